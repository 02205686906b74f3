import { z } from 'zod'
import type { Result } from '../../errors.js'
import type { Locale } from '../../slugs.js'
import { DEFAULT_LOCALE, LOCALES } from '../../slugs.js'
import type { JsonObject } from '../../json.js'
import type { Faults } from '../query/faults.js'
import { names } from '../query/faults.js'
import { checked, scalar, whole } from '../query/parseQuery.js'
import type { SearchedCollection } from './collections.js'
import { isSearched, SEARCHED_COLLECTIONS } from './collections.js'

export const MAX_SEARCH = 200
export const MAX_SEARCH_LIMIT = 50
export const SEARCH_LIMIT = 10
/** How far a search can be paged through: nobody reads further, and ranking further costs. */
export const MOST_RESULTS = 1000
const MAX_SLUG = 200

export type SearchQuery = {
  q: string
  locale: Locale
  collections?: SearchedCollection[]
  topic?: string
  pattern?: string
  limit: number
  page: number
}

export const SEARCH_PARAMETERS = ['q', 'locale', 'collection', 'topic', 'pattern', 'limit', 'page']

const text = (most: number) => z.string().trim().min(1).max(most)

const SCALARS = {
  q: { schema: text(MAX_SEARCH), expected: `text of 1 to ${MAX_SEARCH} characters` },
  locale: { schema: z.enum(LOCALES), expected: `one of ${names(LOCALES)}` },
  topic: { schema: text(MAX_SLUG), expected: 'the slug of a topic' },
  pattern: { schema: text(MAX_SLUG), expected: 'the slug of an attachment pattern' },
  limit: {
    schema: whole(1, MAX_SEARCH_LIMIT),
    expected: `a whole number from 1 to ${MAX_SEARCH_LIMIT}`,
  },
  page: { schema: whole(1, MOST_RESULTS), expected: `a whole number from 1 to ${MOST_RESULTS}` },
}

/** `collection=a,b`, `collection=a&collection=b`, or both. */
const collectionsOf = (faults: Faults, given: unknown): SearchedCollection[] | undefined => {
  if (given === undefined) return undefined
  const wanted = z
    .union([z.string().transform((one) => [one]), z.array(z.string()).max(100)])
    .safeParse(given)
  const listed = wanted.success ? wanted.data.flatMap((one) => one.split(',')) : []
  const known = [...new Set(listed)].filter(isSearched)
  if (listed.length === 0 || !listed.every(isSearched))
    faults.add('collection', `Give collection as one or more of ${names(SEARCHED_COLLECTIONS)}.`)
  return known
}

const queryOf = (faults: Faults, given: JsonObject): SearchQuery => {
  const q = scalar(faults, given, 'q', SCALARS.q)
  if (given.q === undefined) faults.add('q', `Give q, ${SCALARS.q.expected}.`)
  const collections = collectionsOf(faults, given.collection)
  const topic = scalar(faults, given, 'topic', SCALARS.topic)
  const pattern = scalar(faults, given, 'pattern', SCALARS.pattern)
  const limit = scalar(faults, given, 'limit', SCALARS.limit) ?? SEARCH_LIMIT
  const page = scalar(faults, given, 'page', SCALARS.page) ?? 1
  if (limit * page > MOST_RESULTS)
    faults.add(
      'page',
      `Results are paged up to number ${MOST_RESULTS}: limit × page is at most that.`,
    )
  return {
    q: q ?? '',
    locale: scalar(faults, given, 'locale', SCALARS.locale) ?? DEFAULT_LOCALE,
    ...(collections === undefined ? {} : { collections }),
    ...(topic === undefined ? {} : { topic }),
    ...(pattern === undefined ? {} : { pattern }),
    limit,
    page,
  }
}

/** Checks the parameters of a search. All faults are reported at once. */
export const parseSearchQuery = (given: JsonObject): Result<SearchQuery> =>
  checked(given, SEARCH_PARAMETERS, (faults) => queryOf(faults, given))
