/** Whether a clinician may sign today. Pure. */
import type { Refusal } from '../errors.js'

export type Licence = { number: string; jurisdiction: string; expiresOn: string }

const DAY = 10

/** Why a licence does not allow a signature on the day of `now` (ISO 8601), or `null` when it does. */
export const licenceRefusal = (licence: Licence | null, now: string): Refusal | null => {
  const missing = [
    [licence?.number, 'a number'],
    [licence?.jurisdiction, 'a jurisdiction'],
    [licence?.expiresOn, 'an expiry date'],
  ].flatMap(([value, name]) => (value ? [] : [name]))
  if (licence === null || missing.length > 0) {
    return {
      code: 'licence-expired',
      message: `The clinical licence in this account is incomplete: it needs ${missing.join(', ')}. An administrator can add it.`,
    }
  }
  // The licence holds to the end of its last day.
  if (licence.expiresOn.slice(0, DAY) >= now.slice(0, DAY)) return null
  return {
    code: 'licence-expired',
    message: `The clinical licence expired on ${licence.expiresOn.slice(0, DAY)}. An administrator can renew it in the account.`,
  }
}
