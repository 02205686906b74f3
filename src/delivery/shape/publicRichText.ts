import type { JsonObject } from '../../json.js'
import { idOf, isObject, listOf, objectOf, textOf } from '../../json.js'

/** What may stay on a node, by its type. `children` are handled apart. */
const TEXT = ['text', 'format', 'mode', 'style', 'detail', 'version']
const ELEMENT = ['format', 'indent', 'direction', 'version', 'textFormat', 'textStyle']
export const NODE_KEYS: Record<string, readonly string[]> = {
  root: ELEMENT,
  paragraph: ELEMENT,
  heading: [...ELEMENT, 'tag'],
  quote: ELEMENT,
  list: [...ELEMENT, 'tag', 'listType', 'start'],
  listitem: [...ELEMENT, 'value'],
  link: [...ELEMENT, 'id'],
  autolink: [...ELEMENT, 'id'],
  text: TEXT,
  tab: TEXT,
  linebreak: ['version'],
  horizontalrule: ['version'],
  upload: ['format', 'version', 'id', 'relationTo'],
  block: ['format', 'version'],
  table: [...ELEMENT, 'colWidths', 'rowStriping'],
  tablerow: [...ELEMENT, 'height'],
  tablecell: [...ELEMENT, 'headerState', 'colSpan', 'rowSpan', 'width', 'verticalAlign'],
}

/** The relation of a block and its own public fields; the label editors give a block is not one. */
export const BLOCKS: Record<string, { relationTo?: string; keys: readonly string[] }> = {
  callToAction: { relationTo: 'calls-to-action', keys: [] },
  attachmentPattern: { relationTo: 'attachment-patterns', keys: ['show'] },
  caseStory: { relationTo: 'case-stories', keys: [] },
  program: { relationTo: 'programs', keys: [] },
  callout: { keys: ['tone', 'heading', 'text'] },
  manifestations: { keys: ['heading', 'context'] },
  crisisResources: { keys: ['heading'] },
  pullQuote: { keys: ['quote', 'attribution'] },
}

const pick = (source: JsonObject, keys: readonly string[], picked: JsonObject = {}): JsonObject => {
  for (const key of keys) if (source[key] !== undefined) picked[key] = source[key]
  return picked
}

const publicBlock = (fields: JsonObject): JsonObject | undefined => {
  const blockType = textOf(fields.blockType) ?? ''
  const known = Object.hasOwn(BLOCKS, blockType) ? BLOCKS[blockType] : undefined
  if (known === undefined) return undefined
  return {
    ...pick(fields, ['id']),
    blockType,
    ...pick(fields, known.keys),
    ...(known.relationTo === undefined ? {} : { [blockType]: idOf(fields[blockType]) ?? null }),
    ...(blockType === 'manifestations'
      ? { items: listOf(fields.items).map((item) => pick(objectOf(item), ['text'])) }
      : {}),
  }
}

const publicLink = (fields: JsonObject): JsonObject => {
  const doc = objectOf(fields.doc)
  return fields.linkType === 'internal'
    ? {
        linkType: 'internal',
        newTab: fields.newTab === true,
        doc: { relationTo: textOf(doc.relationTo) ?? null, value: idOf(doc.value) ?? null },
      }
    : { linkType: 'custom', newTab: fields.newTab === true, url: textOf(fields.url) ?? null }
}

const publicChildren = (node: JsonObject): unknown[] => listOf(node.children).flatMap(publicNode)

const publicNode = (node: unknown): JsonObject[] => {
  if (!isObject(node)) return []
  const type = textOf(node.type) ?? ''
  const keys = Object.hasOwn(NODE_KEYS, type) ? NODE_KEYS[type] : undefined
  if (keys === undefined) return listOf(node.children).flatMap(publicNode)
  const base = pick(node, keys, { type })
  if (type === 'block') {
    const fields = publicBlock(objectOf(node.fields))
    return fields === undefined ? [] : [{ ...base, fields }]
  }
  if (type === 'upload') return [{ ...base, value: idOf(node.value) ?? null }]
  if (type === 'link' || type === 'autolink') base.fields = publicLink(objectOf(node.fields))
  return [Array.isArray(node.children) ? { ...base, children: publicChildren(node) } : base]
}

/**
 * Rich text as the public may have it: known nodes with known keys, relations as bare ids. A node
 * of an unknown kind gives way to its children.
 */
export const publicRichText = (value: unknown): JsonObject | undefined => {
  const root = objectOf(objectOf(value).root)
  const [clean] = root.type === 'root' ? publicNode(root) : []
  return clean === undefined ? undefined : { root: clean }
}
