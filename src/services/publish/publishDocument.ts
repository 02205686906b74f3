import type { PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { actorFrom } from '../../access/actor.js'
import { can } from '../../access/can.js'
import type { ReleaseKind } from '../../collections/ledger.js'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import type { WorkflowCollection } from '../../slugs.js'
import { pause } from '../pause.js'
import { syncReferences } from '../references/syncReferences.js'
import { inTransaction } from '../transaction.js'
import type { Publication } from './publications.js'
import { findPublication, writePublication } from './publications.js'
import type { Content } from './readContent.js'
import { readContent } from './readContent.js'
import { keepRedirect } from './redirects.js'
import { recordRelease } from './releases.js'
import type { Named, Release } from './transition.js'
import { NOT_FOUND, STALE, changeStatus, checkDigest, findWorkingCopy } from './transition.js'

/**
 * Makes the working copy live. The only way to publish: everything else that could is refused by
 * `draftOnly` and `guardPublication`. Atomic: the document, its publication, its release row and its
 * references change together or not at all.
 */
export const publishDocument = async (named: Named): Promise<Result<Release>> => {
  const { req, collection } = named
  if (can(actorFrom(req.user), 'publish', collection) === 'deny') {
    return refuse({ code: 'forbidden', message: 'Only an editor can publish.' })
  }
  try {
    return await inTransaction(req, () => publishInside(named))
  } catch (error) {
    if (error instanceof ValidationError) return refuse(...missing(error))
    throw error
  }
}

/**
 * What is digested is read after it was saved as live: it is what readers get. When it is not what the
 * caller saw, the transaction takes the save back.
 */
const publishInside = async (named: Named): Promise<Result<Release>> => {
  const { req, collection, id, digest, comment } = named
  const found = await findWorkingCopy(named)
  if (!found.ok) return found
  const seen = await checkDigest(named)
  if (!seen.ok) return seen
  const now = new Date().toISOString()
  const isFirst = collection === 'articles' && !found.value.publishedAt
  await changeStatus({
    ...named,
    data: { _status: 'published', ...(isFirst ? { publishedAt: now } : {}) },
  })
  const live = await readContent({ req, collection, id, draft: false })
  if (live === null) return refuse(NOT_FOUND)
  if (digest !== undefined && digest !== live.digest) return refuse(STALE)
  const previous = await findPublication({ req, collection, id })
  await pause()
  return accept(await writeRelease({ req, collection, id, live, previous, comment, now }))
}

const writeRelease = async ({
  req,
  collection,
  id,
  live,
  previous,
  comment,
  now,
  kind = 'published',
}: {
  req: PayloadRequest
  collection: WorkflowCollection
  id: string
  live: Content
  previous: Publication | null
  comment: string | undefined
  now: string
  kind?: ReleaseKind
}): Promise<Release> => {
  const release = (previous?.release ?? 0) + 1
  const slug = typeof live.doc.slug === 'string' ? live.doc.slug : null
  const { digest, shape } = live
  await writePublication({
    req,
    collection,
    id,
    previous,
    next: { slug, state: 'live', release, digest, publishedAt: now, shape },
  })
  await pause()
  await recordRelease({ req, collection, id, number: release, kind, digest, shape, comment, now })
  await keepRedirect({ req, collection, id, from: previous?.slug ?? null, to: slug })
  await syncReferences({
    req,
    from: `${collection}:${id}`,
    to: live.references,
    scopes: ['live', 'working'],
  })
  return { release, digest, publishedAt: now }
}

/** What is still missing before the document can be shown, one refusal a field. */
const missing = (error: ValidationError): Refusal[] =>
  error.data.errors.map(({ path, message, label }) => ({
    code: 'checklist-incomplete' as const,
    field: path,
    message: `${typeof label === 'string' ? label : path}: ${message}`,
  }))
