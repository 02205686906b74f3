import type {
  Collection,
  Depth,
  Documents,
  Locale,
  Selects,
  Site,
  SiteSelect,
  Sorts,
  Wheres,
} from './generated.js'
import { listOf } from './json.js'
import { searchOf } from './searchOf.js'
import type { Selected } from './selected.js'
import type { Answer, RequestOptions, Transport } from './transport.js'
import { bodyOf, refusalIn } from './transport.js'

/** How a document is to be shown. */
export type ViewOptions<D extends Depth, S> = RequestOptions & {
  /** Levels of related documents to fill in; 1 by itself. */
  depth?: D
  /** The properties to have (`true`), or those to leave out (`false`). */
  select?: S
  locale?: Locale
  /** The language that stands in where the one asked for is missing; `none` for no other. */
  fallbackLocale?: Locale | 'none'
}

export type ListOptions<C extends Collection, D extends Depth, S> = ViewOptions<D, S> & {
  where?: Wheres[C]
  /** One order, or several; a leading `-` is the other way round. */
  sort?: Sorts[C] | readonly Sorts[C][]
  /** Documents on a page, 1 to 100; 10 by itself. */
  limit?: number
  /** Counted from 1. */
  page?: number
}

/** A page of documents. */
export type Page<T> = {
  docs: T[]
  totalDocs: number
  limit: number
  page: number
  totalPages: number
  hasNextPage: boolean
  hasPrevPage: boolean
  nextPage: number | null
  prevPage: number | null
}

/** A document, or why there is none. */
export type Found<T> =
  | {
      ok: true
      document: T
      /** The present slug, when the one asked for is a former one. */
      movedTo: string | null
      /** The names by which a cache can purge what shows this document. */
      tags: readonly string[]
    }
  | { ok: false; code: 'not-found' | 'withdrawn'; status: 404 | 410; message: string }

type AnySelect<C extends Collection> = Selects[C] | undefined

/** Reads one collection. */
export type CollectionClient<C extends Collection> = {
  /** A document by its slug or id; `null` where there is none, or none any more. */
  get: <D extends Depth = 1, const S extends AnySelect<C> = undefined>(
    slugOrId: string,
    options?: ViewOptions<D, S>,
  ) => Promise<Selected<Documents<D>[C], S> | null>
  /** The same, with the difference between never there (404) and taken down (410), and with a moved slug. */
  find: <D extends Depth = 1, const S extends AnySelect<C> = undefined>(
    slugOrId: string,
    options?: ViewOptions<D, S>,
  ) => Promise<Found<Selected<Documents<D>[C], S>>>
  /** A page of documents. */
  list: <D extends Depth = 1, const S extends AnySelect<C> = undefined>(
    options?: ListOptions<C, D, S>,
  ) => Promise<Page<Selected<Documents<D>[C], S>>>
  /** Every document, page after page, fetched as they are taken. */
  all: <D extends Depth = 1, const S extends AnySelect<C> = undefined>(
    options?: Omit<ListOptions<C, D, S>, 'page'>,
  ) => AsyncGenerator<Selected<Documents<D>[C], S>, void, undefined>
  /** How many documents match. */
  count: (options?: RequestOptions & { where?: Wheres[C]; locale?: Locale }) => Promise<number>
}

const MOST_ON_A_PAGE = 100

type GivenOptions = RequestOptions & Record<string, unknown>

const lastPart = (url: string): string | null => {
  const part = new URL(url).pathname.split('/').at(-1)
  return part === undefined ? null : decodeURIComponent(part)
}

const refusedAs = (answer: Answer): Found<never> => {
  const refusal = refusalIn(answer)
  if (refusal.code === 'withdrawn')
    return { ok: false, code: 'withdrawn', status: 410, message: refusal.message }
  if (refusal.code === 'not-found')
    return { ok: false, code: 'not-found', status: 404, message: refusal.message }
  throw refusal
}

/** Reads one collection over REST. */
export const createCollection = <C extends Collection>(
  send: Transport,
  collection: C,
): CollectionClient<C> => {
  const find = async (slugOrId: string, options: GivenOptions = {}): Promise<Found<unknown>> => {
    const path = `/${collection}/${encodeURIComponent(slugOrId)}${searchOf(options)}`
    const answer = await send({ path, options })
    if (answer.status === 404 || answer.status === 410) return refusedAs(answer)
    return {
      ok: true,
      document: bodyOf(answer),
      movedTo: answer.isRedirected ? lastPart(answer.url) : null,
      tags: answer.tags,
    }
  }
  const get = async (slugOrId: string, options?: GivenOptions): Promise<unknown> => {
    const found = await find(slugOrId, options)
    return found.ok ? found.document : null
  }
  const list = async (options: GivenOptions = {}): Promise<unknown> =>
    bodyOf(await send({ path: `/${collection}${searchOf(options)}`, options }))

  async function* all(options: GivenOptions = {}): AsyncGenerator<unknown> {
    for (let page: number | null = 1; page !== null;) {
      const answer = (await list({ limit: MOST_ON_A_PAGE, ...options, page })) as Page<unknown>
      yield* listOf(answer.docs)
      page = answer.nextPage
    }
  }

  const count = async (options: GivenOptions = {}): Promise<number> => {
    const answer = await send({ path: `/${collection}/count${searchOf(options)}`, options })
    return Number(bodyOf(answer).totalDocs)
  }
  // What comes over the wire has the types that are generated from the server's own description.
  return { get, find, list, all, count } as CollectionClient<C>
}

/** What every page of a website shares. */
export type ReadSite = <D extends Depth = 1, const S extends SiteSelect | undefined = undefined>(
  options?: ViewOptions<D, S>,
) => Promise<Selected<Site<D>, S>>

export const createSite = (send: Transport): ReadSite =>
  (async (options: GivenOptions = {}) =>
    bodyOf(await send({ path: `/site${searchOf(options)}`, options }))) as ReadSite
