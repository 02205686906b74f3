import type { Locale } from '../../slugs.js'
import type { JsonObject } from '../../json.js'
import { isObject, listOf, objectOf, textOf } from '../../json.js'
import type { Segment } from '../shape/types.js'
import { itemTexts, manifestationsHeading, paragraphs, renderBlock } from './renderBlock.js'
import { join } from './segments.js'

const BREAK = '\n\n'

const inlineText = (nodes: unknown[]): string =>
  nodes
    .filter(isObject)
    .map((node) => {
      if (node.type === 'linebreak') return '\n'
      if (node.type === 'tab') return '\t'
      return textOf(node.text) ?? inlineText(listOf(node.children))
    })
    .join('')

const listLines = (node: JsonObject, indent: string): string[] =>
  listOf(node.children).flatMap((item) => {
    const children = listOf(objectOf(item).children)
    const nested = children.filter(isObject).filter(({ type }) => type === 'list')
    const own = inlineText(children.filter((child) => objectOf(child).type !== 'list')).trim()
    return [
      ...(own === '' ? [] : [`${indent}- ${own}`]),
      ...nested.flatMap((one) => listLines(one, `${indent}  `)),
    ]
  })

const tableLines = (node: JsonObject): string[] =>
  listOf(node.children).map((row) =>
    listOf(objectOf(row).children)
      .map((cell) => inlineText(listOf(objectOf(cell).children)).trim())
      .join(' | '),
  )

const blockText = (locale: Locale, fields: JsonObject): Segment[] => {
  switch (fields.blockType) {
    case 'callout':
      return [
        [textOf(fields.heading), ...paragraphs(textOf(fields.text) ?? '')]
          .filter((part) => part !== undefined)
          .join(BREAK),
      ]
    case 'manifestations':
      return [
        [
          manifestationsHeading(locale, fields),
          ...itemTexts(fields.items).map((text) => `- ${text}`),
        ].join('\n'),
      ]
    case 'pullQuote':
      return [
        [textOf(fields.quote), textOf(fields.attribution)]
          .filter((part) => part !== undefined)
          .join('\n'),
      ]
    default:
      return renderBlock({ locale, nextAnchor: () => '' }, fields)
  }
}

const nodeText = (locale: Locale, node: unknown): Segment[] => {
  if (!isObject(node)) return []
  switch (node.type) {
    case 'list':
      return [listLines(node, '').join('\n')]
    case 'table':
      return [tableLines(node).join('\n')]
    case 'horizontalrule':
      return []
    case 'upload': {
      const id = textOf(node.value)
      return id === undefined ? [] : [{ as: 'image', ref: `media:${id}` }]
    }
    case 'block':
      return blockText(locale, objectOf(node.fields))
    default:
      return [inlineText([node]).trim()]
  }
}

/**
 * Rich text as plain text: an empty line between blocks, `- ` before list items. Every block ends
 * with its separator, so that an embed which renders nothing leaves no gap.
 */
export const renderText = ({ nodes, locale }: { nodes: unknown[]; locale: Locale }): Segment[] =>
  join(
    ...nodes.flatMap((node) => {
      const block = nodeText(locale, node).filter((part) => part !== '')
      const [first] = block
      return typeof first === 'string' ? [...block, BREAK] : block
    }),
  )
