/**
 * Puts committed events into the chain, right after the act and not inside its transaction: two people
 * who save at once must not wait for, or refuse, each other because both want the next link.
 */
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import type { Result } from '../../errors.js'
import { accept } from '../../errors.js'
import { sharedRun } from '../sharedRun.js'
import { inTransaction } from '../transaction.js'
import { GENESIS, linkHash } from './chain.js'
import { findEvents, lastLink, unsealedLinks } from './rows.js'

const BATCH = 200

/** Seals up to one batch; tells whether more may be waiting. */
const sealBatch = async (payload: Payload): Promise<Result<boolean>> => {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    const waiting = await unsealedLinks({ req, limit: BATCH })
    const events = await findEvents({ req, ids: waiting.map(({ event }) => event) })
    const last = await lastLink({ req })
    let number = last?.number ?? 0
    let previous = last?.hash ?? GENESIS
    for (const { id, event: eventId } of waiting) {
      const event = events.get(eventId)
      // Its event is gone: it stays as it is, and the verification names it.
      if (event === undefined) continue
      number += 1
      previous = linkHash({ previous, event })
      await payload.db.updateOne({
        collection: 'audit-links',
        id,
        data: { waiting: false, number, hash: previous },
        req,
        returning: false,
      })
    }
    return accept(waiting.length === BATCH && events.size > 0)
  })
}

/**
 * Seals what is waiting and resolves when it is done. Calls while it runs share one more run. A
 * failure is logged; what waits is sealed by the next call, of this process or another.
 */
export const sealEvents = sharedRun<Payload>(async (payload) => {
  try {
    for (let more = true; more;) {
      const sealed = await sealBatch(payload)
      more = sealed.ok && sealed.value
    }
  } catch (error) {
    payload.logger.error({ err: error }, 'audit events could not be sealed yet')
  }
})
