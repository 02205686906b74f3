import type { CollectionSlug } from 'payload'
import { restoreVersionOperation } from 'payload'
import { z } from 'zod'
import type { Refusal } from '../../../errors.js'
import { publishDocument } from '../../publish/publishDocument.js'
import { nestedRequest, readContent } from '../../publish/readContent.js'
import { carrySignOffs } from '../signOffs.js'
import { findState, writeState } from '../state.js'
import type { Act, ActionContext } from './context.js'
import { recordStep } from './move.js'

const releaseSchema = z.object({
  digest: z.string(),
  version: z.string(),
  signOffs: z.array(z.string()).min(1),
  kind: z.enum(['published', 'corrected']),
})

const findRelease = async ({ req, collection, id, input }: ActionContext) => {
  const row = await req.payload.db.findOne<{ id: string }>({
    collection: 'releases',
    where: { key: { equals: `${collection}:${id}@${input.release}` } },
    req,
  })
  return { isThere: row !== null, release: releaseSchema.safeParse(row).data }
}

/**
 * Makes the text of an earlier release live again, as a new release, on the approvals it had: they have
 * to hold today. The working copy becomes that text; what it was before stays among the versions.
 */
export const rollback: Act = async (context) => {
  const { req, collection, id, input } = context
  const { isThere, release } = await findRelease(context)
  if (!isThere) {
    return [{ code: 'invalid', field: 'release', message: 'There is no release of this number.' }]
  }
  if (release === undefined) {
    return [
      {
        code: 'not-approved',
        field: 'release',
        message: 'This release carries no text and no approvals to go back to.',
      },
    ]
  }
  // Payload's Local API forgets that it is to be a draft; its operation does not.
  await restoreVersionOperation({
    collection: req.payload.collections[collection as CollectionSlug],
    id: release.version,
    draft: true,
    depth: 0,
    overrideAccess: true,
    req: nestedRequest(req),
  })
  const content = await readContent({ req, collection, id, draft: true })
  if (content?.digest !== release.digest) return [CHANGED]
  const { revision } = await findState(context)
  await carrySignOffs({ req, collection, ids: release.signOffs, revision })
  await writeState({ ...context, change: { stage: 'approved', reviewReason: null } })
  await recordStep(context, { to: 'approved', detail: { release: input.release } })
  const { comment } = input
  const published = await publishDocument({ req, collection, id, digest: content.digest, comment })
  return published.ok ? [] : published.refusals
}

const CHANGED: Refusal = {
  code: 'approval-void',
  field: 'release',
  message: 'An image or the shape of this release has changed since, so its approvals do not hold.',
}
