import type { CollectionSlug, GlobalSlug, PayloadRequest } from 'payload'
import { documentDigest, globalDigest } from './documentDigest.js'
import { recordAudit } from './recordAudit.js'

type Saved = { detail?: { after?: string | null } | null }

/** The digest after the last save on record: what the document should have been before this one. */
const digestBefore = async ({
  req,
  resource,
  document,
}: {
  req: PayloadRequest
  resource: string
  document: string
}): Promise<string | null> => {
  const { docs } = await req.payload.db.find<Saved & { id: string }>({
    collection: 'audit-events',
    where: {
      and: [
        { resource: { equals: resource } },
        { document: { equals: document } },
        { action: { in: ['create', 'update'] } },
      ],
    },
    sort: '-at',
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.detail?.after ?? null
}

/** Records that a document was created or changed, with its digests before and after. */
export const recordSave = async ({
  req,
  action,
  collection,
  id,
  more = {},
}: {
  req: PayloadRequest
  action: 'create' | 'update'
  collection: CollectionSlug
  id: string
  /** What else is worth knowing of this change. */
  more?: Record<string, unknown>
}): Promise<void> => {
  const before =
    action === 'create' ? null : await digestBefore({ req, resource: collection, document: id })
  const after = await documentDigest({ req, collection, id })
  await recordAudit({
    req,
    action,
    resource: collection,
    document: id,
    detail: { before, after, ...more },
  })
}

/** Records that a document is gone, with the digest of what it last was. */
export const recordDelete = async ({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: CollectionSlug
  id: string
}): Promise<void> => {
  const before = await digestBefore({ req, resource: collection, document: id })
  await recordAudit({
    req,
    action: 'delete',
    resource: collection,
    document: id,
    detail: { before },
  })
}

/** Records that a global was changed. */
export const recordGlobalSave = async ({
  req,
  slug,
}: {
  req: PayloadRequest
  slug: GlobalSlug
}): Promise<void> => {
  const before = await digestBefore({ req, resource: slug, document: slug })
  const after = await globalDigest({ req, slug })
  await recordAudit({
    req,
    action: 'update',
    resource: slug,
    document: slug,
    detail: { before, after },
  })
}
