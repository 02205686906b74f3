/** Reads everything a decision about a document rests on, once, in the transaction of `req`. */
import { actorFrom } from '../../access/actor.js'
import { reasonToSign } from './reasonToSign.js'
import type { Situation } from '../../workflow/decide.js'
import type { SignatureReason } from '../../workflow/policy.js'
import { countBlocking } from '../comments/blocking.js'
import type { Publication } from '../publish/publications.js'
import { findPublication } from '../publish/publications.js'
import type { Content } from '../publish/readContent.js'
import { readContent } from '../publish/readContent.js'
import { findAccount } from './account.js'
import type { Gate } from './checklist.js'
import { checklistFor } from './checklist.js'
import { correctionRefusals } from './corrections.js'
import { lapsedRefusals } from './licences.js'
import type { Schedule } from './schedules.js'
import { pendingSchedules } from './schedules.js'
import type { Screening } from './screening.js'
import { screenContent } from './screening.js'
import type { SignOff } from './signOffs.js'
import { findSignOffs, isValid } from './signOffs.js'
import type { State } from './state.js'
import { findState } from './state.js'
import type { DocumentRef } from '../documentRef.js'

export type Known = {
  situation: Situation
  content: Content
  state: State
  publication: Publication | null
  signOffs: SignOff[]
  valid: SignOff[]
  checklist: Gate[]
  screening: Screening
  schedules: Schedule[]
  signatureReason: SignatureReason | null
}

/** Everything that is known about a document's workflow; `null` when there is no such document. */
export const findSituation = async (
  named: DocumentRef & { now: string },
): Promise<Known | null> => {
  const { req, collection, id, now } = named
  const content = await readContent({ req, collection, id, draft: true })
  if (content === null) return null
  const actor = actorFrom(req.user)
  const state = await findState(named)
  const signOffs = await findSignOffs(named)
  const publication = await findPublication(named)
  const schedules = await pendingSchedules(named)
  const screening = await screenContent({ ...named, content })
  const checklist = await checklistFor({ req, collection, id, content, screening, now })
  const reason = reasonToSign({ collection, content, screening })
  const valid = signOffs.filter((one) =>
    isValid(one, { revision: state.revision, digest: content.digest }),
  )
  const by = (kind: SignOff['kind']) =>
    valid.filter((one) => one.kind === kind).map(({ signer }) => signer.id)
  const account = actor.kind === 'staff' ? await findAccount({ req, id: actor.id }) : null
  const signGates = checklist
    .filter(({ code }) => code === 'identifiers-decided' || code === 'language-safe')
    .flatMap(({ refusals }) => refusals)
  const situation: Situation = {
    collection,
    actor,
    isOwner: actor.kind === 'staff' && content.doc.createdBy === actor.id,
    stage: state.stage,
    isLive: publication?.state === 'live',
    isScheduled: schedules.length > 0,
    releases: publication?.release ?? 0,
    contentEditor: state.contentEditor,
    needsSignature: reason !== null,
    approvals: { editorial: by('editorial'), clinical: by('clinical') },
    hadApprovals: signOffs.length > valid.length,
    publishGates: [
      ...(await lapsedRefusals({ req, signOffs: valid, now })),
      ...checklist.flatMap(({ refusals }) => refusals),
    ],
    signGates,
    blockingThreads: await countBlocking(named),
    // Read only where a correction can be made at all: it takes the whole text of the live release.
    correctionGates:
      state.stage === 'clinical-review'
        ? await correctionRefusals({ ...named, content, publication })
        : [],
    licence: account?.licence ?? null,
    now,
  }
  return {
    situation,
    content,
    state,
    publication,
    signOffs,
    valid,
    checklist,
    screening,
    schedules,
    signatureReason: reason,
  }
}
