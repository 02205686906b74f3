import type { PayloadRequest } from 'payload'
import { actorFrom } from '../../access/actor.js'
import type { Role } from '../../access/roles.js'
import { onCommit } from '../../database/onCommit.js'
import { accept } from '../../errors.js'
import type { WorkflowCollection } from '../../slugs.js'
import { sendsMail } from '../mail.js'
import { inTransaction } from '../transaction.js'
import type { NoticeKind } from '../../workflow/noticeKinds.js'
import { accountsWith, readersAmong } from './readers.js'
import { flushMail } from './sendMail.js'

type Notice = {
  req: PayloadRequest
  kind: NoticeKind
  collection: WorkflowCollection
  document: string
  /** Plain text, shown in the panel only; a mail says no more than the kind and the title. */
  text: string
}

/**
 * Tells people something about a document: a notice for each, in the transaction of `req`, and a mail
 * after its commit where a mail server is configured. Nobody is told twice, of what they did
 * themselves, or of a document they may not read.
 *
 * @param recipients ids of accounts; at most 200 are told
 */
export const notify = async ({
  recipients,
  ...notice
}: Notice & { recipients: readonly string[] }): Promise<void> => {
  const { req, kind, collection, document, text } = notice
  const actor = actorFrom(req.user)
  const others = new Set(recipients)
  if (actor.kind === 'staff') others.delete(actor.id)
  if (others.size === 0) return
  const mail = sendsMail(req.payload) ? 'pending' : 'none'
  await inTransaction(req, async () => {
    const told = await readersAmong({ req, ids: [...others], collection, document })
    for (const recipient of told) {
      await req.payload.db.create({
        collection: 'notices',
        data: { recipient, kind, collection, document, text, mail, mailAttempts: 0 },
        req,
        returning: false,
      })
    }
    if (told.length > 0) await onCommit(req, () => announce({ ...notice, told }))
    return accept(undefined)
  })
}

const announce = ({ req, kind, collection, document, told }: Notice & { told: string[] }): void => {
  const { payload } = req
  if (sendsMail(payload)) void flushMail(payload)
  else
    payload.logger.info(
      `notice (${kind}, ${collection}/${document}) for ${told.join(', ')}: in the panel only, no mail server is configured`,
    )
}

/** Tells everybody who holds a role, as `notify` does. */
export const notifyRole = async ({ role, ...notice }: Notice & { role: Role }): Promise<void> =>
  notify({ ...notice, recipients: await accountsWith({ req: notice.req, role }) })
