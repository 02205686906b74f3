/** One event on its way to one webhook, as the rows of `webhook-deliveries` keep it. Pure. */
import { z } from 'zod'
import { CHANGE_KINDS } from '../../collections/delivery.js'

/** Still to be sent, being sent, taken, given up, or overtaken by a withdrawal of the same document. */
export const DELIVERY_STATES = ['pending', 'sending', 'delivered', 'dead', 'superseded'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** The states of what is not over yet. */
export const OPEN_STATES: readonly DeliveryState[] = ['pending', 'sending']

/** How many attempts a row remembers. */
const LOG_LENGTH = 20

const date = z.union([z.string(), z.date()]).transform((at) => new Date(at).toISOString())

export type Attempt = { at: string; status: number | null; latency: number; error: string | null }

const attempt = z.object({
  at: z.string(),
  status: z.number().nullable(),
  latency: z.number(),
  error: z.string().nullable(),
})

export const deliverySchema = z.object({
  id: z.coerce.string(),
  status: z.enum(DELIVERY_STATES),
  webhook: z.coerce.string(),
  event: z.enum(CHANGE_KINDS),
  sequence: z.number(),
  collection: z.string(),
  document: z.string(),
  slug: z
    .string()
    .nullish()
    .transform((slug) => slug ?? null),
  release: z
    .number()
    .nullish()
    .transform((release) => release ?? null),
  at: date,
  attempts: z.number(),
  queuedAt: date,
  nextAttemptAt: date.nullish().transform((at) => at ?? null),
  log: z.array(attempt).catch([]),
})

export type Delivery = z.infer<typeof deliverySchema>

/** The latest attempts, with one more. */
export const withAttempt = (log: readonly Attempt[], made: Attempt): Attempt[] =>
  [...log, made].slice(-LOG_LENGTH)
