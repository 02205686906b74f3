import type { Payload } from 'payload'
import type { Dispatcher as HttpDispatcher } from 'undici'
import { allowedHostsOf } from './settings.js'
import { readUrl } from './guard/checkUrl.js'
import type { Message } from './message.js'
import type { Answer } from './post.js'
import { post } from './post.js'
import type { Receiver } from './receiver.js'
import { signedHeaders } from './signature.js'

const failure = (error: string): Answer => ({ status: null, latencyMs: 0, body: '', error })

/** Signs a message and sends it once. What is wrong with the address is an answer too. */
export const send = async ({
  payload,
  agent,
  receiver: { url, secrets, headers },
  message: { id, body },
  at,
  timeoutMs,
}: {
  payload: Pick<Payload, 'config'>
  agent: HttpDispatcher
  receiver: Receiver
  message: Message
  at: Date
  timeoutMs?: number
}): Promise<Answer> => {
  // The setting may have changed since the address was saved.
  const read = readUrl({ text: url, allowed: allowedHostsOf(payload) })
  if (!read.ok) return failure(read.refusals[0]?.message ?? 'The address can not be used.')
  if (secrets.length === 0)
    return failure(
      'The secret is missing or can not be read any more. Save the webhook with a new one.',
    )
  return post({
    agent,
    url: read.value.href,
    headers: {
      'user-agent': 'Secure-Base-Webhooks',
      ...headers,
      'content-type': 'application/json',
      ...signedHeaders({ secrets, id, at, body }),
    },
    body,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  })
}
