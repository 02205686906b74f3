/** hast → inline rich text: words, formats, links. Images are handed to the caller in order. */
import type { ElementContent } from 'hast'
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

/** Collects the pieces of one run of inline content, white space collapsed as HTML does. */
const createRun = () => {
  const pieces: Piece[] = []
  let endsWithSpace = true
  const target = (link: LinkNode | null): Piece[] => link?.children ?? pieces
  const pushText = (text: string, format: number, link: LinkNode | null) => {
    const into = target(link)
    const last = into.at(-1)
    if (last?.type === 'text' && last.format === format) last.text += text
    else into.push(textNode(text, format))
  }
  return {
    pieces,
    text: (raw: string, format: number, link: LinkNode | null, isPreformatted: boolean) => {
      if (isPreformatted) {
        const lines = raw.replace(/\n$/, '').split('\n')
        lines.forEach((line, index) => {
          if (index > 0) target(link).push(lineBreak())
          if (line !== '') pushText(line, format, link)
        })
        endsWithSpace = false
        return
      }
      const collapsed = raw.replace(/\s+/g, ' ')
      const text = endsWithSpace ? collapsed.replace(/^ /, '') : collapsed
      if (text === '') return
      pushText(text, format, link)
      endsWithSpace = text.endsWith(' ')
    },
    breakLine: (link: LinkNode | null) => {
      target(link).push(lineBreak())
      endsWithSpace = true
    },
    piece: (piece: LinkNode | UploadNode) => {
      pieces.push(piece)
      if (piece.type === 'upload') endsWithSpace = true
    },
  }
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

/**
 * Converts inline content. The result may hold uploads where images stood; a paragraph is split at
 * them, other blocks put them behind themselves.
 */
export const toInline = (nodes: ElementContent[], conversion: Conversion): Piece[] => {
  const run = createRun()
  const visit = (
    children: ElementContent[],
    format: number,
    link: LinkNode | null,
    pre: boolean,
  ) => {
    for (const node of children) {
      if (node.type === 'text') {
        run.text(node.value, format, link, pre)
      } else if (node.type === 'element') {
        const { tagName, properties } = node
        if (properties.dataFootnoteBackref !== undefined) continue
        if (tagName === 'br') {
          run.breakLine(link)
        } else if (tagName === 'img') {
          const image = conversion.image(node)
          if (image !== null) run.piece(image)
        } else if (tagName === 'a' && link === null) {
          const opened = openLink(properties.href, conversion.lineOf(node), conversion)
          if (opened !== null) run.piece(opened)
          visit(node.children, format, opened, pre)
        } else {
          visit(node.children, format | (FORMAT[tagName] ?? 0), link, pre || tagName === 'pre')
        }
      }
    }
  }
  visit(nodes, 0, null, false)
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
