/** Decides whether somebody may take an action now, and gives every reason why not. Pure. */
import type { Actor } from '../access/actor.js'
import { can } from '../access/can.js'
import type { WorkflowAction } from '../access/workflowActions.js'
import type { Refusal } from '../errors.js'
import type { WorkflowCollection } from '../slugs.js'
import type { Licence } from './licence.js'
import { licenceRefusal } from './licence.js'
import type { Stage } from './stages.js'
import type { Requirement, Transition } from './transitions.js'
import { TRANSITIONS } from './transitions.js'

/** Everything a decision rests on. */
export type Situation = {
  collection: WorkflowCollection
  actor: Actor
  /** Whether the actor created the document. */
  isOwner: boolean
  stage: Stage
  isLive: boolean
  isScheduled: boolean
  /** How often it went live or was taken down. */
  releases: number
  /** Who changed the content last; null when nobody is known to have. */
  contentEditor: string | null
  needsSignature: boolean
  /** Who gave the approvals that hold for the present content, by account id. */
  approvals: { editorial: readonly string[]; clinical: readonly string[] }
  /** Whether an earlier content had approvals that this one does not have. */
  hadApprovals: boolean
  /** What is left to do before publishing, and before signing. */
  publishGates: readonly Refusal[]
  signGates: readonly Refusal[]
  /** Open threads that hold back approval. */
  blockingThreads: number
  /** Why a correction may not go live under the old signature. */
  correctionGates: readonly Refusal[]
  licence: Licence | null
  now: string
}

/** What the caller sent; `undefined` when the question is only what the caller could do. */
export type Input = {
  digest?: string | undefined
  comment?: string | undefined
  meaning?: string | undefined
  publishAt?: string | undefined
  unpublishAt?: string | undefined
  release?: number | undefined
  password?: string | undefined
}

const REQUIRED: Record<Requirement, Refusal> = {
  digest: {
    code: 'invalid',
    field: 'digest',
    message: 'Send the digest of the content you have seen (GET …/workflow shows it).',
  },
  comment: { code: 'comment-required', field: 'comment', message: 'Say why, in a comment.' },
  password: {
    code: 'password-mismatch',
    field: 'password',
    message: 'Enter your password again to sign.',
  },
  meaning: {
    code: 'invalid',
    field: 'meaning',
    message: 'Say what your signature means, for example "Reviewed for clinical accuracy".',
  },
  publishAt: {
    code: 'invalid',
    field: 'publishAt',
    message: 'Say when, in publishAt or unpublishAt.',
  },
  release: { code: 'invalid', field: 'release', message: 'Say which release to go back to.' },
}

const ROLE_WORDS: Record<WorkflowAction, string> = {
  submit: 'Only its author or an editor can submit this for review.',
  approve: 'Only an editor can approve.',
  sign: 'Only a clinician can sign.',
  'request-changes':
    'Only an editor can ask for changes; a clinician can from the clinical review on.',
  publish: 'Only an editor can publish.',
  correct: 'Only an editor can publish a correction.',
  schedule: 'Only an editor can schedule.',
  'cancel-schedule': 'Only an editor can cancel a schedule.',
  unpublish: 'Only an editor, a clinician or an administrator can take a document down.',
  reopen: 'Only an editor can reopen.',
  rollback: 'Only an editor can go back to an earlier release.',
  assign: 'Only an editor or an administrator can assign.',
}

const STAGE_WORDS: Record<Stage, string> = {
  draft: 'a draft',
  'editorial-review': 'in editorial review',
  'clinical-review': 'in clinical review',
  approved: 'approved',
  'changes-requested': 'waiting for changes',
}

const present = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== undefined

const roleRefusals = (action: WorkflowAction, situation: Situation): Refusal[] => {
  const { actor, collection, isOwner, stage } = situation
  const denied: Refusal[] = [{ code: 'forbidden', message: ROLE_WORDS[action] }]
  const scope = can(actor, action, collection)
  if (scope === 'deny' || (scope === 'own' && !isOwner)) return denied
  const { notFor = {} } = TRANSITIONS[action]
  const roles = actor.kind === 'staff' ? actor.roles : []
  const isAllowed = roles.some(
    (role) =>
      can({ ...actor, roles: [role] } as Actor, action, collection) !== 'deny' &&
      !notFor[role]?.includes(stage),
  )
  return isAllowed ? [] : denied
}

const stageRefusals = (action: WorkflowAction, situation: Situation): Refusal[] => {
  const { from }: Transition = TRANSITIONS[action]
  const { stage, isLive, isScheduled, releases } = situation
  if (from === 'live') {
    return isLive ? [] : [{ code: 'wrong-stage', message: 'This document is not live.' }]
  }
  if (action === 'cancel-schedule' && !isScheduled) {
    return [{ code: 'wrong-stage', message: 'Nothing is scheduled for this document.' }]
  }
  if (action === 'rollback' && releases === 0) {
    return [{ code: 'wrong-stage', message: 'Nothing of this document was ever live.' }]
  }
  if (from === 'any' || from.includes(stage)) return []
  const needed = from.map((one) => STAGE_WORDS[one]).join(' or ')
  return [
    { code: 'wrong-stage', message: `It is ${STAGE_WORDS[stage]}; this needs it to be ${needed}.` },
  ]
}

const approvalRefusals = ({
  approvals,
  hadApprovals,
  needsSignature,
}: Pick<Situation, 'approvals' | 'hadApprovals' | 'needsSignature'>): Refusal[] => {
  const code = hadApprovals ? 'approval-void' : 'not-approved'
  const why = hadApprovals
    ? 'The content has changed since it was approved, so that approval does not hold for it.'
    : ''
  const say = (text: string): Refusal => ({ code, message: [text, why].join(' ').trim() })
  return [
    ...(approvals.editorial.length === 0
      ? [say('An editor who did not write this has to approve it.')]
      : []),
    ...(needsSignature && approvals.clinical.length === 0
      ? [say('A clinician has to sign it.')]
      : []),
  ]
}

const fourEyes = (action: WorkflowAction, situation: Situation): Refusal[] => {
  const { actor, contentEditor, approvals } = situation
  if (actor.kind !== 'staff') return []
  const isOwnText: Refusal[] =
    contentEditor === actor.id
      ? [
          {
            code: 'four-eyes',
            message: 'You were the last to change this text; somebody else has to decide about it.',
          },
        ]
      : []
  const other = action === 'sign' ? approvals.editorial : approvals.clinical
  const isSecond: Refusal[] = other.includes(actor.id)
    ? [
        {
          code: 'four-eyes',
          message: 'One person cannot give both the editorial approval and the clinical signature.',
        },
      ]
    : []
  return [...isOwnText, ...isSecond]
}

/** What each action asks for beside role and stage. */
const OWN: Partial<Record<WorkflowAction, (situation: Situation) => readonly Refusal[]>> = {
  approve: (situation) => [
    ...fourEyes('approve', situation),
    ...(situation.blockingThreads > 0
      ? [
          {
            code: 'checklist-incomplete' as const,
            field: 'comments',
            message: `${situation.blockingThreads} open comment thread(s) hold this back. Resolve them first.`,
          },
        ]
      : []),
  ],
  sign: (situation) => {
    const licence = licenceRefusal(situation.licence, situation.now)
    return [
      ...fourEyes('sign', situation),
      ...(licence === null ? [] : [licence]),
      ...situation.signGates,
    ]
  },
  publish: (situation) => [...approvalRefusals(situation), ...situation.publishGates],
  schedule: (situation) => [...approvalRefusals(situation), ...situation.publishGates],
  // Keeps the signature there is; the editorial approval is of the corrected text.
  correct: (situation) => [
    ...approvalRefusals({ ...situation, needsSignature: false }),
    ...situation.correctionGates,
    ...situation.publishGates,
  ],
}

/** What is live may be scheduled to end without a new publication. */
const isReplaced = (name: Requirement, input: Input): boolean =>
  name === 'publishAt' && present(input.unpublishAt)

const inputRefusals = (action: WorkflowAction, input: Input | undefined): Refusal[] =>
  input === undefined
    ? []
    : TRANSITIONS[action].requires
        .filter((name) => !(present(input[name]) || isReplaced(name, input)))
        .map((name) => REQUIRED[name])

/**
 * Every reason why the action is refused; none when it is allowed. Without `input` it says what the
 * caller could do, leaving aside what would have to be sent along.
 */
export const refusalsFor = ({
  action,
  situation,
  input,
}: {
  action: WorkflowAction
  situation: Situation
  input?: Input
}): Refusal[] => {
  const denied = roleRefusals(action, situation)
  return [
    ...denied,
    ...stageRefusals(action, situation),
    // Whoever may not take the action at all needs no list of what else is missing.
    ...(denied.length > 0 ? [] : (OWN[action]?.(situation) ?? [])),
    ...inputRefusals(action, input),
  ]
}

/** The stage after an action that was not refused. */
export const stageAfter = (action: WorkflowAction, situation: Situation): Stage => {
  if (action === 'approve' && !situation.needsSignature) return 'approved'
  return TRANSITIONS[action].to ?? situation.stage
}
