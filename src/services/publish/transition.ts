/** What every transition of the workflow has in common. */
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import type { WorkflowCollection } from '../../slugs.js'
import { DEFAULT_LOCALE } from '../../slugs.js'
import { withPublishCapability } from '../../workflow/capability.js'
import { nestedRequest, readContent } from './readContent.js'

export type Named = {
  payload: Payload
  /** Carries the acting person and, where there is one, the transaction. */
  req: PayloadRequest
  collection: WorkflowCollection
  id: string
  /** What the caller saw; a different current digest is refused. */
  digest?: string
  comment?: string
}

export type Release = { release: number; digest: string; publishedAt: string }

export const NOT_FOUND: Refusal = { code: 'not-found', message: 'There is no such document.' }

export const STALE: Refusal = {
  code: 'stale-digest',
  message: 'The document has changed since you read it. Read it again before you decide.',
}

/** The little that has to be known of a working copy before anything is written, its text left aside. */
export const findWorkingCopy = async ({
  payload,
  req,
  collection,
  id,
}: Named): Promise<Result<{ publishedAt: unknown }>> => {
  const doc: object | null = await payload.findByID({
    collection: collection as CollectionSlug,
    id,
    draft: true,
    depth: 0,
    locale: DEFAULT_LOCALE,
    select: { publishedAt: true },
    disableErrors: true,
    overrideAccess: true,
    req: nestedRequest(req),
  })
  return doc === null
    ? refuse(NOT_FOUND)
    : accept({ publishedAt: 'publishedAt' in doc ? doc.publishedAt : undefined })
}

/** Refuses when the caller saw another working copy than the present one. */
export const checkDigest = async ({
  req,
  collection,
  id,
  digest,
}: Named): Promise<Result<null>> => {
  if (digest === undefined) return accept(null)
  const working = await readContent({ req, collection, id, draft: true })
  if (working === null) return refuse(NOT_FOUND)
  return digest === working.digest ? accept(null) : refuse(STALE)
}

/** Makes the working copy the live one, or the live one a working copy, with the right to do so. */
export const changeStatus = async ({
  payload,
  req,
  collection,
  id,
  data,
}: Named & { data: { _status: 'published' | 'draft'; publishedAt?: string } }): Promise<void> => {
  await payload.update({
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
