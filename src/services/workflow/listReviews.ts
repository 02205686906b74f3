import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { isWorkflowCollection } from '../../slugs.js'
import { findTitles } from './findTitles.js'
import { LICENCE_LAPSED } from './reviewLapsed.js'

export type Review = {
  collection: string
  id: string
  title: string | null
  stage: string
  /** Why it was put up for review. */
  reason: string
}

const LIMIT = 500

const rowSchema = z.object({
  collection: z.string(),
  document: z.string(),
  stage: z.string(),
  reviewReason: z.string(),
})

/**
 * Live documents that were put up for review because something behind their approval does not hold any
 * more, as far as the person of `req` may read them; at most 500.
 */
export const listReviews = async (req: PayloadRequest): Promise<Review[]> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'workflow-states',
    where: { reviewReason: { equals: LICENCE_LAPSED } },
    sort: 'updatedAt',
    limit: LIMIT,
    pagination: false,
    req,
  })
  const rows = docs
    .flatMap((doc) => rowSchema.safeParse(doc).data ?? [])
    .filter(({ collection }) => isWorkflowCollection(collection))
  const keys = rows.map(({ collection, document }) => `${collection}:${document}`)
  const titles = await findTitles({ req, keys })
  return rows.map(({ collection, document, stage, reviewReason }) => ({
    collection,
    id: document,
    title: titles.get(`${collection}:${document}`) ?? null,
    stage,
    reason: reviewReason,
  }))
}
