import type { PayloadRequest } from 'payload'
import { syncReferences } from '../references/syncReferences.js'
import { findPublication, writePublication } from './publications.js'
import { readContent } from './readContent.js'
import { keepRedirect } from './redirects.js'

type Named = { req: PayloadRequest; collection: string; id: string }

/** Makes a saved document of a collection without drafts live, in the transaction of the save. */
export const publishDirect = async ({ req, collection, id }: Named): Promise<void> => {
  const content = await readContent({ req, collection, id, draft: false })
  if (content === null) return
  const previous = await findPublication({ req, collection, id })
  const slug = typeof content.doc.slug === 'string' ? content.doc.slug : null
  await writePublication({
    req,
    collection,
    id,
    previous,
    kind: 'changed',
    next: {
      slug,
      state: 'live',
      release: (previous?.release ?? 0) + 1,
      digest: content.digest,
      publishedAt: previous?.publishedAt ?? new Date().toISOString(),
      shape: content.shape,
    },
  })
  await keepRedirect({ req, collection, id, from: previous?.slug ?? null, to: slug })
  await syncReferences({
    req,
    from: `${collection}:${id}`,
    to: content.references,
    scopes: ['working', 'live'],
  })
}

/** Takes a deleted document out of delivery: it answers "gone" from then on. */
export const removePublication = async ({ req, collection, id }: Named): Promise<void> => {
  const previous = await findPublication({ req, collection, id })
  if (previous !== null) {
    const { slug, release, digest, publishedAt } = previous
    await writePublication({
      req,
      collection,
      id,
      previous,
      kind: 'removed',
      next: { slug, release, digest, publishedAt, state: 'withdrawn', shape: null },
    })
  }
  await syncReferences({ req, from: `${collection}:${id}`, to: [], scopes: ['working', 'live'] })
}
