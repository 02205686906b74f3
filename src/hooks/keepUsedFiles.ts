import type { CollectionBeforeOperationHook } from 'payload'
import { RefusalError } from '../errors.js'

/**
 * Event: before an image is updated. Reads: its live references. Writes: nothing. Safe to repeat.
 * A file that readers see stays the file that was approved.
 */
export const keepUsedFiles: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' || req.file === undefined || !('id' in args)) return args
  const { totalDocs } = await req.payload.db.count({
    collection: 'references',
    where: { and: [{ to: { equals: `media:${String(args.id)}` } }, { live: { equals: true } }] },
    req,
  })
  if (totalDocs > 0) {
    throw new RefusalError({
      code: 'in-use',
      message:
        'A live document shows this image, so its file cannot be replaced. Upload a new one.',
    })
  }
  return args
}
