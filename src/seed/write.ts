/** The writes of seeding: each one through the Local API, as a person, inside the one transaction. */
import type { Payload, PayloadRequest, RequiredDataFromCollectionSlug, TypedUser } from 'payload'
import type { DirectCollection, Locale, WorkflowCollection } from '../slugs.js'
import { DEFAULT_LOCALE, SITE_GLOBAL } from '../slugs.js'
import type { SampleImage } from './images.js'
import { inLocale, translation, withRowIds } from './localized.js'
import { resolveRefs } from './refs.js'

type Fields = Record<string, unknown>
export type Saved = Fields & { id: string }

/** What every write shares. `ids` grows as documents are created. */
export type Seeding = {
  payload: Payload
  req: PayloadRequest
  ids: Map<string, string>
}

const TRANSLATION: Locale = 'es'

/** A request of its own for each write, because Payload keeps the language of a write on it. */
const joined = ({ req }: Seeding): Partial<PayloadRequest> =>
  req.transactionID === undefined ? {} : { transactionID: req.transactionID }

const fieldsOf = ({ ids }: Seeding, fields: unknown): Fields => resolveRefs(fields, ids) as Fields

const saved = (doc: { id: string | number }): Saved => ({ ...doc, id: String(doc.id) })

/** Creates a document in English and remembers its id under its reference. */
export const createDocument = async (
  seeding: Seeding,
  {
    user,
    collection,
    slug,
    fields,
    draft = false,
  }: {
    user: TypedUser
    collection: WorkflowCollection | DirectCollection
    slug: string
    fields: object
    draft?: boolean
  },
): Promise<Saved> => {
  const doc = saved(
    await seeding.payload.create({
      collection,
      data: {
        ...fieldsOf(seeding, inLocale(fields, DEFAULT_LOCALE)),
        slug,
      } as RequiredDataFromCollectionSlug<typeof collection>,
      locale: DEFAULT_LOCALE,
      depth: 0,
      ...(draft ? { draft } : {}),
      overrideAccess: false,
      user,
      req: joined(seeding),
    }),
  )
  seeding.ids.set(`${collection}/${slug}`, doc.id)
  return doc
}

/** Adds the Spanish texts, and the relations that had to wait. Writes nothing when there are none. */
export const translateDocument = async (
  seeding: Seeding,
  {
    user,
    collection,
    doc,
    fields,
    later = {},
    draft = false,
  }: {
    user: TypedUser
    collection: WorkflowCollection | DirectCollection
    doc: Saved
    fields: object
    later?: object
    draft?: boolean
  },
): Promise<void> => {
  const changes = fieldsOf(seeding, { ...translation({ ...fields }, TRANSLATION), ...later })
  if (Object.keys(changes).length === 0) return
  await seeding.payload.update({
    collection,
    id: doc.id,
    data: withRowIds(changes, doc) as Fields,
    locale: TRANSLATION,
    depth: 0,
    ...(draft ? { draft } : {}),
    overrideAccess: false,
    user,
    req: joined(seeding),
  })
}

/** Uploads an image with its alternative text in both languages. */
export const createImage = async (
  seeding: Seeding,
  { user, image, file }: { user: TypedUser; image: SampleImage; file: Buffer },
): Promise<void> => {
  const doc = saved(
    await seeding.payload.create({
      collection: 'media',
      data: { alt: image.alt.en },
      file: {
        data: file,
        name: `${image.name}.png`,
        mimetype: 'image/png',
        size: file.byteLength,
      },
      locale: DEFAULT_LOCALE,
      depth: 0,
      overrideAccess: false,
      user,
      req: joined(seeding),
    }),
  )
  seeding.ids.set(`media/${image.name}`, doc.id)
  await translateDocument(seeding, {
    user,
    collection: 'media',
    doc,
    fields: { alt: image.alt },
  })
}

/** Fills the site's own settings in both languages. */
export const fillSite = async (
  seeding: Seeding,
  { user, fields }: { user: TypedUser; fields: object },
): Promise<void> => {
  const update = (data: Fields, locale: Locale): Promise<unknown> =>
    seeding.payload.updateGlobal({
      slug: SITE_GLOBAL,
      data,
      locale,
      depth: 0,
      overrideAccess: false,
      user,
      req: joined(seeding),
    })
  const english = await update(fieldsOf(seeding, inLocale(fields, DEFAULT_LOCALE)), DEFAULT_LOCALE)
  const spanish = fieldsOf(seeding, translation({ ...fields }, TRANSLATION))
  await update(withRowIds(spanish, english) as Fields, TRANSLATION)
}

/**
 * Creates a sample account. Without `by` it is the very first: nobody exists yet who could be asked,
 * and so access is not.
 */
export const createAccount = async (
  seeding: Seeding,
  { by, account, password }: { by?: TypedUser; account: object; password: string },
): Promise<TypedUser> => {
  const user = await seeding.payload.create({
    collection: 'users',
    data: {
      ...fieldsOf(seeding, account),
      password,
    } as RequiredDataFromCollectionSlug<'users'>,
    depth: 0,
    ...(by === undefined ? { overrideAccess: true } : { overrideAccess: false, user: by }),
    req: joined(seeding),
  })
  return { ...user, collection: 'users' } as TypedUser
}
