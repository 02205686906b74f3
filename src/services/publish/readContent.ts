import type { CollectionSlug, PayloadRequest } from 'payload'
import { isolateObjectProperty } from 'payload'
import { buildShape } from '../../delivery/shape/buildShape.js'
import { createFieldCatalogue } from '../../delivery/shape/catalogue.js'
import type { PublicField, PublicationKey, PublishedShape } from '../../delivery/shape/types.js'
import type { PublishedCollection } from '../../slugs.js'
import { SITE_GLOBAL } from '../../slugs.js'
import { canonicalContent, digestOf } from '../../workflow/digest.js'
import { pause } from '../pause.js'
import { collectEmbeds, collectReferences } from '../references/collectReferences.js'

export type Content = {
  doc: Record<string, unknown>
  shape: PublishedShape
  /** Every document it uses, and of these the ones it shows rather than only links to. */
  references: PublicationKey[]
  embeds: PublicationKey[]
  /** The text the digest is of. */
  canonical: string
  digest: string
}

const catalogues = new WeakMap<object, (collection: string) => PublicField[]>()

/** The public fields of a collection, computed once for each Payload. */
export const fieldsOf = (req: PayloadRequest, collection: string): PublicField[] => {
  const known = catalogues.get(req.payload) ?? createFieldCatalogue(req.payload)
  catalogues.set(req.payload, known)
  return known(collection)
}

/** A request in the same transaction whose own locale and parameters stay as they are. */
export const nestedRequest = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, ['locale', 'fallbackLocale', 'query', 'context'])
  own.context = { ...req.context }
  own.query = {}
  return own
}

const readDocument = async ({
  req,
  collection,
  id,
  draft,
}: {
  req: PayloadRequest
  collection: PublishedCollection
  id: string
  draft: boolean
}): Promise<Record<string, unknown> | null> => {
  const options = {
    locale: 'all',
    depth: 0,
    overrideAccess: true,
    req: nestedRequest(req),
  } as const
  const doc: object | null =
    collection === SITE_GLOBAL
      ? await req.payload.findGlobal({ slug: SITE_GLOBAL, ...options })
      : await req.payload.findByID({
          collection: collection as CollectionSlug,
          id,
          draft,
          disableErrors: true,
          ...options,
        })
  return doc === null ? null : { ...doc }
}

const mediaHashes = async (req: PayloadRequest, keys: PublicationKey[]) => {
  const ids = keys.flatMap((key) => (key.startsWith('media:') ? [key.slice('media:'.length)] : []))
  if (ids.length === 0) return {}
  const { docs } = await req.payload.db.find<{ id: string; sha256?: string | null }>({
    collection: 'media',
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    req,
  })
  return Object.fromEntries(docs.map(({ id, sha256 }) => [id, sha256 ?? '']))
}

/**
 * Everything that is, or would become, public of one document: its shape in every language, the
 * documents it uses, and the digest of its content. `null` when there is no such document.
 *
 * @param draft the working copy instead of what is live
 */
export const readContent = async ({
  req,
  collection,
  id,
  draft,
}: {
  req: PayloadRequest
  collection: string
  id: string
  draft: boolean
}): Promise<Content | null> => {
  const published = collection as PublishedCollection
  await pause()
  const doc = await readDocument({ req, collection: published, id, draft })
  if (doc === null) return null
  await pause()
  const fields = fieldsOf(req, collection)
  const shape = buildShape({ doc, fields, collection: published })
  const references = collectReferences({ shape, fields })
  await pause()
  const media = await mediaHashes(req, references)
  const canonical = canonicalContent({ collection, fields: shape.fields, media })
  const embeds = collectEmbeds({ shape, fields })
  return { doc, shape, references, embeds, canonical, digest: digestOf(canonical) }
}
