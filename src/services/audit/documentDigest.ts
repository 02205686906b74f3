import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { CollectionSlug, GlobalSlug, PayloadRequest } from 'payload'

/** Secrets, and what changes without anyone changing the document. */
const LEFT_OUT = new Set([
  'apiKey',
  'apiKeyIndex',
  'createdAt',
  'hash',
  'lockUntil',
  'loginAttempts',
  'resetPasswordExpiration',
  'resetPasswordToken',
  'salt',
  'sessions',
  'updatedAt',
])

const digestOf = (row: object): string => {
  const kept = Object.fromEntries(Object.entries(row).filter(([key]) => !LEFT_OUT.has(key)))
  // Dates, which one of the databases gives back as objects, become text.
  const plain: unknown = JSON.parse(JSON.stringify(kept))
  return `sha256:${createHash('sha256')
    .update(canonicalize(plain) ?? '')
    .digest('hex')}`
}

/**
 * The digest of everything that is stored of a document, in every language, its working copy where it
 * has one; of fields nobody outside ever sees, too. `null` when there is no such document.
 */
export const documentDigest = async ({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: CollectionSlug
  id: string
}): Promise<string | null> => {
  const { db } = req.payload
  if (req.payload.collections[collection].config.versions) {
    const { docs } = await db.findVersions<object>({
      collection,
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
      limit: 1,
      pagination: false,
      req,
    })
    const [latest] = docs
    return latest === undefined ? null : digestOf(latest.version)
  }
  const row = await db.findOne<{ id: string }>({ collection, where: { id: { equals: id } }, req })
  return row === null ? null : digestOf(row)
}

/** The same for a global. */
export const globalDigest = async ({
  req,
  slug,
}: {
  req: PayloadRequest
  slug: GlobalSlug
}): Promise<string> => digestOf(await req.payload.db.findGlobal({ slug, req }))
