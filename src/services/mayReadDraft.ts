import { actorFrom } from '../access/actor.js'
import { can } from '../access/can.js'
import type { DocumentRef } from './documentRef.js'

/** Whether a working copy is there: at all, or, with access, for whoever makes the request. */
export const hasDraft = async ({
  req,
  collection,
  id,
  overrideAccess,
}: DocumentRef & { overrideAccess: boolean }): Promise<boolean> => {
  const doc: object | null = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    select: { createdAt: true },
    disableErrors: true,
    overrideAccess,
    req,
  })
  return doc !== null
}

/**
 * Whether the caller may read the working copy and its history; what may not be read does not exist.
 * Asked of the versions: of a document that is live, an author may read the live text of others, and
 * Payload would fall back to that.
 */
export const mayReadDraft = async ({ req, collection, id }: DocumentRef): Promise<boolean> => {
  if (!(await hasDraft({ req, collection, id, overrideAccess: false }))) return false
  const scope = can(actorFrom(req.user), 'readVersions', collection)
  if (scope !== 'any' && scope !== 'own') return false
  const { totalDocs } = await req.payload.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    depth: 0,
    limit: 1,
    select: { parent: true },
    overrideAccess: false,
    req,
  })
  return totalDocs > 0
}
