/** Walks the whole audit ledger and finds the first entry that is not as it was written. */
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { GENESIS, linkHash } from './chain.js'
import { countEvents, eventsAfter, findEvents, linksAfter, unsealedLinks } from './rows.js'

const PAGE = 1000
const WAITING_LIMIT = 10_000
/** How long an event may wait for its link before that is a fault. */
const GRACE_MS = 60_000

export type LedgerFault = {
  kind: 'altered' | 'removed' | 'inserted' | 'unsealed'
  /** The event, where it is known. */
  event: string | null
  /** Its place in the chain, where it has one. */
  number: number | null
  message: string
}

export type LedgerReport = {
  /** Events in the chain, up to the first fault. */
  events: number
  /** The hash of the last good link; keep it elsewhere to see later that nothing was cut off. */
  head: string
  /** Events written within the last minute that wait for their link. */
  waiting: number
  fault: LedgerFault | null
}

type Walk = { linked: Set<string>; head: string; count: number; fault: LedgerFault | null }

const walkChain = async (req: PayloadRequest): Promise<Walk> => {
  const walk: Walk = { linked: new Set(), head: GENESIS, count: 0, fault: null }
  for (;;) {
    const links = await linksAfter({ req, limit: PAGE, number: walk.count })
    const events = await findEvents({ req, ids: links.map(({ event }) => event) })
    for (const { event: id, number, hash } of links) {
      const expected = walk.count + 1
      if (number !== expected) {
        const message = `Entry ${expected} is missing from the chain.`
        return { ...walk, fault: { kind: 'removed', event: null, number: expected, message } }
      }
      const event = events.get(id)
      if (event === undefined) {
        const message = `Entry ${expected} (event ${id}) was removed.`
        return { ...walk, fault: { kind: 'removed', event: id, number: expected, message } }
      }
      if (linkHash({ previous: walk.head, event }) !== hash) {
        const message = `Entry ${expected} (event ${id}, "${event.action}" of ${event.resource}) was altered.`
        return { ...walk, fault: { kind: 'altered', event: id, number: expected, message } }
      }
      walk.linked.add(id)
      walk.head = hash
      walk.count = expected
    }
    if (links.length < PAGE) return walk
  }
}

const findInserted = async ({
  req,
  known,
}: {
  req: PayloadRequest
  known: Set<string>
}): Promise<LedgerFault | null> => {
  let last: string | undefined
  for (;;) {
    const events = await eventsAfter({ req, limit: PAGE, id: last })
    const stranger = events.find(({ id }) => !known.has(id))
    if (stranger !== undefined) {
      const message = `Event ${stranger.id} ("${stranger.action}" of ${stranger.resource}) was inserted: it has no place in the chain.`
      return { kind: 'inserted', event: stranger.id, number: null, message }
    }
    if (events.length < PAGE) return null
    last = events.at(-1)?.id
  }
}

/** Checks every entry, of which a page is in memory at a time; nothing is changed. */
export const verifyLedger = async (payload: Payload): Promise<LedgerReport> => {
  const req = await createLocalReq({}, payload)
  const { linked, head, count, fault } = await walkChain(req)
  const waiting = await unsealedLinks({ req, limit: WAITING_LIMIT })
  const late = waiting.find(({ createdAt }) => Date.parse(createdAt) < Date.now() - GRACE_MS)
  const report = { events: count, head, waiting: waiting.length }
  if (fault !== null) return { ...report, fault }
  if (late !== undefined) {
    const message = `Event ${late.event} has waited for its place in the chain for over a minute.`
    return { ...report, fault: { kind: 'unsealed', event: late.event, number: null, message } }
  }
  for (const { event } of waiting) linked.add(event)
  if ((await countEvents({ req })) === linked.size) return { ...report, fault: null }
  return { ...report, fault: await findInserted({ req, known: linked }) }
}
