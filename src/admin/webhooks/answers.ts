import { z } from 'zod'

/** What the server says of a test message. */
export const testSchema = z.object({
  delivered: z.boolean(),
  status: z.number().nullable(),
  latency: z.number(),
  body: z.string(),
  error: z.string().nullable(),
})
export type TestAnswer = z.infer<typeof testSchema>

/** How many deliveries were put in the queue again. */
export const replaySchema = z.object({ queued: z.number() })
