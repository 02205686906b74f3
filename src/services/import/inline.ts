/** hast → inline rich text: words, formats, links. Images are handed to the caller in order. */
import type { Element, ElementContent } from 'hast'
import { isPublicUrl } from '../../fields/url.js'
import type { InlineNode, LinkNode, TextualNode, UploadNode } from './lexical.js'
import {
  BOLD,
  CODE,
  ITALIC,
  STRIKETHROUGH,
  SUBSCRIPT,
  SUPERSCRIPT,
  UNDERLINE,
  lineBreak,
  linkNode,
  plainText,
  textNode,
} from './lexical.js'
import type { Conversion } from './toLexical.js'

const FORMAT: Record<string, number> = {
  b: BOLD,
  strong: BOLD,
  em: ITALIC,
  i: ITALIC,
  cite: ITALIC,
  s: STRIKETHROUGH,
  del: STRIKETHROUGH,
  strike: STRIKETHROUGH,
  u: UNDERLINE,
  ins: UNDERLINE,
  code: CODE,
  kbd: CODE,
  samp: CODE,
  pre: CODE,
  sub: SUBSCRIPT,
  sup: SUPERSCRIPT,
}

type Piece = InlineNode | UploadNode

const resolveUrl = (href: string, baseUrl: string | undefined): string | null => {
  if (isPublicUrl(href)) return href
  if (baseUrl === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href)) return null
  try {
    const { href: url } = new URL(href, baseUrl)
    return isPublicUrl(url) ? url : null
  } catch {
    return null
  }
}

/** The pieces of one run of inline content, white space collapsed as HTML does. */
type Run = { pieces: Piece[]; endsWithSpace: boolean; conversion: Conversion }

/** What surrounds a node: the formats of its text, the link it is part of, whether it is code. */
type Around = { format: number; link: LinkNode | null; isPreformatted: boolean }

const target = ({ pieces }: Run, { link }: Around): Piece[] => link?.children ?? pieces

const pushText = (run: Run, text: string, around: Around): void => {
  const into = target(run, around)
  const last = into.at(-1)
  if (last?.type === 'text' && last.format === around.format) last.text += text
  else into.push(textNode(text, around.format))
}

const pushBreak = (run: Run, around: Around): void => {
  target(run, around).push(lineBreak())
  run.endsWithSpace = true
}

const pushRaw = (run: Run, raw: string, around: Around): void => {
  if (around.isPreformatted) {
    raw
      .replace(/\n$/, '')
      .split('\n')
      .forEach((line, index) => {
        if (index > 0) pushBreak(run, around)
        if (line !== '') pushText(run, line, around)
      })
    run.endsWithSpace = false
    return
  }
  const collapsed = raw.replace(/\s+/g, ' ')
  const text = run.endsWithSpace ? collapsed.replace(/^ /, '') : collapsed
  if (text === '') return
  pushText(run, text, around)
  run.endsWithSpace = text.endsWith(' ')
}

/** Removes white space and line breaks from the ends of a run. */
export const trimInline = (nodes: InlineNode[]): InlineNode[] => {
  const kept = nodes.filter((node) => node.type !== 'link' || node.children.length > 0)
  const first = kept.findIndex(({ type }) => type !== 'linebreak')
  const trimmed = first < 0 ? [] : kept.slice(first)
  for (let last = trimmed.at(-1); last !== undefined; last = trimmed.at(-1)) {
    if (last.type === 'text') last.text = last.text.trimEnd()
    if (last.type === 'linebreak' || (last.type === 'text' && last.text === '')) trimmed.pop()
    else break
  }
  return trimmed
}

const openLink = (href: unknown, line: number | undefined, conversion: Conversion) => {
  const address = typeof href === 'string' ? href.trim() : ''
  if (address === '' || address.startsWith('#')) return null
  const url = resolveUrl(address, conversion.baseUrl)
  if (url !== null) return linkNode({ linkType: 'custom', url, newTab: false }, [])
  conversion.note({
    level: 'needs-an-eye',
    ...(line === undefined ? {} : { line }),
    text: /^[a-z][a-z0-9+.-]*:/i.test(address)
      ? `The link to "${address.slice(0, 80)}" is not safe to publish; its text was kept without the link.`
      : `The link to "${address.slice(0, 80)}" names no website; its text was kept without the link.`,
  })
  return null
}

const pushElement = (run: Run, element: Element, around: Around): void => {
  const { tagName, properties, children } = element
  const { conversion } = run
  if (properties.dataFootnoteBackref !== undefined) return
  if (tagName === 'br') {
    pushBreak(run, around)
  } else if (tagName === 'img') {
    const image = conversion.image(element)
    if (image === null) return
    run.pieces.push(image)
    run.endsWithSpace = true
  } else if (tagName === 'a' && around.link === null) {
    const link = openLink(properties.href, conversion.lineOf(element), conversion)
    if (link !== null) run.pieces.push(link)
    pushNodes(run, children, { ...around, link })
  } else {
    pushNodes(run, children, {
      format: around.format | (FORMAT[tagName] ?? 0),
      link: around.link,
      isPreformatted: around.isPreformatted || tagName === 'pre',
    })
  }
}

const pushNodes = (run: Run, nodes: ElementContent[], around: Around): void => {
  for (const node of nodes) {
    if (node.type === 'text') pushRaw(run, node.value, around)
    else if (node.type === 'element') pushElement(run, node, around)
  }
}

const PLAIN: Around = { format: 0, link: null, isPreformatted: false }

/**
 * Converts inline content. The result may hold uploads where images stood; a paragraph is split at
 * them, other blocks put them behind themselves.
 */
export const toInline = (nodes: ElementContent[], conversion: Conversion): Piece[] => {
  const run: Run = { pieces: [], endsWithSpace: true, conversion }
  pushNodes(run, nodes, PLAIN)
  return run.pieces
}

/** Splits a run at its images. */
export const splitAtUploads = (pieces: Piece[]): (InlineNode[] | UploadNode)[] => {
  const parts: (InlineNode[] | UploadNode)[] = []
  let current: InlineNode[] = []
  for (const piece of pieces) {
    if (piece.type === 'upload') {
      parts.push(current, piece)
      current = []
    } else {
      current.push(piece)
    }
  }
  parts.push(current)
  return parts.flatMap((part): (InlineNode[] | UploadNode)[] => {
    if (!Array.isArray(part)) return [part]
    const trimmed = trimInline(part)
    return trimmed.length === 0 ? [] : [trimmed]
  })
}

/** Whether anything can be read. */
export const hasWords = (nodes: (InlineNode | TextualNode)[]): boolean =>
  /\S/.test(plainText(nodes))
