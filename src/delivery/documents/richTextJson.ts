import type { JsonObject } from '../json.js'
import { isObject, listOf, objectOf, textOf } from '../json.js'
import { BLOCKS } from '../shape/publicRichText.js'
import type { PublicationKey } from '../shape/types.js'
import { keyOf } from './snapshot.js'

type Resolve = {
  /** The value that stands for a live document (its id, or itself); nothing when it is not live. */
  document: (key: PublicationKey) => unknown
  /** The value of a link target. */
  link: (key: PublicationKey) => unknown
}

const blockNode = (node: JsonObject, fields: JsonObject, resolve: Resolve): JsonObject[] => {
  const blockType = textOf(fields.blockType) ?? ''
  const relationTo = Object.hasOwn(BLOCKS, blockType) ? BLOCKS[blockType]?.relationTo : undefined
  if (relationTo === undefined) return [node]
  const id = textOf(fields[blockType])
  const value = id === undefined ? undefined : resolve.document(keyOf(relationTo, id))
  return value === undefined ? [] : [{ ...node, fields: { ...fields, [blockType]: value } }]
}

const linkNode = (node: JsonObject, fields: JsonObject, resolve: Resolve): JsonObject[] => {
  const children = richTextNodes(listOf(node.children), resolve)
  if (fields.linkType !== 'internal') return [{ ...node, children }]
  const { relationTo, value: id } = objectOf(fields.doc)
  const value =
    typeof relationTo === 'string' && typeof id === 'string'
      ? resolve.link(keyOf(relationTo, id))
      : undefined
  return value === undefined
    ? children
    : [{ ...node, children, fields: { ...fields, doc: { relationTo, value } } }]
}

const richTextNodes = (nodes: unknown[], resolve: Resolve): JsonObject[] =>
  nodes.filter(isObject).flatMap((node) => {
    const fields = objectOf(node.fields)
    switch (node.type) {
      case 'block':
        return blockNode(node, fields, resolve)
      case 'link':
      case 'autolink':
        return linkNode(node, fields, resolve)
      case 'upload': {
        const id = textOf(node.value)
        const value = id === undefined ? undefined : resolve.document(keyOf('media', id))
        return value === undefined ? [] : [{ ...node, value }]
      }
      default:
        return Array.isArray(node.children)
          ? [{ ...node, children: richTextNodes(node.children, resolve) }]
          : [node]
    }
  })

/**
 * Public rich text with its relations resolved. A block or image whose document is not live is
 * left out; a link to such a document gives way to its text.
 */
export const resolveRichText = (value: unknown, resolve: Resolve): JsonObject => {
  const root = objectOf(objectOf(value).root)
  return { root: { ...root, children: richTextNodes(listOf(root.children), resolve) } }
}
