/**
 * hast → rich text, in one pass. This visitor is also the allow-list: an element it does not know
 * contributes its text and nothing else.
 */
import type { Element, ElementContent, Root } from 'hast'
import { pause } from '../pause.js'
import { hasWords, splitAtUploads, toInline, trimInline } from './inline.js'
import type {
  BodyNode,
  HeadingTag,
  InlineNode,
  ListItemNode,
  ListNode,
  ParagraphNode,
  TableNode,
  UploadNode,
} from './lexical.js'
import {
  heading,
  horizontalRule,
  lineBreak,
  list,
  listItem,
  paragraph,
  quote,
  table,
  tableCell,
  tableRow,
  upload,
} from './lexical.js'
import type { ImportImage, ReportLine } from './types.js'

export type Conversion = {
  baseUrl?: string
  note: (line: ReportLine) => void
  /** The upload for an image element, or `null` after saying why there is none. */
  image: (element: Element) => UploadNode | null
  lineOf: (element: Element) => number | undefined
}

/** A block of the body and the line of the source it comes from. */
export type Placed = { node: BodyNode; line?: number }

const HEADINGS: Record<string, HeadingTag> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table ul'
  ).split(' '),
)
const SKIPPED = new Set([
  'head',
  'link',
  'meta',
  'title',
  'input',
  'select',
  'video',
  'audio',
  'object',
  'canvas',
])

const holdsBlock = new WeakMap<Element, boolean>()

/** An inline wrapper around blocks, such as a link around a whole card. Asked once per element. */
const isWrapper = (element: Element): boolean => {
  const known = holdsBlock.get(element)
  if (known !== undefined) return known
  const answer = element.children.some(isBlock)
  holdsBlock.set(element, answer)
  return answer
}

function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' && (BLOCKS.has(node.tagName) || isWrapper(node))
}

const isNamed =
  (...names: string[]) =>
  (node: ElementContent): node is Element =>
    node.type === 'element' && names.includes(node.tagName)

const span = (value: unknown): number =>
  Math.min(Math.max(Math.trunc(Number(value ?? 1)) || 1, 1), 100)

/** Text that cannot hold images or blocks: the images are collected behind it. */
const flatInline = (
  nodes: ElementContent[],
  conversion: Conversion,
  behind: UploadNode[],
): InlineNode[] => {
  const inline: InlineNode[] = []
  for (const piece of toInline(nodes, conversion)) {
    if (piece.type === 'upload') behind.push(piece)
    else inline.push(piece)
  }
  return trimInline(inline)
}

/** The blocks inside a container as lines of one inline run, for quotes and list items. */
const joinedInline = (
  nodes: ElementContent[],
  conversion: Conversion,
  behind: UploadNode[],
): InlineNode[] => {
  const runs: ElementContent[][] = [[]]
  const visit = (children: ElementContent[]) => {
    for (const child of children) {
      if (isBlock(child)) {
        runs.push([])
        if (child.tagName === 'pre') runs.at(-1)?.push(child)
        else visit(child.children)
        runs.push([])
      } else {
        runs.at(-1)?.push(child)
      }
    }
  }
  visit(nodes)
  return runs
    .map((run) => flatInline(run, conversion, behind))
    .filter(hasWords)
    .flatMap((run, index) => (index === 0 ? run : [lineBreak(), lineBreak(), ...run]))
}

const toList = (
  element: Element,
  conversion: Conversion,
  behind: UploadNode[],
  indent = 0,
): ListNode => {
  const items: ListItemNode[] = []
  const isOrdered = element.tagName === 'ol'
  const start = isOrdered ? span(element.properties.start) : 1
  let value = start
  for (const child of element.children) {
    const entry = isNamed('li')(child) ? child.children : [child]
    const nested = entry.filter(isNamed('ul', 'ol'))
    const own = joinedInline(
      entry.filter((node) => !isNamed('ul', 'ol')(node)),
      conversion,
      behind,
    )
    if (hasWords(own)) {
      items.push(listItem(own, value, indent))
      value += 1
    }
    for (const inner of nested) {
      const sublist = toList(inner, conversion, behind, indent + 1)
      if (sublist.children.length > 0) items.push(listItem([sublist], value, indent))
    }
  }
  return list(isOrdered, start, items)
}

const rowsOf = (element: Element): Element[] =>
  element.children.flatMap((child) => {
    if (isNamed('tr')(child)) return [child]
    return isNamed('thead', 'tbody', 'tfoot')(child) ? rowsOf(child) : []
  })

const toTable = (element: Element, conversion: Conversion, behind: UploadNode[]): TableNode =>
  table(
    rowsOf(element)
      .map((row) =>
        tableRow(
          row.children.filter(isNamed('td', 'th')).map((cell) =>
            tableCell({
              isHeader: cell.tagName === 'th',
              colSpan: span(cell.properties.colSpan),
              rowSpan: span(cell.properties.rowSpan),
              children: [paragraph(joinedInline(cell.children, conversion, behind))],
            }),
          ),
        ),
      )
      .filter(({ children }) => children.length > 0),
  )

/** A table with a single cell is page layout, not data. */
const isLayout = (element: Element): boolean => {
  const rows = rowsOf(element)
  return (
    rows.length === 0 ||
    (rows.length === 1 && rows[0]?.children.filter(isNamed('td', 'th')).length === 1)
  )
}

const toParagraphs = (
  nodes: ElementContent[],
  conversion: Conversion,
): (ParagraphNode | UploadNode)[] =>
  splitAtUploads(toInline(nodes, conversion)).flatMap((part): (ParagraphNode | UploadNode)[] => {
    if (!Array.isArray(part)) return [part]
    return hasWords(part) ? [paragraph(part)] : []
  })

/** Converts one block element that is not a mere container; `null` for containers. */
const toBlocks = (element: Element, conversion: Conversion): BodyNode[] | null => {
  const behind: UploadNode[] = []
  const { tagName, children } = element
  const tag = HEADINGS[tagName]
  if (tag !== undefined) {
    const inline = joinedInline(children, conversion, behind)
    return [...(hasWords(inline) ? [heading(tag, inline)] : []), ...behind]
  }
  switch (tagName) {
    case 'hr':
      return [horizontalRule()]
    case 'pre':
      return toParagraphs([element], conversion)
    case 'ul':
    case 'ol': {
      const node = toList(element, conversion, behind)
      return [...(node.children.length > 0 ? [node] : []), ...behind]
    }
    case 'blockquote': {
      const inline = joinedInline(children, conversion, behind)
      return [...(hasWords(inline) ? [quote(inline)] : []), ...behind]
    }
    case 'table': {
      if (isLayout(element)) return null
      const node = toTable(element, conversion, behind)
      const captions = children
        .filter(isNamed('caption'))
        .flatMap((node) => toParagraphs(node.children, conversion))
      return [...captions, node, ...behind]
    }
    default:
      return null
  }
}

/** The body of a document. Other work gets its turn between blocks. */
export const toLexical = async (root: Root, conversion: Conversion): Promise<Placed[]> => {
  const body: Placed[] = []
  const place = (nodes: BodyNode[], line: number | undefined) => {
    for (const node of nodes) body.push(line === undefined ? { node } : { node, line })
  }
  const visit = async (children: ElementContent[], inherited: number | undefined) => {
    let run: ElementContent[] = []
    const flush = () => {
      const [first] = run
      const line = first?.type === 'element' ? conversion.lineOf(first) : undefined
      place(toParagraphs(run, conversion), line ?? inherited)
      run = []
    }
    for (const child of children) {
      if (child.type === 'element' && SKIPPED.has(child.tagName)) continue
      if (!isBlock(child)) {
        run.push(child)
        continue
      }
      flush()
      await pause()
      const line = conversion.lineOf(child) ?? inherited
      const blocks = toBlocks(child, conversion)
      if (blocks === null) await visit(child.children, line)
      else place(blocks, line)
    }
    flush()
  }
  await visit(root.children as ElementContent[], undefined)
  return body
}

/** The conversion of one document: its images by `src`, its notes into `lines`. */
export const createConversion = ({
  images,
  baseUrl,
  lines,
}: {
  images: Map<string, ImportImage>
  baseUrl?: string
  lines: ReportLine[]
}): Conversion => ({
  ...(baseUrl === undefined ? {} : { baseUrl }),
  note: (line) => lines.push(line),
  image: ({ properties }) => {
    const image = typeof properties.src === 'string' ? images.get(properties.src) : undefined
    return image === undefined ? null : upload(image.sha256)
  },
  lineOf: ({ properties, position }) => {
    const line = Number(properties.dataLine ?? position?.start.line)
    return Number.isInteger(line) && line > 0 ? line : undefined
  },
})
