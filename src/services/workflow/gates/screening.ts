import type { Refusal } from '../../../errors.js'
import type { Gate, GateInput } from '../checklist.js'
import { openFindings } from '../screening.js'

const gate = ({
  code,
  label,
  open,
  say,
}: {
  code: string
  label: string
  open: ReturnType<typeof openFindings>
  say: (count: number) => string
}): Gate => {
  const refusals: Refusal[] = open.map(({ place, message, excerpt }) => ({
    code: 'checklist-incomplete',
    field: place,
    message: `${message.en} (“${excerpt}”)`,
  }))
  return {
    code,
    label,
    ok: open.length === 0,
    detail: open.length === 0 ? '' : say(open.length),
    refusals,
  }
}

/** A clinician has decided about everything in a story that could say who somebody is. */
export const findingsGate = ({ screening }: GateInput): Gate =>
  gate({
    code: 'identifiers-decided',
    label: 'A clinician has decided about every possible identifier',
    open: openFindings(screening, 'identifier'),
    say: (count) => `${count} possible identifier(s) have no decision yet.`,
  })

/** Nothing in the text harms or misleads, unless a clinician has taken responsibility for it. */
export const languageGate = ({ screening }: GateInput): Gate =>
  gate({
    code: 'language-safe',
    label: 'No wording that harms or misleads',
    open: openFindings(screening, 'language'),
    say: (count) => `${count} wording(s) need to be changed.`,
  })
