/** What in a text needs a second look before it may be published. Pure. */
import type { Treatment } from '../../workflow/regulatedTreatments.js'
import { findRegulatedTreatments } from '../../workflow/regulatedTreatments.js'
import { plainText } from './lexical.js'
import { needsAnEye } from './reportLines.js'
import { squeeze } from './text.js'
import type { BodyNode, InlineNode, ListNode } from './lexical.js'
import type { Placed } from './toLexical.js'
import type { ReportLine } from './types.js'

const STORIES =
  /\b(?:stories|story|case stud(?:y|ies)|historias?|testimonials?|casos? clínicos?)\b/i

const wordsOfList = (list: ListNode): string =>
  list.children
    .map(({ children }) =>
      children
        .map((child) => (child.type === 'list' ? wordsOfList(child) : plainText([child])))
        .join(''),
    )
    .join('\n')

/** All words of a block. */
export const wordsOf = (node: BodyNode): string => {
  const inline = (children: InlineNode[]) => plainText(children)
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inline(node.children)
    case 'list':
      return wordsOfList(node)
    case 'table':
      return node.children
        .flatMap((row) =>
          row.children.flatMap((cell) => cell.children.map(({ children }) => inline(children))),
        )
        .join('\n')
    case 'block':
      return JSON.stringify(node.fields)
    default:
      return ''
  }
}

export type Notices = { lines: ReportLine[]; namesRegulatedTreatment: boolean }

/** Headings that announce stories of clients, and regulated treatments, each named once. */
export const findNotices = ({ title, body }: { title: string; body: Placed[] }): Notices => {
  const lines: ReportLine[] = []
  const seen = new Set<Treatment>()
  const look = (text: string, line: number | undefined) => {
    for (const { treatment, words } of findRegulatedTreatments(text)) {
      if (seen.has(treatment)) continue
      seen.add(treatment)
      lines.push(
        needsAnEye(
          line,
          `Regulated treatment named ("${words}"): the article was marked as clinical content and needs a clinical signature.`,
        ),
      )
    }
  }
  look(title, undefined)
  for (const { node, line } of body) {
    const text = wordsOf(node)
    look(text, line)
    if (node.type === 'heading' && STORIES.test(text)) {
      lines.push(
        needsAnEye(
          line,
          `"${squeeze(text)}" looks like a client story; case stories need consent or a composite attestation.`,
        ),
      )
    }
  }
  return { lines, namesRegulatedTreatment: seen.size > 0 }
}
