import { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import { queryHash } from './queryHash.js'
import type { GraphqlRequest } from './request.js'

/** How much of persisted queries one process keeps: bytes of text, and queries. */
const KEPT_BYTES = 8_000_000
const KEPT_QUERIES = 10_000

/** Queries by their SHA-256. */
export type AllowedOperations = ReadonlyMap<string, string>

/** A request that names no query that may run, and its HTTP status. */
export type Unanswerable = { status: number; error: GraphQLError }

export type Operations = {
  /** The text that a request means: its own, or the one it names by hash. */
  textOf: (request: GraphqlRequest) => string | Unanswerable
  /** Keeps the text of a request that came with its hash. To be called with valid queries only. */
  keep: (request: GraphqlRequest) => void
}

const fault = (code: string, message: string, field?: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...(field === undefined ? {} : { field }) } })

const MISMATCH: Unanswerable = {
  status: 400,
  error: fault(
    'invalid',
    'The query is not the one that sha256Hash names.',
    'extensions.persistedQuery.sha256Hash',
  ),
}

/**
 * Client libraries know this answer by its message and its code, and send the text after it; so it
 * is spelt as they expect it.
 */
const NOT_FOUND: Unanswerable = {
  status: 200,
  error: fault('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound'),
}

const NOT_ALLOWED: Unanswerable = {
  status: 403,
  error: fault('forbidden', 'This server runs only the queries of its list; this is none of them.'),
}

/**
 * Automatic persisted queries: a query that came once with its hash can be asked for by the hash,
 * until it makes room for others. With a list of allowed operations, those are asked for by hash or
 * text from the start, and nothing else runs.
 */
export const createOperations = (allowed?: AllowedOperations): Operations => {
  const kept = new LRUCache<string, string>({
    max: KEPT_QUERIES,
    maxSize: KEPT_BYTES,
    sizeCalculation: (query) => Buffer.byteLength(query),
  })

  return {
    textOf: ({ query, extensions }) => {
      const claimed = extensions?.persistedQuery?.sha256Hash
      const hash = query ? queryHash(query) : claimed
      if (hash === undefined) return NOT_FOUND
      if (claimed !== undefined && claimed !== hash) return MISMATCH
      if (allowed !== undefined) return allowed.get(hash) ?? NOT_ALLOWED
      return query || (kept.get(hash) ?? NOT_FOUND)
    },
    keep: ({ query, extensions }) => {
      const claimed = extensions?.persistedQuery?.sha256Hash
      if (allowed === undefined && query && claimed !== undefined) kept.set(claimed, query)
    },
  }
}
