import type { Payload } from 'payload'
import type { Feed } from '../../delivery/sync/feed.js'
import { subscribe } from './announce.js'
import { numberEvents } from './numberEvents.js'
import { eventAt, eventsAfter, headSequence, waitingEvents } from './rows.js'

/**
 * The feed of changes as delivery reads it. Whoever asks for its end is told of everything that was
 * committed before: what has no place yet is given one first.
 */
export const createFeed = (payload: Payload): Feed => ({
  head: async () => {
    const waiting = await waitingEvents({ payload, limit: 1 })
    if (waiting.length > 0) await numberEvents(payload)
    return headSequence({ payload })
  },
  after: (asked) => eventsAfter({ payload, ...asked }),
  at: (sequence) => eventAt({ payload, sequence }),
  follow: (listener) => void subscribe(payload, listener),
})
