import type { CollectionBeforeOperationHook } from 'payload'
import { RefusalError } from '../errors.js'
import { hasPublishCapability } from '../workflow/capability.js'
import { draftWrite } from '../workflow/draftWrite.js'

/**
 * Event: before every operation of a workflow collection. Reads: the arguments. Writes: forces
 * `draft`, and notes a restore as draft for `guardPublication`. Safe to repeat. The choke point:
 * only the publish service passes unchanged.
 */
export const draftOnly: CollectionBeforeOperationHook = ({ args, operation, context }) => {
  if (hasPublishCapability(context)) return args
  const decision = draftWrite({ operation, args })
  if (!decision.ok) throw new RefusalError(...decision.refusals)
  context.restoringAsDraft = operation === 'restoreVersion'
  return Object.assign(args, decision.value)
}
