import type { PayloadRequest } from 'payload'
import { isDeliveryCollection } from '../../slugs.js'

/** Leaves a redirect from a former address, and removes the one that stood on the new address. */
export const keepRedirect = async ({
  req,
  collection,
  id,
  from,
  to,
}: {
  req: PayloadRequest
  collection: string
  id: string
  from: string | null
  to: string | null
}): Promise<void> => {
  if (!isDeliveryCollection(collection) || to === null || from === to) return
  const { db } = req.payload
  await db.deleteMany({
    collection: 'redirects',
    where: { key: { in: [`${collection}:${to}`, `${collection}:${from ?? ''}`] } },
    req,
  })
  if (from === null) return
  await db.create({
    collection: 'redirects',
    data: { key: `${collection}:${from}`, collection, fromSlug: from, document: id },
    req,
    returning: false,
  })
}
