import type { CollectionSlug, PayloadRequest } from 'payload'
import { isolateObjectProperty } from 'payload'
import { z } from 'zod'
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
  /** The images it shows that exist. */
  images: ContentImage[]
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

const imageSchema = z.object({
  id: z.coerce.string(),
  filename: z.string().catch(''),
  sha256: z.string().catch(''),
  decorative: z.boolean().catch(false),
  alt: z.record(z.string(), z.string().nullish()).catch({}),
})

/** What approvals and screens need to know of an image: its bytes by their hash, and its words. */
export type ContentImage = z.infer<typeof imageSchema>

const imagesOf = async (req: PayloadRequest, keys: PublicationKey[]): Promise<ContentImage[]> => {
  const ids = keys.flatMap((key) => (key.startsWith('media:') ? [key.slice('media:'.length)] : []))
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'media',
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    req,
  })
  return docs.flatMap((doc) => imageSchema.safeParse(doc).data ?? [])
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
  const images = await imagesOf(req, references)
  const media = Object.fromEntries(images.map(({ id: image, sha256 }) => [image, sha256]))
  const canonical = canonicalContent({ collection, fields: shape.fields, media })
  const embeds = collectEmbeds({ shape, fields })
  return { doc, shape, references, embeds, images, canonical, digest: digestOf(canonical) }
}
