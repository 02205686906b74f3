import { can } from '../../../access/can.js'
import { isRole } from '../../../access/roles.js'
import type { Refusal } from '../../../errors.js'
import { momentOf } from '../../../workflow/moment.js'
import type { Stage } from '../../../workflow/stages.js'
import { notify } from '../../notices/notify.js'
import { findAccount } from '../account.js'
import type { WorkflowInput } from '../input.js'
import { writeState } from '../state.js'
import { subjectOf } from '../tellWriters.js'
import type { Act, ActionContext } from './context.js'
import { recordStep } from './move.js'

const dueOf = ({ dueAt, timeZone }: WorkflowInput) =>
  dueAt === undefined || dueAt === null ? null : momentOf({ at: dueAt, timeZone, field: 'dueAt' })

/** Who is asked to act next and by when, as sent along with an action. */
export const assignmentOf = (
  input: WorkflowInput,
): { assignee?: string | null; dueAt?: string | null } => {
  const due = dueOf(input)
  return {
    ...(input.assignee === undefined ? {} : { assignee: input.assignee }),
    ...(input.dueAt === undefined ? {} : { dueAt: due?.ok === true ? due.value : null }),
  }
}

/** Who can do what is next at a stage. */
const NEXT: Partial<Record<Stage, 'approve' | 'sign' | 'publish'>> = {
  'editorial-review': 'approve',
  'clinical-review': 'sign',
  approved: 'publish',
}

/** Why an assignment that was sent along cannot be kept; nothing when it can, or when there is none. */
export const assignmentRefusals = async (
  { req, collection }: ActionContext,
  { input, stage }: { input: WorkflowInput; stage: Stage },
): Promise<Refusal[]> => {
  const due = dueOf(input)
  const late = due !== null && !due.ok ? due.refusals : []
  if (!input.assignee) return late
  const account = await findAccount({ req, id: input.assignee })
  const roles = (account?.roles ?? []).filter(isRole)
  const needed = NEXT[stage]
  const isFit =
    account !== null &&
    roles.length > 0 &&
    (needed === undefined ||
      can({ kind: 'staff', id: account.id, roles }, needed, collection) !== 'deny')
  if (isFit) return late
  const message =
    account === null || roles.length === 0
      ? 'There is no such account.'
      : `${account.name} cannot do what is next here; choose somebody who can.`
  return [...late, { code: 'invalid', field: 'assignee', message }]
}

/** Tells the person who was asked to act. */
export const noticeAssignment = async (context: ActionContext): Promise<void> => {
  const { req, collection, id, input } = context
  if (!input.assignee) return
  const { dueAt } = assignmentOf(input)
  const until = dueAt ? ` by ${dueAt.slice(0, 16).replace('T', ' ')} UTC` : ''
  await notify({
    req,
    recipients: [input.assignee],
    kind: 'assignment',
    collection,
    document: id,
    text: `${subjectOf(context)} is assigned to you${until}.`,
  })
}

/** Asks somebody to act at the present stage, or nobody. */
export const assign: Act = async (context) => {
  const { known, input } = context
  const change = assignmentOf(input)
  await writeState({ ...context, change: { ...change, overdueNotedAt: null } })
  await recordStep(context, { to: known.state.stage, detail: change })
  return []
}
