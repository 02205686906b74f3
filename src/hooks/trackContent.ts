import type { CollectionAfterChangeHook } from 'payload'
import { readContent } from '../services/publish/readContent.js'
import { syncReferences } from '../services/references/syncReferences.js'
import { hasPublishCapability } from '../workflow/capability.js'

/**
 * Event: after a working copy changed. Reads: the document in every language. Writes: its rows in
 * `references`, in the same transaction. Safe to repeat.
 */
export const trackReferences: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  req,
}) => {
  // The publish service does it itself, from the one reading that it makes.
  if (hasPublishCapability(context)) return doc
  const content = await readContent({ req, collection: collection.slug, id: doc.id, draft: true })
  if (content === null) return doc
  await syncReferences({
    req,
    from: `${collection.slug}:${doc.id}`,
    to: content.references,
    scopes: ['working'],
  })
  return doc
}
