/** How each language brings the forms of a word together. */
import snowball from 'snowball-stemmers'
import type { Locale } from '../../slugs.js'
import { STOP_WORDS } from './stopWords.js'
import { foldedWords } from './words.js'

export type Analyzer = {
  /** What the forms of a folded word have in common: `therapies` and `therapy` are `therapi`. */
  stem: (word: string) => string
  /** The words of a query that say what it is about, without repetition, up to `limit`. */
  queryWords: (query: string) => string[]
}

/** A query is a few words; more of them cost and find nothing better. */
export const MAX_TERMS = 10

const ENGLISH = snowball.newStemmer('english')
const SPANISH = snowball.newStemmer('spanish')

/**
 * The Spanish stemmer knows `-ación` and `-aciones` and takes `-acion`, as it stands in a folded word,
 * for something else: the accent of this one ending is put back for it.
 */
const spanishStem = (word: string): string =>
  SPANISH.stem(word.replace(/([cs])ion$/, '$1ión'))
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')

const STEMS: Record<Locale, (word: string) => string> = {
  en: (word) => ENGLISH.stem(word),
  es: spanishStem,
}

const analyzerFor = (locale: Locale): Analyzer => ({
  stem: STEMS[locale],
  queryWords: (query) => {
    const all = [...new Set(foldedWords(query))]
    const telling = all.filter((word) => !STOP_WORDS[locale].has(word))
    return (telling.length > 0 ? telling : all).slice(0, MAX_TERMS)
  },
})

export const ANALYZERS: Record<Locale, Analyzer> = {
  en: analyzerFor('en'),
  es: analyzerFor('es'),
}
