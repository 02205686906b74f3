import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { accept } from '../../errors.js'
import { eventsAfter, headSequence } from '../feed/rows.js'
import { inTransaction } from '../transaction.js'
import { findCursor, moveCursor, startCursor } from './cursor.js'
import { enqueue } from './queue.js'
import type { Receiver } from './receiver.js'
import { wants } from './receiver.js'

const BATCH = 200

/** Puts in one batch of events; tells whether there may be more. Cursor and rows change together. */
const fanOutBatch = async ({
  payload,
  receiver,
  now,
}: {
  payload: Payload
  receiver: Receiver
  now: Date
}): Promise<boolean> => {
  const req = await createLocalReq({}, payload)
  const webhook = receiver.id
  const done = await inTransaction(req, async () => {
    const after = (await findCursor({ req, webhook })) ?? (await startCursor({ req, webhook }))
    const events = await eventsAfter({ payload, after, limit: BATCH })
    const last = events.at(-1)
    if (last === undefined) return accept(false)
    const wanted = events.filter((event) => wants(receiver, event))
    // First, so that two processes meet here and not over the same row.
    await moveCursor({ req, webhook, to: last.sequence })
    await enqueue({ req, webhook, events: wanted, now })
    return accept(events.length === BATCH)
  })
  return done.ok && done.value
}

/**
 * Turns new events into deliveries for each webhook. However many processes do it, and whenever one is
 * killed: an event becomes one delivery, and none is passed over.
 */
export const fanOut = async ({
  payload,
  receivers,
  now,
}: {
  payload: Payload
  receivers: readonly Receiver[]
  now: Date
}): Promise<void> => {
  if (receivers.length === 0) return
  const head = await headSequence({ payload })
  for (const receiver of receivers) {
    const cursor = await findCursor({
      req: await createLocalReq({}, payload),
      webhook: receiver.id,
    })
    if (cursor !== null && cursor >= head) continue
    while (await fanOutBatch({ payload, receiver, now })) continue
  }
}
