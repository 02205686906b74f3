import type { PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { actorFrom } from '../../access/actor.js'
import { RefusalError } from '../../errors.js'
import { recordAudit } from './recordAudit.js'

/** What somebody tried to do past a rule: past the workflow, or past their rights. */
const reasonOf = (error: unknown): string | null => {
  if (error instanceof RefusalError) {
    return error.refusals.some(({ code }) => code === 'publish-requires-workflow')
      ? 'publish-requires-workflow'
      : null
  }
  return error instanceof Error && error.name === 'Forbidden' ? 'forbidden' : null
}

/**
 * Records that a person was refused, in a transaction of its own since that of the act is gone. Other
 * errors, and strangers, who get nowhere, leave no record.
 */
export const recordRefusal = async ({
  req,
  error,
  resource,
  document,
}: {
  req: PayloadRequest
  error: unknown
  resource: string
  document: string | null
}): Promise<void> => {
  const code = reasonOf(error)
  if (code === null || actorFrom(req.user).kind === 'anonymous') return
  await recordRefused({ req, resource, document, detail: { codes: [code] } })
}

/** The same for an action of the workflow, which says its reasons itself. */
export const recordRefused = async ({
  req,
  resource,
  document,
  detail,
}: {
  req: PayloadRequest
  resource: string
  document: string | null
  detail: Record<string, unknown>
}): Promise<void> => {
  const own = await createLocalReq({ user: req.user ?? undefined }, req.payload)
  await recordAudit({ req: own, action: 'refused', resource, document, detail })
}
