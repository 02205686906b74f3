import type { CollectionBeforeChangeHook } from 'payload'
import { actorFrom } from '../access/actor.js'

/**
 * Event: before a document is written. Reads: the principal. Writes: `createdBy` of a new document.
 * Safe to repeat. A copy belongs to whoever made it.
 */
export const stampCreator: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = actorFrom(req.user)
  return { ...data, createdBy: actor.kind === 'staff' ? actor.id : null }
}
