import { setImmediate } from 'node:timers/promises'
import type { Where } from 'payload'
import type { Locale } from '../../../slugs.js'
import { DEFAULT_LOCALE, LOCALES, isWorkflowCollection } from '../../../slugs.js'
import type { PageCollection } from '../../documents/pageAddress.js'
import { pageAddress } from '../../documents/pageAddress.js'
import type { Publication } from '../../documents/snapshot.js'
import { keyOf } from '../../documents/snapshot.js'
import { objectOf, textOf } from '../../../json.js'
import type { PublishedShape } from '../../shape/types.js'
import type { PublicationStore } from '../../store/publicationStore.js'
import type { Address } from '../../store/rows.js'
import type { Stretch } from './pages.js'

/** A page that search engines may list, in the languages it exists in. */
export type Entry = {
  collection: PageCollection
  slug: string
  locales: Locale[]
  /** ISO 8601. */
  changedAt: string
}

type Store = Pick<PublicationStore, 'addresses' | 'byKeys' | 'matching'>
type Batch = { store: Store; site: string; collection: PageCollection; addresses: Address[] }

/** Few enough that other requests are answered between two batches. */
const BATCH = 500

/** The texts that make a document exist in a language, where that is not its title. */
const OWN_TEXTS: Partial<Record<PageCollection, string[]>> = { people: ['role', 'bio'] }

const isTold = (shape: PublishedShape, locale: Locale, names: string[]): boolean =>
  names.some((name) => textOf(objectOf(shape.fields[name])[locale]) !== undefined)

/** A person has one name in every language, and so an English page whatever is said of them. */
const localesOf = ({ shape }: Publication, collection: PageCollection): Locale[] => {
  const own = OWN_TEXTS[collection]
  return LOCALES.filter(
    (locale) =>
      isTold(shape, locale, own ?? ['title']) || (own !== undefined && locale === DEFAULT_LOCALE),
  )
}

/** Of people and topics, which are small, everything is read. */
const smallEntries = async ({ store, collection, addresses }: Batch): Promise<Entry[]> => {
  const found = await store.byKeys(addresses.map(({ id }) => keyOf(collection, id)))
  const live = new Map(found.filter(({ state }) => state === 'live').map((one) => [one.id, one]))
  return addresses.flatMap(({ id, slug }) => {
    const publication = live.get(id)
    if (publication === undefined) return []
    const locales = localesOf(publication, collection)
    return [{ collection, slug, locales, changedAt: publication.shape.updatedAt }]
  })
}

const matching = (
  { store, collection, addresses }: Batch,
  where: Where[],
  locale: Locale = DEFAULT_LOCALE,
): Promise<string[]> =>
  store.matching({
    collection,
    where: [{ id: { in: addresses.map(({ id }) => id) } }, ...where],
    sort: ['id'],
    limit: addresses.length,
    page: 1,
    locale,
    once: true,
  })

/** The ids of texts that were first published elsewhere: search engines are to list them there. */
const publishedElsewhere = async (batch: Batch): Promise<Set<string>> => {
  const { store, site, collection } = batch
  const ids = await matching(batch, [{ 'seo.canonicalUrl': { exists: true } }])
  const found = ids.length === 0 ? [] : await store.byKeys(ids.map((id) => keyOf(collection, id)))
  const elsewhere = found.filter(({ slug, shape }) => {
    const canonical = textOf(objectOf(shape?.fields.seo).canonicalUrl)
    if (canonical === undefined || slug === null) return false
    return canonical !== pageAddress({ site, collection, slug, locale: DEFAULT_LOCALE })
  })
  return new Set(elsewhere.map(({ id }) => id))
}

/** Of long texts only their ids are asked for: reading each to learn its languages would cost too much. */
const largeEntries = async (batch: Batch): Promise<Entry[]> => {
  const { collection, addresses } = batch
  const isIndexed = { 'seo.noIndex': { not_equals: true } }
  const hasTitle = { title: { exists: true, not_equals: '' } }
  const elsewhere = await publishedElsewhere(batch)
  const told = await Promise.all(
    LOCALES.map(async (locale) => ({
      locale,
      ids: new Set(await matching(batch, [isIndexed, hasTitle], locale)),
    })),
  )
  return addresses
    .filter(({ id }) => !elsewhere.has(id))
    .map(({ id, slug, publishedAt }) => ({
      collection,
      slug,
      locales: told.flatMap(({ locale, ids }) => (ids.has(id) ? [locale] : [])),
      changedAt: publishedAt,
    }))
}

/** What search engines may list of a stretch of a collection. */
export const entriesOf = async ({
  store,
  site,
  stretch: { collection, offset, limit },
}: {
  store: Store
  /** The address of the publisher's site. */
  site: string
  stretch: Stretch
}): Promise<Entry[]> => {
  const read = isWorkflowCollection(collection) ? largeEntries : smallEntries
  const entries: Entry[] = []
  for (let done = 0; done < limit; done += BATCH) {
    const addresses = await store.addresses({
      collection,
      offset: offset + done,
      limit: Math.min(BATCH, limit - done),
    })
    if (addresses.length > 0) entries.push(...(await read({ store, site, collection, addresses })))
    await setImmediate()
  }
  return entries.filter(({ locales }) => locales.length > 0)
}
