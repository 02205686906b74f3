import type { Where } from 'payload'
import type { Locale } from '../../slugs.js'
import { objectOf, textOf } from '../../json.js'
import type { Publication } from '../documents/snapshot.js'
import { keyOf } from '../documents/snapshot.js'
import type { PublicationStore } from '../store/publicationStore.js'

const COLLECTION = 'articles'
const SHOWN = 20

type Asked = { store: PublicationStore; locale: Locale; topic: string | undefined }

/** The title of an article in one language; without one it does not exist in it. */
export const titleIn = ({ shape }: Publication, locale: Locale): string | undefined =>
  textOf(objectOf(shape.fields.title)[locale])

const read = async (store: PublicationStore, ids: string[]): Promise<Publication[]> => {
  const keys = ids.map((id) => keyOf(COLLECTION, id))
  const found = keys.length === 0 ? [] : await store.byKeys(keys)
  const live = new Map(found.filter(({ state }) => state === 'live').map((one) => [one.key, one]))
  return keys.flatMap((key) => live.get(key) ?? [])
}

const matching = ({ store, locale, topic }: Asked): Promise<string[]> => {
  const where: Where[] = [{ title: { exists: true, not_equals: '' } }]
  if (topic !== undefined) where.push({ topics: { in: [topic] } })
  return store.matching({
    collection: COLLECTION,
    where,
    sort: ['-publishedAt', '-id'],
    limit: SHOWN,
    page: 1,
    locale,
  })
}

/**
 * The newest articles that exist in a language, of one topic where its id is given. Where the newest
 * of all exist in it, an index has answered already; otherwise they are looked for.
 */
export const newestArticles = async (asked: Asked): Promise<Publication[]> => {
  const { store, locale, topic } = asked
  const isTold = (one: Publication): boolean => titleIn(one, locale) !== undefined
  if (topic === undefined) {
    const ids = await store.newest({
      collection: COLLECTION,
      by: 'publishedAt',
      limit: SHOWN,
      page: 1,
    })
    const newest = await read(store, ids)
    if (newest.every(isTold)) return newest
  }
  return (await read(store, await matching(asked))).filter(isTold)
}
