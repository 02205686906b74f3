/** A clinician's decision about something the screen of a text found. */
import { z } from 'zod'
import { actorFrom, hasRole } from '../../access/actor.js'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { DISPOSITIONS } from '../../workflow/dispositions.js'
import { licenceRefusal } from '../../workflow/licence.js'
import { actorName } from '../actorName.js'
import { recordAudit } from '../audit/recordAudit.js'
import { NOT_FOUND } from '../publish/transition.js'
import { licenceHash } from '../signing/licenceHash.js'
import { signStatement } from '../signing/signOff.js'
import { inTransaction } from '../transaction.js'
import { findAccount } from './account.js'
import { confirmPassword } from './confirmPassword.js'
import type { Disposition } from './screening.js'
import { keepScreening } from './screening.js'
import { findSituation } from './situation.js'
import { writeState } from './state.js'
import type { DocumentRef } from '../documentRef.js'

export const findingInput = z.strictObject({
  decision: z.enum(DISPOSITIONS),
  reason: z.string().max(2000).optional(),
  password: z.string().max(1000).optional(),
})
type FindingInput = z.infer<typeof findingInput>

type Asked = DocumentRef & { finding: string; input: FindingInput }

const FORBIDDEN: Refusal = { code: 'forbidden', message: 'Only a clinician can decide about this.' }

/** What an override of a wording needs beside the decision: a reason, signed with one's password. */
const overrideRefusals = async ({ req, input }: Asked): Promise<Refusal[]> => {
  const { reason = '', password = '' } = input
  if (reason.trim() === '') {
    return [{ code: 'comment-required', field: 'reason', message: 'Say why this wording stays.' }]
  }
  const wrong = await confirmPassword({ req, password })
  return wrong === null ? [] : [wrong]
}

/**
 * Keeps the decision. Identifiers get one of five dispositions; a wording can only be overridden, with
 * a reason that is signed like a sign-off. Not once the text is signed: the signature is over the
 * decisions, too.
 */
export const decideFinding = async (asked: Asked): Promise<Result<null>> => {
  if (!hasRole(actorFrom(asked.req.user), 'clinician')) return refuse(FORBIDDEN)
  if (asked.input.decision === 'override') {
    const refusals = await overrideRefusals(asked)
    if (refusals.length > 0) return refuse(...refusals)
  }
  return inTransaction(asked.req, () => decideInside(asked))
}

const decideInside = async (asked: Asked): Promise<Result<null>> => {
  const { req, collection, id, input } = asked
  const now = new Date().toISOString()
  const known = await findSituation({ req, collection, id, now })
  if (known === null) return refuse(NOT_FOUND)
  const { screening, content, situation, state } = known
  const finding = screening.findings.find((one) => one.id === asked.finding)
  if (finding === undefined) {
    return refuse({ code: 'not-found', message: 'The text has no such finding (any more).' })
  }
  if (state.stage === 'approved') {
    return refuse({
      code: 'wrong-stage',
      message: 'This text is signed, and the signature covers what was decided. Reopen it first.',
    })
  }
  const isWording = finding.kind === 'language'
  if (isWording !== (input.decision === 'override')) {
    return refuse({
      code: 'invalid',
      field: 'decision',
      message: isWording
        ? 'A wording can only be overridden; or change it in the text.'
        : 'An identifier cannot be overridden: say what was done about it.',
    })
  }
  const actor = actorFrom(req.user)
  const account = actor.kind === 'staff' ? await findAccount({ req, id: actor.id }) : null
  if (account === null) return refuse(FORBIDDEN)
  const lapsed = isWording ? licenceRefusal(situation.licence, now) : null
  if (lapsed !== null) return refuse(lapsed)
  const reason = input.reason?.trim() ?? ''
  const signed =
    isWording && account.licence !== null
      ? await signStatement({
          req,
          kind: 'override',
          statement: {
            collection,
            id,
            digest: content.digest,
            meaning: `Override of ${finding.class} at ${finding.place}: ${reason}`,
            signer: {
              id: account.id,
              name: account.publicName,
              credentials: account.credentials,
            },
            licence: licenceHash(account.licence),
            comment: null,
            signedAt: now,
          },
        })
      : null
  const disposition: Disposition = {
    decision: input.decision,
    reason,
    by: account.id,
    byName: actorName(req),
    at: now,
    ...(signed === null ? {} : { jws: signed.jws }),
  }
  const dispositions = { ...screening.dispositions, [finding.id]: disposition }
  await keepScreening({ ...asked, content, screening: { ...screening, dispositions } })
  // A signature under way at the same moment covers other decisions: it is done again.
  await writeState(asked)
  await recordAudit({
    req,
    action: 'finding-decided',
    resource: collection,
    document: id,
    detail: { finding: finding.id, class: finding.class, decision: input.decision },
  })
  return accept(null)
}
