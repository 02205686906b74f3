import type { Refusal } from '../../../errors.js'
import type { WorkflowAction } from '../../../access/workflowActions.js'
import type { WorkflowInput } from '../input.js'
import type { Known } from '../situation.js'
import type { DocumentRef } from '../../documentRef.js'

/** What every action works with: it has been allowed, and runs inside the transaction. */
export type ActionContext = DocumentRef & {
  action: WorkflowAction
  input: WorkflowInput
  known: Known
  now: string
}

/** What an action still refuses once it looked closer; nothing when it is done. */
export type Act = (context: ActionContext) => Promise<Refusal[]>
