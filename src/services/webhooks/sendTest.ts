import type { PayloadRequest } from 'payload'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { recordAudit } from '../audit/recordAudit.js'
import { createGuardedAgent } from './guard/guardedAgent.js'
import { testMessage } from './message.js'
import { isSuccess } from './post.js'
import { findReceiver } from './receiver.js'
import { send } from './send.js'
import { allowedHostsOf } from './settings.js'

const SHOWN_CHARACTERS = 500

export type TestAnswer = {
  delivered: boolean
  status: number | null
  /** In milliseconds. */
  latency: number
  /** The beginning of what the receiver said. */
  body: string
  error: string | null
}

/** Sends a test message at once, also where the webhook is off, and tells what came of it. Audited. */
export const sendTest = async ({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<Result<TestAnswer>> => {
  const { payload } = req
  const at = new Date()
  const receiver = await findReceiver({ payload, id, now: at })
  if (receiver === null) return refuse({ code: 'not-found', message: 'There is no such webhook.' })
  const agent = createGuardedAgent({ allowed: allowedHostsOf(payload) })
  try {
    const message = testMessage({ webhook: id, at: at.toISOString() })
    const answer = await send({ payload, agent, receiver, message, at })
    const { status, latencyMs: latency, body, error } = answer
    await recordAudit({
      req,
      action: 'test',
      resource: 'webhooks',
      document: id,
      detail: { status },
    })
    return accept({
      delivered: isSuccess(answer),
      status,
      latency,
      body: body.slice(0, SHOWN_CHARACTERS),
      error,
    })
  } finally {
    await agent.destroy()
  }
}
