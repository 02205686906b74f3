/** From a query to hits, in the languages of the index. */
import type { Locale } from '../../slugs.js'
import type { Gathered, Narrowing } from './gather.js'
import { gather } from './gather.js'
import type { Words } from './highlight.js'
import type { Matches } from './score.js'
import { matchAll, matchMost } from './score.js'
import type { SearchIndex } from './searchIndex.js'
import type { Term, Tolerance } from './terms.js'
import { termOf } from './terms.js'
import type { TextIndex } from './textIndex.js'
import { eachWord } from './words.js'

export type Found = Gathered & {
  /** The words that counted as those of the query, folded: which of them each stands for. */
  words: Words
  /** The query as it was probably meant, when a word of it stands nowhere. */
  corrected?: string
}

/** What the words of a query stand for; the last one may be the beginning of a longer one. */
const createTerms = (index: TextIndex, words: readonly string[]) => {
  const termAt = (at: number, tolerance: Tolerance): Term =>
    termOf({ index, word: words[at] ?? '', isLast: at === words.length - 1, tolerance })
  return {
    all: (tolerance: Tolerance): Term[] => words.map((_, at) => termAt(at, tolerance)),
    termAt,
  }
}

/** Whether it stands nowhere as it is written, so that typing errors have been looked for already. */
const isUnknown = ({ words, corrected }: Term): boolean =>
  words.size === 0 || corrected !== undefined

/** Typing errors in known words are looked for once nothing has all of the words. */
const matchOf = (
  index: TextIndex,
  words: readonly string[],
): { terms: readonly Term[]; matches: Matches } => {
  const { all, termAt } = createTerms(index, words)
  const strict = all('unknown')
  const exact = matchAll({ index, terms: strict })
  if (exact.documents.length > 0) return { terms: strict, matches: exact }
  const terms = strict.map((term, at) => (isUnknown(term) ? term : termAt(at, 'all')))
  return { terms, matches: matchMost({ index, terms }) }
}

/** The query with the words put right that stand nowhere. */
const correct = (q: string, meant: ReadonlyMap<string, string>): string => {
  let corrected = ''
  let at = 0
  for (const { text, start, end } of eachWord(q)) {
    corrected += q.slice(at, start) + (meant.get(text) ?? q.slice(start, end))
    at = end
  }
  return corrected + q.slice(at)
}

/** Finds the best `most` documents for a query in one language, and counts all of them. */
export const find = ({
  search,
  q,
  locale,
  narrowing,
  most,
}: {
  search: SearchIndex
  q: string
  locale: Locale
  narrowing: Narrowing
  most: number
}): Found => {
  const index = search.texts[locale]
  const words = index.analyzer.queryWords(q)
  const { terms, matches } = matchOf(index, words)
  const meant = new Map(
    terms.flatMap(({ corrected }, at) =>
      corrected === undefined ? [] : [[words[at] ?? '', corrected] as const],
    ),
  )
  return {
    ...gather({ search, index, matches, narrowing, most }),
    words: new Map(
      terms.flatMap((term, at) => [...term.words.keys()].map(({ text }) => [text, at] as const)),
    ),
    ...(meant.size === 0 ? {} : { corrected: correct(q, meant) }),
  }
}

/** How many documents have all the words of a query as they stand, in one language. */
export const countIn = ({
  search,
  q,
  locale,
  narrowing,
}: {
  search: SearchIndex
  q: string
  locale: Locale
  narrowing: Narrowing
}): number => {
  const index = search.texts[locale]
  const terms = createTerms(index, index.analyzer.queryWords(q)).all('none')
  const matches = matchAll({ index, terms, isCount: true })
  return gather({ search, index, matches, narrowing, most: 0 }).total
}
