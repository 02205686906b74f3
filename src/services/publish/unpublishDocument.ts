import { actorFrom } from '../../access/actor.js'
import { can } from '../../access/can.js'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { syncReferences } from '../references/syncReferences.js'
import { inTransaction } from '../transaction.js'
import { findPublication, writePublication } from './publications.js'
import { recordRelease } from './releases.js'
import type { Named, Release } from './transition.js'
import { changeStatus, checkDigest, findWorkingCopy } from './transition.js'

/** Takes a live document down, with a reason. Delivery answers 410 from then on. Atomic. */
export const unpublishDocument = async (named: Named): Promise<Result<Release>> => {
  const { req, collection, comment } = named
  if (can(actorFrom(req.user), 'unpublish', collection) === 'deny') {
    return refuse({ code: 'forbidden', message: 'Your role cannot take documents down.' })
  }
  if (comment === undefined || comment.trim() === '') {
    return refuse({ code: 'comment-required', message: 'Say why this is taken down.' })
  }
  return inTransaction(req, () => unpublishInside(named))
}

const unpublishInside = async (named: Named): Promise<Result<Release>> => {
  const { req, collection, id, comment } = named
  const found = await findWorkingCopy(named)
  if (!found.ok) return found
  const seen = await checkDigest(named)
  if (!seen.ok) return seen
  const previous = await findPublication({ req, collection, id })
  if (previous?.state !== 'live') {
    return refuse({ code: 'wrong-stage', message: 'This document is not live.' })
  }
  await changeStatus({ ...named, data: { _status: 'draft' } })
  const now = new Date().toISOString()
  const release = previous.release + 1
  const { slug, publishedAt } = previous
  await writePublication({
    req,
    collection,
    id,
    previous,
    next: { slug, publishedAt, digest: previous.digest, release, state: 'withdrawn', shape: null },
  })
  await recordRelease({
    req,
    collection,
    id,
    number: release,
    kind: 'unpublished',
    digest: previous.digest,
    shape: null,
    comment,
    now,
  })
  await syncReferences({ req, from: `${collection}:${id}`, to: [], scopes: ['live'] })
  return accept({ release, digest: previous.digest, publishedAt })
}
