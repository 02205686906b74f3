import type { Locale, SearchHit, SearchResults } from './generated.js'
import { searchOf } from './searchOf.js'
import type { RequestOptions, Transport } from './transport.js'
import { bodyOf } from './transport.js'

export type SearchOptions = RequestOptions & {
  /** The language that is searched; English by itself. */
  locale?: Locale
  collections?: readonly SearchHit['collection'][]
  /** The slug of a topic. */
  topic?: string
  /** The slug of an attachment pattern. */
  pattern?: string
  /** Hits on a page, 1 to 50; 10 by itself. */
  limit?: number
  /** Counted from 1. */
  page?: number
}

/** Finds what is published by its words. Highlights are HTML, safe to insert as it is. */
export type Search = (q: string, options?: SearchOptions) => Promise<SearchResults>

export const createSearch =
  (send: Transport): Search =>
  async (q, { collections: collection, ...options } = {}) => {
    const path = `/search${searchOf({ q, ...options, collection })}`
    return bodyOf(await send({ path, options })) as SearchResults
  }
