import type { DocumentRef } from '../documentRef.js'

/** How many open threads hold back the approval of a document. */
export const countBlocking = async ({ req, collection, id }: DocumentRef): Promise<number> => {
  const { totalDocs } = await req.payload.db.count({
    collection: 'review-comments',
    where: {
      and: [
        { document: { equals: id } },
        { collection: { equals: collection } },
        { open: { equals: true } },
        { blocking: { equals: true } },
      ],
    },
    req,
  })
  return totalDocs
}
