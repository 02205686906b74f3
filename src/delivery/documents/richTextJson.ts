import type { JsonObject } from '../../json.js'
import { isObject, listOf, objectOf, textOf } from '../../json.js'
import { BLOCKS } from '../shape/publicRichText.js'
import type { PublicationKey } from '../shape/types.js'
import { keyOf } from './snapshot.js'

type Resolve = {
  /** The value that stands for a live document (its id, or itself); nothing when it is not live. */
  document: (key: PublicationKey) => unknown
  /** The value of a link target. */
  link: (key: PublicationKey) => unknown
}

const withFields = (node: JsonObject, name: string, value: unknown): JsonObject => ({
  ...node,
  fields: { ...objectOf(node.fields), [name]: value },
})

const blockNode = (node: JsonObject, resolve: Resolve): JsonObject[] => {
  const fields = objectOf(node.fields)
  const blockType = textOf(fields.blockType) ?? ''
  const relationTo = Object.hasOwn(BLOCKS, blockType) ? BLOCKS[blockType]?.relationTo : undefined
  if (relationTo === undefined) return [node]
  const id = textOf(fields[blockType])
  const value = id === undefined ? undefined : resolve.document(keyOf(relationTo, id))
  return value === undefined ? [] : [withFields(node, blockType, value)]
}

const linkNode = (node: JsonObject, resolve: Resolve): JsonObject[] => {
  const fields = objectOf(node.fields)
  const children = resolveNodes(listOf(node.children), resolve)
  if (fields.linkType !== 'internal') return [{ ...node, children }]
  const { relationTo, value: id } = objectOf(fields.doc)
  const isComplete = typeof relationTo === 'string' && typeof id === 'string'
  const value = isComplete ? resolve.link(keyOf(relationTo, id)) : undefined
  if (value === undefined) return children
  return [withFields({ ...node, children }, 'doc', { relationTo, value })]
}

const uploadNode = (node: JsonObject, resolve: Resolve): JsonObject[] => {
  const id = textOf(node.value)
  const value = id === undefined ? undefined : resolve.document(keyOf('media', id))
  return value === undefined ? [] : [{ ...node, value }]
}

const hasRelation = (node: JsonObject): boolean => {
  if (node.type === 'block' || node.type === 'link' || node.type === 'upload') return true
  return node.type === 'autolink' || listOf(node.children).some(isRelated)
}

const isRelated = (node: unknown): boolean => isObject(node) && hasRelation(node)

/** Most nodes relate to nothing and are passed on as they are, which is what keeps this cheap. */
const resolveNodes = (nodes: unknown[], resolve: Resolve): JsonObject[] => {
  const resolved: JsonObject[] = []
  for (const node of nodes) {
    if (!isObject(node)) continue
    if (!hasRelation(node)) resolved.push(node)
    else if (node.type === 'block') resolved.push(...blockNode(node, resolve))
    else if (node.type === 'upload') resolved.push(...uploadNode(node, resolve))
    else if (node.type === 'link' || node.type === 'autolink')
      resolved.push(...linkNode(node, resolve))
    else resolved.push({ ...node, children: resolveNodes(listOf(node.children), resolve) })
  }
  return resolved
}

/**
 * Public rich text with its relations resolved. A block or image whose document is not live is
 * left out; a link to such a document gives way to its text.
 */
export const resolveRichText = (value: unknown, resolve: Resolve): JsonObject => {
  const root = objectOf(objectOf(value).root)
  return { root: { ...root, children: resolveNodes(listOf(root.children), resolve) } }
}
