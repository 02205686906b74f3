/** Which words of the texts a word of a query stands for. */
import type { TextIndex, Word } from './textIndex.js'

/** The words that count as a word of the query, each with how well it fits, at most 1. */
export type Term = {
  words: ReadonlyMap<Word, number>
  /** What was probably meant, when the word itself stands nowhere. */
  corrected?: string
}

const SAME_STEM = 0.9
const PREFIX = 0.6
const TYPO = 0.5

const LEAST_PREFIX = 2
const MOST_PREFIXED = 30
/** How much of a large subtree is looked at for the prefixes most used. */
const MOST_LOOKED_AT = 2000

const LEAST_TYPO = 4
const LEAST_TWO_TYPOS = 7
const LONGEST_TYPO = 20
const MOST_TYPED = 5

/** The word itself and its other forms. */
const formsOf = (index: TextIndex, word: string): Map<Word, number> => {
  const forms = index.forms(index.analyzer.stem(word)).filter((form) => index.isInUse(form))
  return new Map(forms.map((form) => [form, form.text === word ? 1 : SAME_STEM]))
}

/** The words that begin with what may still be being typed, those in most documents first. */
const prefixed = (index: TextIndex, word: string): Word[] => {
  const found: Word[] = []
  for (const one of index.words.atPrefix(word).values()) {
    if (index.isInUse(one)) found.push(one)
    if (found.length === MOST_LOOKED_AT) break
  }
  return found.sort((one, other) => other.postings.size - one.postings.size).slice(0, MOST_PREFIXED)
}

/** The words a slip of two neighbouring letters may have come from: one error, not two. */
const swapped = (index: TextIndex, word: string): Word[] =>
  Array.from({ length: word.length - 1 }, (_, at) => at).flatMap((at) => {
    const letters = `${word.charAt(at + 1)}${word.charAt(at)}`
    return index.word(`${word.slice(0, at)}${letters}${word.slice(at + 2)}`) ?? []
  })

/** The words nearest to one that was probably mistyped: the fewest errors first, then the most used. */
const mistyped = (index: TextIndex, word: string): { word: Word; errors: number }[] => {
  if (word.length < LEAST_TYPO || word.length > LONGEST_TYPO) return []
  const most = word.length < LEAST_TWO_TYPOS ? 1 : 2
  const errors = new Map<Word, number>()
  for (const [near, distance] of index.words.fuzzyGet(word, most).values())
    errors.set(near, distance)
  for (const near of swapped(index, word)) errors.set(near, 1)
  return [...errors]
    .filter(([near, distance]) => distance > 0 && index.isInUse(near))
    .map(([near, distance]) => ({ word: near, errors: distance }))
    .sort(
      (one, other) =>
        one.errors - other.errors || other.word.postings.size - one.word.postings.size,
    )
    .slice(0, MOST_TYPED)
}

const keepBest = (words: Map<Word, number>, more: Iterable<[Word, number]>): void => {
  for (const [word, weight] of more) words.set(word, Math.max(weight, words.get(word) ?? 0))
}

/** When typing errors are looked for: never, for a word that stands nowhere, or for every word. */
export type Tolerance = 'none' | 'unknown' | 'all'

/**
 * Finds what a word of a query stands for: its forms; for the last word, what begins with it; and what
 * it may have been mistyped from.
 */
export const termOf = ({
  index,
  word,
  isLast,
  tolerance,
}: {
  index: TextIndex
  word: string
  isLast: boolean
  tolerance: Tolerance
}): Term => {
  const words = formsOf(index, word)
  if (isLast && word.length >= LEAST_PREFIX)
    for (const longer of prefixed(index, word)) {
      if (!words.has(longer)) words.set(longer, (PREFIX * word.length) / longer.text.length)
    }
  const isUnknown = words.size === 0
  if (tolerance === 'none' || (!isUnknown && tolerance === 'unknown')) return { words }
  const near = mistyped(index, word)
  for (const { word: meant, errors } of near) {
    const weight = TYPO / errors
    keepBest(
      words,
      [...formsOf(index, meant.text)].map(([form, fit]) => [form, fit * weight]),
    )
  }
  const [best] = near
  return isUnknown && best !== undefined ? { words, corrected: best.word.written } : { words }
}
