import type { CollectionBeforeChangeHook } from 'payload'
import { newSecret, OVERLAP_MS } from '../services/webhooks/secret.js'

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/**
 * Event: before a webhook is saved. Reads: its secret as it was and as it shall be. Writes: a new one
 * where it is empty, and the former one beside another, with the moment until which it signs too. Safe
 * to repeat. Here both are as they were written: they are sealed right after.
 */
export const keepWebhookSecret: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const before = textOf((originalDoc as { secret?: unknown } | undefined)?.secret)
  const secret = textOf(data.secret) ?? newSecret()
  if (before === undefined || before === secret) return { ...data, secret }
  const previousSecretUntil = new Date(Date.now() + OVERLAP_MS).toISOString()
  return { ...data, secret, previousSecret: before, previousSecretUntil }
}
