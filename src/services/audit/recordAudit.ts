import type { PayloadRequest } from 'payload'
import { actorFrom } from '../../access/actor.js'
import { onCommit } from '../../database/onCommit.js'
import { accept } from '../../errors.js'
import { inTransaction } from '../transaction.js'
import type { AuditEvent } from './chain.js'
import { sealEvents } from './seal.js'

const actorOf = (req: PayloadRequest): string => {
  const actor = actorFrom(req.user)
  if (actor.kind !== 'anonymous') return actor.id
  return req.payloadAPI === 'local' ? 'system' : 'anonymous'
}

/**
 * Appends to the audit ledger, in the transaction of `req` or one of its own: the act and its record
 * are kept together or not at all.
 */
export const recordAudit = async ({
  req,
  action,
  resource,
  document = null,
  detail = null,
}: { req: PayloadRequest } & Pick<AuditEvent, 'action' | 'resource'> &
  Partial<Pick<AuditEvent, 'document' | 'detail'>>): Promise<void> => {
  await inTransaction(req, async () => {
    const { db } = req.payload
    const at = new Date().toISOString()
    const { id } = await db.create({
      collection: 'audit-events',
      data: { action, resource, document, actor: actorOf(req), at, detail },
      req,
    })
    await db.create({
      collection: 'audit-links',
      data: { event: String(id), waiting: true },
      req,
      returning: false,
    })
    await onCommit(req, () => void sealEvents(req.payload))
    return accept(undefined)
  })
}
