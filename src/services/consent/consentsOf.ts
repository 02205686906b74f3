/** Reads the consents of a story for the gates of publishing. What it gives never leaves the server. */
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { PublishedShape } from '../../delivery/shape/types.js'
import type { Locale } from '../../slugs.js'
import { isLocale, LOCALES } from '../../slugs.js'
import type { Consent, ConsentGap } from '../../workflow/consent.js'
import { consentGaps } from '../../workflow/consent.js'

const iso = z.coerce.date().transform((date) => date.toISOString())
const optionalIso = iso.nullish().transform((value) => value ?? null)
const names = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? [])

const consentSchema = z.object({
  pseudonym: z.string(),
  signedOn: iso,
  expiresOn: optionalIso,
  withdrawnAt: optionalIso,
  scope: z
    .object({ channels: names, locales: names })
    .nullish()
    .transform((value) => value ?? { channels: [], locales: [] }),
})

/** More than any couple or family has. */
const LIMIT = 1000

/** Every consent that points at a story, withdrawn ones included. */
export const consentsOf = async ({
  req,
  story,
}: {
  req: PayloadRequest
  story: string
}): Promise<Consent[]> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'consents',
    where: { story: { equals: story } },
    limit: LIMIT,
    pagination: false,
    req,
  })
  return docs.flatMap((doc) => {
    const parsed = consentSchema.safeParse(doc)
    if (!parsed.success) return []
    const { scope, ...rest } = parsed.data
    return [{ ...rest, channels: scope.channels, locales: scope.locales }]
  })
}

const participantsSchema = z.array(z.object({ pseudonym: z.string() })).catch([])

/** The pseudonyms of a story's participants. */
export const participantsOf = ({ fields }: PublishedShape): string[] =>
  participantsSchema.parse(fields.participants).map(({ pseudonym }) => pseudonym)

const isLocalized = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every(isLocale)

const localesIn = (value: unknown): Locale[] => {
  if (isLocalized(value)) return Object.keys(value).filter(isLocale)
  if (Array.isArray(value)) return value.flatMap(localesIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(localesIn) : []
}

/** The languages in which any of a document's text would be shown. */
export const localesOf = ({ fields }: PublishedShape): Locale[] => {
  const found = new Set(Object.values(fields).flatMap(localesIn))
  return LOCALES.filter((locale) => found.has(locale))
}

/** What is missing of the consents an individual story needs; nothing for a composite one. */
export const storyConsentGaps = async ({
  req,
  story,
  shape,
  now,
}: {
  req: PayloadRequest
  story: string
  shape: PublishedShape
  now: string
}): Promise<ConsentGap[]> => {
  if (shape.fields.kind !== 'individual') return []
  const consents = await consentsOf({ req, story })
  return consentGaps({
    participants: participantsOf(shape),
    consents,
    locales: localesOf(shape),
    now,
  })
}
