/** What a search can be narrowed down to, and how much would be left. */
import type { Locale } from '../../slugs.js'
import { DEFAULT_LOCALE } from '../../slugs.js'
import type { PublicationRows } from '../store/rows.js'
import { SEARCHED_COLLECTIONS } from './collections.js'
import type { SearchIndex } from './searchIndex.js'

export type FacetValue = { value: string; label?: string; count: number }

const MOST_VALUES = 50

/** The most first. */
export const byCount = (one: FacetValue, other: FacetValue): number =>
  other.count - one.count || (one.value < other.value ? -1 : 1)

/** Counts by the numbers of collections, of those that have any. */
export const collectionsOf = (counts: Uint32Array): FacetValue[] =>
  SEARCHED_COLLECTIONS.map((value, number) => ({ value, count: counts[number] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort(byCount)

/** Counts of topics or patterns by slug, with their titles; of those that are live. */
export const subjectsOf = async (
  { store, search }: { store: Pick<PublicationRows, 'targets'>; search: SearchIndex },
  counts: Uint32Array,
  locale: Locale,
): Promise<FacetValue[]> => {
  const counted = search.subjectKeys
    .map((key, number) => ({ key, count: counts[number] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_VALUES)
  if (counted.length === 0) return []
  const live = await store.targets(counted.map(({ key }) => key))
  const slugs = new Map(live.map(({ key, slug }) => [key, slug]))
  return counted
    .flatMap(({ key, count }) => {
      const slug = slugs.get(key)
      const titles = search.subject(key)?.titles ?? {}
      if (typeof slug !== 'string') return []
      return [{ value: slug, label: titles[locale] ?? titles[DEFAULT_LOCALE] ?? slug, count }]
    })
    .sort(byCount)
}
