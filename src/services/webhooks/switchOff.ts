import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { accept } from '../../errors.js'
import { recordAudit } from '../audit/recordAudit.js'
import { notifyAdmins } from '../notices/notifyAdmins.js'
import { inTransaction } from '../transaction.js'
import type { Receiver } from './receiver.js'

/** Switches a webhook off whose receiver says that it is gone for good, and tells who runs the system. */
export const switchOff = async ({
  payload,
  receiver: { id, name },
}: {
  payload: Payload
  receiver: Receiver
}): Promise<void> => {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const changed: unknown = await payload.db.updateOne({
      collection: 'webhooks',
      where: { and: [{ id: { equals: id } }, { enabled: { equals: true } }] },
      data: { enabled: false },
      req,
    })
    if (changed === null || changed === undefined) return accept(undefined)
    await recordAudit({
      req,
      action: 'switch-off',
      resource: 'webhooks',
      document: id,
      detail: { status: 410 },
    })
    await notifyAdmins({
      req,
      webhook: id,
      text: `The webhook “${name}” was switched off: its receiver answered 410, gone. What happens meanwhile is sent once it is on again.`,
    })
    return accept(undefined)
  })
}
