import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BasePayload, Where } from 'payload'
import { z } from 'zod'
import type { DeliveryCollection } from '../../slugs.js'
import { createFieldCatalogue } from '../shape/catalogue.js'
import { mongodbRows } from './mongodbRows.js'
import type { Matching, PublicationRows } from './rows.js'
import { sqliteRows } from './sqliteRows.js'

export type ListArgs = Matching & { sort: string[]; limit: number; page: number }

/** Everything the delivery plane may ask of the database. */
export type PublicationStore = PublicationRows & {
  /** Which live documents match, in order, and how many there are in all. */
  list: (args: ListArgs) => Promise<{ ids: string[]; total: number }>
  /** How many live documents match. */
  count: (args: Matching) => Promise<number>
  /** The document that a former slug now belongs to. */
  formerSlug: (args: { collection: string; slug: string }) => Promise<string | undefined>
  /** The media documents that own a file of this name, as original or as one of its sizes. */
  mediaWithFile: (filename: string) => Promise<{ id: string; sha256: string | null }[]>
  /** Whether something live shows this media document. */
  isMediaUsed: (id: string) => Promise<boolean>
  /** Whether a string has the form of an id here. */
  isId: (value: string) => boolean
  /** Reads a filter that can match nothing. */
  never: Where
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const OBJECT_ID = /^[0-9a-f]{24}$/

const filesSchema = z.array(
  z
    .object({ id: z.string(), sha256: z.string().nullish() })
    .transform(({ id, sha256 }) => ({ id, sha256: sha256 ?? null })),
)

const isSqlite = (db: BasePayload['db']): boolean => db.name === 'sqlite'

const rowsOf = (payload: BasePayload): PublicationRows =>
  isSqlite(payload.db)
    ? sqliteRows({
        adapter: payload.db as unknown as SQLiteAdapter,
        fieldsOf: createFieldCatalogue(payload),
      })
    : mongodbRows(payload.db as unknown as MongooseAdapter)

/** The date a list is ordered by when it is in one of the two orders that lists have by themselves. */
const standardOrder = (
  collection: DeliveryCollection,
  [first, second, ...rest]: string[],
): 'createdAt' | 'publishedAt' | undefined => {
  if (second !== '-id' || rest.length > 0) return undefined
  if (first === '-createdAt') return 'createdAt'
  return first === '-publishedAt' && collection === 'articles' ? 'publishedAt' : undefined
}

/**
 * The one place where the delivery plane reads the database. Content comes from `publications`
 * only. Payload's tables are asked which live documents match a filter on public fields, never for
 * what is in them; drafts, versions, the trash and accounts have no door here.
 */
export const createPublicationStore = (payload: BasePayload): PublicationStore => {
  const { db } = payload
  const sqlite = isSqlite(db)
  const rows = rowsOf(payload)

  const countOf = async (query: Matching): Promise<number> =>
    query.where.length === 0 ? rows.countLive(query.collection) : rows.countMatching(query)

  return {
    ...rows,
    isId: (value) => (sqlite ? UUID : OBJECT_ID).test(value),
    never: { id: { equals: sqlite ? 'none' : '000000000000000000000000' } },

    list: async ({ collection, where, sort, limit, page, locale }) => {
      const by = where.length === 0 ? standardOrder(collection, sort) : undefined
      if (by !== undefined) {
        const ids = await rows.newest({ collection, by, limit, page })
        return { ids, total: await rows.countLive(collection) }
      }
      const total = await countOf({ collection, where, locale })
      return { ids: await rows.matching({ collection, where, sort, limit, page, locale }), total }
    },

    count: countOf,

    formerSlug: async ({ collection, slug }) => {
      const { docs } = await db.find({
        collection: 'redirects',
        where: { and: [{ collection: { equals: collection } }, { fromSlug: { equals: slug } }] },
        limit: 1,
        pagination: false,
      })
      return z.array(z.object({ document: z.string() })).parse(docs)[0]?.document
    },

    mediaWithFile: async (filename) => {
      const imageSizes = payload.collections.media?.config.upload.imageSizes ?? []
      const { docs } = await db.find({
        collection: 'media',
        where: {
          or: [
            { filename: { equals: filename } },
            ...imageSizes.map(({ name }) => ({ [`sizes.${name}.filename`]: { equals: filename } })),
          ],
        },
        select: { id: true, sha256: true },
        limit: 4,
        pagination: false,
      })
      return filesSchema.parse(docs)
    },

    isMediaUsed: async (id) => {
      const { docs } = await db.find({
        collection: 'references',
        where: { and: [{ to: { equals: `media:${id}` } }, { live: { equals: true } }] },
        select: { id: true },
        limit: 1,
        pagination: false,
      })
      return docs.length > 0
    },
  }
}
