import type { CollectionAfterChangeHook } from 'payload'
import { noteImage } from '../services/workflow/noteImage.js'

/**
 * Event: after an image was saved. Reads: whether its file is another one, and which working copies
 * show it. Writes: their workflow states. Safe to repeat. Approvals cover the bytes of an image.
 */
export const noteSwappedImage: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation === 'update' && doc.sha256 !== previousDoc.sha256) {
    await noteImage({ req, id: String(doc.id) })
  }
  return doc
}
