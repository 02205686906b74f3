/** Builders for rich text in the form that Payload's Lexical editor stores. Pure. */
import { createHash } from 'node:crypto'
import type { LINKABLE_COLLECTIONS } from '../slugs.js'
import type { Ref } from './refs.js'
import { ref } from './refs.js'

export type RichTextNode = { type: string; version: number; [field: string]: unknown }
export type RichText = { root: RichTextNode }
/** A string is plain text. */
export type Inline = string | RichTextNode
type LinkableKey = `${(typeof LINKABLE_COLLECTIONS)[number]}/${string}`

const BOLD = 1
const ITALIC = 2
const NODES_WITH_ID = new Set(['link', 'upload'])

const textNode = (text: string, format = 0): RichTextNode => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})

const element = (
  type: string,
  children: readonly Inline[],
  fields: Record<string, unknown> = {},
): RichTextNode => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  ...fields,
  children: children.map((child) => (typeof child === 'string' ? textNode(child) : child)),
})

export const bold = (text: string): RichTextNode => textNode(text, BOLD)
export const italic = (text: string): RichTextNode => textNode(text, ITALIC)

export const paragraph = (...children: Inline[]): RichTextNode =>
  element('paragraph', children, { textFormat: 0, textStyle: '' })

export const heading = (tag: 'h2' | 'h3' | 'h4', text: string): RichTextNode =>
  element('heading', [text], { tag })

export const quote = (...children: Inline[]): RichTextNode => element('quote', children)

export const horizontalRule = (): RichTextNode => ({ type: 'horizontalrule', version: 1 })

const list = (
  kind: { listType: 'bullet' | 'number'; tag: 'ul' | 'ol' },
  items: readonly (Inline | Inline[])[],
): RichTextNode =>
  element(
    'list',
    items.map((item, index) => element('listitem', [item].flat(), { value: index + 1 })),
    { ...kind, start: 1 },
  )

/** Items are a text each, or several inline nodes in an array. */
export const bullets = (...items: (Inline | Inline[])[]): RichTextNode =>
  list({ listType: 'bullet', tag: 'ul' }, items)

export const numbered = (...items: (Inline | Inline[])[]): RichTextNode =>
  list({ listType: 'number', tag: 'ol' }, items)

const linkNode = (text: string, fields: Record<string, unknown>): RichTextNode => ({
  ...element('link', [text], { fields: { ...fields, newTab: false } }),
  version: 3,
})

/** A link to a web address, an e-mail address or a phone number. */
export const linkTo = (text: string, url: string): RichTextNode =>
  linkNode(text, { linkType: 'custom', url })

/** A link to another document. */
export const linkToDocument = (text: string, key: LinkableKey): RichTextNode => {
  const [relationTo] = key.split('/')
  return linkNode(text, { linkType: 'internal', doc: { relationTo, value: ref(key) } })
}

/** An image in the text. */
export const image = (media: Ref): RichTextNode => ({
  type: 'upload',
  version: 3,
  format: '',
  relationTo: 'media',
  value: media,
  fields: {},
})

/** Lexical's header state: 0 a plain cell, 1 heads its column, 2 heads its row. */
const cell = (text: string, headerState: 0 | 1 | 2): RichTextNode =>
  element('tablecell', [paragraph(text)], {
    headerState,
    colSpan: 1,
    rowSpan: 1,
    backgroundColor: null,
  })

/** A table whose first row heads the columns and whose first column heads the rows. */
export const table = (head: readonly string[], ...rows: (readonly string[])[]): RichTextNode =>
  element('table', [
    element(
      'tablerow',
      head.map((text) => cell(text, 1)),
    ),
    ...rows.map((row) =>
      element(
        'tablerow',
        row.map((text, column) => cell(text, column === 0 ? 2 : 0)),
      ),
    ),
  ])

/** A block of the given type; its id is given by `richText`. */
export const block = (blockType: string, fields: Record<string, unknown>): RichTextNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { ...fields, blockType, blockName: '' },
})

const isNode = (value: unknown): value is RichTextNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'version' in value

/** The children of a node. */
export const childrenOf = (node: RichTextNode): RichTextNode[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : []

/** Every node below a node, in reading order. */
export const descendants = (node: RichTextNode): RichTextNode[] =>
  childrenOf(node).flatMap((child) => [child, ...descendants(child)])

/**
 * A whole rich text. `name` makes the ids of its blocks, links and images: the same text has the same
 * ids wherever and whenever it is seeded, so its digest is the same too.
 */
export const richText = (name: string, ...children: RichTextNode[]): RichText => {
  let count = 0
  const nextId = (): string =>
    createHash('sha256')
      .update(`${name}:${(count += 1)}`)
      .digest('hex')
      .slice(0, 24)
  const identify = (node: RichTextNode): RichTextNode => {
    if (node.type === 'block' && typeof node.fields === 'object')
      return { ...node, fields: { ...withRows(node.fields, nextId), id: nextId() } }
    const own = NODES_WITH_ID.has(node.type) ? { id: nextId() } : {}
    return 'children' in node
      ? { ...node, ...own, children: childrenOf(node).map(identify) }
      : { ...node, ...own }
  }
  return { root: element('root', children.map(identify)) }
}

/** The rows of a block's arrays need ids as well. */
const withRows = (fields: object | null, nextId: () => string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields ?? {}).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? value.map((row: object) => ({ ...row, id: nextId() })) : value,
    ]),
  )
