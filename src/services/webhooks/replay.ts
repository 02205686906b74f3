import type { PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { z } from 'zod'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { recordAudit } from '../audit/recordAudit.js'
import { eventsAfter, sequenceBefore } from '../feed/rows.js'
import { inTransaction } from '../transaction.js'
import { findCursor } from './cursor.js'
import { enqueue, requeue } from './queue.js'
import type { Receiver } from './receiver.js'
import { findReceiver, wants } from './receiver.js'

export const replayInput = z.strictObject({ since: z.iso.datetime({ offset: true }) })

const BATCH = 200

const missing = (what: string): Refusal => ({
  code: 'not-found',
  message: `There is no such ${what}.`,
})

export type Replayed = { queued: number }

/** Sends one delivery again, whatever came of it before. Audited. */
export const replayDelivery = async ({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<Result<Replayed>> =>
  inTransaction(req, async () => {
    const found = await req.payload.db.findOne<{ id: string }>({
      collection: 'webhook-deliveries',
      where: { id: { equals: id } },
      req,
    })
    if (found === null) return refuse(missing('delivery'))
    await requeue({ req, where: { id: { equals: id } }, now: new Date() })
    await recordAudit({ req, action: 'replay', resource: 'webhook-deliveries', document: id })
    return accept({ queued: 1 })
  })

/** Puts in one batch again; gives how many, and where the next one begins. */
const replayBatch = async ({
  req: { payload },
  receiver,
  after,
  until,
}: {
  req: PayloadRequest
  receiver: Receiver
  after: number
  until: number
}): Promise<Result<{ queued: number; next: number | null }>> => {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    const now = new Date()
    const found = await eventsAfter({ payload, after, limit: BATCH })
    const events = found.filter((event) => event.sequence <= until)
    const wanted = events.filter((event) => wants(receiver, event))
    const { known } = await enqueue({ req, webhook: receiver.id, events: wanted, now })
    if (known.length > 0) await requeue({ req, where: { key: { in: known } }, now })
    const next = events.length === BATCH ? (events.at(-1)?.sequence ?? null) : null
    return accept({ queued: wanted.length, next })
  })
}

/**
 * Sends everything again that a webhook wants to hear of and that happened since a moment, in its order;
 * also what happened while it was off. Audited.
 */
export const replaySince = async ({
  req,
  id,
  since,
}: {
  req: PayloadRequest
  id: string
  since: string
}): Promise<Result<Replayed>> => {
  const { payload } = req
  const receiver = await findReceiver({ payload, id, now: new Date() })
  if (receiver === null) return refuse(missing('webhook'))
  const until = (await findCursor({ req, webhook: id })) ?? 0
  let queued = 0
  let after: number | null = await sequenceBefore({ payload, at: new Date(since) })
  while (after !== null) {
    const done = await replayBatch({ req, receiver, after, until })
    if (!done.ok) return done
    queued += done.value.queued
    after = done.value.next
  }
  await recordAudit({
    req,
    action: 'replay',
    resource: 'webhooks',
    document: id,
    detail: { since, queued },
  })
  return accept({ queued })
}
