import type { CollectionAfterChangeHook } from 'payload'
import { readContent } from '../services/publish/readContent.js'
import { syncReferences } from '../services/references/syncReferences.js'
import { noteContent } from '../services/workflow/state.js'
import type { WorkflowCollection } from '../slugs.js'
import { hasPublishCapability } from '../workflow/capability.js'

/**
 * Event: after a working copy changed. Reads: the document in every language. Writes: its rows in
 * `references`, and its workflow state when the content is another one, in the same transaction. Safe
 * to repeat.
 */
export const trackContent: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  req,
}) => {
  // The publish service does it itself, from the one reading that it makes.
  if (hasPublishCapability(context)) return doc
  const slug = collection.slug as WorkflowCollection
  const id = String(doc.id)
  const content = await readContent({ req, collection: slug, id, draft: true })
  if (content === null) return doc
  await syncReferences({
    req,
    from: `${slug}:${id}`,
    to: content.references,
    scopes: ['working'],
  })
  await noteContent({ req, collection: slug, id, digest: content.digest })
  return doc
}
