import type { Payload, Where } from 'payload'
import { createLocalReq } from 'payload'
import { accept } from '../../errors.js'
import type { WorkflowCollection } from '../../slugs.js'
import { REVIEW_STAGES } from '../../workflow/stages.js'
import { inTransaction } from '../transaction.js'
import { notify } from './notify.js'
import { accountsWith } from './readers.js'
import { findSubject, nameInNotice } from './subject.js'

type Row = {
  id: string
  collection: WorkflowCollection
  document: string
  assignee?: string | null
}

/** How many are noted at once; the others are at the next call. */
const BATCH = 100

const overdue = (now: Date): Where[] => [
  { stage: { in: [...REVIEW_STAGES] } },
  { dueAt: { less_than: now.toISOString() } },
  { overdueNotedAt: { exists: false } },
]

/** Notes one review and tells of it; false when somebody else did, or it is not overdue any more. */
const noteOne = async ({
  payload,
  row,
  now,
}: {
  payload: Payload
  row: Row
  now: Date
}): Promise<boolean> => {
  const req = await createLocalReq({}, payload)
  const noted = await inTransaction(req, async () => {
    const changed: unknown = await payload.db.updateOne({
      collection: 'workflow-states',
      where: { and: [{ id: { equals: row.id } }, ...overdue(now)] },
      data: { overdueNotedAt: now.toISOString() },
      req,
    })
    if (changed === null) return accept(false)
    const { collection, document, assignee } = row
    const subject = await findSubject({ req, collection, id: document })
    const editors = await accountsWith({ req, role: 'editor' })
    await notify({
      req,
      recipients: [...(assignee ? [assignee] : []), ...editors],
      kind: 'overdue',
      collection,
      document,
      text: `The review of ${nameInNotice({ collection, subject })} is overdue.`,
    })
    return accept(true)
  })
  return noted.ok && noted.value
}

/**
 * Tells the assignee and the editors of every review whose date has passed, once for each date: whoever
 * sets another date or stage empties `overdueNotedAt`. However many workers call it, one of them does
 * it. Gives how many were noted.
 */
export const noteOverdue = async ({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<number> => {
  const { docs } = await payload.db.find<Row>({
    collection: 'workflow-states',
    where: { and: overdue(now) },
    sort: 'dueAt',
    limit: BATCH,
    pagination: false,
  })
  let count = 0
  for (const row of docs) if (await noteOne({ payload, row, now })) count += 1
  return count
}
