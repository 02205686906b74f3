/** The rows of `webhook-deliveries`: putting events in, taking what is due, and keeping what came of it. */
import type { Payload, PayloadRequest, Where } from 'payload'
import type { ChangeKind } from '../../collections/delivery.js'
import { CHANGE_KINDS } from '../../collections/delivery.js'
import type { NumberedEvent } from '../feed/rows.js'
import type { Delivery } from './delivery.js'
import { deliverySchema, OPEN_STATES } from './delivery.js'
import { takesAway, WITHDRAWALS } from './kinds.js'

const COLLECTION = 'webhook-deliveries'

const isOpen: Where = { status: { in: [...OPEN_STATES] } }
const ofWebhook = (webhook: string): Where => ({ webhook: { equals: webhook } })

export const keyOf = (webhook: string, sequence: number): string => `${webhook}:${sequence}`

const find = async ({
  payload,
  where,
  sort,
  limit,
  req,
}: {
  payload: Payload
  where: Where[]
  sort: string
  limit: number
  req?: PayloadRequest
}): Promise<Delivery[]> => {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: COLLECTION,
    where: { and: where },
    sort,
    limit,
    pagination: false,
    ...(req === undefined ? {} : { req }),
  })
  return docs.map((row) => deliverySchema.parse(row))
}

const asNew = (now: Date) => ({
  status: 'pending',
  attempts: 0,
  queuedAt: now.toISOString(),
  nextAttemptAt: now.toISOString(),
  alertedAt: null,
})

/** Puts events in for a webhook; those that are in already stay as they are. Gives their keys. */
export const enqueue = async ({
  req,
  webhook,
  events,
  now,
}: {
  req: PayloadRequest
  webhook: string
  events: readonly NumberedEvent[]
  now: Date
}): Promise<{ added: number; known: string[] }> => {
  const { db } = req.payload
  const keys = events.map(({ sequence }) => keyOf(webhook, sequence))
  if (keys.length === 0) return { added: 0, known: [] }
  const { docs } = await db.find<{ id: string; key: string }>({
    collection: COLLECTION,
    where: { key: { in: keys } },
    limit: keys.length,
    pagination: false,
    select: { key: true },
    req,
  })
  const known = new Set(docs.map(({ key }) => key))
  for (const { sequence, kind, collection, document, slug, release, at } of events) {
    const key = keyOf(webhook, sequence)
    if (known.has(key)) continue
    await db.create({
      collection: COLLECTION,
      data: {
        key,
        webhook,
        event: kind,
        sequence,
        collection,
        document,
        slug,
        release,
        at,
        log: [],
        ...asNew(now),
      },
      req,
      returning: false,
    })
  }
  return { added: keys.length - known.size, known: [...known] }
}

/** Has deliveries sent again, from the start of their schedule; what is being sent is left alone. */
export const requeue = async ({
  req,
  where,
  now,
}: {
  req: PayloadRequest
  where: Where
  now: Date
}): Promise<void> => {
  await req.payload.db.updateMany({
    collection: COLLECTION,
    where: { and: [where, { status: { not_equals: 'sending' } }] },
    data: asNew(now),
    req,
    returning: false,
  })
}

/** What could be sent to a webhook now, the earliest event first; also what a killed process left. */
export const findDue = ({
  payload,
  webhook,
  now,
  limit,
}: {
  payload: Payload
  webhook: string
  now: Date
  limit: number
}): Promise<Delivery[]> =>
  find({
    payload,
    where: [ofWebhook(webhook), isOpen, { nextAttemptAt: { less_than_equal: now.toISOString() } }],
    sort: 'sequence',
    limit,
  })

/** How many deliveries of a webhook are being sent, by whatever process. */
export const countSending = async ({
  payload,
  webhook,
  now,
}: {
  payload: Payload
  webhook: string
  now: Date
}): Promise<number> => {
  const { totalDocs } = await payload.db.count({
    collection: COLLECTION,
    where: {
      and: [
        ofWebhook(webhook),
        { status: { equals: 'sending' } },
        { nextAttemptAt: { greater_than: now.toISOString() } },
      ],
    },
  })
  return totalDocs
}

const sameDocument = ({ webhook, collection, document }: Delivery): Where[] => [
  ofWebhook(webhook),
  { document: { equals: document } },
  { collection: { equals: collection } },
]

/** The first delivery of the same document that is not over and goes before this one. */
export const findEarlier = async ({
  payload,
  delivery,
}: {
  payload: Payload
  delivery: Delivery
}): Promise<Delivery | undefined> => {
  const [earlier] = await find({
    payload,
    where: [...sameDocument(delivery), isOpen, { sequence: { less_than: delivery.sequence } }],
    sort: 'sequence',
    limit: 1,
  })
  return earlier
}

/**
 * Sets when what stands behind a delivery of the same document is sent: not before that one, or, when
 * that is over, now.
 */
export const reschedule = async ({
  payload,
  behind,
  at,
  events = CHANGE_KINDS,
}: {
  payload: Payload
  behind: Delivery
  at: string
  /** Only those of these kinds. */
  events?: readonly ChangeKind[]
}): Promise<void> => {
  await payload.db.updateMany({
    collection: COLLECTION,
    where: {
      and: [
        ...sameDocument(behind),
        { status: { equals: 'pending' } },
        { sequence: { greater_than: behind.sequence } },
        { event: { in: [...events] } },
      ],
    },
    data: { nextAttemptAt: at },
    returning: false,
  })
}

/**
 * A withdrawal must not wait behind what it takes back: news of the same document that have not arrived
 * yet are dropped.
 */
export const supersede = async ({
  payload,
  by,
}: {
  payload: Payload
  by: Delivery
}): Promise<void> => {
  await payload.db.updateMany({
    collection: COLLECTION,
    where: {
      and: [
        ...sameDocument(by),
        { status: { equals: 'pending' } },
        { sequence: { less_than: by.sequence } },
        { event: { in: CHANGE_KINDS.filter((kind) => !takesAway(kind)) } },
      ],
    },
    data: { status: 'superseded', nextAttemptAt: null },
    returning: false,
  })
}

/** Changes a delivery that is as it was read; null when another process was faster. */
export const change = async ({
  payload,
  delivery: { id, status, attempts },
  data,
}: {
  payload: Payload
  delivery: Pick<Delivery, 'id' | 'status' | 'attempts'>
  data: Record<string, unknown>
}): Promise<Delivery | null> => {
  const changed: unknown = await payload.db.updateOne({
    collection: COLLECTION,
    where: {
      and: [
        { id: { equals: id } },
        { status: { equals: status } },
        { attempts: { equals: attempts } },
      ],
    },
    data,
  })
  return changed === null || changed === undefined ? null : deliverySchema.parse(changed)
}

/** Withdrawals that have waited since before a moment, and of which nobody was told yet. */
export const findUnheard = ({
  payload,
  webhook,
  before,
}: {
  payload: Payload
  webhook: string
  before: Date
}): Promise<Delivery[]> =>
  find({
    payload,
    where: [
      ofWebhook(webhook),
      isOpen,
      { event: { in: [...WITHDRAWALS] } },
      { queuedAt: { less_than_equal: before.toISOString() } },
      { alertedAt: { exists: false } },
    ],
    sort: 'sequence',
    limit: 500,
  })

/** Notes that people were told of these; gives how many nobody had been told of. */
export const markAlerted = async ({
  req,
  ids,
  now,
}: {
  req: PayloadRequest
  ids: string[]
  now: Date
}): Promise<number> => {
  let marked = 0
  for (const id of ids) {
    const changed: unknown = await req.payload.db.updateOne({
      collection: COLLECTION,
      where: { and: [{ id: { equals: id } }, { alertedAt: { exists: false } }] },
      data: { alertedAt: now.toISOString() },
      req,
    })
    if (changed !== null && changed !== undefined) marked += 1
  }
  return marked
}
