/**
 * Sends the mails of notices. Which are waiting stands in the database, so that a crash loses none; an
 * attempt is noted before it is made, so that two workers do not make the same one.
 */
import type { Payload, Where } from 'payload'
import { Delivery, sendsMail } from '../mail.js'
import { mailOf } from './mailText.js'

type Row = {
  id: string
  recipient: string
  kind: string
  collection?: string | null
  document?: string | null
  mailAttempts?: number | null
}

const BATCH = 50
/** How many minutes pass after so many attempts before the next one. */
const WAITS = [0, 1, 5, 30, 120]
const ATTEMPTS = WAITS.length
/** The last attempt of a process that was killed has failed by now. */
const LAST_WAIT = 120

const dueAfter = (attempts: number, minutes: number): Where => ({
  and: [
    attempts === ATTEMPTS
      ? { mailAttempts: { greater_than_equal: ATTEMPTS } }
      : { mailAttempts: { equals: attempts } },
    { updatedAt: { less_than_equal: new Date(Date.now() - minutes * 60_000).toISOString() } },
  ],
})

const findDue = async (payload: Payload): Promise<Row[]> => {
  const { docs } = await payload.db.find<Row>({
    collection: 'notices',
    where: {
      and: [
        { mail: { equals: 'pending' } },
        {
          or: [
            { mailAttempts: { equals: 0 } },
            ...WAITS.slice(1).map((minutes, made) => dueAfter(made + 1, minutes)),
            dueAfter(ATTEMPTS, LAST_WAIT),
          ],
        },
      ],
    },
    sort: ['updatedAt', 'id'],
    limit: BATCH,
    pagination: false,
  })
  return docs
}

/** Changes a notice that is as it was read; false when somebody else was faster. */
const change = async ({
  payload,
  row,
  data,
}: {
  payload: Payload
  row: Row
  data: { mail?: 'sent' | 'failed' | 'none'; mailAttempts?: number }
}): Promise<boolean> => {
  const changed: unknown = await payload.db.updateOne({
    collection: 'notices',
    where: {
      and: [
        { id: { equals: row.id } },
        { mail: { equals: 'pending' } },
        { mailAttempts: { equals: row.mailAttempts ?? 0 } },
      ],
    },
    data: { ...data, updatedAt: new Date().toISOString() },
  })
  return changed !== null
}

/** Tries one mail; false when the server is at fault, so that the next one need not be tried now. */
const sendOne = async (payload: Payload, found: Row): Promise<boolean> => {
  const made = found.mailAttempts ?? 0
  if (made >= ATTEMPTS) return giveUp(payload, found)
  const row = { ...found, mailAttempts: made + 1 }
  if (!(await change({ payload, row: found, data: { mailAttempts: made + 1 } }))) return true
  const message = await mailOf({ payload, notice: row })
  if (message === null) {
    await change({ payload, row, data: { mail: 'none' } })
    return true
  }
  const delivery = await payload.sendEmail(message)
  const sent = delivery instanceof Delivery ? await delivery.sent : null
  if (sent?.ok === true) {
    await change({ payload, row, data: { mail: 'sent' } })
    return true
  }
  if (row.mailAttempts === ATTEMPTS) await giveUp(payload, row)
  return sent?.isServerFault !== true
}

const giveUp = async (payload: Payload, row: Row): Promise<true> => {
  const isMine = await change({ payload, row, data: { mail: 'failed' } })
  if (isMine)
    payload.logger.error(
      `the mail of notice ${row.id} for ${row.recipient} was given up after ${ATTEMPTS} attempts; it is in the panel`,
    )
  return true
}

const sendDue = async (payload: Payload): Promise<void> => {
  for (let isMore = true; isMore;) {
    const rows = await findDue(payload)
    for (const row of rows) if (!(await sendOne(payload, row))) return
    isMore = rows.length === BATCH
  }
}

type Flushing = { running: Promise<void>; again: boolean }

const flushing = new WeakMap<Payload, Flushing>()

/**
 * Sends the mails that are due and resolves when it is done, never with an error. Called after a commit
 * and every minute; calls while it runs share one more run. Without a mail server it does nothing.
 */
export const flushMail = (payload: Payload): Promise<void> => {
  if (!sendsMail(payload)) return Promise.resolve()
  const current = flushing.get(payload)
  if (current !== undefined) {
    current.again = true
    return current.running
  }
  const mine: Flushing = { running: Promise.resolve(), again: true }
  mine.running = (async () => {
    try {
      while (mine.again) {
        mine.again = false
        await sendDue(payload)
      }
    } catch (error) {
      payload.logger.error({ err: error }, 'the mails of notices could not be sent yet')
    } finally {
      flushing.delete(payload)
    }
  })()
  flushing.set(payload, mine)
  return mine.running
}
