import type { CollectionClient, ReadSite } from './collection.js'
import { createCollection, createSite } from './collection.js'
import type { EtagStore } from './etagStore.js'
import { createMemoryStore } from './etagStore.js'
import { COLLECTIONS } from './generated.js'
import type { Graphql } from './graphql.js'
import { createGraphql } from './graphql.js'
import type { Live } from './live.js'
import { createLive } from './live.js'
import type { ReadPreview } from './preview.js'
import { createPreview } from './preview.js'
import type { RetryOptions } from './retry.js'
import type { Search } from './search.js'
import { createSearch } from './search.js'
import type { Sync } from './sync.js'
import { createSync } from './sync.js'
import type { TransportOptions } from './transport.js'
import { createTransport } from './transport.js'

export type ClientOptions = {
  /** The public origin of the CMS, such as `https://cms.example.org`. */
  url: string
  /** Another `fetch` than that of the platform. */
  fetch?: typeof fetch
  /** Sent with every call. */
  headers?: Record<string, string>
  /** How long one try may take, in milliseconds; 10 000 by itself. */
  timeoutMs?: number
  /** How failures that pass by themselves (429, 502, 503, no answer) are met; `false` not to try again. */
  retry?: RetryOptions | false
  /** Keeps answers and asks only whether they still hold: `true` in memory, or a store of your own. */
  etags?: boolean | EtagStore
  /** `false` sends GraphQL queries with their whole text, by POST. */
  persistedQueries?: boolean
}

/** Reads what a Secure Base has published. */
export type Client = {
  [Name in keyof typeof COLLECTIONS]: CollectionClient<(typeof COLLECTIONS)[Name]>
} & {
  /** What every page of a website shares. */
  site: ReadSite
  graphql: Graphql
  preview: ReadPreview
  search: Search
  sync: Sync
  live: Live
}

const TIMEOUT_MS = 10_000
const RETRY = { retries: 2, maxDelayMs: 10_000 }

const storeOf = (etags: ClientOptions['etags']): EtagStore | undefined => {
  if (etags === true) return createMemoryStore()
  return etags === false ? undefined : etags
}

/** A client of one CMS. It keeps no connection; make one and use it everywhere. */
export const createClient = ({
  url,
  fetch: ownFetch,
  headers = {},
  timeoutMs = TIMEOUT_MS,
  retry = {},
  etags,
  persistedQueries = true,
}: ClientOptions): Client => {
  const settings: TransportOptions = {
    base: `${url.replace(/\/+$/, '')}/content/v1`,
    // Looked up at each call, since platforms and tests put their own in its place.
    fetch: ownFetch ?? ((...given) => fetch(...given)),
    headers,
    timeoutMs,
    retry: retry === false ? { retries: 0, maxDelayMs: 0 } : { ...RETRY, ...retry },
    etags: storeOf(etags),
  }
  const send = createTransport(settings)
  const collections = Object.fromEntries(
    Object.entries(COLLECTIONS).map(([name, slug]) => [name, createCollection(send, slug)]),
  )
  return {
    ...collections,
    site: createSite(send),
    graphql: createGraphql(send, persistedQueries),
    preview: createPreview(send),
    search: createSearch(send),
    sync: createSync(send),
    live: createLive(settings),
  } as Client
}
