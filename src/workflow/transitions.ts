/** The graph of the workflow, as data. Who may take an action stands in `src/access/grants.ts`. */
import type { Role } from '../access/roles.js'
import type { WorkflowAction } from '../access/workflowActions.js'
import type { Stage } from './stages.js'

/** What a caller has to send along. */
export type Requirement = 'comment' | 'password' | 'meaning' | 'publishAt' | 'release' | 'digest'

export type Transition = {
  /** Stages the action starts from; `live` where it is about what readers see instead. */
  from: readonly Stage[] | 'live' | 'any'
  /** Stages at which a role may not take it although others may. */
  notFor?: Partial<Record<Role, readonly Stage[]>>
  /** The stage afterwards; the same when none is named. */
  to?: Stage
  requires: readonly Requirement[]
}

const REVIEWS_AND_APPROVED = ['editorial-review', 'clinical-review', 'approved'] as const

export const TRANSITIONS: Record<WorkflowAction, Transition> = {
  submit: { from: ['draft', 'changes-requested'], to: 'editorial-review', requires: [] },
  // Goes on to `approved` at once where no signature is needed.
  approve: { from: ['editorial-review'], to: 'clinical-review', requires: ['digest'] },
  sign: {
    from: ['clinical-review'],
    to: 'approved',
    requires: ['digest', 'password', 'meaning'],
  },
  'request-changes': {
    from: REVIEWS_AND_APPROVED,
    notFor: { clinician: ['editorial-review'] },
    to: 'changes-requested',
    requires: ['comment'],
  },
  publish: { from: ['approved'], requires: ['digest'] },
  correct: { from: ['clinical-review'], to: 'approved', requires: ['digest', 'comment'] },
  schedule: { from: ['approved'], requires: ['digest', 'publishAt'] },
  'cancel-schedule': { from: 'any', requires: [] },
  unpublish: { from: 'live', requires: ['comment'] },
  reopen: { from: REVIEWS_AND_APPROVED, to: 'draft', requires: [] },
  rollback: { from: 'any', to: 'approved', requires: ['release', 'comment'] },
  assign: { from: 'any', requires: [] },
}

/** Actions that say no to what was approved before: those approvals do not hold any longer. */
export const TAKES_APPROVAL_BACK: readonly WorkflowAction[] = ['request-changes', 'reopen']
