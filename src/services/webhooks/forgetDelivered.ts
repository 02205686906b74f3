import type { Payload } from 'payload'

const KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** Forgets what has arrived, or was overtaken, 30 days ago. What was given up stays to be sent again. */
export const forgetDelivered = async (payload: Payload): Promise<void> => {
  const before = new Date(Date.now() - KEPT_MS).toISOString()
  await payload.db.deleteMany({
    collection: 'webhook-deliveries',
    where: {
      and: [{ status: { in: ['delivered', 'superseded'] } }, { updatedAt: { less_than: before } }],
    },
  })
}
