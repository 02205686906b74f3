import { actorFrom } from '../../../access/actor.js'
import { stageAfter } from '../../../workflow/decide.js'
import { COMPOSITE_ATTESTATION } from '../../../workflow/policy.js'
import { TAKES_APPROVAL_BACK } from '../../../workflow/transitions.js'
import { actorName } from '../../actorName.js'
import { recordAudit } from '../../audit/recordAudit.js'
import { licenceHash } from '../../signing/licenceHash.js'
import { signStatement } from '../../signing/signOff.js'
import { findAccount } from '../account.js'
import { keepScreening, screeningDigest } from '../screening.js'
import { recordSignOff } from '../signOffs.js'
import { writeState } from '../state.js'
import { assignmentOf } from './assign.js'
import type { Act, ActionContext } from './context.js'

/** Records a step of the workflow in the ledger; the history of a document is read from there. */
export const recordStep = async (
  { req, action, collection, id, input, known }: ActionContext,
  { to, detail = {} }: { to: string; detail?: Record<string, unknown> },
): Promise<void> => {
  await recordAudit({
    req,
    action,
    resource: collection,
    document: id,
    detail: {
      from: known.state.stage,
      to,
      digest: known.content.digest,
      comment: input.comment ?? null,
      actorName: actorName(req),
      ...detail,
    },
  })
}

/** Takes the working copy to its next stage. */
const moveOn = async (context: ActionContext): Promise<string> => {
  const { action, known, input } = context
  const to = stageAfter(action, known.situation)
  const isTakenBack = TAKES_APPROVAL_BACK.includes(action)
  await writeState({
    ...context,
    change: {
      stage: to,
      ...(isTakenBack ? { revision: known.state.revision + 1 } : {}),
      // The content of a document that was last saved before the workflow existed.
      digest: known.content.digest,
      reviewReason: null,
      assignee: null,
      dueAt: null,
      overdueNotedAt: null,
      ...assignmentOf(input),
    },
  })
  return to
}

/** `submit`, `request-changes` and `reopen`: another stage, and nothing else. */
export const move: Act = async (context) => {
  const to = await moveOn(context)
  if (context.action === 'submit') {
    const { content, screening } = context.known
    await keepScreening({ ...context, content, screening })
  }
  await recordStep(context, { to })
  return []
}

const signerOf = async ({ req }: ActionContext) => {
  const actor = actorFrom(req.user)
  const account = actor.kind === 'staff' ? await findAccount({ req, id: actor.id }) : null
  if (account === null) throw new Error('an approval without an account')
  const { id, publicName, credentials, licence } = account
  return { signer: { id, name: publicName, credentials }, licence }
}

/** The editorial approval of exactly this content. */
export const approve: Act = async (context) => {
  const { known, input, now } = context
  const { signer } = await signerOf(context)
  const signOff = await recordSignOff({
    ...context,
    signOff: {
      kind: 'editorial',
      digest: known.content.digest,
      revision: known.state.revision,
      signer,
      licence: null,
      meaning: input.meaning ?? 'Approved for publication',
      comment: input.comment ?? null,
      signedAt: now,
    },
  })
  const to = await moveOn(context)
  await recordStep(context, { to, detail: { signOff } })
  return []
}

/** The clinical signature under exactly this content, with its evidence. */
export const sign: Act = async (context) => {
  const { collection, id, known, input, now } = context
  const { signer, licence } = await signerOf(context)
  if (licence === null) throw new Error('a signature without a licence')
  const { content, screening, state } = known
  const meaning = input.meaning ?? ''
  const isComposite = content.shape.fields.kind === 'composite' && collection === 'case-stories'
  const attestation = isComposite ? { attestation: COMPOSITE_ATTESTATION } : {}
  const screened = { screening: screeningDigest(screening) }
  const { jws, kid } = await signStatement({
    req: context.req,
    statement: {
      collection,
      id,
      digest: content.digest,
      meaning,
      signer,
      licence: licenceHash(licence),
      comment: input.comment ?? null,
      ...attestation,
      ...screened,
      signedAt: now,
    },
  })
  const signOff = await recordSignOff({
    ...context,
    signOff: {
      kind: 'clinical',
      digest: content.digest,
      revision: state.revision,
      signer,
      licence,
      meaning,
      comment: input.comment ?? null,
      signedAt: now,
    },
    evidence: { ...attestation, ...screened, jws, kid, content: content.canonical },
  })
  await keepScreening({ ...context, content, screening })
  const to = await moveOn(context)
  await recordStep(context, { to, detail: { signOff, meaning, kid } })
  return []
}
