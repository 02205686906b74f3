import type { Payload } from 'payload'
import type { Delivery } from './delivery.js'
import { withAttempt } from './delivery.js'
import { takesAway, WITHDRAWALS } from './kinds.js'
import type { Answer } from './post.js'
import { isSuccess } from './post.js'
import { change, reschedule } from './queue.js'
import type { RetryPlan } from './retries.js'

/** How long an address that is gone is left alone, should somebody switch its webhook on again. */
const GONE_PAUSE_MS = 60_000

const errorIn = (answer: Answer): string | null => {
  if (isSuccess(answer)) return null
  return answer.error ?? `The receiver answered ${answer.status}.`
}

/** What becomes of a delivery after an attempt. */
const outcome = ({
  delivery,
  answer,
  now,
  plan,
}: {
  delivery: Delivery
  answer: Answer
  now: Date
  plan: RetryPlan
}): { status: 'delivered' | 'dead' | 'pending'; nextAttemptAt: string | null } => {
  if (isSuccess(answer)) return { status: 'delivered', nextAttemptAt: null }
  const { event: kind, attempts } = delivery
  const pause = answer.status === 410 ? GONE_PAUSE_MS : plan({ kind, attempts })
  if (pause === null) return { status: 'dead', nextAttemptAt: null }
  return { status: 'pending', nextAttemptAt: new Date(now.getTime() + pause).toISOString() }
}

/** Keeps what came of an attempt, and lets go what waited for it. */
export const settle = async ({
  payload,
  delivery,
  answer,
  now,
  plan,
}: {
  payload: Payload
  delivery: Delivery
  answer: Answer
  now: Date
  plan: RetryPlan
}): Promise<void> => {
  const next = outcome({ delivery, answer, now, plan })
  const error = errorIn(answer)
  const at = now.toISOString()
  const { status, latencyMs: latency } = answer
  const kept = await change({
    payload,
    delivery,
    data: {
      ...next,
      lastStatus: status,
      latency,
      error,
      log: withAttempt(delivery.log, { at, status, latency, error }),
    },
  })
  if (kept === null) return
  const behind = { payload, behind: delivery, at }
  if (next.status !== 'pending') await reschedule(behind)
  // What takes it back came while it was being sent, and need not wait for the next attempt.
  else if (!takesAway(delivery.event)) await reschedule({ ...behind, events: WITHDRAWALS })
}
