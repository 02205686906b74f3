/** What a person may send about a comment. Plain text; nothing in it is ever read as HTML. */
import { z } from 'zod'

const LONGEST = 5000

const body = z
  .string()
  .trim()
  .min(1, 'a comment says something')
  .max(LONGEST)
  .refine((text) => !text.includes('\u0000'), 'must be plain text')

export const threadInput = z.strictObject({
  body,
  /** The path of a field; without one the thread is about the whole document. */
  field: z.string().max(200).nullish(),
  blocking: z.boolean().nullish(),
})

export const replyInput = z.strictObject({ body })

export const settleInput = z.strictObject({ body: body.nullish() })
