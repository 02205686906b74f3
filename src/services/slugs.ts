import type { CollectionSlug, PayloadRequest, Where } from 'payload'

/** Whether another document of the collection has this slug, live or in its working copy. */
export const isSlugTaken = async ({
  req,
  collection,
  slug,
  exceptId,
}: {
  req: PayloadRequest
  collection: CollectionSlug
  slug: string
  exceptId: string | undefined
}): Promise<boolean> => {
  const { payload } = req
  const others = (field: string): Where[] =>
    exceptId === undefined ? [] : [{ [field]: { not_equals: exceptId } }]
  const main = await payload.db.count({
    collection,
    req,
    where: { and: [{ slug: { equals: slug } }, ...others('id')] },
  })
  if (main.totalDocs > 0) return true
  if (!payload.collections[collection]?.config.versions) return false
  const drafts = await payload.db.countVersions({
    collection,
    req,
    where: {
      and: [
        { 'version.slug': { equals: slug } },
        { latest: { equals: true } },
        ...others('parent'),
      ],
    },
  })
  return drafts.totalDocs > 0
}
