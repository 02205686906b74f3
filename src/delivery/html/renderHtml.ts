import type { Locale } from '../../slugs.js'
import type { JsonObject } from '../../json.js'
import { isObject, listOf, numberOf, objectOf, textOf } from '../../json.js'
import type { Segment } from '../shape/types.js'
import { attributes } from './escape.js'
import { renderBlock } from './renderBlock.js'
import { renderInline } from './renderInline.js'
import { join } from './segments.js'

/** Where rendering stands: the language, and the next free id for a heading. */
export type Page = { locale: Locale; nextAnchor: () => string }

const HEADINGS = new Set(['h2', 'h3', 'h4'])
const BLOCK_TYPES = new Set(['list', 'paragraph', 'heading', 'quote', 'table', 'upload', 'block'])

const wrap = (tag: string, content: Segment[]): Segment[] =>
  content.length === 0 ? [] : join(`<${tag}>`, content, `</${tag}>`)

const list = (page: Page, node: JsonObject): Segment[] => {
  const ordered = node.listType === 'number'
  const start = numberOf(node.start)
  const tag = ordered ? 'ol' : 'ul'
  const open = `<${tag}${attributes({ start: ordered && start !== 1 ? start : undefined })}>`
  return join(open, ...listItems(page, listOf(node.children)), `</${tag}>`)
}

/** An item that holds nothing but a list belongs, in HTML, inside the item before it. */
const listItems = (page: Page, nodes: unknown[]): Segment[][] => {
  const items: Segment[][] = []
  for (const node of nodes.filter(isObject)) {
    const children = listOf(node.children)
    const content = mixed(page, children)
    const previous = items.at(-1)
    if (children.length > 0 && children.every((one) => objectOf(one).type === 'list') && previous)
      items.splice(-1, 1, [...previous, ...content])
    else items.push(content)
  }
  return items.map((content) => join('<li>', content, '</li>'))
}

/** Children that may be text, blocks, or both, as in list items and table cells. */
const mixed = (page: Page, nodes: unknown[]): Segment[] =>
  join(
    ...nodes.map((node) =>
      BLOCK_TYPES.has(textOf(objectOf(node).type) ?? '')
        ? renderNode(page, node)
        : renderInline([node]),
    ),
  )

const cellContent = (page: Page, nodes: unknown[]): Segment[] => {
  const [only] = nodes
  return nodes.length === 1 && objectOf(only).type === 'paragraph'
    ? renderInline(listOf(objectOf(only).children))
    : mixed(page, nodes)
}

/** Lexical's header state: 1 heads its column, 2 heads its row, 3 both. */
const cell = (page: Page, node: JsonObject): Segment[] => {
  const state = numberOf(node.headerState) ?? 0
  const span = (value: unknown): number | undefined => {
    const number = numberOf(value)
    return number !== undefined && number > 1 ? number : undefined
  }
  const tag = state > 0 ? 'th' : 'td'
  const open = attributes({
    scope: state === 0 ? undefined : state === 2 ? 'row' : 'col',
    colspan: span(node.colSpan),
    rowspan: span(node.rowSpan),
  })
  return join(`<${tag}${open}>`, cellContent(page, listOf(node.children)), `</${tag}>`)
}

const table = (page: Page, node: JsonObject): Segment[] => {
  const rows = listOf(node.children).map((row) => listOf(objectOf(row).children).filter(isObject))
  const isHead = (cells: JsonObject[]): boolean =>
    cells.length > 0 && cells.every(({ headerState }) => headerState === 1 || headerState === 3)
  const split = rows.findIndex((cells) => !isHead(cells))
  const headRows = split === -1 ? rows.length : split
  const section = (tag: string, part: JsonObject[][]): Segment[] =>
    wrap(
      tag,
      join(...part.map((cells) => wrap('tr', join(...cells.map((one) => cell(page, one)))))),
    )
  return wrap(
    'table',
    join(section('thead', rows.slice(0, headRows)), section('tbody', rows.slice(headRows))),
  )
}

const renderNode = (page: Page, node: unknown): Segment[] => {
  if (!isObject(node)) return []
  const children = listOf(node.children)
  switch (node.type) {
    case 'paragraph':
      return wrap('p', renderInline(children))
    case 'heading': {
      const tag = textOf(node.tag) ?? ''
      return wrap(HEADINGS.has(tag) ? tag : 'h4', renderInline(children))
    }
    case 'quote':
      return wrap('blockquote', wrap('p', renderInline(children)))
    case 'list':
      return list(page, node)
    case 'horizontalrule':
      return ['<hr>']
    case 'table':
      return table(page, node)
    case 'upload': {
      const id = textOf(node.value)
      return id === undefined ? [] : [{ as: 'image', ref: `media:${id}` }]
    }
    case 'block':
      return renderBlock(page, objectOf(node.fields))
    default:
      return wrap('p', renderInline([node]))
  }
}

/** Semantic HTML of the blocks of a public rich text. Everything an author wrote is escaped. */
export const renderHtml = ({
  nodes,
  locale,
  anchor,
}: {
  nodes: unknown[]
  locale: Locale
  anchor: string
}): Segment[] => {
  let count = 0
  const page: Page = { locale, nextAnchor: () => `${anchor}-${(count += 1)}` }
  return join(...nodes.map((node) => renderNode(page, node)))
}
