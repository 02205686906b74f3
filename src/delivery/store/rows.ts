import { z } from 'zod'
import type { Publication } from '../documents/snapshot.js'
import { keyOf } from '../documents/snapshot.js'
import type { PublicationKey, PublishedShape } from '../shape/types.js'

/** The hot lookups on `publications`, one implementation for each database engine. */
export type PublicationRows = {
  bySlug: (args: { collection: string; slug: string }) => Promise<Publication | undefined>
  byKeys: (keys: PublicationKey[]) => Promise<Publication[]>
  /** The live ones among the keys, without their content. */
  targets: (keys: PublicationKey[]) => Promise<{ key: PublicationKey; slug: string | null }[]>
  /** The ids of the live documents of a collection that have one of these slugs. */
  idsBySlugs: (args: { collection: string; slugs: string[] }) => Promise<string[]>
  countLive: (collection: string) => Promise<number>
}

const rowSchema = z.object({
  collection: z.string(),
  document: z.string(),
  slug: z.string().nullish(),
  state: z.enum(['live', 'withdrawn']),
  publishedAt: z.union([z.string(), z.date()]).nullish(),
  shape: z.unknown(),
})

/** What the publish service wrote in its own type; JSON text is parsed on first use. */
const shapeOf = (stored: unknown): PublishedShape =>
  (typeof stored === 'string' ? JSON.parse(stored) : stored) as PublishedShape

/** Reads a database row into a publication. */
export const publicationOf = (row: unknown): Publication => {
  const { collection, document, slug, state, publishedAt, shape: stored } = rowSchema.parse(row)
  let shape: PublishedShape | undefined
  return {
    key: keyOf(collection, document),
    collection,
    id: document,
    slug: slug ?? null,
    state,
    publishedAt: publishedAt instanceof Date ? publishedAt.toISOString() : (publishedAt ?? ''),
    get shape() {
      return (shape ??= shapeOf(stored))
    },
  }
}

export const targetSchema = z
  .object({ collection: z.string(), document: z.string(), slug: z.string().nullish() })
  .transform(({ collection, document, slug }) => ({
    key: keyOf(collection, document),
    slug: slug ?? null,
  }))
