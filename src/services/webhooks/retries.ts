/** When a delivery that failed is tried again. Pure. */
import type { ChangeKind } from '../../collections/delivery.js'
import { takesAway } from './kinds.js'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** The pauses between the attempts: almost 24 hours together. */
const PAUSES = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  13 * HOUR,
]

/** What takes something away is never given up, and never waits longer than this. */
const WITHDRAWAL_PAUSE = 15 * MINUTE

/** Receivers that failed together are not called together again. */
const SHORTEST = 0.8

export type RetryPlan = (delivery: {
  kind: ChangeKind
  /** How many attempts have failed. */
  attempts: number
}) => number | null

/** How many milliseconds pass before the next attempt; null when there is none. */
export const retryAfter: RetryPlan = ({ kind, attempts }) => {
  const planned = PAUSES[attempts - 1]
  const pause = takesAway(kind)
    ? Math.min(planned ?? WITHDRAWAL_PAUSE, WITHDRAWAL_PAUSE)
    : (planned ?? null)
  return pause === null ? null : Math.round(pause * (SHORTEST + (1 - SHORTEST) * Math.random()))
}
