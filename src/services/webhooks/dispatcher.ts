/**
 * Sends to webhooks what is due. All it knows stands in the database: a process that is killed loses
 * nothing, and several processes share the work, since a delivery is claimed before it is sent.
 */
import type { Payload } from 'payload'
import type { Agent } from 'undici'
import { sharedRun } from '../sharedRun.js'
import type { Delivery } from './delivery.js'
import { fanOut } from './fanOut.js'
import type { Resolve } from './guard/checkUrl.js'
import { createGuardedAgent } from './guard/guardedAgent.js'
import { messageOf } from './message.js'
import { nextDeliveries } from './nextDeliveries.js'
import { countSending } from './queue.js'
import { raiseAlarm } from './raiseAlarm.js'
import type { Receiver } from './receiver.js'
import { receiversOn } from './receiver.js'
import type { RetryPlan } from './retries.js'
import { retryAfter } from './retries.js'
import { send } from './send.js'
import { allowedHostsOf } from './settings.js'
import { settle } from './settle.js'
import { switchOff } from './switchOff.js'

/** How many deliveries of one webhook are under way at once. */
const AT_ONCE = 5

/** How long a stop waits for answers before it hangs up; what had none is sent again. */
const STOP_MS = 3000

export type Dispatcher = {
  /**
   * Takes up new events and whatever is due. Resolves when that is under way, not when it has arrived;
   * never with an error. Calls while it runs share one more run.
   */
  look: () => Promise<void>
  /** Resolves when nothing is under way any more. */
  idle: () => Promise<void>
  stop: () => Promise<void>
}

export type DispatcherOptions = {
  payload: Payload
  now?: () => Date
  plan?: RetryPlan
  timeoutMs?: number
  /** Looks host names up. */
  resolve?: Resolve
}

export const createDispatcher = ({
  payload,
  now = () => new Date(),
  plan = retryAfter,
  timeoutMs,
  resolve,
}: DispatcherOptions): Dispatcher => {
  const agent: Agent = createGuardedAgent({
    allowed: allowedHostsOf(payload),
    ...(resolve === undefined ? {} : { resolve }),
  })
  const underWay = new Map<string, Set<Promise<void>>>()
  const looks = new Set<Promise<void>>()
  let isStopped = false

  const deliver = async (receiver: Receiver, delivery: Delivery): Promise<void> => {
    const answer = await send({
      payload,
      agent,
      receiver,
      message: messageOf({ delivery, serverUrl: payload.config.serverURL }),
      at: now(),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    })
    if (answer.status === 410) await switchOff({ payload, receiver })
    await settle({ payload, delivery, answer, now: now(), plan })
  }

  const start = (receiver: Receiver, delivery: Delivery): void => {
    const sending = underWay.get(receiver.id) ?? new Set()
    underWay.set(receiver.id, sending)
    const work = deliver(receiver, delivery)
      .catch((error: unknown) =>
        payload.logger.error({ err: error }, 'what came of a webhook delivery could not be kept'),
      )
      .finally(() => {
        sending.delete(work)
        if (sending.size === 0) underWay.delete(receiver.id)
        void look()
      })
    sending.add(work)
  }

  const fill = async (receiver: Receiver): Promise<void> => {
    const webhook = receiver.id
    if ((underWay.get(webhook)?.size ?? 0) >= AT_ONCE) return
    const limit = AT_ONCE - (await countSending({ payload, webhook, now: now() }))
    if (limit <= 0) return
    for (const delivery of await nextDeliveries({ payload, webhook, limit, now: now() }))
      start(receiver, delivery)
  }

  const lookOnce = async (): Promise<void> => {
    const receivers = await receiversOn({ payload, now: now() })
    await fanOut({ payload, receivers, now: now() })
    for (const receiver of receivers) {
      if (isStopped) return
      await fill(receiver)
      await raiseAlarm({ payload, receiver, now: now() })
    }
  }

  const run = sharedRun<Payload>(async () => {
    try {
      if (!isStopped) await lookOnce()
    } catch (error) {
      payload.logger.error({ err: error }, 'webhooks could not be served; they are soon')
    }
  })

  const look = (): Promise<void> => {
    const turn = run(payload).finally(() => looks.delete(turn))
    looks.add(turn)
    return turn
  }

  const everything = (): Promise<void>[] => [
    ...looks,
    ...[...underWay.values()].flatMap((sending) => [...sending]),
  ]

  const idle = async (): Promise<void> => {
    for (let work = everything(); work.length > 0; work = everything()) await Promise.all(work)
  }

  return {
    look,
    idle,
    stop: async () => {
      isStopped = true
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolveLate) => {
        timer = setTimeout(resolveLate, STOP_MS)
      })
      await Promise.race([idle(), late])
      clearTimeout(timer)
      await agent.destroy()
      await idle()
    },
  }
}
