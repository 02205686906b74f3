import type { z } from 'zod'
import type { IssuedPreview } from '../../delivery/preview/types.js'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { recordAudit } from '../audit/recordAudit.js'
import type { DocumentRef } from '../documentRef.js'
import { inTransaction } from '../transaction.js'
import type { issueInput } from './input.js'
import { issuerOf, mayPreview } from './issuer.js'
import { addRow, countIssued, removeStale } from './rows.js'
import { digestOf, newToken } from './token.js'

const MINUTE_MS = 60 * 1000
const WINDOW_MS = 15 * MINUTE_MS
const DAY_MS = 24 * 60 * MINUTE_MS
/** More than anybody needs, and too few to fill the ledger with. */
const MOST_IN_WINDOW = 100

const NO_DOCUMENT: Refusal = { code: 'not-found', message: 'There is no such document.' }
const TOO_MANY: Refusal = {
  code: 'rate-limited',
  message: 'You asked for too many previews. Try again later.',
}

/** Gives whoever makes this request a token for one document they may see the working copy of. */
export const issueToken = async ({
  input: { expiresIn, locale },
  now,
  ...named
}: DocumentRef & {
  input: z.output<typeof issueInput>
  now: Date
}): Promise<Result<IssuedPreview>> => {
  const { req, collection, id } = named
  if (!(await mayPreview(named))) return refuse(NO_DOCUMENT)
  const issuer = await issuerOf(req)
  if (issuer === null) return refuse(NO_DOCUMENT)
  const token = newToken()
  const expiresAt = new Date(now.getTime() + expiresIn * 1000).toISOString()
  return inTransaction(req, async () => {
    const since = new Date(now.getTime() - WINDOW_MS)
    if ((await countIssued({ req, issuer: issuer.issuer, since })) >= MOST_IN_WINDOW)
      return refuse(TOO_MANY)
    await removeStale({ req, before: new Date(now.getTime() - DAY_MS) })
    const row = await addRow({
      ...named,
      data: { ...issuer, tokenHash: digestOf(token), expiresAt },
    })
    await recordAudit({
      req,
      action: 'issue-preview',
      resource: collection,
      document: id,
      detail: { token: row, expiresAt },
    })
    const search = locale === undefined ? '' : `?locale=${locale}`
    const url = `${req.payload.config.serverURL}/content/v1/preview/${token}${search}`
    return accept({ id: row, token, url, expiresAt })
  })
}
