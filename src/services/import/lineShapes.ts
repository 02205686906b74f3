/** What a single line of text without markup looks like. Pure predicates, each a judgement call. */
import { isPunctuated, sentencesOf } from './text.js'

/** Words that titles leave in lower case, in English and Spanish. */
const SMALL_WORDS = new Set(
  (
    'a an and as at but by for from if in into is nor of off on or per so than that the their to up via vs with yet your ' +
    'al con de del e el en la las lo los o para por que se sin su sus un una y'
  ).split(' '),
)

const MAX_TITLE_LENGTH = 110
const MAX_TITLE_WORDS = 16
const MAX_PLAIN_HEADING_LENGTH = 70
const MAX_LABEL_LENGTH = 60
const MAX_LABEL_WORDS = 7
const MAX_ITEM_LENGTH = 200

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []

const isCapitalised = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word)

/** "The Attachment Foundation", "What This Looks Like in Daily Partnership". */
export const isTitleCase = (text: string): boolean => {
  const words = wordsOf(text)
  const [first] = words
  if (first === undefined || !isCapitalised(first)) return false
  const significant = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
  const capitalised = significant.filter(isCapitalised)
  return significant.length === 0 || capitalised.length / significant.length >= 0.85
}

/** Short, set like a title, and no sentence: stands above a text. A question may be one. */
export const isTitleLine = (text: string): boolean =>
  text.length <= MAX_TITLE_LENGTH &&
  wordsOf(text).length <= MAX_TITLE_WORDS &&
  !/[.!…,;:]["”’')\]]*$/.test(text) &&
  sentencesOf(text).length <= 1 &&
  isTitleCase(text)

/** "The Three Insecure Attachment Patterns:" */
export const isColonTitle = (text: string): boolean =>
  /[^:]:$/.test(text) && isTitleLine(text.slice(0, -1))

/** Short and without an end, but not set like a title: a heading only where long text follows. */
export const isPlainHeading = (text: string): boolean =>
  text.length <= MAX_PLAIN_HEADING_LENGTH &&
  /^["“‘'¿¡(]*[\p{Lu}\p{N}]/u.test(text) &&
  !/[.!…,;:]["”’')\]]*$/.test(text) &&
  sentencesOf(text).length <= 1

/** Announces what follows: "Secure functioning in partnership means:". */
export const isLeadIn = (text: string): boolean => text.endsWith(':')

/** Text of its own: more than one sentence, or a finished one, or too long to be an item. */
export const isProse = (text: string): boolean =>
  isPunctuated(text) || text.length > MAX_ITEM_LENGTH || sentencesOf(text).length > 1

/** A short finished sentence, as lists of full sentences have them. */
export const isSentenceItem = (text: string): boolean =>
  text.length <= 120 && isPunctuated(text) && sentencesOf(text).length === 1

/** "Avoidant Attachment (The Withdrawer): Your nervous system learned …" → its two parts. */
export const splitLabel = (text: string): { label: string; rest: string } | null => {
  const colon = text.indexOf(': ')
  if (colon < 1 || colon > MAX_LABEL_LENGTH) return null
  const label = text.slice(0, colon)
  const rest = text.slice(colon + 2).trim()
  const isLabel =
    wordsOf(label).length <= MAX_LABEL_WORDS && !/[.!?;]/.test(label) && isTitleCase(label)
  const isText = /^["“‘'¿¡(]*\p{Lu}/u.test(rest) && (isPunctuated(rest) || rest.endsWith(':'))
  return isLabel && isText ? { label, rest } : null
}

export type Bullet = { ordered: boolean; text: string }

/** A list item that carries its own mark: "- one", "• two", "3. three", "b) four". */
export const bulletOf = (text: string): Bullet | null => {
  const match = /^(?:([-*•▪◦‣·–—]|o(?=\t))|(\d{1,3}[.)])|([a-z][.)]))\s+(\S.*)$/u.exec(text)
  if (match === null) return null
  const [, mark, , , rest = ''] = match
  return { ordered: mark === undefined, text: rest }
}
