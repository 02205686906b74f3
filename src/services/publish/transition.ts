/** What publishing and taking down have in common. */
import type { CollectionSlug } from 'payload'
import type { Refusal } from '../../errors.js'
import { DEFAULT_LOCALE } from '../../slugs.js'
import { withPublishCapability } from '../../workflow/capability.js'
import { nestedRequest } from './readContent.js'
import type { DocumentRef } from '../documentRef.js'

export type Release = { release: number; digest: string; publishedAt: string }

export const NOT_FOUND: Refusal = { code: 'not-found', message: 'There is no such document.' }

/** Makes the working copy the live one, or the live one a working copy, with the right to do so. */
export const changeStatus = async ({
  req,
  collection,
  id,
  data,
}: DocumentRef & {
  data: { _status: 'published' | 'draft'; publishedAt?: string }
}): Promise<void> => {
  await req.payload.update({
    collection: collection as CollectionSlug,
    id,
    locale: DEFAULT_LOCALE,
    depth: 0,
    overrideAccess: true,
    context: withPublishCapability(),
    req: nestedRequest(req),
    data,
  })
}

/** The id of the version that was saved last. */
export const latestVersion = async ({
  req,
  collection,
  id,
}: DocumentRef): Promise<string | null> => {
  const { docs } = await req.payload.db.findVersions({
    collection: collection as CollectionSlug,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    select: { parent: true },
    req,
  })
  return docs[0] === undefined ? null : String(docs[0].id)
}
