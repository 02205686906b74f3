/** What a document's workflow looks like to the caller: contract 2.3. */
import { actorFrom, hasRole } from '../../access/actor.js'
import { WORKFLOW_ACTIONS } from '../../access/workflowActions.js'
import type { Refusal } from '../../errors.js'
import type { Finding } from '../../screening/finding.js'
import { refusalsFor } from '../../workflow/decide.js'
import type { SignatureReason } from '../../workflow/policy.js'
import type { Stage } from '../../workflow/stages.js'
import { TRANSITIONS } from '../../workflow/transitions.js'
import { findAccount } from './account.js'
import type { Step } from './history.js'
import { findHistory } from './history.js'
import type { Disposition } from './screening.js'
import type { Known } from './situation.js'
import { findSituation } from './situation.js'
import type { DocumentRef } from '../documentRef.js'

export type WorkflowView = {
  stage: Stage
  digest: string
  live: { release: number; digest: string; publishedAt: string } | null
  actions: { name: string; allowed: boolean; refusals: Refusal[]; requires: string[] }[]
  checklist: { code: string; label: string; ok: boolean; detail: string }[]
  signOffs: {
    id: string
    kind: 'editorial' | 'clinical'
    digest: string
    valid: boolean
    signer: { name: string; credentials: string | null }
    meaning: string | null
    signedAt: string
    comment: string | null
  }[]
  history: Step[]
  /** Why a clinical signature is needed; null when it is not. */
  signatureReason: SignatureReason | null
  assignee: { id: string; name: string } | null
  dueAt: string | null
  /** Why an approved text was put up for review again. */
  reviewReason: string | null
  blockingThreads: number
  schedules: { act: string; at: string; timeZone: string | null }[]
  /** Shown to those who may see what the screen of the text found. */
  findings?: (Finding & { disposition: Disposition | null })[]
}

const actionsFor = ({ situation }: Known): WorkflowView['actions'] =>
  WORKFLOW_ACTIONS.map((name) => {
    const refusals = refusalsFor({ action: name, situation })
    const requires = TRANSITIONS[name].requires.filter((one) => one !== 'digest')
    return { name, allowed: refusals.length === 0, refusals, requires }
  })

const findingsOf = ({ screening: { findings, dispositions } }: Known) =>
  findings.map((finding) => ({ ...finding, disposition: dispositions[finding.id] ?? null }))

const assigneeOf = async ({
  req,
  known: { state },
}: Pick<DocumentRef, 'req'> & { known: Known }) => {
  if (state.assignee === null) return null
  const account = await findAccount({ req, id: state.assignee })
  return account === null ? null : { id: account.id, name: account.name }
}

/** What a document's workflow looks like to the caller; `null` when there is no such document. */
export const workflowView = async (named: DocumentRef): Promise<WorkflowView | null> => {
  const { req } = named
  const known = await findSituation({ ...named, now: new Date().toISOString() })
  if (known === null) return null
  const { content, publication, state, signOffs, valid, checklist, schedules } = known
  const isCleared = hasRole(actorFrom(req.user), 'admin', 'editor', 'clinician')
  return {
    stage: state.stage,
    digest: content.digest,
    live:
      publication?.state === 'live'
        ? {
            release: publication.release,
            digest: publication.digest,
            publishedAt: publication.publishedAt,
          }
        : null,
    actions: actionsFor(known),
    checklist: checklist
      // Whether a consent exists is not for everybody who may read the story.
      .filter(({ code }) => isCleared || code !== 'consent-active')
      .map(({ code, label, ok, detail }) => ({ code, label, ok, detail })),
    signOffs: signOffs.map((one) => ({
      id: one.id,
      kind: one.kind,
      digest: one.digest,
      valid: valid.includes(one),
      signer: { name: one.signer.name, credentials: one.signer.credentials },
      meaning: one.meaning,
      signedAt: one.signedAt,
      comment: one.comment,
    })),
    history: await findHistory(named),
    signatureReason: known.signatureReason,
    assignee: await assigneeOf({ req, known }),
    dueAt: state.dueAt,
    reviewReason: state.reviewReason,
    blockingThreads: known.situation.blockingThreads,
    schedules: schedules.map(({ act, at, timeZone }) => ({ act, at, timeZone })),
    ...(isCleared ? { findings: findingsOf(known) } : {}),
  }
}
