import type { Locale } from '../../slugs.js'
import type { JsonObject } from '../../json.js'
import { listOf, objectOf } from '../../json.js'
import type { Segment } from '../shape/types.js'
import { renderHtml } from './renderHtml.js'
import { literal } from './segments.js'
import { renderText } from './renderText.js'

/**
 * Renders public rich text once, when it is published: HTML, plain text, and the literal words
 * that a reading time is counted from. `anchor` prefixes the ids that headings are labelled by.
 */
export const renderRichText = ({
  value,
  locale,
  anchor,
}: {
  value: JsonObject
  locale: Locale
  anchor: string
}): { html: Segment[]; text: Segment[]; plain: string } => {
  const nodes = listOf(objectOf(value.root).children)
  const text = renderText({ nodes, locale })
  return { html: renderHtml({ nodes, locale, anchor }), text, plain: literal(text) }
}
