/** The rows of the ledger as both databases give them back. */
import type { PayloadRequest } from 'payload'
import type { AuditEvent } from './chain.js'

type EventRow = Omit<AuditEvent, 'id' | 'document' | 'at' | 'detail'> & {
  id: number | string
  document?: string | null
  at: Date | string
  detail?: unknown
}

/** The place of an event in the chain; without number and hash until it is sealed. */
export type Link = {
  id: string
  event: string
  number?: number | null
  hash?: string | null
  createdAt: string
}

const eventOf = ({ id, action, resource, document, actor, at, detail }: EventRow): AuditEvent => ({
  id: String(id),
  action,
  resource,
  document: document ?? null,
  actor,
  at: new Date(at).toISOString(),
  detail: detail ?? null,
})

type Find = { req: PayloadRequest; limit: number }

/** Events by id. */
export const findEvents = async ({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: string[]
}): Promise<Map<string, AuditEvent>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<EventRow & { id: string }>({
    collection: 'audit-events',
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    req,
  })
  return new Map(docs.map((row) => [String(row.id), eventOf(row)]))
}

/** The events after an id, in the order of ids. */
export const eventsAfter = async ({ req, limit, id }: Find & { id: string | undefined }) => {
  const { docs } = await req.payload.db.find<EventRow & { id: string }>({
    collection: 'audit-events',
    where: id === undefined ? {} : { id: { greater_than: id } },
    sort: 'id',
    limit,
    pagination: false,
    req,
  })
  return docs.map(eventOf)
}

/** The sealed links after a number, in the order of the chain. */
export const linksAfter = async ({ req, limit, number }: Find & { number: number }) => {
  const { docs } = await req.payload.db.find<Link>({
    collection: 'audit-links',
    where: { number: { greater_than: number } },
    sort: 'number',
    limit,
    pagination: false,
    req,
  })
  return docs
}

/** The last link of the chain; none before the first event. */
export const lastLink = async ({ req }: { req: PayloadRequest }): Promise<Link | undefined> => {
  const { docs } = await req.payload.db.find<Link>({
    collection: 'audit-links',
    where: { number: { greater_than: 0 } },
    sort: '-number',
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]
}

/** Links that wait for their place in the chain, the oldest first. */
export const unsealedLinks = async ({ req, limit }: Find): Promise<Link[]> => {
  const { docs } = await req.payload.db.find<Link>({
    collection: 'audit-links',
    where: { waiting: { equals: true } },
    sort: ['createdAt', 'id'],
    limit,
    pagination: false,
    req,
  })
  return docs
}

/** How many events there are. Counted by a condition: without one, MongoDB answers with an estimate. */
export const countEvents = async ({ req }: { req: PayloadRequest }): Promise<number> => {
  const { totalDocs } = await req.payload.db.count({
    collection: 'audit-events',
    where: { at: { exists: true } },
    req,
  })
  return totalDocs
}
