/** The places of a text where the words of a query stand, marked, as HTML. */
import { escapeHtml } from '../html/escape.js'
import type { FoundWord } from './words.js'
import { wordsOf } from './words.js'

/** About as much of a text as two lines of a result show, in characters. */
const WINDOW = 240
/** How much of the text stands before the first mark. */
const LEAD = 40
/** How far into a text marks are looked for. */
const REACH = 30_000

const marked = (text: string, hits: readonly FoundWord[], from: number, to: number): string => {
  let html = ''
  let at = from
  for (const { start, end } of hits) {
    if (start < from || end > to) continue
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`
    at = end
  }
  return html + escapeHtml(text.slice(at, to))
}

/** The hit from which most different words stand within a window; of equals the first. */
const bestStart = (hits: readonly FoundWord[]): number => {
  let best = { start: 0, different: 0 }
  let last = 0
  const inside = new Map<string, number>()
  hits.forEach((hit) => {
    while (last < hits.length && hits[last]!.end <= hit.start + WINDOW - LEAD) {
      const { text } = hits[last]!
      inside.set(text, (inside.get(text) ?? 0) + 1)
      last += 1
    }
    if (inside.size > best.different) best = { start: hit.start, different: inside.size }
    const left = (inside.get(hit.text) ?? 1) - 1
    if (left === 0) inside.delete(hit.text)
    else inside.set(hit.text, left)
  })
  return best.start
}

/** The nearest space before or after a place, so that no word is cut; the place where there is none. */
const spaceBefore = (text: string, place: number): number => {
  const found = text.slice(Math.max(0, place - LEAD), place).search(/\s\S*$/)
  return found === -1 ? place : Math.max(0, place - LEAD) + found + 1
}
const spaceAfter = (text: string, place: number): number => {
  const found = text.slice(place, place + LEAD).search(/\s/)
  return found === -1 ? place : place + found
}

/** Never between the two halves of one character. */
const wholeCharacter = (text: string, place: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(place)) ? place - 1 : place

/**
 * The text with `<mark>` around the words, everything else escaped; of a long one the stretch with
 * most of them, in which white space is one space. Nothing when none of the words stands there.
 *
 * @param words folded, see `fold`
 */
export const highlight = (text: string, words: ReadonlySet<string>): string | undefined => {
  const near = text.slice(0, REACH).replace(/\s+/gu, ' ').trim()
  const hits = wordsOf(near).filter((word) => words.has(word.text))
  if (hits.length === 0) return undefined
  if (near.length <= WINDOW) return marked(near, hits, 0, near.length)
  const wanted = Math.max(0, Math.min(bestStart(hits) - LEAD, near.length - WINDOW))
  const from = wanted === 0 ? 0 : wholeCharacter(near, spaceBefore(near, wanted))
  const until = Math.min(near.length, from + WINDOW)
  const to = until === near.length ? until : wholeCharacter(near, spaceAfter(near, until))
  const start = from > 0 ? '…' : ''
  const end = to < near.length ? '…' : ''
  return `${start}${marked(near, hits, from, to)}${end}`
}
