import type { PayloadRequest } from 'payload'
import type { ChangeKind } from '../../collections/delivery.js'
import { onCommit } from '../../database/onCommit.js'
import { announce } from './announce.js'
import { numberEvents } from './numberEvents.js'

/**
 * Writes down, in the transaction of `req`, that what readers get of a document changes; once that is
 * committed, and before its writer is answered, tells who listens.
 */
export const recordEvent = async ({
  req,
  collection,
  id,
  ...event
}: {
  req: PayloadRequest
  collection: string
  id: string
  slug: string | null
  kind: ChangeKind
  /** The number of the publication from this change on. */
  release: number
}): Promise<void> => {
  const { payload } = req
  const row = await payload.db.create({
    collection: 'content-events',
    data: { collection, document: id, ...event, at: new Date().toISOString(), waiting: true },
    req,
  })
  const change = {
    event: String(row.id),
    collection,
    id,
    key: `${collection}:${id}`,
    isLocal: true,
  }
  await onCommit(req, () => {
    announce(payload, change)
    void numberEvents(payload)
  })
}
