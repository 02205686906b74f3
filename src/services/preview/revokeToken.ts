import type { PayloadRequest } from 'payload'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { recordAudit } from '../audit/recordAudit.js'
import { mayReadDraft } from '../mayReadDraft.js'
import { inTransaction } from '../transaction.js'
import { changeRow, findById, isOpen } from './rows.js'

const NO_TOKEN: Refusal = { code: 'not-found', message: 'There is no such preview token.' }

/**
 * Ends a token, for staff who may read the draft it opens, whoever it was given to. One that has ended
 * already stays as it is.
 */
export const revokeToken = ({
  req,
  id,
  now,
}: {
  req: PayloadRequest
  id: string
  now: Date
}): Promise<Result<undefined>> =>
  inTransaction(req, async () => {
    const row = await findById({ req, id })
    if (row === null) return refuse(NO_TOKEN)
    const { collection, document } = row
    if (!(await mayReadDraft({ req, collection, id: document }))) return refuse(NO_TOKEN)
    if (!isOpen(row, now)) return accept(undefined)
    await changeRow({ req, id, change: { revokedAt: now.toISOString() } })
    await recordAudit({
      req,
      action: 'revoke-preview',
      resource: collection,
      document,
      detail: { token: id },
    })
    return accept(undefined)
  })
