import type { Payload } from 'payload'
import type { Delivery } from './delivery.js'
import { takesAway } from './kinds.js'
import { change, findDue, findEarlier, reschedule, supersede } from './queue.js'

const PAGE = 100

/** Longer than any attempt takes: what is still being sent by then was lost with its process. */
export const LEASE_MS = 30_000
const SHORTEST_WAIT_MS = 1000

const later = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() + milliseconds).toISOString()

/** Marks a delivery as being sent by this process; null when another one has it. */
const claim = ({
  payload,
  delivery,
  now,
}: {
  payload: Payload
  delivery: Delivery
  now: Date
}): Promise<Delivery | null> =>
  change({
    payload,
    delivery,
    data: {
      status: 'sending',
      attempts: delivery.attempts + 1,
      nextAttemptAt: later(now, LEASE_MS),
    },
  })

/** The earliest of each document. */
const firstOfEach = (due: readonly Delivery[]): Delivery[] => {
  const seen = new Set<string>()
  return due.filter(({ collection, document }) => {
    const key = `${collection}:${document}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Drops what withdrawals among the due ones take back; gives what tells which of these that were. */
const supersededBy = async ({
  payload,
  due,
}: {
  payload: Payload
  due: readonly Delivery[]
}): Promise<(delivery: Delivery) => boolean> => {
  const withdrawals = due.filter(({ event }) => takesAway(event))
  for (const withdrawal of withdrawals) await supersede({ payload, by: withdrawal })
  return (delivery) =>
    !takesAway(delivery.event) &&
    withdrawals.some(
      (later) =>
        later.document === delivery.document &&
        later.collection === delivery.collection &&
        later.sequence > delivery.sequence,
    )
}

/** Takes this delivery, unless an earlier one of the same document is not over. */
const take = async ({
  payload,
  delivery,
  now,
}: {
  payload: Payload
  delivery: Delivery
  now: Date
}): Promise<Delivery | null> => {
  const earlier = await findEarlier({ payload, delivery })
  if (earlier === undefined) return claim({ payload, delivery, now })
  const soonest = later(now, SHORTEST_WAIT_MS)
  const until = earlier.nextAttemptAt ?? soonest
  await reschedule({ payload, behind: earlier, at: until > soonest ? until : soonest })
  return null
}

/**
 * Claims up to `limit` deliveries that are due for a webhook: of each document the first that is not
 * over. What is behind another one leaves the list of due ones for as long as that waits, so that one
 * document that cannot be told keeps no other one waiting.
 */
export const nextDeliveries = async ({
  payload,
  webhook,
  limit,
  now,
}: {
  payload: Payload
  webhook: string
  limit: number
  now: Date
}): Promise<Delivery[]> => {
  const taken: Delivery[] = []
  for (let isMore = true; isMore && taken.length < limit;) {
    const due = await findDue({ payload, webhook, now, limit: PAGE })
    const dropped = await supersededBy({ payload, due })
    const first = firstOfEach(due.filter((one) => !dropped(one)))
    for (const delivery of first) {
      if (taken.length === limit) break
      const one = await take({ payload, delivery, now })
      if (one !== null) taken.push(one)
    }
    isMore = due.length === PAGE
  }
  return taken
}
