import { describe, expect, it } from 'vitest'
import { momentOf } from '../../../src/workflow/moment.js'

const of = (at: string, timeZone?: string) => {
  const moment = momentOf({ at, timeZone, field: 'publishAt' })
  return moment.ok ? moment.value : moment.refusals[0]?.field
}

describe('a moment somebody names', () => {
  it.each([
    ['2026-12-01T09:00:00Z', undefined, '2026-12-01T09:00:00.000Z'],
    ['2026-12-01T09:00:00+01:00', undefined, '2026-12-01T08:00:00.000Z'],
    ['2026-12-01T09:00', 'Europe/Madrid', '2026-12-01T08:00:00.000Z'],
    ['2026-07-01T09:00', 'Europe/Madrid', '2026-07-01T07:00:00.000Z'],
    ['2026-12-01T09:00', 'America/Los_Angeles', '2026-12-01T17:00:00.000Z'],
    ['2026-12-01T09:00', 'Asia/Kolkata', '2026-12-01T03:30:00.000Z'],
    // An offset says it all: the zone is only kept for showing.
    ['2026-12-01T09:00:00Z', 'Europe/Madrid', '2026-12-01T09:00:00.000Z'],
  ])('%s in %s is %s', (at, timeZone, expected) => {
    expect(of(at, timeZone)).toBe(expected)
  })

  it.each([
    ['a time without offset or zone', '2026-12-01T09:00', undefined, 'publishAt'],
    ['a zone that does not exist', '2026-12-01T09:00', 'Europe/Atlantis', 'timeZone'],
    ['a time the clocks skip', '2027-03-28T02:30', 'Europe/Madrid', 'publishAt'],
    ['a time the clocks show twice', '2026-10-25T02:30', 'Europe/Madrid', 'publishAt'],
  ])('refuses %s', (_name, at, timeZone, field) => {
    expect(of(at, timeZone)).toBe(field)
  })
})
