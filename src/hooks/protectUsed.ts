import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { RefusalError } from '../errors.js'
import { isWorkflowCollection } from '../slugs.js'
import { isLive } from '../services/publish/publications.js'
import { usersOf } from '../services/references/usersOf.js'

/** Refuses to remove what readers see or what other documents use, naming them. */
const refuseIfNeeded = async (req: PayloadRequest, collection: string, id: string) => {
  if (isWorkflowCollection(collection)) {
    if (await isLive({ req, collection, id })) {
      throw new RefusalError({
        code: 'publish-requires-workflow',
        message: 'This document is live. Unpublish it first.',
      })
    }
  }
  const users = await usersOf({ req, key: `${collection}:${id}` })
  if (users.length === 0) return
  const names = users
    .map(({ from, title, live }) => `"${title}" (${from.split(':')[0]}${live ? ', live' : ''})`)
    .join(', ')
  throw new RefusalError({ code: 'in-use', message: `Other documents use this one: ${names}.` })
}

/**
 * Event: before a delete, or a move to the trash. Reads: publications and references. Writes:
 * nothing. Safe to repeat.
 */
export const protectUsed = {
  beforeDelete: (async ({ req, id, collection }) => {
    await refuseIfNeeded(req, collection.slug, String(id))
  }) satisfies CollectionBeforeDeleteHook,
  beforeTrash: (async ({ data, originalDoc, req, collection }) => {
    const isTrashing = Boolean(data.deletedAt) && !originalDoc?.deletedAt
    if (isTrashing) await refuseIfNeeded(req, collection.slug, String(originalDoc.id))
    return data
  }) satisfies CollectionBeforeChangeHook,
}
