import type { Payload } from 'payload'
import { LRUCache } from 'lru-cache'
import { announce, subscribe } from './announce.js'
import type { ContentEvent } from './rows.js'
import { eventsAfter, headSequence, waitingEvents } from './rows.js'

/** No change of another process stays unnoticed for longer, whatever else fails. */
const EVERY_MS = 1000
const BATCH = 500
/** Events are remembered until they have a number, which takes a moment. */
const REMEMBERED = 10_000

/** Something that rings in every process when there is news; only ever a reason to look sooner. */
export type Doorbell = {
  ring: () => void
  onRing: (look: () => void) => void
  close: () => Promise<void>
}

/**
 * Notices what other processes change and announces it here, from the events themselves: at the latest
 * a second after the commit, and at once where a doorbell rings. Gives what ends it.
 */
export const followChanges = async ({
  payload,
  doorbell,
  everyMs = EVERY_MS,
}: {
  payload: Payload
  doorbell?: Doorbell | undefined
  everyMs?: number
}): Promise<() => Promise<void>> => {
  const known = new LRUCache<string, true>({ max: REMEMBERED })
  let head = await headSequence({ payload })
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let isWanted = false

  const tell = ({ id, collection, document }: ContentEvent): void => {
    if (known.has(id)) return
    known.set(id, true)
    announce(payload, {
      event: id,
      collection,
      id: document,
      key: `${collection}:${document}`,
      isLocal: false,
    })
  }

  const look = async (): Promise<void> => {
    for (let more = true; more && !isStopped;) {
      const events = await eventsAfter({ payload, after: head, limit: BATCH })
      for (const event of events) {
        tell(event)
        head = event.sequence
      }
      more = events.length === BATCH
    }
    // Committed, and without a number yet; whoever committed it may be gone.
    for (const event of await waitingEvents({ payload, limit: BATCH })) tell(event)
  }

  const turn = (): void => {
    clearTimeout(timer)
    if (looking !== undefined) {
      isWanted = true
      return
    }
    looking = look()
      .catch((error: unknown) =>
        payload.logger.error({ err: error }, 'changes of other processes were not seen'),
      )
      .finally(() => {
        looking = undefined
        if (isStopped) return
        if (isWanted) {
          isWanted = false
          turn()
          return
        }
        timer = setTimeout(turn, everyMs)
        timer.unref()
      })
  }

  const end = subscribe(payload, ({ event, isLocal }) => {
    known.set(event, true)
    if (isLocal) doorbell?.ring()
  })
  doorbell?.onRing(turn)
  turn()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    end()
    await looking
    await doorbell?.close()
  }
}
