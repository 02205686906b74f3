import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Where } from 'payload'
import { isWorkflowCollection } from '../../slugs.js'
import type { Matching, PublicationRows } from './rows.js'
import { mongodbRedirects } from './mongodbRedirects.js'
import {
  addressOf,
  idsSchema,
  keyedReleaseOf,
  liveFirst,
  publicationOf,
  releaseOf,
  targetOf,
} from './rows.js'

const ROW = { _id: 0, collection: 1, document: 1, slug: 1, state: 1, publishedAt: 1, shape: 1 }
const TARGET = { _id: 0, collection: 1, document: 1, slug: 1 }
const ADDRESS = { _id: 0, document: 1, slug: 1, publishedAt: 1 }
const RELEASE = { _id: 0, collection: 1, document: 1, release: 1 }

/** The lookups on MongoDB's own driver, without documents being built by Mongoose. */
export const mongodbRows = (
  db: Pick<MongooseAdapter, 'collections' | 'find' | 'count'>,
): PublicationRows => {
  const { collections } = db
  const modelOf = (slug: string) => {
    const model = collections[slug]
    if (model === undefined) throw new Error(`The collection ${slug} is not configured.`)
    return model.collection
  }
  const rows = () => modelOf('publications')
  const liveAnd = ({ collection, where }: Matching): Where => ({
    and: [
      ...(isWorkflowCollection(collection)
        ? [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }]
        : []),
      ...where,
    ],
  })
  return {
    newest: async ({ collection, by, limit, page }) => {
      const live = isWorkflowCollection(collection) ? { _status: 'published', deletedAt: null } : {}
      const found = await modelOf(collection)
        .find(live, { projection: { _id: 1 } })
        .sort({ [by]: -1, _id: -1 })
        .skip((page - 1) * limit)
        .limit(limit)
        .toArray()
      return found.map(({ _id }) => String(_id))
    },
    bySlug: async ({ collection, slug }) =>
      liveFirst(
        (await rows().find({ collection, slug }, { projection: ROW }).toArray()).map(publicationOf),
      ),
    byKeys: async (keys) =>
      (
        await rows()
          .find({ key: { $in: keys } }, { projection: ROW })
          .toArray()
      ).map(publicationOf),
    targets: async (keys) =>
      (
        await rows()
          .find({ key: { $in: keys }, state: 'live' }, { projection: TARGET })
          .toArray()
      ).map(targetOf),
    releases: async (keys) =>
      (
        await rows()
          .find({ key: { $in: keys }, state: 'live' }, { projection: RELEASE })
          .toArray()
      ).map(keyedReleaseOf),
    idsBySlugs: async ({ collection, slugs }) =>
      (
        await rows()
          .find({ collection, state: 'live', slug: { $in: slugs } }, { projection: TARGET })
          .toArray()
      ).map((row) => String(row.document)),
    livePage: async ({ collections: slugs, after, limit }) =>
      (
        await rows()
          .find(
            { key: { $gt: after }, state: 'live', collection: { $in: [...slugs] } },
            { projection: { ...ROW, release: 1 } },
          )
          .sort({ key: 1 })
          .limit(limit)
          .toArray()
      ).map((row) => ({ publication: publicationOf(row), release: releaseOf(row) })),
    matching: async ({ sort, limit, page, ...query }) => {
      const { docs } = await db.find({
        collection: query.collection,
        where: liveAnd(query),
        select: { id: true },
        sort,
        limit,
        page,
        locale: query.locale,
        // Payload skips to a page only when it also counts.
        pagination: page > 1,
      })
      return idsSchema.parse(docs).map(({ id }) => id)
    },
    countMatching: async ({ collection, locale, ...query }) =>
      (await db.count({ collection, locale, where: liveAnd({ collection, locale, ...query }) }))
        .totalDocs,
    addresses: async ({ collection, limit, offset }) => {
      const live = { collection, state: 'live' }
      // Answered by the index alone, so that what is passed over costs next to nothing.
      const stretch = await rows()
        .find(live, { projection: { _id: 0, slug: 1 } })
        .sort({ slug: 1 })
        .skip(offset)
        .limit(limit)
        .toArray()
      const found = await rows()
        .find({ ...live, slug: { $in: stretch.map(({ slug }) => slug) } }, { projection: ADDRESS })
        .sort({ slug: 1 })
        .toArray()
      return found.map(addressOf)
    },
    redirects: mongodbRedirects({ publications: rows, redirects: () => modelOf('redirects') }),
    countLive: async (collection) => rows().countDocuments({ collection, state: 'live' }),
  }
}
