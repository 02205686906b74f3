import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { forgetWebhook, startCursor } from '../services/webhooks/cursor.js'

/**
 * Event: after a webhook was created, and before one is deleted. Reads: the number of the last event.
 * Writes: the place from which the webhook is told, or takes that and its deliveries away. Safe to
 * repeat.
 */
export const trackWebhook = {
  afterChange: (async ({ doc, operation, req }) => {
    if (operation === 'create') await startCursor({ req, webhook: String(doc.id) })
    return doc
  }) satisfies CollectionAfterChangeHook,
  beforeDelete: (async ({ id, req }) => {
    await forgetWebhook({ req, webhook: String(id) })
  }) satisfies CollectionBeforeDeleteHook,
}
