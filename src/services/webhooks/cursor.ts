/** How far each webhook has been told. */
import type { PayloadRequest } from 'payload'
import { headSequence } from '../feed/rows.js'

type Named = { req: PayloadRequest; webhook: string }

/** The sequence of the last event a webhook was told of; null when it was told of none yet. */
export const findCursor = async ({ req, webhook }: Named): Promise<number | null> => {
  const row = await req.payload.db.findOne<{ id: string; after: number }>({
    collection: 'webhook-cursors',
    where: { webhook: { equals: webhook } },
    req,
  })
  return row?.after ?? null
}

/** A new webhook is told of what happens from now on. */
export const startCursor = async ({ req, webhook }: Named): Promise<number> => {
  const after = await headSequence({ payload: req.payload })
  await req.payload.db.create({
    collection: 'webhook-cursors',
    data: { webhook, after },
    req,
    returning: false,
  })
  return after
}

export const moveCursor = async ({ req, webhook, to }: Named & { to: number }): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'webhook-cursors',
    where: { webhook: { equals: webhook } },
    data: { after: to },
    req,
    returning: false,
  })
}

/** Takes away what belongs to a webhook that is being deleted. */
export const forgetWebhook = async ({ req, webhook }: Named): Promise<void> => {
  const where = { webhook: { equals: webhook } }
  await req.payload.db.deleteMany({ collection: 'webhook-deliveries', where, req })
  await req.payload.db.deleteMany({ collection: 'webhook-cursors', where, req })
}
