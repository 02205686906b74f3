/** Turns a moment as a person names it into the one moment it is. Pure. */
import type { Refusal, Result } from '../errors.js'
import { accept, refuse } from '../errors.js'

const WITH_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/
const MINUTE = 60_000

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Minutes that the clocks of a time zone are ahead of UTC at a moment. */
const offsetAt = (time: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time)
  const of = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value)
  const local = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  )
  return Math.round((local - Math.floor(time / 1000) * 1000) / MINUTE)
}

const no = (field: string, message: string): { ok: false; refusals: Refusal[] } =>
  refuse({ code: 'invalid', field, message })

/**
 * The moment, in UTC, of `2026-12-01T09:00:00+01:00`, or of `2026-12-01T09:00` on the clocks of
 * `timeZone` (IANA). A time that the clocks of that place skip or show twice is refused.
 */
export const momentOf = ({
  at,
  timeZone,
  field,
}: {
  at: string
  timeZone: string | undefined
  field: string
}): Result<string> => {
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    return no('timeZone', `"${timeZone}" is not a time zone such as Europe/Madrid.`)
  }
  if (WITH_OFFSET.test(at)) return accept(new Date(at).toISOString())
  if (timeZone === undefined) {
    return no(field, 'Add the offset (…+01:00 or Z) or send timeZone, for example Europe/Madrid.')
  }
  const wall = Date.parse(`${at}Z`)
  const candidates = [wall - 24 * 60 * MINUTE, wall + 24 * 60 * MINUTE].map(
    (near) => wall - offsetAt(near, timeZone) * MINUTE,
  )
  const moments = [...new Set(candidates)].filter(
    (time) => time + offsetAt(time, timeZone) * MINUTE === wall,
  )
  const [moment] = moments
  if (moment === undefined) {
    return no(field, `The clocks of ${timeZone} skip this time on that day. Choose another.`)
  }
  if (moments.length > 1) {
    return no(field, `The clocks of ${timeZone} show this time twice on that day. Add the offset.`)
  }
  return accept(new Date(moment).toISOString())
}
