/** Puts up for review what rests on the signature of somebody whose licence does not hold any more. */
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { accept } from '../../errors.js'
import { isWorkflowCollection } from '../../slugs.js'
import { licenceRefusal } from '../../workflow/licence.js'
import { recordAudit } from '../audit/recordAudit.js'
import { notifyRole } from '../notices/notify.js'
import { findPublication } from '../publish/publications.js'
import { inTransaction } from '../transaction.js'
import { findAccount } from './account.js'
import { findLiveRelease } from './corrections.js'
import { findState, writeState } from './state.js'
import type { DocumentRef } from '../documentRef.js'

export const LICENCE_LAPSED = 'licence-lapsed'

const signedSchema = z.object({
  id: z.coerce.string(),
  collection: z.string(),
  document: z.string(),
})
type Signed = z.infer<typeof signedSchema>

const signedBy = async (req: PayloadRequest, signer: string): Promise<Signed[]> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'sign-offs',
    where: { and: [{ signerId: { equals: signer } }, { kind: { equals: 'clinical' } }] },
    limit: 0,
    pagination: false,
    select: { collection: true, document: true },
    req,
  })
  return docs.flatMap((doc) => signedSchema.safeParse(doc).data ?? [])
}

const putUp = async (named: DocumentRef): Promise<void> => {
  const { req, collection, id } = named
  const { stage } = await findState(named)
  const isApproved = stage === 'approved'
  await writeState({
    ...named,
    change: {
      reviewReason: LICENCE_LAPSED,
      ...(isApproved
        ? { stage: 'clinical-review', assignee: null, dueAt: null, overdueNotedAt: null }
        : {}),
    },
  })
  await recordAudit({
    req,
    action: 'review-required',
    resource: collection,
    document: id,
    detail: { reason: LICENCE_LAPSED, from: stage, to: isApproved ? 'clinical-review' : stage },
  })
  const text = 'The licence behind the signature of a live document has lapsed. It needs a new one.'
  for (const role of ['clinician', 'editor'] as const) {
    await notifyRole({ req, role, kind: 'decision', collection, document: id, text })
  }
}

/** Whether what is live rests on this sign-off and nobody was told yet. */
const needsReview = async (named: DocumentRef, signOff: string): Promise<boolean> => {
  const publication = await findPublication(named)
  const live = await findLiveRelease({ ...named, publication })
  if (live === null || !live.signOffs.includes(signOff)) return false
  return (await findState(named)).reviewReason !== LICENCE_LAPSED
}

/**
 * Looks at everything live that an account signed, when its licence does not allow signing today. What
 * is live stays live: the text was right when it was signed. Gives how many were put up.
 */
export const reviewLapsed = async ({
  req,
  signer,
}: {
  req: PayloadRequest
  signer: string
}): Promise<number> => {
  const account = await findAccount({ req, id: signer })
  if (licenceRefusal(account?.licence ?? null, new Date().toISOString()) === null) return 0
  let count = 0
  for (const { id: signOff, collection, document } of await signedBy(req, signer)) {
    if (!isWorkflowCollection(collection)) continue
    const named = { req, collection, id: document }
    await inTransaction(req, async () => {
      if (await needsReview(named, signOff)) {
        await putUp(named)
        count += 1
      }
      return accept(null)
    })
  }
  return count
}
