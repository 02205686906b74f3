import { isObject, listOf, numberOf, objectOf, textOf } from '../../json.js'
import type { Segment } from '../shape/types.js'
import { attributes, escapeHtml, safeHref } from './escape.js'
import { join } from './segments.js'

/** The bits of a text node's `format`, innermost element last. */
const FORMATS: readonly [bit: number, tag: string][] = [
  [1, 'strong'],
  [2, 'em'],
  [8, 'u'],
  [4, 's'],
  [32, 'sub'],
  [64, 'sup'],
  [16, 'code'],
]

const formatted = (text: string, format: number): string =>
  FORMATS.reduceRight(
    (inner, [bit, tag]) => ((format & bit) === 0 ? inner : `<${tag}>${inner}</${tag}>`),
    escapeHtml(text),
  )

const link = (node: Record<string, unknown>): Segment[] => {
  const fields = objectOf(node.fields)
  const content = renderInline(listOf(node.children))
  const inner = content.map((part) => (typeof part === 'string' ? part : '')).join('')
  if (fields.linkType === 'internal') {
    const { relationTo, value } = objectOf(fields.doc)
    const collection = textOf(relationTo)
    const id = textOf(value)
    if (collection === undefined || id === undefined) return content
    return [
      {
        as: 'link',
        ref: `${collection}:${id}`,
        content: inner,
        ...(fields.newTab === true ? { newTab: true } : {}),
      },
    ]
  }
  const href = safeHref(fields.url)
  if (href === undefined) return content
  const target = fields.newTab === true ? '_blank' : undefined
  return [`<a${attributes({ href, rel: 'noopener', target })}>${inner}</a>`]
}

/** Text, emphasis, line breaks and links; of any other node only what is inside it. */
export const renderInline = (nodes: unknown[]): Segment[] =>
  join(
    ...nodes.filter(isObject).map((node): Segment[] => {
      switch (node.type) {
        case 'text':
          return [formatted(textOf(node.text) ?? '', numberOf(node.format) ?? 0)]
        case 'tab':
          return ['\t']
        case 'linebreak':
          return ['<br>']
        case 'link':
        case 'autolink':
          return link(node)
        default:
          return renderInline(listOf(node.children))
      }
    }),
  )
