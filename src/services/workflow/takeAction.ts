/** Takes an action of the workflow, whatever door it was asked for at. */
import type { WorkflowAction } from '../../access/workflowActions.js'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { traced } from '../../tracing.js'
import { stageAfter } from '../../workflow/decide.js'
import { recordRefused } from '../audit/recordRefusal.js'
import type { DocumentRef } from '../documentRef.js'
import { documentTag, isCurrent, STALE_DOCUMENT } from '../documentTag.js'
import { publishDocument } from '../publish/publishDocument.js'
import { NOT_FOUND } from '../publish/transition.js'
import { unpublishDocument } from '../publish/unpublishDocument.js'
import { inTransaction } from '../transaction.js'
import { assign, assignmentRefusals } from './actions/assign.js'
import type { Act, ActionContext } from './actions/context.js'
import { approve, move, sign } from './actions/move.js'
import { noticeStep } from './actions/notices.js'
import { rollback } from './actions/rollback.js'
import { cancelSchedule, schedule } from './actions/schedule.js'
import { checkAction } from './checkAction.js'
import { confirmPassword } from './confirmPassword.js'
import type { WorkflowInput } from './input.js'
import { findSituation } from './situation.js'

const ACTS: Record<Exclude<WorkflowAction, Releasing>, Act> = {
  submit: move,
  approve,
  sign,
  'request-changes': move,
  reopen: move,
  schedule,
  'cancel-schedule': cancelSchedule,
  rollback,
  assign,
}

type Asked = DocumentRef & {
  action: WorkflowAction
  input: WorkflowInput
  /** The `If-Match` of the caller, where there is one. */
  ifMatch?: string | null
  /** The caller has confirmed the password itself; nothing that comes over the network says so. */
  isConfirmed?: boolean
}

/** What changes the live text is weighed and done by the publish service, whoever asks. */
const RELEASES = {
  publish: ({ input: { digest, comment }, ...asked }: Asked) =>
    publishDocument({ ...refOf(asked), action: 'publish', digest, comment }),
  correct: ({ input: { digest, comment }, ...asked }: Asked) =>
    publishDocument({ ...refOf(asked), action: 'correct', digest, comment }),
  unpublish: ({ input: { digest, comment }, ...asked }: Asked) =>
    unpublishDocument({ ...refOf(asked), digest, comment }),
}
type Releasing = keyof typeof RELEASES

const refOf = ({ req, collection, id }: DocumentRef): DocumentRef => ({ req, collection, id })

const isReleasing = (action: WorkflowAction): action is Releasing => Object.hasOwn(RELEASES, action)

/**
 * Takes the action, or gives every reason why not; then nothing has changed. Everything is read,
 * weighed and written in one transaction, so that what was decided about is what it happens to.
 */
export const takeAction = (asked: Asked): Promise<Result<null>> => {
  const { collection, action } = asked
  return traced({ name: 'workflow.action', facts: { collection, action } }, () =>
    takeOrRefuse(asked),
  )
}

const takeOrRefuse = async (asked: Asked): Promise<Result<null>> => {
  const { req, action, input, isConfirmed = false } = asked
  // Before the transaction: a wrong password is remembered although the act is taken back.
  const wrong =
    action === 'sign' && input.password && !isConfirmed
      ? await confirmPassword({ req, password: input.password })
      : null
  const isOwn = req.transactionID === undefined
  const done = await inTransaction(req, () => actInside(asked, wrong === null ? [] : [wrong]))
  // Within the transaction of somebody else the record would wait for that one in vain.
  if (!done.ok && isOwn) await noteRefusal(asked, done.refusals)
  return done
}

const noteRefusal = ({ req, collection, id, action }: Asked, refusals: Refusal[]): Promise<void> =>
  recordRefused({
    req,
    resource: collection,
    document: id,
    detail: { action, codes: refusals.map(({ code }) => code) },
  })

const actInside = async (asked: Asked, wrong: Refusal[]): Promise<Result<null>> => {
  const { req, collection, id, action, input, ifMatch } = asked
  const isStale =
    ifMatch !== null &&
    ifMatch !== undefined &&
    !isCurrent({ ifMatch, tag: await documentTag({ req, collection, id }) })
  if (isStale) return refuse(STALE_DOCUMENT)
  if (isReleasing(action)) {
    const released = await RELEASES[action](asked)
    return released.ok ? accept(null) : released
  }
  const now = new Date().toISOString()
  const known = await findSituation({ req, collection, id, now })
  if (known === null) return refuse(NOT_FOUND)
  const context: ActionContext = { req, collection, id, action, input, known, now }
  const stage = stageAfter(action, known.situation)
  const refusals = [
    ...checkAction({ known, action, input }),
    ...wrong,
    ...(await assignmentRefusals(context, { input, stage })),
  ]
  if (refusals.length > 0) return refuse(...refusals)
  const left = await ACTS[action](context)
  if (left.length > 0) return refuse(...left)
  await noticeStep(context, stage)
  return accept(null)
}
