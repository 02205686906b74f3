import type { PayloadRequest } from 'payload'
import type { ChangeKind } from '../../collections/delivery.js'
import type { PublishedShape } from '../../delivery/shape/types.js'
import { recordEvent } from '../feed/recordEvent.js'

export type Publication = {
  id: string
  key: string
  slug: string | null
  state: 'live' | 'withdrawn'
  release: number
  digest: string
  publishedAt: string
}

type Named = { req: PayloadRequest; collection: string; id: string }

/** The current publication of a document, live or withdrawn. */
export const findPublication = async ({
  req,
  collection,
  id,
}: Named): Promise<Publication | null> =>
  req.payload.db.findOne<Publication>({
    collection: 'publications',
    where: { key: { equals: `${collection}:${id}` } },
    req,
  })

export const isLive = async (named: Named): Promise<boolean> =>
  (await findPublication(named))?.state === 'live'

/**
 * Writes what delivery serves of a document, its shape, or `null` once it is withdrawn, and that it
 * changed: the one place where readers' content changes.
 */
export const writePublication = async ({
  req,
  collection,
  id,
  previous,
  next,
  kind,
}: Named & {
  previous: Publication | null
  kind: ChangeKind
  next: Pick<Publication, 'slug' | 'state' | 'release' | 'digest' | 'publishedAt'> & {
    shape: PublishedShape | null
  }
}): Promise<void> => {
  const { payload } = req
  const { db } = payload
  const key = `${collection}:${id}`
  if (previous === null) {
    await db.create({
      collection: 'publications',
      data: { key, collection, document: id, ...next },
      req,
      returning: false,
    })
  } else {
    await db.updateOne({
      collection: 'publications',
      id: previous.id,
      data: next,
      req,
      returning: false,
    })
  }
  const { slug, release } = next
  await recordEvent({ req, collection, id, slug, kind, release })
}
