/** Whether the people in a story have agreed to it being told. Pure. */
import type { Locale } from '../slugs.js'

export type Consent = {
  pseudonym: string
  signedOn: string
  expiresOn: string | null
  withdrawnAt: string | null
  channels: readonly string[]
  locales: readonly string[]
}

/** Why a participant's consent does not cover the story; the nearest reason, were there several. */
export type ConsentGap = {
  pseudonym: string
  why: 'missing' | 'withdrawn' | 'expired' | 'not-yet' | 'channel' | 'language'
}

/** The nearest to being in place first. */
const NEAREST = ['language', 'channel', 'not-yet', 'expired', 'withdrawn', 'missing'] as const

const DAY = 10
const day = (iso: string): string => iso.slice(0, DAY)

/** A consent that names a day holds to its end, in UTC; one that names a moment ends with it. */
const isExpired = ({ expiresOn }: Consent, now: string): boolean => {
  if (expiresOn === null) return false
  const isDay = expiresOn.slice(DAY) === 'T00:00:00.000Z' || expiresOn.length === DAY
  return isDay ? day(expiresOn) < day(now) : expiresOn <= now
}

const sameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()

const gapOf = (
  consent: Consent,
  { locales, now }: { locales: readonly Locale[]; now: string },
): ConsentGap['why'] | null => {
  if (consent.withdrawnAt !== null) return 'withdrawn'
  if (isExpired(consent, now)) return 'expired'
  if (day(consent.signedOn) > day(now)) return 'not-yet'
  if (!consent.channels.includes('web')) return 'channel'
  return locales.every((locale) => consent.locales.includes(locale)) ? null : 'language'
}

/**
 * The participants of an individual story whose consent is not in place: each needs one that is signed,
 * not withdrawn, not expired, and covers the web and every language the story is told in.
 *
 * @param now ISO 8601
 */
export const consentGaps = ({
  participants,
  consents,
  locales,
  now,
}: {
  /** Pseudonyms, as in the story. */
  participants: readonly string[]
  consents: readonly Consent[]
  locales: readonly Locale[]
  now: string
}): ConsentGap[] =>
  participants.flatMap((pseudonym) => {
    const own = consents.filter((consent) => sameName(consent.pseudonym, pseudonym))
    const gaps = own.map((consent) => gapOf(consent, { locales, now }))
    if (gaps.includes(null)) return []
    const why = NEAREST.find((one) => gaps.includes(one)) ?? 'missing'
    return [{ pseudonym, why }]
  })
