import type { WorkflowAction } from '../../access/workflowActions.js'
import type { Refusal } from '../../errors.js'
import type { Input } from '../../workflow/decide.js'
import { refusalsFor } from '../../workflow/decide.js'
import type { Known } from './situation.js'

export const STALE: Refusal = {
  code: 'stale-digest',
  message: 'The document has changed since you read it. Read it again before you decide.',
}

/**
 * Every reason why an action is refused now; none when it may go on. Reasons about a text the caller
 * has not seen say nothing to them, so a stale digest is the only one beside a missing right.
 */
export const checkAction = ({
  known: { situation, content },
  action,
  input,
}: {
  known: Pick<Known, 'situation' | 'content'>
  action: WorkflowAction
  input: Input
}): Refusal[] => {
  const refusals = refusalsFor({ action, situation, input })
  if (input.digest === undefined || input.digest === content.digest) return refusals
  return [...refusals.filter(({ code }) => code === 'forbidden'), STALE]
}
