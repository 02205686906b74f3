import type { NextStep } from './stages'
import { STEP_OF, STEPS } from './stages'
import type { Failure, WorkflowView } from './view'
import { actionOf, isAllowed, isUpToDate } from './view'

/** The step this person may take now; null when there is none, or nothing left to do. */
export const nextStep = (view: WorkflowView, { isModified }: { isModified: boolean }) => {
  const step: NextStep | null = STEPS.find((name) => isAllowed(view, name)) ?? null
  return step === 'publish' && isUpToDate(view) && !isModified ? null : step
}

/** Why this person may not take the step that the document waits for, as the server says it. */
export const reasonsToWait = (view: WorkflowView): Failure[] =>
  actionOf(view, STEP_OF[view.stage])?.refusals ?? []
