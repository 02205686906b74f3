import type { PayloadRequest } from 'payload'
import { onCommit } from '../../database/onCommit.js'
import { accept } from '../../errors.js'
import { sendsMail } from '../mail.js'
import { inTransaction } from '../transaction.js'
import { accountsWith } from './readers.js'
import { flushMail } from './sendMail.js'

/**
 * Tells everybody who runs the system that a webhook needs them: a notice for each that leads to the
 * webhook, in the transaction of `req`, and a mail after its commit where a mail server is configured.
 *
 * @param text plain text, shown in the panel only
 */
export const notifyAdmins = async ({
  req,
  webhook,
  text,
}: {
  req: PayloadRequest
  webhook: string
  text: string
}): Promise<void> => {
  const mail = sendsMail(req.payload) ? 'pending' : 'none'
  await inTransaction(req, async () => {
    for (const recipient of await accountsWith({ req, role: 'admin' })) {
      await req.payload.db.create({
        collection: 'notices',
        data: {
          recipient,
          kind: 'webhook',
          collection: 'webhooks',
          document: webhook,
          text,
          mail,
          mailAttempts: 0,
        },
        req,
        returning: false,
      })
    }
    await onCommit(req, () => void flushMail(req.payload))
    return accept(undefined)
  })
}
