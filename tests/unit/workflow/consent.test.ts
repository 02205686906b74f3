import { describe, expect, it } from 'vitest'
import type { Consent } from '../../../src/workflow/consent.js'
import { consentGaps } from '../../../src/workflow/consent.js'

const consent = (change: Partial<Consent> = {}): Consent => ({
  pseudonym: 'Nadia',
  signedOn: '2026-01-10T00:00:00.000Z',
  expiresOn: null,
  withdrawnAt: null,
  channels: ['web'],
  locales: ['en', 'es'],
  ...change,
})

const why = (consents: Consent[], now = '2026-11-24T12:00:00.000Z') =>
  consentGaps({ participants: ['Nadia'], consents, locales: ['en', 'es'], now })[0]?.why ??
  'covered'

describe('the consents of an individual story', () => {
  it('cover it when everybody has one that is active', () => {
    const consents = [consent(), consent({ pseudonym: ' tomás ' })]
    const ask = (participants: string[]) =>
      consentGaps({ participants, consents, locales: ['en'], now: '2026-11-24T12:00:00.000Z' })
    expect(ask(['Nadia', 'Tomás'])).toEqual([])
    expect(ask(['Nadia', 'Tomás', 'Eva'])).toEqual([{ pseudonym: 'Eva', why: 'missing' }])
  })

  it.each([
    ['none at all', [], 'missing'],
    ['one that was withdrawn', [consent({ withdrawnAt: '2026-11-01T00:00:00.000Z' })], 'withdrawn'],
    [
      'one that will be withdrawn',
      [consent({ withdrawnAt: '2027-11-01T00:00:00.000Z' })],
      'withdrawn',
    ],
    ['one that ran out yesterday', [consent({ expiresOn: '2026-11-23T00:00:00.000Z' })], 'expired'],
    ['one on its last day', [consent({ expiresOn: '2026-11-24T00:00:00.000Z' })], 'covered'],
    [
      'one that ended a second ago',
      [consent({ expiresOn: '2026-11-24T11:59:59.000Z' })],
      'expired',
    ],
    ['one that ends in a second', [consent({ expiresOn: '2026-11-24T12:00:01.000Z' })], 'covered'],
    ['one dated tomorrow', [consent({ signedOn: '2026-11-25T00:00:00.000Z' })], 'not-yet'],
    ['one for print only', [consent({ channels: ['print'] })], 'channel'],
    ['one for English only', [consent({ locales: ['en'] })], 'language'],
    ['one that names no language', [consent({ locales: [] })], 'language'],
    [
      'a new one after a withdrawn one',
      [consent({ withdrawnAt: '2026-11-01T00:00:00.000Z' }), consent()],
      'covered',
    ],
    [
      'two of which neither covers both languages',
      [consent({ locales: ['en'] }), consent({ locales: ['es'] })],
      'language',
    ],
  ] as const)('%s', (_name, consents, expected) => {
    expect(why([...consents])).toBe(expected)
  })
})
