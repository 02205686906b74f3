/** The places of a text where the words of a query stand, marked, as HTML. */
import { escapeHtml } from '../html/escape.js'
import type { FoundWord } from './words.js'
import { eachWord } from './words.js'

/** Folded words, and which word of the query each stands for. */
export type Words = ReadonlyMap<string, number>

/** About as much of a text as two lines of a result show, in characters. */
const WINDOW = 240
/** How much of the text stands before the first mark. */
const LEAD = 40
/** How far into a text words are looked for, and how many of them before the best stretch is good enough. */
const REACH = 30_000
const ENOUGH = 12

/** Escaped, and with one space for any white space. */
const plain = (text: string): string => escapeHtml(text.replace(/\s+/gu, ' '))

const marked = (text: string, hits: readonly FoundWord[], from: number, to: number): string => {
  let html = ''
  let at = from
  for (const { start, end } of hits) {
    if (start < from || end > to) continue
    html += `${plain(text.slice(at, start))}<mark>${plain(text.slice(start, end))}</mark>`
    at = end
  }
  return html + plain(text.slice(at, to))
}

/**
 * The words of a query in a text, and where the stretch begins that has most different ones of them;
 * of equals the first. Reading ends with the first stretch that has all,
 * or after enough words.
 */
const hitsIn = (text: string, words: Words): { hits: FoundWord[]; start: number } => {
  const different = new Set(words.values()).size
  const hits: FoundWord[] = []
  let best = { start: 0, different: 0 }
  let first = 0
  let until = Infinity
  for (const word of eachWord(text)) {
    if (word.start > until) break
    if (!words.has(word.text)) continue
    hits.push(word)
    while (word.end > hits[first]!.start + WINDOW - LEAD) first += 1
    const near = new Set(hits.slice(first).map((one) => words.get(one.text)))
    if (near.size > best.different) best = { start: hits[first]!.start, different: near.size }
    if (best.different === different || hits.length === ENOUGH)
      until = Math.min(until, best.start + WINDOW + LEAD)
  }
  return { hits, start: best.start }
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
 */
export const highlight = (text: string, words: Words): string | undefined => {
  const near = text.slice(0, REACH).trim()
  const { hits, start } = hitsIn(near, words)
  if (hits.length === 0) return undefined
  if (near.length <= WINDOW) return marked(near, hits, 0, near.length)
  const wanted = Math.max(0, Math.min(start - LEAD, near.length - WINDOW))
  const from = wanted === 0 ? 0 : wholeCharacter(near, spaceBefore(near, wanted))
  const until = Math.min(near.length, from + WINDOW)
  const to = until === near.length ? until : wholeCharacter(near, spaceAfter(near, until))
  const before = from > 0 ? '…' : ''
  const after = to < near.length ? '…' : ''
  return `${before}${marked(near, hits, from, to)}${after}`
}
