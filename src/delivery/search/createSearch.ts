/** Searches what is published and shows what was found, as it is live at this moment. */
import type { BasePayload } from 'payload'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import type { Locale } from '../../slugs.js'
import { DEFAULT_LOCALE, LOCALES } from '../../slugs.js'
import type { Answer } from '../documents/createReader.js'
import { envelopeOf } from '../documents/envelope.js'
import type { Publication } from '../documents/snapshot.js'
import { SITE_KEY, keyOf } from '../documents/snapshot.js'
import { siteCrisisResources, topicKeys } from '../documents/crisis.js'
import type { JsonObject } from '../json.js'
import type { PublicField } from '../shape/types.js'
import type { PublicationStore } from '../store/publicationStore.js'
import { SEARCHED_COLLECTIONS } from './collections.js'
import { isCallForHelp } from './crisisQuery.js'
import type { Found } from './find.js'
import { countIn, find } from './find.js'
import type { Narrowing } from './gather.js'
import { NO_SUBJECT } from './gather.js'
import { highlight } from './highlight.js'
import { keepCurrent } from './keepCurrent.js'
import type { SearchQuery } from './parseSearchQuery.js'
import { MOST_RESULTS } from './parseSearchQuery.js'
import type { SearchIndex } from './searchIndex.js'
import { createSearchIndex, isFindable } from './searchIndex.js'
import { textsOf } from './texts.js'

export type Search = (query: SearchQuery) => Promise<Result<Answer>>

export const FILLING: Refusal = {
  code: 'unavailable',
  message: 'Search is being prepared. Please try again in a moment.',
}

/** How long a search waits for the index to be filled, in milliseconds. */
const PATIENCE_MS = 1000
/** How often a search is done again because what it found has just been taken down. */
const ATTEMPTS = 3
const MOST_VALUES = 50

type Parts = {
  store: PublicationStore
  fieldsOf: (collection: string) => PublicField[]
  search: SearchIndex
}
type Shown = { found: Found; publications: Publication[] }
type FacetValue = { value: string; label?: string; count: number }

/** What slugs narrow a search down to: the topic and pattern that have them now. */
const narrowingOf = async (
  { store, search }: Parts,
  { collections, topic, pattern }: SearchQuery,
): Promise<Narrowing> => {
  const numberFor = async (collection: string, slug: string): Promise<number> => {
    const [id] = await store.idsBySlugs({ collection, slugs: [slug] })
    return id === undefined ? NO_SUBJECT : search.subjectNumber(keyOf(collection, id))
  }
  return {
    ...(collections === undefined ? {} : { collections }),
    ...(topic === undefined ? {} : { topic: await numberFor('topics', topic) }),
    ...(pattern === undefined ? {} : { pattern: await numberFor('attachment-patterns', pattern) }),
  }
}

/**
 * One page of hits as they are live now. Whatever the index says, what is not live is not shown: it is
 * taken out of the index, and the search is done again, so that page and counts are right.
 */
const findLive = async (
  { store, search }: Parts,
  query: SearchQuery,
  narrowing: Narrowing,
): Promise<Shown> => {
  const { q, locale, limit, page } = query
  for (let attempt = 1; ; attempt += 1) {
    const found = find({ search, q, locale, narrowing, most: limit * page })
    const keys = found.best.slice(limit * (page - 1)).map(({ key }) => key)
    const read = keys.length === 0 ? [] : await store.byKeys(keys)
    const live = new Map(read.filter(isFindable).map((one) => [one.key, one]))
    const gone = keys.filter((key) => !live.has(key))
    if (gone.length === 0 || attempt === ATTEMPTS)
      return { found, publications: keys.flatMap((key) => live.get(key) ?? []) }
    for (const key of gone) search.delete(key)
  }
}

const byCount = (one: FacetValue, other: FacetValue): number =>
  other.count - one.count || (one.value < other.value ? -1 : 1)

const collectionsOf = (counts: Uint32Array): FacetValue[] =>
  SEARCHED_COLLECTIONS.map((value, number) => ({ value, count: counts[number] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort(byCount)

/** Counts of topics or patterns by slug, with their titles; of those that are live. */
const subjectsOf = async (
  { store, search }: Parts,
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

const hit = (
  { fieldsOf }: Parts,
  publication: Publication,
  { found, locale, score }: { found: Found; locale: Locale; score: number },
): JsonObject => {
  const { collection, id, slug } = publication
  const texts = textsOf({ publication, fields: fieldsOf(collection), locale })
  const marked = {
    title: texts === undefined ? undefined : highlight(texts.title, found.words),
    summary: highlight(texts?.summary ?? '', found.words),
    body: highlight(texts?.body ?? '', found.words),
  }
  return {
    collection,
    id,
    slug,
    title: texts?.title ?? null,
    summary: texts?.summary ?? null,
    score: Math.round(score * 1000) / 1000,
    highlights: Object.fromEntries(Object.entries(marked).filter(([, html]) => html !== undefined)),
  }
}

/** Whether anything about a search touches on what crisis resources belong with. */
const needsHelp = (
  { search }: Parts,
  { q }: SearchQuery,
  { found, publications }: Shown,
  { topic }: Narrowing,
): boolean => {
  const isSensitive = (key: string): boolean => search.subject(key)?.isSensitive === true
  const touched = publications.flatMap((one) => [one.key, ...topicKeys(one)])
  return (
    isCallForHelp(q) ||
    (found.corrected !== undefined && isCallForHelp(found.corrected)) ||
    (topic !== undefined && isSensitive(search.subjectKeys[topic] ?? '')) ||
    touched.some(isSensitive)
  )
}

/**
 * Search over everything published. Its index is in the memory of this process and filled in the
 * background; until then it refuses with `unavailable`.
 */
export const createSearch = ({
  payload,
  store,
  fieldsOf,
}: {
  payload: BasePayload
  store: PublicationStore
  fieldsOf: (collection: string) => PublicField[]
}): Search => {
  const search = createSearchIndex(fieldsOf)
  const parts: Parts = { store, fieldsOf, search }
  const keeper = keepCurrent({ payload, store, index: search })

  return async (query) => {
    if (!(await keeper.isFilled(PATIENCE_MS))) return refuse(FILLING)
    await keeper.current()
    const { q, locale, limit, page } = query
    const narrowing = await narrowingOf(parts, query)
    const shown = await findLive(parts, query, narrowing)
    const { found, publications } = shown
    const languages = LOCALES.map((one) => ({
      value: one,
      count: one === locale ? found.total : countIn({ search, q, locale: one, narrowing }),
    })).sort(byCount)
    const scores = new Map(found.best.map(({ key, score }) => [key, score]))
    const help = needsHelp(parts, query, shown, narrowing)
      ? await siteCrisisResources({ store, fieldsOf, locale })
      : undefined
    const body: JsonObject = {
      docs: publications.map((publication) =>
        hit(parts, publication, { found, locale, score: scores.get(publication.key) ?? 0 }),
      ),
      ...envelopeOf(found.total, { limit, page, most: MOST_RESULTS }),
      facets: {
        collection: collectionsOf(found.counts.collection),
        topic: await subjectsOf(parts, found.counts.topic, locale),
        pattern: await subjectsOf(parts, found.counts.pattern, locale),
        language: languages.filter(({ count }) => count > 0),
      },
      query: {
        q,
        locale,
        ...(found.corrected === undefined ? {} : { corrected: found.corrected }),
      },
      ...(help === undefined ? {} : { crisisResources: help }),
    }
    return accept({
      body,
      dependencies: {
        // Whatever is published next may be found too.
        collections: [...SEARCHED_COLLECTIONS, ...(help === undefined ? [] : ['site'])],
        keys: [...publications.map(({ key }) => key), ...(help === undefined ? [] : [SITE_KEY])],
      },
    })
  }
}
