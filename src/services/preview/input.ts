/** What may be asked of a preview. */
import { z } from 'zod'
import { LOCALES, WORKFLOW_COLLECTIONS } from '../../slugs.js'

const HOUR = 60 * 60
const WEEK = 7 * 24 * HOUR

export const issueInput = z.strictObject({
  /** Seconds. */
  expiresIn: z.int().min(1).max(WEEK).default(HOUR),
  /** The language the address asks for. */
  locale: z.enum(LOCALES).optional(),
})

/** The same from an API client, which names the document in the body. */
export const clientInput = issueInput.extend({
  collection: z.enum(WORKFLOW_COLLECTIONS),
  id: z.string().min(1).max(100),
})
