/** Everything that can be found, in every language, and by what it can be narrowed down. */
import type { Locale } from '../../slugs.js'
import { LOCALES } from '../../slugs.js'
import { listOf, objectOf, textOf } from '../json.js'
import type { Publication } from '../documents/snapshot.js'
import { keyOf } from '../documents/snapshot.js'
import { topicKeys } from '../documents/crisis.js'
import type { PublicationKey, PublicField } from '../shape/types.js'
import { ANALYZERS } from './analyzer.js'
import type { SearchedCollection } from './collections.js'
import { isSearched } from './collections.js'
import { TextIndex } from './textIndex.js'
import { textsOf } from './texts.js'

/** What is known of a document beside its words. */
export type Entry = {
  key: PublicationKey
  collection: SearchedCollection
  topics: readonly PublicationKey[]
  patterns: readonly PublicationKey[]
}

/** A topic or pattern that documents are narrowed down by. */
export type Subject = { titles: Partial<Record<Locale, string>>; isSensitive: boolean }

export type SearchIndex = {
  texts: Record<Locale, TextIndex>
  entry: (key: string) => Entry | undefined
  subject: (key: string) => Subject | undefined
  /** Takes in a document as it was read from the store. */
  set: (publication: Publication) => void
  delete: (key: string) => void
}

/** Whether readers may find a document by searching: its editors can keep it out of search engines. */
export const isFindable = ({ state, shape }: Publication): boolean =>
  state === 'live' && objectOf(shape.fields.seo).noIndex !== true

/** The patterns a document says it is about. */
const patternKeys = ({ shape: { fields } }: Publication): PublicationKey[] => {
  const named = listOf(fields.attachmentPatterns)
  const ofPeople = listOf(fields.participants).map((one) => objectOf(one).attachmentPattern)
  const ids = [...named, ...ofPeople].flatMap((id) => textOf(id) ?? [])
  return [...new Set(ids)].map((id) => keyOf('attachment-patterns', id))
}

/** An empty index. @param fieldsOf the public fields of a collection */
export const createSearchIndex = (fieldsOf: (collection: string) => PublicField[]): SearchIndex => {
  const texts: Record<Locale, TextIndex> = {
    en: new TextIndex(ANALYZERS.en),
    es: new TextIndex(ANALYZERS.es),
  }
  const entries = new Map<string, Entry>()
  const subjects = new Map<string, Subject>()

  const remove = (key: string): void => {
    entries.delete(key)
    subjects.delete(key)
    for (const locale of LOCALES) texts[locale].delete(key)
  }

  return {
    texts,
    entry: (key) => entries.get(key),
    subject: (key) => subjects.get(key),
    delete: remove,

    set: (publication) => {
      const { key, collection, state, shape } = publication
      if (!isSearched(collection)) return
      remove(key)
      if (state !== 'live') return
      const fields = fieldsOf(collection)
      const titles: Subject['titles'] = {}
      for (const locale of LOCALES) {
        const found = textsOf({ publication, fields, locale })
        if (found === undefined) continue
        titles[locale] = found.title
        if (isFindable(publication))
          texts[locale].set(key, { ...found, summary: found.summary ?? '' })
      }
      if (collection === 'topics' || collection === 'attachment-patterns')
        subjects.set(key, { titles, isSensitive: shape.fields.sensitive === true })
      if (isFindable(publication))
        entries.set(key, {
          key,
          collection,
          topics: [...new Set(topicKeys(publication))],
          patterns: patternKeys(publication),
        })
    },
  }
}
