import { z } from 'zod'
import { WORKFLOW_ACTIONS } from '../../access/workflowActions.js'
import { RELEASE_KINDS } from '../../collections/ledger.js'
import type { DocumentRef } from '../documentRef.js'

export type Step = {
  action: string
  from: string | null
  to: string | null
  actor: string
  at: string
  comment: string | null
}

/** What is kept of a document for longer is in the ledger; this is what people read. */
const SHOWN = 100

/** Releases are recorded by what they made of the page; people took an action. */
const ACTION_OF: Readonly<Record<string, { action: string; from?: string; to?: string }>> = {
  published: { action: 'publish', from: 'approved', to: 'approved' },
  corrected: { action: 'correct', from: 'clinical-review', to: 'approved' },
  unpublished: { action: 'unpublish' },
}

const detailSchema = z
  .object({
    from: z.string().nullish(),
    to: z.string().nullish(),
    comment: z.string().nullish(),
    actorName: z.string().nullish(),
  })
  .catch({})

const STEPS = [...WORKFLOW_ACTIONS, ...RELEASE_KINDS, 'approval-void', 'schedule-refused']

/** What happened to a document in the workflow, the latest first; the last hundred steps. */
export const findHistory = async ({ req, collection, id }: DocumentRef): Promise<Step[]> => {
  const { docs } = await req.payload.db.find<{
    id: string
    action: string
    actor: string
    at: Date | string
    detail?: unknown
  }>({
    collection: 'audit-events',
    where: {
      and: [
        { document: { equals: id } },
        { resource: { equals: collection } },
        { action: { in: STEPS } },
      ],
    },
    sort: '-at',
    limit: SHOWN,
    pagination: false,
    req,
  })
  return docs.map(({ action, actor, at, detail }) => {
    const { from, to, comment, actorName } = detailSchema.parse(detail ?? {})
    const known = ACTION_OF[action]
    return {
      action: known?.action ?? action,
      from: from ?? known?.from ?? null,
      to: to ?? known?.to ?? null,
      actor: actorName ?? actor,
      at: new Date(at).toISOString(),
      comment: comment ?? null,
    }
  })
}
