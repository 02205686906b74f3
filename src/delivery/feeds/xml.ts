import { XMLBuilder } from 'fast-xml-parser'
import type { JsonObject } from '../../json.js'

/** What XML 1.0 cannot carry at all: control characters and halves of characters. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
})

/**
 * A document of one element. A key is the name of an element inside, with `@` that of an attribute,
 * and `#text` the text beside attributes; a list repeats its element. Everything is escaped.
 */
export const xmlDocument = (root: JsonObject): Buffer => {
  const xml = builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root })
  return Buffer.from(xml.replace(NOT_XML, ''))
}
