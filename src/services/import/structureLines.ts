/**
 * Finds the structure of a text that lost its markup, such as a page copied from a website: one
 * line per heading, paragraph and list item. Every line becomes exactly one block, so nothing is
 * lost, and each decision looks at a few neighbouring lines only, so long texts stay cheap.
 */
import type { Element, ElementContent } from 'hast'
import { pause } from '../pause.js'
import {
  bulletOf,
  isColonTitle,
  isLeadIn,
  isPlainHeading,
  isProse,
  isSentenceItem,
  isTitleLine,
  splitLabel,
} from './lineShapes.js'

export type Line = {
  text: string
  /** The content, where it is more than its text (links, emphasis). */
  children: ElementContent[]
  line?: number
  /** Set in bold from end to end. */
  isStrong: boolean
  /** Follows an empty line, in a text where empty lines mean something. */
  isApart: boolean
}

type HeadingTag = 'h2' | 'h3' | 'h4'

const element = (tagName: string, line: Line, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: line.line === undefined ? {} : { dataLine: line.line },
  children,
})

const words = (value: string): ElementContent[] => [{ type: 'text', value }]

const isPlain = ({ children }: Line): boolean => children.every(({ type }) => type === 'text')

/** Long enough to be what a heading stands above. */
const isBody = (line: Line | undefined): boolean =>
  line !== undefined && (isProse(line.text) || isLeadIn(line.text))

const LIST_END_LOOKAHEAD = 12

/** The end of the list that starts at `from`, after a line that announces it. */
const endOfList = (lines: Line[], from: number): number => {
  const first = lines[from]
  if (first === undefined || isLeadIn(first.text) || splitLabel(first.text) !== null) return from
  const ofSentences = isProse(first.text)
  const ofTitles = isTitleLine(first.text)
  if (ofSentences && !isSentenceItem(first.text)) return from
  let at = from + 1
  for (; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.text === '' || line.isApart || line.isStrong !== first.isStrong)
      break
    if (isLeadIn(line.text) || splitLabel(line.text) !== null || bulletOf(line.text) !== null) break
    if (/^(?:\.\.\.|…)/.test(line.text)) break
    if (ofSentences ? !isSentenceItem(line.text) : isProse(line.text)) break
    if (!ofTitles && isTitleLine(line.text) && isHeadingAbove(lines, at)) break
  }
  return at - from >= 2 ? at : from
}

/** A title among list items is a heading when a body follows, directly or below further titles. */
const isHeadingAbove = (lines: Line[], at: number): boolean => {
  for (let next = at + 1; next < Math.min(lines.length, at + LIST_END_LOOKAHEAD); next += 1) {
    const line = lines[next]
    if (line === undefined) return false
    if (isBody(line)) return true
    if (!isTitleLine(line.text)) return false
  }
  return false
}

const listOf = (lines: Line[]): Element => {
  const [first] = lines as [Line]
  return element(
    'ul',
    first,
    lines.map((line) => element('li', line, line.children)),
  )
}

const LABELS_LOOKAHEAD = 40

/** Whether another labelled paragraph follows in this section: one alone is no sub-heading. */
const hasSiblingLabel = (lines: Line[], from: number): boolean => {
  for (const line of lines.slice(from + 1, from + LABELS_LOOKAHEAD)) {
    if (isTitleLine(line.text) || isColonTitle(line.text)) return false
    if (splitLabel(line.text) !== null) return true
  }
  return false
}

const isHeading = (lines: Line[], at: number): HeadingTag | null => {
  const line = lines[at]
  const next = lines[at + 1]
  if (line === undefined || next === undefined) return null
  const { text } = line
  if (isColonTitle(text)) {
    const introducesGroup =
      isColonTitle(next.text) || splitLabel(next.text) !== null || isTitleLine(next.text)
    return introducesGroup && !isListOfTitles(lines, at + 1) ? 'h2' : 'h3'
  }
  if (isTitleLine(text) && (isBody(next) || isTitleLine(next.text) || isColonTitle(next.text))) {
    return 'h2'
  }
  const above = lines[at - 1]?.text ?? ''
  const isAnnounced = isLeadIn(above) && !isColonTitle(above)
  if (isPlainHeading(text) && !isAnnounced && (line.isStrong || isBody(next)) && !bulletOf(text)) {
    return next.text.length > text.length || line.isStrong ? 'h2' : null
  }
  return null
}

/** A run of titles with no body below is a list ("Topics:", "Secure Base", "Safe Haven"). */
const isListOfTitles = (lines: Line[], at: number): boolean => endOfList(lines, at) > at

/** The list whose items carry their own marks, and where it ends; a lone "1." is no list. */
const markedList = (lines: Line[], from: number): { list: Element; end: number } | null => {
  const first = lines[from]
  const mark = first && bulletOf(first.text)
  if (!first || !mark) return null
  const items: Element[] = []
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    const bullet = line && bulletOf(line.text)
    if (!line || bullet?.ordered !== mark.ordered) break
    items.push(element('li', line, isPlain(line) ? words(bullet.text) : line.children))
  }
  if (items.length < 2 && mark.ordered) return null
  return { list: element(mark.ordered ? 'ol' : 'ul', first, items), end: from + items.length }
}

/** The blocks of a text, in order. Other work gets its turn between them. */
export const structureLines = async (lines: Line[]): Promise<Element[]> => {
  const blocks: Element[] = []
  let inLabels = false
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (line === undefined) break
    await pause()
    const marked = markedList(lines, at)
    if (marked !== null) {
      blocks.push(marked.list)
      at = marked.end
      continue
    }
    const tag = isHeading(lines, at)
    const label = isPlain(line) ? splitLabel(line.text) : null
    if (tag !== null) {
      inLabels = false
      blocks.push(
        element(
          tag,
          line,
          isColonTitle(line.text) && isPlain(line) ? words(line.text.slice(0, -1)) : line.children,
        ),
      )
    } else if (label !== null && (inLabels || hasSiblingLabel(lines, at))) {
      inLabels = true
      blocks.push(element('h3', line, words(label.label)), element('p', line, words(label.rest)))
    } else {
      blocks.push(element('p', line, line.children))
    }
    at += 1
    if (isLeadIn(line.text)) {
      const end = endOfList(lines, at)
      if (end > at) {
        blocks.push(listOf(lines.slice(at, end)))
        at = end
      }
    }
  }
  return blocks
}
