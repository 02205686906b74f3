/** Searches what is published and shows what was found, as it is live at this moment. */
import type { BasePayload } from 'payload'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { LOCALES } from '../../slugs.js'
import type { OnChange } from '../changes.js'
import type { Answer } from '../documents/createReader.js'
import { envelopeOf } from '../documents/envelope.js'
import { SITE_KEY, keyOf } from '../documents/snapshot.js'
import { siteCrisisResources } from '../documents/crisis.js'
import type { JsonObject } from '../../json.js'
import type { PublicField, PublicationKey } from '../shape/types.js'
import type { PublicationStore } from '../store/publicationStore.js'
import { SEARCHED_COLLECTIONS } from './collections.js'
import { isCallForHelp } from './crisisQuery.js'
import { byCount, collectionsOf, subjectsOf } from './facets.js'
import type { Found } from './find.js'
import { countIn, find } from './find.js'
import type { Narrowing } from './gather.js'
import { NO_SUBJECT } from './gather.js'
import { highlight } from './highlight.js'
import type { Keeper } from './keepCurrent.js'
import { keepCurrent } from './keepCurrent.js'
import type { LiveText, ReadLiveTexts } from './liveTexts.js'
import { createLiveTexts } from './liveTexts.js'
import type { SearchQuery } from './parseSearchQuery.js'
import { MOST_RESULTS } from './parseSearchQuery.js'
import type { SearchIndex } from './searchIndex.js'
import { createSearchIndex } from './searchIndex.js'

export type Search = (query: SearchQuery) => Promise<Result<Answer>>

export const FILLING: Refusal = {
  code: 'unavailable',
  message: 'Search is being prepared. Please try again in a moment.',
}

/** How long a search waits for the index to be filled, in milliseconds. */
const PATIENCE_MS = 1000
/** How often a search is done again because what it found has just been taken down. */
const ATTEMPTS = 3

type Parts = {
  store: PublicationStore
  search: SearchIndex
  read: ReadLiveTexts
  keeper: Keeper
}
type ShownHit = LiveText & { score: number }
type Shown = { found: Found; hits: ShownHit[] }

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
 * One page of hits as they are live now. Whatever the index says, what is not live is not shown: the
 * index looks at it again, and the search is done again, so that page and counts are right.
 */
const findLive = async (
  { read, search, keeper }: Parts,
  query: SearchQuery,
  narrowing: Narrowing,
): Promise<Shown> => {
  const { q, locale, limit, page } = query
  for (let attempt = 1; ; attempt += 1) {
    const found = find({ search, q, locale, narrowing, most: limit * page })
    const best = found.best.slice(limit * (page - 1))
    const live = await read(
      best.map(({ key }) => key),
      locale,
    )
    const hits = best.flatMap(({ key, score }) => {
      const text = live.get(key)
      return text === undefined ? [] : [{ ...text, score }]
    })
    if (hits.length === best.length || attempt === ATTEMPTS) return { found, hits }
    await keeper.recheck(best.map(({ key }) => key).filter((key) => !live.has(key)))
  }
}

const show = (
  { collection, id, slug, texts, score }: ShownHit,
  { words }: Pick<Found, 'words'>,
): JsonObject => {
  const { title, summary, body } = texts
  const marked = Object.entries({ title, summary: summary ?? '', body }).flatMap(([name, text]) => {
    const html = highlight(text, words)
    return html === undefined ? [] : [[name, html] as const]
  })
  return {
    collection,
    id,
    slug,
    title,
    summary,
    score: Math.round(score * 1000) / 1000,
    highlights: Object.fromEntries(marked),
  }
}

/** Whether anything about a search touches on what crisis resources belong with. */
const needsHelp = (
  { search }: Parts,
  { q }: SearchQuery,
  { found, hits }: Shown,
  { topic }: Narrowing,
): boolean => {
  const isSensitive = (key: PublicationKey): boolean => search.subject(key)?.isSensitive === true
  const narrowedTo = topic === undefined ? undefined : search.subjectKeys[topic]
  return (
    isCallForHelp(q) ||
    (found.corrected !== undefined && isCallForHelp(found.corrected)) ||
    (narrowedTo !== undefined && isSensitive(narrowedTo)) ||
    hits.some(({ key, topics }) => isSensitive(key) || topics.some(isSensitive))
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
  onChange,
}: {
  payload: BasePayload
  onChange: OnChange
  store: PublicationStore
  fieldsOf: (collection: string) => PublicField[]
}): Search => {
  const search = createSearchIndex(fieldsOf)
  const keeper = keepCurrent({ payload, store, index: search, onChange })
  const read = createLiveTexts({ store, fieldsOf })
  const parts: Parts = { store, search, read, keeper }

  return async (query) => {
    if (!(await keeper.isFilled(PATIENCE_MS))) return refuse(FILLING)
    await keeper.current()
    const { q, locale, limit, page } = query
    const narrowing = await narrowingOf(parts, query)
    const shown = await findLive(parts, query, narrowing)
    const { found, hits } = shown
    const languages = LOCALES.map((one) => ({
      value: one,
      count: one === locale ? found.total : countIn({ search, q, locale: one, narrowing }),
    })).sort(byCount)
    const help = needsHelp(parts, query, shown, narrowing)
      ? await siteCrisisResources({ store, fieldsOf, locale })
      : undefined
    const body: JsonObject = {
      docs: hits.map((hit) => show(hit, found)),
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
        keys: [...hits.map(({ key }) => key), ...(help === undefined ? [] : [SITE_KEY])],
      },
    })
  }
}
