import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PublicationRows } from './rows.js'
import { liveFirst, publicationOf, targetOf } from './rows.js'

const ROW = { _id: 0, collection: 1, document: 1, slug: 1, state: 1, publishedAt: 1, shape: 1 }
const TARGET = { _id: 0, collection: 1, document: 1, slug: 1 }

/** The lookups on MongoDB's own driver, without documents being built by Mongoose. */
export const mongodbRows = ({
  collections,
}: Pick<MongooseAdapter, 'collections'>): PublicationRows => {
  const rows = () => {
    const model = collections.publications
    if (model === undefined) throw new Error('The publications collection is not configured.')
    return model.collection
  }
  return {
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
    idsBySlugs: async ({ collection, slugs }) =>
      (
        await rows()
          .find({ collection, state: 'live', slug: { $in: slugs } }, { projection: TARGET })
          .toArray()
      ).map((row) => String(row.document)),
    countLive: async (collection) => rows().countDocuments({ collection, state: 'live' }),
  }
}
