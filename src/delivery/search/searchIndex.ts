/** Everything that can be found, in every language, and by what it can be narrowed down. */
import type { Locale } from '../../slugs.js'
import { LOCALES } from '../../slugs.js'
import { topicKeys } from '../documents/crisis.js'
import type { Publication } from '../documents/snapshot.js'
import { keyOf } from '../documents/snapshot.js'
import { listOf, objectOf, textOf } from '../../json.js'
import type { PublicField, PublicationKey } from '../shape/types.js'
import { ANALYZERS } from './analyzer.js'
import type { SearchedCollection } from './collections.js'
import { SEARCHED_COLLECTIONS, isSearched } from './collections.js'
import { TextIndex } from './textIndex.js'
import { textsOf } from './texts.js'

/**
 * What a search can be narrowed down by. Collections are numbered as they are listed, topics and
 * patterns as subjects; the many documents that have all in common share one profile.
 */
export type Profile = {
  collection: number
  topics: readonly number[]
  patterns: readonly number[]
}

/** What a topic or pattern is called, and whether help in a crisis belongs with it. */
export type Subject = { titles: Partial<Record<Locale, string>>; isSensitive: boolean }

export type SearchIndex = {
  texts: Record<Locale, TextIndex>
  /** The profiles by number; the first is that of no document. */
  profiles: readonly Profile[]
  /** Of a topic or pattern that is live. */
  subject: (key: string) => Subject | undefined
  /** Every topic or pattern that a document ever named, live or not; its place is its number. */
  subjectKeys: readonly PublicationKey[]
  subjectNumber: (key: PublicationKey) => number
  /** Takes in a document as it was read from the store. */
  set: (publication: Publication) => void
  delete: (key: PublicationKey) => void
}

/** Whether readers may find a document by searching: its editors can keep it out of search engines. */
export const isFindable = ({ state, shape }: Publication): boolean =>
  state === 'live' && objectOf(shape.fields.seo).noIndex !== true

/** The patterns a document says it is about. */
const patternKeys = ({ shape: { fields } }: Publication): PublicationKey[] => {
  const named = listOf(fields.attachmentPatterns)
  const ofPeople = listOf(fields.participants).map((one) => objectOf(one).attachmentPattern)
  return [...named, ...ofPeople].flatMap((id) => {
    const text = textOf(id)
    return text === undefined ? [] : [keyOf('attachment-patterns', text)]
  })
}

/** An empty index. @param fieldsOf the public fields of a collection */
export const createSearchIndex = (fieldsOf: (collection: string) => PublicField[]): SearchIndex => {
  const texts = { en: new TextIndex(ANALYZERS.en), es: new TextIndex(ANALYZERS.es) }
  const subjects = new Map<string, Subject>()
  const subjectKeys: PublicationKey[] = []
  const numbers = new Map<PublicationKey, number>()

  const subjectNumber = (key: PublicationKey): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, subjectKeys.push(key) - 1)
    return subjectKeys.length - 1
  }
  const numbersOf = (keys: PublicationKey[]): number[] =>
    [...new Set(keys.map(subjectNumber))].sort((one, other) => one - other)

  const profiles: Profile[] = [{ collection: 0, topics: [], patterns: [] }]
  const profileNumbers = new Map<string, number>()

  const profileOf = (publication: Publication, collection: SearchedCollection): number => {
    const profile = {
      collection: SEARCHED_COLLECTIONS.indexOf(collection),
      topics: numbersOf(topicKeys(publication)),
      patterns: numbersOf(patternKeys(publication)),
    }
    const name = JSON.stringify(profile)
    const known = profileNumbers.get(name)
    if (known !== undefined) return known
    profileNumbers.set(name, profiles.push(profile) - 1)
    return profiles.length - 1
  }

  const remove = (key: PublicationKey): void => {
    subjects.delete(key)
    for (const locale of LOCALES) texts[locale].delete(key)
  }

  return {
    texts,
    profiles,
    subject: (key) => subjects.get(key),
    subjectKeys,
    subjectNumber,
    delete: remove,

    set: (publication) => {
      const { key, collection, state, shape } = publication
      if (!isSearched(collection)) return
      remove(key)
      if (state !== 'live') return
      const fields = fieldsOf(collection)
      const profile = profileOf(publication, collection)
      const titles: Subject['titles'] = {}
      for (const locale of LOCALES) {
        const found = textsOf({ publication, fields, locale })
        if (found === undefined) continue
        titles[locale] = found.title
        if (isFindable(publication))
          texts[locale].set(key, { ...found, summary: found.summary ?? '' }, profile)
      }
      if (collection === 'topics' || collection === 'attachment-patterns')
        subjects.set(key, { titles, isSensitive: shape.fields.sensitive === true })
    },
  }
}
