import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { isWorkflowCollection } from '../../slugs.js'
import type { Answer, Reader } from '../documents/createReader.js'
import type { Publication } from '../documents/snapshot.js'
import { keyOf } from '../documents/snapshot.js'
import type { JsonObject } from '../../json.js'
import type { PublicationStore } from '../store/publicationStore.js'
import type { Feed, FeedEvent } from './feed.js'
import type { SyncQuery } from './parseSyncQuery.js'
import type { Position } from './token.js'
import { markOf } from './token.js'

/** How many events one request looks at, where it wants few of them. */
const MOST_LOOKED_AT = 1000

const LIVE_KINDS = ['published', 'corrected', 'changed']

export type SyncItem = {
  kind: string
  collection: string
  id: string
  slug: string | null
  release: number
  at: string
  document?: JsonObject
}

/** What happened, each with the position after it, and where the next page begins. */
export type SyncPage = {
  items: { item: SyncItem; position: Position }[]
  next: Position
  hasMore: boolean
  dependencies: Answer['dependencies']
}

export const STALE_TOKEN: Refusal = {
  code: 'stale-token',
  field: 'since',
  message: 'This token is from another state of the database. Start again without it.',
}

type Sources = {
  feed: Feed
  store: Pick<PublicationStore, 'byKeys' | 'livePage'>
  reader: Pick<Reader, 'many'>
}

type Entry = { item: SyncItem; position: Position; publication: Publication | undefined }

/** The end of the feed: what a client knows that has everything. */
export const positionNow = async (feed: Feed): Promise<Position> => {
  const after = await feed.head()
  const last = after === 0 ? undefined : await feed.at(after)
  return { after, mark: last === undefined ? '' : markOf(last.id) }
}

/** Whether the event a position stands on is here: a restored or another database has another one. */
export const isKnown = async (feed: Feed, { after, mark }: Position): Promise<boolean> => {
  if (after === 0) return mark === ''
  const event = await feed.at(after)
  return event !== undefined && markOf(event.id) === mark
}

const after = ({ sequence, id }: FeedEvent): Position => ({ after: sequence, mark: markOf(id) })

/** The events a client wants to hear of, until there are enough or many were looked at. */
const findEvents = async ({
  feed,
  position,
  limit,
  collections,
}: {
  feed: Feed
  position: Position
} & Pick<SyncQuery, 'limit' | 'collections'>): Promise<{
  events: FeedEvent[]
  next: Position
  hasMore: boolean
}> => {
  const events: FeedEvent[] = []
  const head = await feed.head()
  let next = position
  const last = position.after + MOST_LOOKED_AT
  while (events.length < limit && next.after < Math.min(head, last)) {
    const found = await feed.after({ after: next.after, limit: 100 })
    if (found.length === 0) break
    for (const event of found) {
      if (events.length === limit) break
      next = after(event)
      if (collections.includes(event.collection)) events.push(event)
    }
  }
  return { events, next, hasMore: next.after < head }
}

/** Everything that happened after a position. A document that is not live any more is not shown. */
const eventPage = async (
  { feed, store }: Sources,
  { limit, collections, hasDocuments }: SyncQuery,
  position: Position,
): Promise<{ entries: Entry[]; next: Position; hasMore: boolean }> => {
  const { events, next, hasMore } = await findEvents({ feed, position, limit, collections })
  const isShown = ({ kind }: FeedEvent): boolean => hasDocuments && LIVE_KINDS.includes(kind)
  const keyIn = ({ collection, document }: FeedEvent) => keyOf(collection, document)
  const keys = [...new Set(events.filter(isShown).map(keyIn))]
  const found = new Map(
    (keys.length === 0 ? [] : await store.byKeys(keys))
      .filter(({ state }) => state === 'live')
      .map((one) => [one.key, one]),
  )
  const entries = events.map((event) => {
    const { kind, collection, document: id, slug, release, at } = event
    return {
      item: { kind, collection, id, slug, release, at },
      position: after(event),
      publication: isShown(event) ? found.get(keyIn(event)) : undefined,
    }
  })
  return { entries, next, hasMore }
}

/** A page of everything that is live, in the order of the keys; then what happened since it began. */
const livePage = async (
  { feed, store }: Sources,
  { limit, collections, hasDocuments }: SyncQuery,
  position: Position,
): Promise<{ entries: Entry[]; next: Position; hasMore: boolean }> => {
  const began = { after: position.after, mark: position.mark }
  const rows = await store.livePage({ collections, after: position.rows ?? '', limit })
  const entries = rows.map(({ publication, release }) => {
    const { key, collection, id, slug, publishedAt } = publication
    const kind = isWorkflowCollection(collection) ? 'published' : 'changed'
    return {
      item: { kind, collection, id, slug, release, at: publishedAt },
      position: { ...began, rows: key },
      publication: hasDocuments ? publication : undefined,
    }
  })
  const last = entries.at(-1)
  if (entries.length === limit && last !== undefined)
    return { entries, next: last.position, hasMore: true }
  return { entries, next: began, hasMore: (await feed.head()) > began.after }
}

/** One page from a position on, with the documents as they are now. */
export const readPage = async (
  sources: Sources,
  query: SyncQuery,
  position: Position,
): Promise<SyncPage> => {
  const { entries, next, hasMore } =
    position.rows === undefined
      ? await eventPage(sources, query, position)
      : await livePage(sources, query, position)
  const shown = [...new Set(entries.flatMap(({ publication }) => publication ?? []))]
  const { depth, view } = query
  const { docs, dependencies } = await sources.reader.many(shown, {
    depth,
    view,
    selection: 'all',
  })
  const documents = new Map(shown.map((publication, index) => [publication, docs[index]]))
  const items = entries.map(({ item, position: own, publication }) => {
    const document = publication === undefined ? undefined : documents.get(publication)
    return { item: document === undefined ? item : { ...item, document }, position: own }
  })
  const { collections, keys } = dependencies
  return {
    items,
    next,
    hasMore,
    dependencies: { collections: [...query.collections, ...collections], keys },
  }
}

/** Where a request begins: at its token, or at the beginning. Fails with `stale-token`. */
export const startOf = async (
  feed: Feed,
  since: Position | undefined,
): Promise<Result<Position>> => {
  if (since === undefined) return accept({ ...(await positionNow(feed)), rows: null })
  return (await isKnown(feed, since)) ? accept(since) : refuse(STALE_TOKEN)
}
