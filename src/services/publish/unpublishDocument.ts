import type { ReleaseKind } from '../../collections/ledger.js'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { traced } from '../../tracing.js'
import { syncReferences } from '../references/syncReferences.js'
import { inTransaction } from '../transaction.js'
import { checkAction } from '../workflow/checkAction.js'
import { findSituation } from '../workflow/situation.js'
import { writeState } from '../workflow/state.js'
import { tellWriters } from '../workflow/tellWriters.js'
import type { Publication } from './publications.js'
import { findPublication, writePublication } from './publications.js'
import { recordRelease } from './releases.js'
import type { Release } from './transition.js'
import { changeStatus, NOT_FOUND } from './transition.js'
import type { DocumentRef } from '../documentRef.js'

/** Takes a live document down, with a reason. Delivery answers 410 from then on. Atomic. */
export const unpublishDocument = async ({
  digest,
  comment,
  ...named
}: DocumentRef & {
  /** What the caller saw, where that matters to them. */
  digest?: string | undefined
  comment: string | undefined
}): Promise<Result<Release>> =>
  inTransaction(named.req, async () => {
    const now = new Date().toISOString()
    const known = await findSituation({ ...named, now })
    if (known === null) return refuse(NOT_FOUND)
    const refusals = checkAction({ known, action: 'unpublish', input: { digest, comment } })
    if (refusals.length > 0 || known.publication === null) return refuse(...refusals)
    const { publication } = known
    const release = await takeDown({ ...named, publication, kind: 'unpublished', comment, now })
    await tellWriters({ ...named, known, text: (name) => `${name} was taken down.` })
    return accept(release)
  })

/**
 * Takes a document down because it must not be shown any longer, whoever noticed: its consent ended.
 * Asks nobody for permission and does nothing when it is not live. In the transaction of `req`.
 */
export const withdrawDocument = async ({
  kind,
  ...named
}: DocumentRef & {
  kind: Extract<ReleaseKind, `withdrawn:${string}` | 'expired'>
}): Promise<boolean> => {
  // Written first and always: a publication under way at the same moment meets this and is done again.
  await writeState(named)
  const publication = await findPublication(named)
  if (publication?.state !== 'live') return false
  const now = new Date().toISOString()
  await takeDown({ ...named, publication, kind, comment: undefined, now })
  return true
}

type TakeDown = DocumentRef & {
  publication: Publication
  kind: ReleaseKind
  comment: string | undefined
  now: string
}

const takeDown = (asked: TakeDown): Promise<Release> => {
  const { collection, kind: action } = asked
  return traced({ name: 'document.unpublish', facts: { collection, action } }, () =>
    writeTakenDown(asked),
  )
}

const writeTakenDown = async ({
  publication: previous,
  kind,
  comment,
  now,
  ...named
}: TakeDown): Promise<Release> => {
  const { req, collection, id } = named
  await changeStatus({ ...named, data: { _status: 'draft' } })
  await writeState(named)
  const release = previous.release + 1
  const { slug, publishedAt, digest } = previous
  await writePublication({
    req,
    collection,
    id,
    previous,
    kind,
    next: { slug, publishedAt, digest, release, state: 'withdrawn', shape: null },
  })
  await recordRelease({
    req,
    collection,
    id,
    number: release,
    kind,
    digest,
    shape: null,
    comment,
    now,
    signOffs: [],
    version: null,
  })
  await syncReferences({ req, from: `${collection}:${id}`, to: [], scopes: ['live'] })
  return { release, digest, publishedAt }
}
