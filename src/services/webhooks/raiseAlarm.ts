import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { accept } from '../../errors.js'
import { notifyAdmins } from '../notices/notifyAdmins.js'
import { inTransaction } from '../transaction.js'
import { findUnheard, markAlerted } from './queue.js'
import type { Receiver } from './receiver.js'

/** A withdrawal that has not arrived by then is a matter for people. */
const PATIENCE_MS = 60 * 60 * 1000

/**
 * Tells who runs the system, and the log, of withdrawals that a receiver has not taken for an hour; of
 * each once. They are sent on and on all the same.
 */
export const raiseAlarm = async ({
  payload,
  receiver: { id, name },
  now,
}: {
  payload: Payload
  receiver: Receiver
  now: Date
}): Promise<void> => {
  const before = new Date(now.getTime() - PATIENCE_MS)
  const unheard = await findUnheard({ payload, webhook: id, before })
  if (unheard.length === 0) return
  const documents = unheard.map(({ collection, document }) => `${collection}/${document}`)
  const req = await createLocalReq({}, payload)
  const raised = await inTransaction(req, async () => {
    const marked = await markAlerted({ req, ids: unheard.map((one) => one.id), now })
    if (marked === 0) return accept(false)
    const what =
      unheard.length === 1
        ? `that ${documents[0]} was taken down`
        : `that ${unheard.length} documents were taken down, ${documents[0]} among them`
    await notifyAdmins({
      req,
      webhook: id,
      text: `For an hour the webhook “${name}” has not been able to tell its receiver ${what}. It keeps trying.`,
    })
    return accept(true)
  })
  if (raised.ok && raised.value)
    payload.logger.error(
      { webhook: id, documents },
      'withdrawals have not reached a webhook for an hour',
    )
}
