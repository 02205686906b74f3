/** What can be done to a workflow document beside writing it. */
export const WORKFLOW_ACTIONS = [
  'submit',
  'approve',
  'sign',
  'request-changes',
  'publish',
  'correct',
  'schedule',
  'cancel-schedule',
  'unpublish',
  'reopen',
  'rollback',
  'assign',
] as const
export type WorkflowAction = (typeof WORKFLOW_ACTIONS)[number]

export const isWorkflowAction = (name: string): name is WorkflowAction =>
  WORKFLOW_ACTIONS.some((known) => known === name)
