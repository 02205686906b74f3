import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BasePayload, Where } from 'payload'
import { z } from 'zod'
import type { DeliveryCollection, Locale } from '../../slugs.js'
import { isWorkflowCollection } from '../../slugs.js'
import { mongodbRows } from './mongodbRows.js'
import type { PublicationRows } from './rows.js'
import { sqliteRows } from './sqliteRows.js'

export type ListArgs = {
  collection: DeliveryCollection
  where: Where[]
  sort: string[]
  limit: number
  page: number
  locale: Locale
}

/** Everything the delivery plane may ask of the database. */
export type PublicationStore = PublicationRows & {
  /** Which live documents match, in order, and how many there are in all. */
  list: (args: ListArgs) => Promise<{ ids: string[]; total: number }>
  /** The document that a former slug now belongs to. */
  formerSlug: (args: { collection: string; slug: string }) => Promise<string | undefined>
  /** The media documents that own a file of this name, as original or as one of its sizes. */
  mediaWithFile: (filename: string) => Promise<string[]>
  /** Whether something live shows this media document. */
  isMediaUsed: (id: string) => Promise<boolean>
  /** Whether a string has the form of an id here. */
  isId: (value: string) => boolean
  /** Reads a filter that can match nothing. */
  never: Where
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const OBJECT_ID = /^[0-9a-f]{24}$/i

const idsSchema = z.array(z.object({ id: z.string() }))

const isSqlite = (db: BasePayload['db']): boolean => db.name === 'sqlite'

const rowsOf = ({ db }: BasePayload): PublicationRows =>
  isSqlite(db)
    ? sqliteRows(db as unknown as SQLiteAdapter)
    : mongodbRows(db as unknown as MongooseAdapter)

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

  const liveOnly = (collection: DeliveryCollection): Where[] =>
    isWorkflowCollection(collection)
      ? [
          { _status: { equals: 'published' } },
          ...(payload.collections[collection]?.config.trash === true
            ? [{ deletedAt: { exists: false } }]
            : []),
        ]
      : []

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
      const matching: Where = { and: [...liveOnly(collection), ...where] }
      const { docs } = await db.find({
        collection,
        where: matching,
        select: { id: true },
        sort,
        limit,
        page,
        locale,
        // On MongoDB, Payload skips to a page only when it also counts.
        pagination: !sqlite && page > 1,
      })
      const total =
        where.length === 0
          ? await rows.countLive(collection)
          : (await db.count({ collection, where: matching, locale })).totalDocs
      return { ids: idsSchema.parse(docs).map(({ id }) => id), total }
    },

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
        select: { id: true },
        limit: 4,
        pagination: false,
      })
      return idsSchema.parse(docs).map(({ id }) => id)
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
