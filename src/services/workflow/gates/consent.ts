import { actorFrom, hasRole } from '../../../access/actor.js'
import type { Refusal } from '../../../errors.js'
import type { ConsentGap } from '../../../workflow/consent.js'
import { COMPOSITE_ATTESTATION } from '../../../workflow/policy.js'
import { storyConsentGaps } from '../../consent/consentsOf.js'
import type { Gate, GateInput } from '../checklist.js'

const WHY: Record<ConsentGap['why'], string> = {
  missing: 'there is no consent on file',
  withdrawn: 'the consent was withdrawn',
  expired: 'the consent has expired',
  'not-yet': 'the consent is dated in the future',
  channel: 'the consent does not cover the web',
  language: 'the consent does not cover every language of the story',
}

/** Says nothing about any consent: who may not see them must not learn of one from an error either. */
const UNIFORM =
  'The consent this story needs is not in place. A clinician can see what is missing and decide.'

const sentence = ({ pseudonym, why }: ConsentGap): string => `For ${pseudonym}, ${WHY[why]}.`

/** An individual story has the consent of everybody in it; a composite one depicts nobody. */
export const consentGate = async ({ req, id, content, now }: GateInput): Promise<Gate> => {
  if (content.shape.fields.kind === 'composite') {
    return {
      code: 'composite-attestation',
      label: 'The clinical signature attests that no real person is depicted',
      ok: true,
      detail: COMPOSITE_ATTESTATION,
      refusals: [],
    }
  }
  const gaps = await storyConsentGaps({ req, story: id, shape: content.shape, now })
  const isCleared = hasRole(actorFrom(req.user), 'clinician', 'admin')
  const isWithdrawn = gaps.some(({ why }) => why === 'withdrawn')
  const detail = isCleared ? gaps.map(sentence).join(' ') : UNIFORM
  const refusal: Refusal = {
    code: isWithdrawn ? 'consent-withdrawn' : 'checklist-incomplete',
    message: detail,
  }
  return {
    code: 'consent-active',
    label: 'Everybody in the story has agreed to it being told',
    ok: gaps.length === 0,
    detail: gaps.length === 0 ? '' : detail,
    refusals: gaps.length === 0 ? [] : [refusal],
  }
}
