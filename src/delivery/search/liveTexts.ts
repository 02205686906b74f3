/** The texts of documents that are live at this moment, for showing them as hits. */
import { LRUCache } from 'lru-cache'
import type { Locale } from '../../slugs.js'
import { topicKeys } from '../documents/crisis.js'
import type { Publication } from '../documents/snapshot.js'
import type { PublicField, PublicationKey } from '../shape/types.js'
import type { PublicationRows } from '../store/rows.js'
import { isFindable } from './searchIndex.js'
import type { Texts } from './texts.js'
import { textsOf } from './texts.js'

/** A document as a hit shows it, in one language. */
export type LiveText = {
  key: PublicationKey
  collection: string
  id: string
  slug: string | null
  topics: readonly PublicationKey[]
  texts: Texts
}

export type ReadLiveTexts = (
  keys: PublicationKey[],
  locale: Locale,
) => Promise<Map<PublicationKey, LiveText>>

/** Texts of hits that come up again and again are kept up to this size, in characters. */
const KEPT = 24_000_000

/**
 * Reads the texts of documents by key; those that are not live, or have none in this language, are
 * missing. That they are live is asked of the store every time; texts are kept as long as the release
 * they are of.
 */
export const createLiveTexts = ({
  store,
  fieldsOf,
}: {
  store: Pick<PublicationRows, 'byKeys' | 'releases'>
  fieldsOf: (collection: string) => PublicField[]
}): ReadLiveTexts => {
  const kept = new LRUCache<string, LiveText & { release: number }>({
    maxSize: KEPT,
    sizeCalculation: ({ texts }) => texts.body.length + 1000,
  })

  const textOfOne = (publication: Publication, locale: Locale): LiveText | undefined => {
    const { key, collection, id, slug } = publication
    if (!isFindable(publication)) return undefined
    const texts = textsOf({ publication, fields: fieldsOf(collection), locale })
    if (texts === undefined) return undefined
    return { key, collection, id, slug, topics: topicKeys(publication), texts }
  }

  return async (keys, locale) => {
    if (keys.length === 0) return new Map()
    const releases = new Map(
      (await store.releases(keys)).map(({ key, release }) => [key, release] as const),
    )
    const found = new Map<PublicationKey, LiveText>()
    for (const [key, release] of releases) {
      const known = kept.get(`${locale}:${key}`)
      if (known?.release === release) found.set(key, known)
    }
    const missing = [...releases.keys()].filter((key) => !found.has(key))
    for (const publication of missing.length === 0 ? [] : await store.byKeys(missing)) {
      const live = textOfOne(publication, locale)
      if (live === undefined) continue
      found.set(live.key, live)
      // Had it been released again since it was asked for, this would be read again the next time.
      kept.set(`${locale}:${live.key}`, { ...live, release: releases.get(live.key) ?? 0 })
    }
    return found
  }
}
