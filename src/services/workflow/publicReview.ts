import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { SITE_GLOBAL } from '../../slugs.js'
import type { SignOff } from './signOffs.js'

const DAY = 10
/** The longest interval the national health services name. */
const DEFAULT_MONTHS = 36

const siteSchema = z.object({
  reviewIntervalMonths: z.number().int().positive().catch(DEFAULT_MONTHS),
})

/** The day some months after a day; the last of the month where that month is shorter. */
export const monthsAfter = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.slice(0, DAY).split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  const next = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
  return next.toISOString().slice(0, DAY)
}

/**
 * What readers are told of a clinical review: when, by whom, and when the next is due. `null` without a
 * signature. No licence, no comment, no account.
 */
export const publicReview = async ({
  req,
  signOffs,
}: {
  req: PayloadRequest
  signOffs: readonly SignOff[]
}): Promise<Record<string, unknown> | null> => {
  const clinical = signOffs.filter(({ kind }) => kind === 'clinical')
  const lastReviewed = clinical
    .map(({ signedAt }) => signedAt.slice(0, DAY))
    .sort()
    .at(-1)
  if (lastReviewed === undefined) return null
  const site = siteSchema.parse({
    ...(await req.payload.db.findGlobal({ slug: SITE_GLOBAL, req })),
  })
  return {
    lastReviewed,
    nextReviewDue: monthsAfter(lastReviewed, site.reviewIntervalMonths),
    reviewedBy: clinical.map(({ signer: { name, credentials } }) => ({ name, credentials })),
  }
}
