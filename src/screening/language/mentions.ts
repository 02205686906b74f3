/** Where in a text treatments are named, found without reading the text again for every claim. */
import type { Named } from '../../workflow/regulatedTreatments.js'

/** How many of the names, which are in order, begin before a place. */
const countBefore = (named: readonly Named[], place: number): number => {
  let low = 0
  let high = named.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((named[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** The names between two places of a text, with places counted from the first. */
export const namedBetween = ({
  named,
  from,
  to,
}: {
  named: readonly Named[]
  from: number
  to: number
}): Named[] =>
  named
    .slice(countBefore(named, from), countBefore(named, to))
    .filter(({ end }) => end <= to)
    .map(({ treatment, start, end }) => ({ treatment, start: start - from, end: end - from }))

/** The last name that ends before a place. */
export const lastNamedBefore = ({
  named,
  to,
}: {
  named: readonly Named[]
  to: number
}): Named | undefined => named[countBefore(named, to) - 1]
