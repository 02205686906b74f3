import type { Payload } from 'payload'
import { z } from 'zod'
import type { PrivateHosts } from './guard/privateHosts.js'
import { parsePrivateHosts } from './guard/privateHosts.js'

const settingsSchema = z.object({ privateHosts: z.array(z.string()) })
export type WebhookSettings = z.infer<typeof settingsSchema>

const customSchema = z.object({ webhooks: settingsSchema })

/** The hosts webhooks may call although they are not public. Checked when the settings were read. */
export const allowedHostsOf = (payload: Pick<Payload, 'config'>): PrivateHosts => {
  const { privateHosts } = customSchema.parse(payload.config.custom).webhooks
  const parsed = parsePrivateHosts(privateHosts)
  if (parsed === undefined)
    throw new Error('WEBHOOK_PRIVATE_HOSTS holds something that is no host.')
  return parsed
}
