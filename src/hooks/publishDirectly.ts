import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { publishDirect, removePublication } from '../services/publish/publishDirect.js'

/**
 * Event: after a document without drafts was saved or deleted. Reads: it, in every language.
 * Writes: its publication and references, in the same transaction. Safe to repeat.
 */
export const publishDirectly = {
  afterChange: (async ({ doc, req, collection }) => {
    await publishDirect({ req, collection: collection.slug, id: doc.id })
    return doc
  }) satisfies CollectionAfterChangeHook,
  afterDelete: (async ({ id, req, collection }) => {
    await removePublication({ req, collection: collection.slug, id: String(id) })
  }) satisfies CollectionAfterDeleteHook,
}
