import type { BodyNode, InlineNode, ListNode } from './lexical.js'
import type { Placed } from './toLexical.js'
import type { ImportCounts } from './types.js'

const noCounts = (): ImportCounts => ({
  headings: 0,
  paragraphs: 0,
  lists: 0,
  listItems: 0,
  links: 0,
  tables: 0,
  quotes: 0,
  images: 0,
  blocks: 0,
})

const countLinks = (children: (InlineNode | ListNode)[]): number =>
  children.filter(({ type }) => type === 'link').length

const countList = (list: ListNode, counts: ImportCounts): void => {
  counts.lists += 1
  for (const { children } of list.children) {
    const nested = children.filter((child) => child.type === 'list')
    if (nested.length < children.length) counts.listItems += 1
    counts.links += countLinks(children)
    for (const inner of nested) countList(inner, counts)
  }
}

const countNode = (node: BodyNode, counts: ImportCounts): void => {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      counts[`${node.type}s`] += 1
      counts.links += countLinks(node.children)
      break
    case 'list':
      countList(node, counts)
      break
    case 'table':
      counts.tables += 1
      for (const row of node.children) {
        for (const cell of row.children) {
          for (const { children } of cell.children) counts.links += countLinks(children)
        }
      }
      break
    case 'upload':
      counts.images += 1
      break
    case 'block':
      counts.blocks += 1
      break
    case 'horizontalrule':
      break
  }
}

/** What a body holds, for the report. */
export const countNodes = (body: Placed[]): ImportCounts => {
  const counts = noCounts()
  for (const { node } of body) countNode(node, counts)
  return counts
}
