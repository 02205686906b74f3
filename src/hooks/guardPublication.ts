import type { CollectionBeforeChangeHook } from 'payload'
import { RefusalError } from '../errors.js'
import { hasPublishCapability } from '../workflow/capability.js'

/**
 * Event: before a workflow document is written. Reads: the state it would get. Writes: nothing.
 * Safe to repeat. The second lock behind `draftOnly`: whatever path led here, nothing is published
 * without the capability. A version restored as a draft still says `published` at this point.
 */
export const guardPublication: CollectionBeforeChangeHook = ({ data, context }) => {
  const isRestoredDraft = context.isRestoringVersion === true && context.restoringAsDraft === true
  if (data._status === 'published' && !isRestoredDraft && !hasPublishCapability(context)) {
    throw new RefusalError({
      code: 'publish-requires-workflow',
      message: 'Only the publish action of the workflow can make a document live.',
    })
  }
  return data
}
