/** A text made ready for the rules. */
import type { Locale } from '../../slugs.js'
import { LOCALES } from '../../slugs.js'
import type { PlacedText } from '../finding.js'
import { foldedViewOf } from '../folded.js'
import type { View } from '../identifiers/view.js'

export type Reading = {
  placed: PlacedText
  view: View
  /** The languages it is read in: its own, or all where it has none. */
  locales: readonly Locale[]
}

export const readingOf = (placed: PlacedText): Reading => ({
  placed,
  view: foldedViewOf(placed.text),
  locales: placed.locale === null ? LOCALES : [placed.locale],
})
