import { ValidationError } from 'payload'
import type { ReleaseKind } from '../../collections/ledger.js'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { traced } from '../../tracing.js'
import { pause } from '../pause.js'
import { syncReferences } from '../references/syncReferences.js'
import { inTransaction } from '../transaction.js'
import { checkAction, STALE } from '../workflow/checkAction.js'
import { findLiveRelease } from '../workflow/corrections.js'
import { fieldRefusals } from '../workflow/gates/fields.js'
import { publicReview } from '../workflow/publicReview.js'
import { tellWriters } from '../workflow/tellWriters.js'
import type { Known } from '../workflow/situation.js'
import { findSituation } from '../workflow/situation.js'
import { writeState } from '../workflow/state.js'
import { writePublication } from './publications.js'
import { readContent } from './readContent.js'
import { keepRedirect } from './redirects.js'
import { recordRelease } from './releases.js'
import type { Release } from './transition.js'
import { changeStatus, latestVersion, NOT_FOUND } from './transition.js'
import type { DocumentRef } from '../documentRef.js'

type Publish = DocumentRef & {
  /** `correct` keeps the signature and the date of review of what is live. */
  action?: 'publish' | 'correct'
  /** What the caller saw; a different present content is refused. */
  digest: string | undefined
  comment?: string | undefined
  /** The sign-offs it was scheduled on: when one of them does not hold any more, it does not go live. */
  signOffs?: readonly string[]
}

/**
 * Makes the approved working copy live. The only way to publish: everything else that could is refused
 * by `draftOnly` and `guardPublication`, and every gate is checked here, whoever calls. Atomic: the
 * document, its publication, its release row and its references change together or not at all.
 */
export const publishDocument = (named: Publish): Promise<Result<Release>> => {
  const { collection, action = 'publish' } = named
  return traced({ name: 'document.publish', facts: { collection, action } }, () =>
    publishOrRefuse(named),
  )
}

const publishOrRefuse = async (named: Publish): Promise<Result<Release>> => {
  try {
    return await inTransaction(named.req, () => publishInside(named))
  } catch (error) {
    if (error instanceof ValidationError) return refuse(...fieldRefusals(error.data.errors))
    throw error
  }
}

/**
 * What is digested is read after it was saved as live: it is what readers get. When it is not what was
 * approved, the transaction takes the save back.
 */
const publishInside = async (named: Publish): Promise<Result<Release>> => {
  const { req, collection, id, action = 'publish', digest, comment } = named
  const now = new Date().toISOString()
  const known = await findSituation({ req, collection, id, now })
  if (known === null) return refuse(NOT_FOUND)
  const refusals = [
    ...checkAction({ known, action, input: { digest, comment } }),
    ...pinnedRefusals(named, known),
  ]
  if (refusals.length > 0) return refuse(...refusals)
  const isFirst = collection === 'articles' && !known.content.doc.publishedAt
  await changeStatus({
    req,
    collection,
    id,
    data: { _status: 'published', ...(isFirst ? { publishedAt: now } : {}) },
  })
  const live = await readContent({ req, collection, id, draft: false })
  if (live === null) return refuse(NOT_FOUND)
  if (live.digest !== known.content.digest) return refuse(STALE)
  await writeState({
    req,
    collection,
    id,
    change: action === 'correct' ? { stage: 'approved' } : {},
  })
  await pause()
  const release = await writeRelease({ named, known, live, now })
  await tellWriters({ req, collection, id, known, text: (name) => `${name} is live.` })
  return accept(release)
}

const pinnedRefusals = ({ signOffs = [] }: Publish, { valid }: Known): Refusal[] => {
  const holds = new Set(valid.map((one) => one.id))
  return signOffs.every((one) => holds.has(one)) ? [] : [VOID]
}

const VOID: Refusal = {
  code: 'approval-void',
  message: 'An approval this was scheduled on does not hold any more. Schedule it again.',
}

/** The review readers are shown: that of the signature, or, for a correction, the one that stays. */
const reviewFor = async ({ named, known }: { named: Publish; known: Known }) => {
  const { req, collection, id, action } = named
  if (action !== 'correct') return publicReview({ req, signOffs: known.valid })
  const { publication } = known
  return (await findLiveRelease({ req, collection, id, publication }))?.shape.review ?? null
}

/** The approvals a release rests on: for a correction, also the signature that stays. */
const signOffsFor = async ({ named, known }: { named: Publish; known: Known }) => {
  const { req, collection, id, action } = named
  const own = known.valid.map((one) => one.id)
  if (action !== 'correct') return own
  const { publication } = known
  const kept = (await findLiveRelease({ req, collection, id, publication }))?.signOffs ?? []
  return [...kept, ...own]
}

const writeRelease = async ({
  named,
  known,
  live,
  now,
}: {
  named: Publish
  known: Known
  live: NonNullable<Awaited<ReturnType<typeof readContent>>>
  now: string
}): Promise<Release> => {
  const { req, collection, id, action, comment } = named
  const previous = known.publication
  const release = (previous?.release ?? 0) + 1
  const slug = typeof live.doc.slug === 'string' ? live.doc.slug : null
  const review = await reviewFor({ named, known })
  const { digest } = live
  const shape = { ...live.shape, ...(review === null ? {} : { review }) }
  const signOffs = await signOffsFor({ named, known })
  const kind: ReleaseKind = action === 'correct' ? 'corrected' : 'published'
  await writePublication({
    req,
    collection,
    id,
    previous,
    kind,
    next: { slug, state: 'live', release, digest, publishedAt: now, shape },
  })
  await pause()
  const version = await latestVersion({ req, collection, id })
  await recordRelease({
    req,
    collection,
    id,
    number: release,
    kind,
    digest,
    shape,
    comment,
    now,
    signOffs,
    version,
  })
  await keepRedirect({ req, collection, id, from: previous?.slug ?? null, to: slug })
  await syncReferences({
    req,
    from: `${collection}:${id}`,
    to: live.references,
    scopes: ['live', 'working'],
  })
  return { release, digest, publishedAt: now }
}
