/** What a capitalised word may be, before its surroundings are asked. */
import type { Locale } from '../../slugs.js'
import { fold } from './data/list.js'
import { CITED_AUTHORS, SURNAMES } from './data/surnames.js'
import { TITLES_CAPITAL } from './data/terms.js'
import {
  isAmbiguousName,
  isGivenName,
  isInDictionary,
  isOrdinary,
  isSmallWord,
  isSurname,
  isListedTerm,
  isTerm,
} from './lexicon.js'
import type { Word } from './words.js'

/**
 * `given`, `surname`: only a name. `ambiguous`, `wordSurname`: a name that is a word too. `initial`: one letter.
 * `title`: announces a name. `term`: also a cited author. `ordinary`: also a small word.
 */
export type Kind =
  | 'given'
  | 'ambiguous'
  | 'surname'
  | 'wordSurname'
  | 'initial'
  | 'title'
  | 'term'
  | 'ordinary'
  | 'acronym'
  | 'unknown'

/** Authors by a surname that hardly anybody else has. */
const isCited = (word: string): boolean =>
  CITED_AUTHORS.has(fold(word)) && !SURNAMES.has(fold(word))

/** O'Brien, McAllister, D'Angelo. */
const SURNAME_SHAPE = /^(?:O'|D'|Mc|Mac|Fitz)\p{Lu}\p{Ll}/u

const isAcronym = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()

export type Known = {
  locales: readonly Locale[]
  /** Words the text also has without a capital. */
  lowered: ReadonlySet<string>
}

/** What a word may be. */
export const kindOf = ({ word, known }: { word: Word; known: Known }): Kind => {
  const { text } = word
  const asked = { word: text, locales: known.locales }
  if (text.length === 1) return text === 'I' || isSmallWord(text) ? 'term' : 'initial'
  if (/^(?:\p{L}+)'(?:ve|d|ll|re|m)$/iu.test(text)) return 'ordinary'
  if (isSmallWord(text) && !isGivenName(text)) return 'ordinary'
  if (TITLES_CAPITAL.has(fold(text)) && !(isGivenName(text) && !isTerm(text))) return 'title'
  if (isListedTerm(text)) return 'term'
  if (isAmbiguousName(asked)) return isAcronym(text) ? 'acronym' : 'ambiguous'
  if (isTerm(text) || isCited(text)) return 'term'
  if (isGivenName(text)) return 'given'
  if (SURNAME_SHAPE.test(text)) return 'surname'
  if (isSurname(text)) return isInDictionary(asked) ? 'wordSurname' : 'surname'
  if (isAcronym(text)) return 'acronym'
  if (isOrdinary(asked) || known.lowered.has(fold(text))) return 'ordinary'
  return 'unknown'
}
