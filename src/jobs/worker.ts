/** Everything that happens by the clock. Any number of workers may run: none does a thing twice. */
import type { Payload } from 'payload'
import { subscribe } from '../services/feed/announce.js'
import { numberEvents } from '../services/feed/numberEvents.js'
import { noteOverdue } from '../services/notices/overdue.js'
import { flushMail } from '../services/notices/sendMail.js'
import type { Dispatcher } from '../services/webhooks/dispatcher.js'
import { createDispatcher } from '../services/webhooks/dispatcher.js'
import { forgetDelivered } from '../services/webhooks/forgetDelivered.js'
import { traced } from '../tracing.js'
import { checkLicences } from './checkLicences.js'
import { expireConsents } from './expireConsents.js'
import { runSchedules } from './runSchedules.js'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

type Job = { name: string; everyMs: number; run: (payload: Payload) => Promise<unknown> }

const JOBS: Job[] = [
  { name: 'schedules', everyMs: 5 * SECOND, run: runSchedules },
  {
    name: 'consents',
    everyMs: 20 * SECOND,
    run: (payload) => expireConsents({ payload, recent: true }),
  },
  { name: 'mail', everyMs: MINUTE, run: flushMail },
  { name: 'overdue', everyMs: MINUTE, run: (payload) => noteOverdue({ payload, now: new Date() }) },
  { name: 'licences', everyMs: HOUR, run: checkLicences },
  {
    name: 'all consents',
    everyMs: HOUR,
    run: (payload) => expireConsents({ payload, recent: false }),
  },
  { name: 'webhook log', everyMs: HOUR, run: forgetDelivered },
]

/** Retries are due at any moment; new events do not wait for this. */
const WEBHOOKS_MS = 2 * SECOND

/** Has webhooks told right after a commit, of this process or one that it notices. */
const followEvents = ({
  payload,
  webhooks,
}: {
  payload: Payload
  webhooks: Dispatcher
}): (() => void) => subscribe(payload, () => void numberEvents(payload).then(webhooks.look))

/**
 * Starts the clock: every job once now, then each in its own interval after it has finished. Gives what
 * stops it, which waits for a job that is under way.
 */
export const startWorker = (payload: Payload): (() => Promise<void>) => {
  let isStopped = false
  const timers = new Set<NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  const webhooks = createDispatcher({ payload })
  const endFollowing = followEvents({ payload, webhooks })

  const runOnce = async ({ name, run }: Job): Promise<void> => {
    try {
      await traced({ name: 'job.run', facts: { job: name } }, () => run(payload))
    } catch (error) {
      payload.logger.error({ err: error, msg: `job "${name}" failed; it runs again in a while` })
    }
  }

  const turn = (job: Job): void => {
    const work = runOnce(job).finally(() => {
      running.delete(work)
      if (isStopped) return
      const timer = setTimeout(() => {
        timers.delete(timer)
        turn(job)
      }, job.everyMs)
      timer.unref()
      timers.add(timer)
    })
    running.add(work)
  }

  JOBS.forEach(turn)
  turn({ name: 'webhooks', everyMs: WEBHOOKS_MS, run: webhooks.look })
  return async () => {
    isStopped = true
    timers.forEach((timer) => clearTimeout(timer))
    endFollowing()
    await Promise.all([...running, webhooks.stop()])
  }
}
