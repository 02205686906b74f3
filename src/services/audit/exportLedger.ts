import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import type { AuditEvent } from './chain.js'
import { findEvents, linksAfter } from './rows.js'

const PAGE = 1000

/** An event with its place in the chain. Its hash is that of the link, as `chain.ts` computes it. */
export type LedgerEntry = { number: number; hash: string } & AuditEvent

/**
 * The ledger in the order of its chain, a page in memory at a time. An entry whose event is gone is
 * left out; the verification names it.
 *
 * @param after the number of the last entry that is already at hand; 0 for all
 */
export async function* exportLedger({
  payload,
  after,
}: {
  payload: Payload
  after: number
}): AsyncGenerator<LedgerEntry> {
  const req = await createLocalReq({}, payload)
  for (let last = after; ;) {
    const links = await linksAfter({ req, limit: PAGE, number: last })
    const events = await findEvents({ req, ids: links.map(({ event }) => event) })
    for (const { event: id, number, hash } of links) {
      const event = events.get(id)
      if (typeof number !== 'number' || typeof hash !== 'string') continue
      last = number
      if (event !== undefined) yield { number, hash, ...event }
    }
    if (links.length < PAGE) return
  }
}
