import type { Locale } from '../../slugs.js'
import type { HitClass } from './classes.js'

/** Something found, by its place in the text it was found in: `end` is the first character after it. */
export type Hit = {
  class: HitClass
  start: number
  end: number
  confidence: number
  /** What stood together, for the combination rule. */
  details?: Record<Locale, string>
}

/** A text as the recognisers read it, and in which languages. */
export type Reading = { text: string; locales: readonly Locale[] }
