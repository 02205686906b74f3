/** What a rule about words is: data that says what harms, when it does not, why, and who says so. */
import type { Locale } from '../../slugs.js'
import type { Severity } from '../finding.js'

/**
 * What takes the harm out of words.
 * `denied`: said not to be so ("does not cure"). `asked`: a reader's question ("Is it a cure?").
 * `hoped`: wished for, not promised ("she wanted a cure"). `mentioned`: the words themselves are spoken
 * about ("avoid saying …").
 */
export type Excuse = 'denied' | 'asked' | 'hoped' | 'mentioned'

/** Words that must, or must not, stand near by. */
export type Near = { within: 'sentence' | 'text'; words: Record<Locale, RegExp> }

/**
 * One rule. Several may have the same name: together they are one rule to a reader. Patterns and
 * words are for folded text, see `words` in `../folded.ts`.
 */
export type LanguageRule = {
  name: string
  severity: Severity
  patterns: Record<Locale, readonly RegExp[]>
  excuses: readonly Excuse[]
  /** Only where this stands as well. */
  only?: Near
  /** Never where this stands as well. */
  unless?: Near
  /** Only in titles and addresses. */
  inTitles?: true
  confidence: number
  message: Record<Locale, string>
  source: string
}
