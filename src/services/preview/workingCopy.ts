import type { Preview } from '../../delivery/preview/types.js'
import type { DocumentRef } from '../documentRef.js'
import { findPublication } from '../publish/publications.js'
import { readContent } from '../publish/readContent.js'
import { publicReview } from '../workflow/publicReview.js'
import { findSignOffs, isValid } from '../workflow/signOffs.js'
import { findState } from '../workflow/state.js'

const IMAGE = 'media:'

/**
 * The working copy of a document in the form readers would get were it published now: built by what
 * publishing builds with, by its public fields only, and kept nowhere. `null` when there is none.
 */
export const readWorkingCopy = async ({
  now,
  ...named
}: DocumentRef & { now: Date }): Promise<Omit<Preview, 'expiresAt'> | null> => {
  const { req, collection, id } = named
  const content = await readContent({ ...named, draft: true })
  if (content === null) return null
  const live = await findPublication(named)
  const state = await findState(named)
  const { revision, stage } = state
  const signOffs = (await findSignOffs(named)).filter((one) =>
    isValid(one, { revision, digest: content.digest }),
  )
  const review = await publicReview({ req, signOffs })
  const slug = typeof content.doc.slug === 'string' ? content.doc.slug : null
  return {
    collection,
    id,
    publication: {
      key: `preview:${collection}:${id}`,
      collection,
      id,
      slug,
      state: 'live',
      publishedAt: live === null ? now.toISOString() : new Date(live.publishedAt).toISOString(),
      shape: { ...content.shape, ...(review === null ? {} : { review }) },
    },
    slugs: [slug, live?.slug ?? null].filter((one) => one !== null),
    images: content.references.flatMap((key) =>
      key.startsWith(IMAGE) ? [key.slice(IMAGE.length)] : [],
    ),
    stage,
  }
}
