import type { ViewOptions } from './collection.js'
import type { Collection, Depth, Documents, Site, SyncItem as AnySyncItem } from './generated.js'
import { searchOf } from './searchOf.js'
import type { Transport } from './transport.js'
import { bodyOf } from './transport.js'

/** What the feed of changes tells of. */
export type SyncCollection = Collection | 'site'

type Synced<D extends Depth> = Documents<D> & { site: Site<D> }

/**
 * What happened to one document. With a `document`, put it in the place of what you have; without
 * one, take that document away. The collection says which type it has.
 */
export type SyncItem<D extends Depth = 0, C extends SyncCollection = SyncCollection> = {
  [Name in C]: Omit<AnySyncItem, 'collection' | 'document'> & {
    collection: Name
    /** As it is now; absent when it is not live any more. */
    document?: Synced<D>[Name]
  }
}[C]

/** Some of what happened, in its order. */
export type SyncPage<D extends Depth = 0, C extends SyncCollection = SyncCollection> = {
  items: SyncItem<D, C>[]
  /** The place after this page. Keep it: the next sync goes on from there. */
  next: string
  hasMore: boolean
}

export type SyncOptions<D extends Depth, C extends SyncCollection = SyncCollection> = Omit<
  ViewOptions<D, never>,
  'select'
> & {
  /** The `next` of the last page of an earlier sync; without one everything that is live comes first. */
  since?: string
  /** Those to hear of; all by itself. */
  collections?: readonly C[]
  /** `false` leaves the documents out. */
  documents?: boolean
  /** Items on a page, 1 to 100; 100 by itself. */
  limit?: number
}

/**
 * Everything that is live, and then everything that changed since that reading began, page by page.
 * Ends when there is nothing more for now. Rejects with `stale-token` when the database is not the
 * one the token is from: start again without it.
 */
export type Sync = <D extends Depth = 0, C extends SyncCollection = SyncCollection>(
  options?: SyncOptions<D, C>,
) => AsyncGenerator<SyncPage<D, C>, void, undefined>

/** The query string of the feed. */
export const syncSearch = ({
  collections: collection,
  documents,
  ...options
}: SyncOptions<Depth>): string =>
  searchOf({ ...options, collection, include: documents === false ? 'none' : undefined })

export const createSync = (send: Transport): Sync =>
  async function* sync(options: SyncOptions<Depth> = {}) {
    for (let since = options.since; ;) {
      const path = `/sync${syncSearch({ ...options, since })}`
      // Every page is read once: a store of answers has no use for them.
      const page = bodyOf(await send({ path, options, isPublic: false })) as SyncPage<Depth>
      yield page
      if (!page.hasMore) return
      since = page.next
    }
  } as Sync
