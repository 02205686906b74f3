/** Content events as both databases give them back. */
import type { BasePayload, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { CHANGE_KINDS } from '../../collections/delivery.js'

const moment = z.union([z.string(), z.date()]).transform((at) => new Date(at).toISOString())

const eventSchema = z.object({
  id: z.coerce.string(),
  collection: z.string(),
  document: z.string(),
  slug: z
    .string()
    .nullish()
    .transform((slug) => slug ?? null),
  kind: z.enum(CHANGE_KINDS),
  release: z.number(),
  at: moment,
  /** The place in the order of all changes, from 1 without gaps; none for a moment after the commit. */
  sequence: z
    .number()
    .nullish()
    .transform((sequence) => sequence ?? null),
})

/** A change of what readers get of one document. */
export type ContentEvent = z.infer<typeof eventSchema>

/** An event that has its place. */
export type NumberedEvent = ContentEvent & { sequence: number }

const find = async ({
  payload,
  req,
  where,
  sort,
  limit,
}: {
  payload: BasePayload
  req?: PayloadRequest
  where: Where
  sort: string[]
  limit: number
}): Promise<ContentEvent[]> => {
  const { docs } = await payload.db.find({
    collection: 'content-events',
    where,
    sort,
    limit,
    pagination: false,
    ...(req === undefined ? {} : { req }),
  })
  return z.array(eventSchema).parse(docs)
}

const isNumbered = (event: ContentEvent): event is NumberedEvent => event.sequence !== null

/** Up to `limit` numbered events after a sequence, in order. */
export const eventsAfter = async ({
  payload,
  after,
  limit,
}: {
  payload: BasePayload
  after: number
  limit: number
}): Promise<NumberedEvent[]> => {
  const where = { sequence: { greater_than: after } }
  return (await find({ payload, where, sort: ['sequence'], limit })).filter(isNumbered)
}

/** The sequence of the last numbered event; 0 before the first. */
export const headSequence = async ({
  payload,
  req,
}: {
  payload: BasePayload
  req?: PayloadRequest
}): Promise<number> => {
  const where = { sequence: { greater_than: 0 } }
  const [last] = await find({
    payload,
    where,
    sort: ['-sequence'],
    limit: 1,
    ...(req === undefined ? {} : { req }),
  })
  return last?.sequence ?? 0
}

/** The event at a place; undefined where none is. */
export const eventAt = async ({
  payload,
  sequence,
}: {
  payload: BasePayload
  sequence: number
}): Promise<NumberedEvent | undefined> =>
  (await eventsAfter({ payload, after: sequence - 1, limit: 1 })).find(
    (event) => event.sequence === sequence,
  )

/** The sequence after which everything happened at a moment or later. */
export const sequenceBefore = async ({
  payload,
  at,
}: {
  payload: BasePayload
  at: Date
}): Promise<number> => {
  const where: Where = {
    and: [{ at: { greater_than_equal: at.toISOString() } }, { sequence: { greater_than: 0 } }],
  }
  const [first] = await find({ payload, where, sort: ['sequence'], limit: 1 })
  return first?.sequence === undefined || first.sequence === null
    ? headSequence({ payload })
    : first.sequence - 1
}

/**
 * Events that wait for their place, in the order they happened. What happened to one document is in
 * the order of its releases, whatever the clocks of two machines say.
 */
export const waitingEvents = async ({
  payload,
  req,
  limit,
}: {
  payload: BasePayload
  req?: PayloadRequest
  limit: number
}): Promise<ContentEvent[]> => {
  const where = { waiting: { equals: true } }
  const sort = ['createdAt', 'id']
  const found = await find({ payload, where, sort, limit, ...(req === undefined ? {} : { req }) })
  return inOrderOfReleases(found)
}

/** Puts the releases of each document into their order, each on one of the places that document had. */
export const inOrderOfReleases = (events: ContentEvent[]): ContentEvent[] => {
  const byDocument = new Map<string, ContentEvent[]>()
  for (const event of events) {
    const key = `${event.collection}:${event.document}`
    byDocument.set(key, [...(byDocument.get(key) ?? []), event])
  }
  for (const own of byDocument.values()) own.sort((one, other) => one.release - other.release)
  return events.map(
    (event) => byDocument.get(`${event.collection}:${event.document}`)?.shift() ?? event,
  )
}
