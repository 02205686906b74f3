import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import type { DocumentRef } from '../documentRef.js'
import { mayReadDraft } from '../mayReadDraft.js'
import { findOpen } from './rows.js'

export type PreviewList = {
  tokens: {
    id: string
    /** A client has no name here: what it is called is for administrators. */
    issuer: { kind: 'staff' | 'client'; id: string; name: string | null }
    issuedAt: string
    expiresAt: string
    /** To the minute; null when it was never used. */
    usedAt: string | null
  }[]
}

/** The tokens that open a document now, the latest first, for staff who may read its draft. */
export const listTokens = async (
  named: DocumentRef & { now: Date },
): Promise<Result<PreviewList>> => {
  if (!(await mayReadDraft(named)))
    return refuse({ code: 'not-found', message: 'There is no such document.' })
  const rows = await findOpen(named)
  return accept({
    tokens: rows.map(({ id, issuerKind, issuer, issuerName, createdAt, expiresAt, usedAt }) => ({
      id,
      issuer: { kind: issuerKind, id: issuer, name: issuerName },
      issuedAt: createdAt,
      expiresAt,
      usedAt,
    })),
  })
}
