import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import type { DeliveryCollection, Locale } from '../../slugs.js'
import type { JsonObject } from '../../json.js'
import type { ListQuery, OneQuery } from '../query/parseQuery.js'
import { resolveFilter } from '../query/resolveFilter.js'
import type { Filter } from '../query/where.js'
import { hasRichText } from '../shape/publicFields.js'
import type { PublicField } from '../shape/types.js'
import type { PublicationStore } from '../store/publicationStore.js'
import { crisisResourcesFor } from './crisis.js'
import type { Clock } from './clock.js'
import { clockAt } from './clock.js'
import type { Dependencies } from './dependencies.js'
import type { Envelope } from './envelope.js'
import { envelopeOf } from './envelope.js'
import { jsonLdOf } from './jsonLd/jsonLdOf.js'
import type { Loaded } from './loadSnapshot.js'
import { loadSnapshot } from './loadSnapshot.js'
import { projectDocument } from './project.js'
import { selected } from './selection.js'
import type { Publication, Rendering } from './snapshot.js'
import { SITE_KEY, keyOf } from './snapshot.js'
import { localeOf } from './view.js'

/** An answer, and what it rests on. */
export type Answer = { body: JsonObject; dependencies: Dependencies }

/** An answer in another format than JSON. */
export type BytesAnswer = { contentType: string; bytes: Buffer; dependencies: Dependencies }

/** A document that answers a request, or the address under which it can be found now. */
export type Found = { publication: Publication } | { movedTo: string }

export type Reader = {
  /** `as` tells what the name is; without it, an id goes before a slug that looks the same. */
  find: (args: {
    collection: DeliveryCollection
    slugOrId: string
    as?: 'id' | 'slug'
  }) => Promise<Result<Found>>
  site: () => Promise<Result<Publication>>
  one: (publication: Publication, query: OneQuery) => Promise<Answer>
  /** Live documents of any collections. */
  many: (
    publications: Publication[],
    query: OneQuery,
  ) => Promise<{ docs: JsonObject[]; dependencies: Answer['dependencies'] }>
  list: (collection: DeliveryCollection, query: ListQuery) => Promise<Answer>
  count: (
    collection: DeliveryCollection,
    query: { filters: Filter[]; locale: Locale },
  ) => Promise<Answer>
  page: (
    collection: DeliveryCollection,
    query: ListQuery,
  ) => Promise<{
    publications: Publication[]
    envelope: Envelope
    /** The collections of which any change may change the page. */
    lists: string[]
  }>
}

export const NOT_FOUND: Refusal = { code: 'not-found', message: 'There is no such document.' }
export const WITHDRAWN: Refusal = {
  code: 'withdrawn',
  message: 'This document was published once and has been withdrawn.',
}

/** The whole public answer for a document: its fields and what is computed beside them. */
const document = (
  publication: Publication,
  rendering: Rendering,
  { depth, selection }: OneQuery,
): JsonObject => {
  const { shape, collection } = publication
  const answer = projectDocument({ rendering, publication, depth, derived: true }, selection)
  if (
    hasRichText(rendering.fieldsOf(collection)) &&
    selected(selection, 'readingMinutes') !== undefined
  ) {
    const locale = localeOf(shape.readingMinutes, rendering.view)
    answer.readingMinutes = locale === undefined ? null : (shape.readingMinutes?.[locale] ?? null)
  }
  if (selected(selection, 'jsonLd') !== undefined) answer.jsonLd = jsonLdOf(publication, rendering)
  if (selected(selection, 'review') !== undefined) answer.review = shape.review ?? null
  const crisisResources = crisisResourcesFor(publication, rendering)
  if (crisisResources !== undefined) answer.crisisResources = crisisResources
  return answer
}

/** Reads published documents into answers. Holds no state between requests. */
export const createReader = ({
  store,
  fieldsOf,
  fileUrl,
  now = () => new Date(),
}: {
  store: PublicationStore
  fieldsOf: (collection: string) => PublicField[]
  fileUrl: (filename: string) => string
  now?: () => Date
}): Reader => {
  const render = async (
    publications: Publication[],
    query: OneQuery,
  ): Promise<{ docs: JsonObject[]; snapshot: Loaded; clock: Clock }> => {
    const { depth, selection, view } = query
    const snapshot = await loadSnapshot({
      rows: store,
      fieldsOf,
      publications,
      depth,
      selection,
      view,
    })
    const clock = clockAt(now())
    const rendering: Rendering = {
      view,
      snapshot,
      fieldsOf,
      fileUrl,
      clock,
      filled: new Map(),
    }
    return { docs: publications.map((one) => document(one, rendering, query)), snapshot, clock }
  }

  const stateOf = (publication: Publication): Result<Publication> =>
    publication.state === 'live' ? accept(publication) : refuse(WITHDRAWN)

  const byId = async (collection: string, id: string): Promise<Publication | undefined> =>
    (await store.byKeys([keyOf(collection, id)]))[0]

  const page: Reader['page'] = async (collection, query) => {
    const { filters, sort, limit, view } = query
    const { ids, total } = await store.list({
      collection,
      where: await resolveFilter(store, filters),
      sort,
      limit,
      page: query.page,
      locale: view.locale,
    })
    const keys = ids.map((id) => keyOf(collection, id))
    const found = new Map(
      (keys.length === 0 ? [] : await store.byKeys(keys)).map((one) => [one.key, one]),
    )
    return {
      publications: keys
        .flatMap((key) => found.get(key) ?? [])
        .filter(({ state }) => state === 'live'),
      envelope: envelopeOf(total, query),
      lists: [collection, ...filters.flatMap(relationsOf)],
    }
  }

  return {
    page,

    find: async ({ collection, slugOrId, as }) => {
      const byItsId =
        as !== 'slug' && store.isId(slugOrId) ? await byId(collection, slugOrId) : undefined
      if (byItsId === undefined && as === 'id') return refuse(NOT_FOUND)
      const publication = byItsId ?? (await store.bySlug({ collection, slug: slugOrId }))
      if (publication !== undefined) {
        const live = stateOf(publication)
        return live.ok ? accept({ publication }) : live
      }
      const id = await store.formerSlug({ collection, slug: slugOrId })
      const moved = id === undefined ? undefined : await byId(collection, id)
      if (moved === undefined) return refuse(NOT_FOUND)
      const live = stateOf(moved)
      if (!live.ok) return live
      return moved.slug === null ? refuse(NOT_FOUND) : accept({ movedTo: moved.slug })
    },

    site: async () => {
      const [site] = await store.byKeys([SITE_KEY])
      return site === undefined ? refuse(NOT_FOUND) : stateOf(site)
    },

    one: async (publication, query) => {
      const { docs, snapshot, clock } = await render([publication], query)
      return {
        body: docs[0] ?? {},
        dependencies: {
          collections: [publication.collection, ...snapshot.collections()],
          keys: snapshot.keys(),
          watched: snapshot.watched(),
          lists: [],
          until: clock.until,
        },
      }
    },

    many: async (publications, query) => {
      const { docs, snapshot } = await render(publications, query)
      return {
        docs,
        dependencies: { collections: snapshot.collections(), keys: snapshot.keys() },
      }
    },

    list: async (collection, query) => {
      const { publications, envelope, lists } = await page(collection, query)
      const { docs, snapshot, clock } = await render(publications, query)
      return {
        body: { docs, ...envelope },
        dependencies: {
          collections: [...lists, ...snapshot.collections()],
          keys: snapshot.keys(),
          watched: snapshot.watched(),
          lists,
          until: clock.until,
        },
      }
    },

    count: async (collection, { filters, locale }) => ({
      body: {
        totalDocs: await store.count({
          collection,
          where: await resolveFilter(store, filters),
          locale,
        }),
      },
      dependencies: { collections: [collection, ...filters.flatMap(relationsOf)], keys: [] },
    }),
  }
}

/** The collections whose slugs a filter looks at. */
const relationsOf = (filter: Filter): string[] => {
  if ('path' in filter) return filter.at.bySlug === undefined ? [] : [filter.at.bySlug.collection]
  return ('and' in filter ? filter.and : filter.or).flatMap(relationsOf)
}
