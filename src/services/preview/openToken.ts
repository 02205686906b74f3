import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import type { Preview } from '../../delivery/preview/types.js'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { recordAudit } from '../audit/recordAudit.js'
import { inTransaction } from '../transaction.js'
import { mayPreview, requestOf } from './issuer.js'
import type { TokenRow } from './rows.js'
import { changeRow, findByHash, findById, isOpen } from './rows.js'
import { digestOf, isToken } from './token.js'
import { readWorkingCopy } from './workingCopy.js'

/** A page that is loaded again and again is one use a minute. */
const MINUTE_MS = 60 * 1000

const NO_PREVIEW: Refusal = { code: 'not-found', message: 'There is no such preview.' }

const isRecorded = ({ usedAt }: TokenRow, now: Date): boolean =>
  usedAt !== null && now.getTime() - Date.parse(usedAt) < MINUTE_MS

/** Puts a use on record, at most one a minute, however many come at once. */
const recordUse = async ({
  payload,
  row,
  now,
}: {
  payload: Payload
  row: TokenRow
  now: Date
}): Promise<void> => {
  if (isRecorded(row, now)) return
  const req = await createLocalReq({}, payload)
  // The record says that a stranger did it: nobody knows who holds a token.
  req.payloadAPI = 'REST'
  await inTransaction(req, async () => {
    const current = await findById({ req, id: row.id })
    if (current === null || isRecorded(current, now)) return accept(undefined)
    await changeRow({ req, id: row.id, change: { usedAt: now.toISOString() } })
    await recordAudit({
      req,
      action: 'use-preview',
      resource: row.collection,
      document: row.document,
      detail: { token: row.id },
    })
    return accept(undefined)
  })
}

/**
 * The working copy that a token opens. It opens nothing any more once it has run out or was revoked,
 * and as soon as the one it was given to may not see the draft themselves; which of these it is, or
 * whether there ever was such a token, the refusal does not tell. A use that can not be recorded is
 * not answered.
 */
export const openToken = async ({
  payload,
  token,
  now,
}: {
  payload: Payload
  token: string
  now: Date
}): Promise<Result<Preview>> => {
  if (!isToken(token)) return refuse(NO_PREVIEW)
  const lookup = await createLocalReq({}, payload)
  const row = await findByHash({ req: lookup, tokenHash: digestOf(token) })
  if (row === null || !isOpen(row, now)) return refuse(NO_PREVIEW)
  const req = await requestOf({ payload, issuer: row })
  if (req === null) return refuse(NO_PREVIEW)
  const named = { req, collection: row.collection, id: row.document }
  if (!(await mayPreview(named))) return refuse(NO_PREVIEW)
  const copy = await readWorkingCopy({ ...named, now })
  if (copy === null) return refuse(NO_PREVIEW)
  await recordUse({ payload, row, now })
  return accept({ ...copy, expiresAt: row.expiresAt })
}
