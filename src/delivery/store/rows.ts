import type { Publication } from '../documents/snapshot.js'
import { keyOf } from '../documents/snapshot.js'
import { textOf } from '../../json.js'
import type { Where } from 'payload'
import { z } from 'zod'
import type { DeliveryCollection, Locale } from '../../slugs.js'
import type { PublicationKey, PublishedShape } from '../shape/types.js'

export const idsSchema = z.array(z.object({ id: z.string() }))

/** The hot lookups on `publications`, one implementation for each database engine. */
export type PublicationRows = {
  bySlug: (args: { collection: string; slug: string }) => Promise<Publication | undefined>
  byKeys: (keys: PublicationKey[]) => Promise<Publication[]>
  /** The live ones among the keys, without their content. */
  targets: (keys: PublicationKey[]) => Promise<{ key: PublicationKey; slug: string | null }[]>
  /** The release that each of the live ones is at: its content is another one with every release. */
  releases: (keys: PublicationKey[]) => Promise<{ key: PublicationKey; release: number }[]>
  /** The ids of the live documents of a collection that have one of these slugs. */
  idsBySlugs: (args: { collection: string; slugs: string[] }) => Promise<string[]>
  /** Live documents of some collections, in the order of their keys, after one of these. */
  livePage: (args: LivePage) => Promise<{ publication: Publication; release: number }[]>
  countLive: (collection: string) => Promise<number>
  /** The ids of one page of everything live in a collection, the newest first. */
  newest: (args: Newest) => Promise<string[]>
  /**
   * The ids of one page of everything live that matches a filter. What was found `once` is not kept
   * for the next who asks.
   */
  matching: (
    args: Matching & { sort: string[]; limit: number; page: number; once?: boolean },
  ) => Promise<string[]>
  countMatching: (args: Matching) => Promise<number>
  /** A stretch of everything live in a collection, in the order of the slugs. */
  addresses: (args: { collection: string; limit: number; offset: number }) => Promise<Address[]>
  /** One page of the former addresses that lead to something live, and how many there are. */
  redirects: (args: { limit: number; page: number }) => Promise<Redirects>
}

/** Where a live document is, and since when it says what it says. */
export type Address = { id: string; slug: string; publishedAt: string }

export type Redirects = { redirects: Redirect[]; total: number }

/** A former slug and the present one of the same document. */
export type Redirect = { collection: string; from: string; to: string }
export type LivePage = { collections: readonly string[]; after: string; limit: number }

/** A checked filter of one collection, in the language that text is looked for in. */
export type Matching = { collection: DeliveryCollection; where: Where[]; locale: Locale }

export type Newest = {
  collection: DeliveryCollection
  /** The date that decides which is newer; the id decides between equals. */
  by: 'createdAt' | 'publishedAt'
  limit: number
  page: number
}

/** A row as either engine returns it. The publish service is its only writer. */
type Row = Readonly<Record<string, unknown>>

const timestamp = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : (textOf(value) ?? '')

/** Its shape is what the publish service built; on SQLite it is JSON text, parsed on first use. */
class StoredPublication implements Publication {
  readonly key: PublicationKey
  readonly collection: string
  readonly id: string
  readonly slug: string | null
  readonly state: 'live' | 'withdrawn'
  readonly publishedAt: string
  #shape: unknown

  constructor({ collection, document, slug, state, publishedAt, shape }: Row) {
    this.collection = String(collection)
    this.id = String(document)
    this.key = keyOf(this.collection, this.id)
    this.slug = textOf(slug) ?? null
    this.state = state === 'live' ? 'live' : 'withdrawn'
    this.publishedAt = timestamp(publishedAt)
    this.#shape = shape
  }

  get shape(): PublishedShape {
    if (typeof this.#shape === 'string') this.#shape = JSON.parse(this.#shape)
    return this.#shape as PublishedShape
  }
}

export const publicationOf = (row: Row): Publication => new StoredPublication(row)

export const releaseOf = ({ release }: Row): number => Number(release)

export const targetOf = ({
  collection,
  document,
  slug,
}: Row): { key: PublicationKey; slug: string | null } => ({
  key: keyOf(String(collection), String(document)),
  slug: textOf(slug) ?? null,
})

export const addressOf = ({ document, slug, publishedAt }: Row): Address => ({
  id: String(document),
  slug: String(slug),
  publishedAt: timestamp(publishedAt),
})

export const redirectOf = ({ collection, fromSlug, slug }: Row): Redirect => ({
  collection: String(collection),
  from: String(fromSlug),
  to: String(slug),
})

export const keyedReleaseOf = (row: Row): { key: PublicationKey; release: number } => ({
  key: keyOf(String(row.collection), String(row.document)),
  release: releaseOf(row),
})

/**
 * Of the documents that have or had a slug, the live one. Chosen here: ordered by state, the query
 * would walk the index of states instead of looking the slug up.
 */
export const liveFirst = (found: Publication[]): Publication | undefined =>
  found.find(({ state }) => state === 'live') ?? found[0]
