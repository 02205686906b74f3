/**
 * Gives committed content events their place, right after the act and not inside its transaction: two
 * people who publish at once must not refuse each other because both want the next number.
 */
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import type { Result } from '../../errors.js'
import { accept } from '../../errors.js'
import { sharedRun } from '../sharedRun.js'
import { inTransaction } from '../transaction.js'
import { headSequence, waitingEvents } from './rows.js'

const BATCH = 200

/** Numbers up to one batch; tells whether more may be waiting. */
const numberBatch = async (payload: Payload): Promise<Result<boolean>> => {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    const waiting = await waitingEvents({ payload, req, limit: BATCH })
    let sequence = waiting.length === 0 ? 0 : await headSequence({ payload, req })
    for (const { id } of waiting) {
      sequence += 1
      await payload.db.updateOne({
        collection: 'content-events',
        id,
        data: { waiting: false, sequence },
        req,
        returning: false,
      })
    }
    return accept(waiting.length === BATCH)
  })
}

/**
 * Numbers what is waiting and resolves when it is done. A failure is logged; what waits is numbered by
 * the next call, of this process or another.
 */
export const numberEvents = sharedRun<Payload>(async (payload) => {
  try {
    for (let more = true; more;) {
      const numbered = await numberBatch(payload)
      more = numbered.ok && numbered.value
    }
  } catch (error) {
    payload.logger.error({ err: error }, 'content events could not be numbered yet')
  }
})
