/**
 * Entity tags of the management plane. A document has one tag at a time, whatever part, language or
 * state of it is read: the tag says which save came last, a draft's included.
 */
import { createHash } from 'node:crypto'
import type { CollectionSlug, GlobalSlug, PayloadRequest } from 'payload'
import type { Refusal } from '../errors.js'

type Saved = { id?: number | string; updatedAt?: Date | string | null }
type Version = Saved & { parent?: number | string | null }

export const STALE_DOCUMENT: Refusal = {
  code: 'stale-document',
  message: 'The document has been saved since you read it. Read it again; nothing was changed.',
}

const tagOf = (...parts: (number | string)[]): string =>
  `"${createHash('sha256').update(parts.join('\n')).digest('base64url')}"`

/** The tag of a document as `req` sees it, within its transaction; null where there is none. */
export const documentTag = async ({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: string
  id: string
}): Promise<string | null> => {
  const saved =
    (await latestVersion({ req, collection, id })) ??
    (await req.payload.db.findOne<Saved & { id: string }>({
      collection: collection as CollectionSlug,
      where: { id: { equals: id } },
      select: { updatedAt: true },
      req,
    }))
  if (!saved?.updatedAt) return null
  const at = new Date(saved.updatedAt).toISOString()
  return tagOf(collection, id, String(saved.id), at)
}

/** The tag of a global; null as long as it has never been saved. */
export const globalTag = async ({
  req,
  slug,
}: {
  req: PayloadRequest
  slug: string
}): Promise<string | null> => {
  const saved: Saved | null = await req.payload.db.findGlobal({ slug: slug as GlobalSlug, req })
  return saved?.updatedAt ? tagOf(slug, new Date(saved.updatedAt).toISOString()) : null
}

/** The document a version belongs to. */
export const parentOf = async ({
  req,
  collection,
  version,
}: {
  req: PayloadRequest
  collection: string
  version: string
}): Promise<string | undefined> => {
  const found = await findVersion({ req, collection, where: { id: { equals: version } } })
  return found?.parent ? String(found.parent) : undefined
}

/** Whether an `If-Match` allows a write: strong comparison, so a weak or malformed tag never does. */
export const isCurrent = ({ ifMatch, tag }: { ifMatch: string; tag: string | null }): boolean => {
  if (tag === null) return false
  return ifMatch.trim() === '*' || ifMatch.split(',').some((named) => named.trim() === tag)
}

/** Puts a tag on the answer, in place of one that is there. */
export const showTag = ({ req, tag }: { req: PayloadRequest; tag: string | null }): void => {
  req.responseHeaders ??= new Headers()
  if (tag === null) req.responseHeaders.delete('ETag')
  else req.responseHeaders.set('ETag', tag)
}

const latestVersion = ({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: string
  id: string
}): Promise<Version | undefined> =>
  findVersion({
    req,
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })

const findVersion = async ({
  req,
  collection,
  where,
}: {
  req: PayloadRequest
  collection: string
  where: Parameters<PayloadRequest['payload']['db']['findVersions']>[0]['where']
}): Promise<Version | undefined> => {
  const slug = collection as CollectionSlug
  if (!req.payload.collections[slug].config.versions) return undefined
  const { docs } = await req.payload.db.findVersions({
    collection: slug,
    where,
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    select: { parent: true, updatedAt: true },
    req,
  })
  return docs[0]
}
