/** What a caller may send with an action, whatever the door. */
import { z } from 'zod'

const moment = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ local: true })], {
  error: 'must be a date and time such as 2026-12-01T09:00:00+01:00',
})

/**
 * The body of a transition. One shape for every action: what an action has no use for is checked and
 * left aside.
 */
export const workflowInput = z.strictObject({
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 hexadecimal digits')
    .optional(),
  comment: z.string().max(5000).optional(),
  password: z.string().max(1000).optional(),
  meaning: z.string().max(1000).optional(),
  publishAt: moment.optional(),
  unpublishAt: moment.optional(),
  timeZone: z.string().max(100).optional(),
  /** The number of the release to go back to. */
  release: z.number().int().positive().optional(),
  /** The account that is asked to act next; null for nobody. */
  assignee: z.string().max(100).nullable().optional(),
  dueAt: moment.nullable().optional(),
})
export type WorkflowInput = z.infer<typeof workflowInput>
