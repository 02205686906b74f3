/** The headers that prove a message comes from here, as standardwebhooks.com describes them. Pure. */
import { Webhook } from 'standardwebhooks'

/**
 * @param secrets each signs, the present one first: a receiver that knows any of them accepts
 * @param id stays the same however often a message is sent, so that a receiver can tell
 */
export const signedHeaders = ({
  secrets,
  id,
  at,
  body,
}: {
  secrets: readonly string[]
  id: string
  at: Date
  body: string
}): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
})
