/** The rich text nodes the import writes, as Payload stores them, and how to make each. */
import type { LinkableCollection } from './catalogue.js'

type Base = { version: number }
type Block = Base & { direction: 'ltr' | 'rtl'; format: ''; indent: number }

export const BOLD = 1
export const ITALIC = 2
export const STRIKETHROUGH = 4
export const UNDERLINE = 8
export const CODE = 16
export const SUBSCRIPT = 32
export const SUPERSCRIPT = 64

export type TextNode = Base & {
  type: 'text'
  text: string
  format: number
  mode: 'normal'
  style: ''
  detail: 0
}
export type LineBreakNode = Base & { type: 'linebreak' }
export type LinkTarget =
  | { linkType: 'custom'; url: string; newTab: boolean }
  | {
      linkType: 'internal'
      doc: { relationTo: LinkableCollection; value: string }
      newTab: boolean
    }
export type LinkNode = Block & {
  type: 'link'
  fields: LinkTarget
  id?: string
  children: TextualNode[]
}
export type TextualNode = TextNode | LineBreakNode
export type InlineNode = TextualNode | LinkNode

export type ParagraphNode = Block & {
  type: 'paragraph'
  textFormat: 0
  textStyle: ''
  children: InlineNode[]
}
export type HeadingTag = 'h2' | 'h3' | 'h4'
export type HeadingNode = Block & { type: 'heading'; tag: HeadingTag; children: InlineNode[] }
export type QuoteNode = Block & { type: 'quote'; children: InlineNode[] }
export type ListItemNode = Block & {
  type: 'listitem'
  value: number
  children: (InlineNode | ListNode)[]
}
export type ListNode = Block & {
  type: 'list'
  listType: 'bullet' | 'number'
  tag: 'ul' | 'ol'
  start: number
  children: ListItemNode[]
}
export type TableCellNode = Block & {
  type: 'tablecell'
  headerState: 0 | 1 | 2
  colSpan: number
  rowSpan: number
  backgroundColor: null
  children: ParagraphNode[]
}
export type TableRowNode = Block & { type: 'tablerow'; children: TableCellNode[] }
export type TableNode = Block & { type: 'table'; children: TableRowNode[] }
export type HorizontalRuleNode = Base & { type: 'horizontalrule' }
/** `value` holds the image's SHA-256 until the image has become media. */
export type UploadNode = Base & {
  type: 'upload'
  format: ''
  relationTo: 'media'
  value: string
  fields: Record<string, never>
  id?: string
}
export type BlockFields = { id?: string; blockType: string; blockName: string } & Record<
  string,
  unknown
>
export type BlockNode = Base & { type: 'block'; format: ''; fields: BlockFields }

export type BodyNode =
  | ParagraphNode
  | HeadingNode
  | QuoteNode
  | ListNode
  | TableNode
  | HorizontalRuleNode
  | UploadNode
  | BlockNode

export type RichText = {
  root: Block & { type: 'root'; children: BodyNode[] }
}

const block = { version: 1, direction: 'ltr', format: '', indent: 0 } as const

/** Nothing but signs and digits before a letter of Hebrew, Arabic or a script beside them. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/** A block reads the way its first letter does. */
const directed = (children: (InlineNode | ListNode)[]): Block =>
  RIGHT_TO_LEFT.test(plainText(children)) ? { ...block, direction: 'rtl' } : block

export const textNode = (text: string, format = 0): TextNode => ({
  type: 'text',
  version: 1,
  text,
  format,
  mode: 'normal',
  style: '',
  detail: 0,
})

export const lineBreak = (): LineBreakNode => ({ type: 'linebreak', version: 1 })

export const linkNode = (fields: LinkTarget, children: TextualNode[]): LinkNode => ({
  ...block,
  type: 'link',
  version: 3,
  fields,
  children,
})

export const paragraph = (children: InlineNode[]): ParagraphNode => ({
  ...directed(children),
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children,
})

export const heading = (tag: HeadingTag, children: InlineNode[]): HeadingNode => ({
  ...directed(children),
  type: 'heading',
  tag,
  children,
})

export const quote = (children: InlineNode[]): QuoteNode => ({
  ...directed(children),
  type: 'quote',
  children,
})

export const listItem = (
  children: ListItemNode['children'],
  value: number,
  indent: number,
): ListItemNode => ({ ...directed(children), type: 'listitem', indent, value, children })

export const list = (ordered: boolean, start: number, children: ListItemNode[]): ListNode => ({
  ...block,
  type: 'list',
  listType: ordered ? 'number' : 'bullet',
  tag: ordered ? 'ol' : 'ul',
  start,
  children,
})

export const tableCell = ({
  isHeader,
  colSpan,
  rowSpan,
  children,
}: {
  isHeader: boolean
  colSpan: number
  rowSpan: number
  children: ParagraphNode[]
}): TableCellNode => ({
  ...block,
  type: 'tablecell',
  headerState: isHeader ? 1 : 0,
  colSpan,
  rowSpan,
  backgroundColor: null,
  children,
})

export const tableRow = (children: TableCellNode[]): TableRowNode => ({
  ...block,
  type: 'tablerow',
  children,
})

export const table = (children: TableRowNode[]): TableNode => ({
  ...block,
  type: 'table',
  children,
})

export const horizontalRule = (): HorizontalRuleNode => ({ type: 'horizontalrule', version: 1 })

export const upload = (sha256: string): UploadNode => ({
  type: 'upload',
  version: 3,
  format: '',
  relationTo: 'media',
  value: sha256,
  fields: {},
})

export const blockNode = (blockType: string, fields: Record<string, unknown>): BlockNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { ...fields, blockType, blockName: '' },
})

export const richText = (children: BodyNode[]): RichText => ({
  root: { ...block, type: 'root', children },
})

/** The words of inline content; a line break reads as a space. */
export const plainText = (nodes: (InlineNode | ListNode)[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      if (node.type === 'link') return plainText(node.children)
      return ' '
    })
    .join('')
