import type { Locale } from '../../slugs.js'
import type { JsonObject } from '../../json.js'

export type PublicKind =
  | 'text'
  | 'number'
  | 'checkbox'
  | 'date'
  | 'select'
  | 'json'
  | 'richText'
  | 'relationship'
  | 'upload'
  | 'group'
  | 'array'

/** One public field of a collection, as every part of the delivery plane sees it. */
export type PublicField = {
  name: string
  kind: PublicKind
  localized: boolean
  hasMany: boolean
  /** An array for a polymorphic relation, whose values are `{ relationTo, value }`. */
  relationTo?: string | string[]
  /** The public fields inside a group or array. */
  fields?: PublicField[]
}

/** One entry for each locale that has content. */
export type Localized<T> = Partial<Record<Locale, T>>

/** Names a publication: `collection:id`. */
export type PublicationKey = `${string}:${string}`

export type EmbedKind = 'callToAction' | 'attachmentPattern' | 'caseStory' | 'program'

/**
 * A piece of rendered rich text: literal output, or a hole filled when it is read from the live
 * publication of another document, and left empty when there is none.
 */
export type Segment =
  | string
  | { as: EmbedKind; ref: PublicationKey; anchor: string; full?: true }
  | { as: 'image'; ref: PublicationKey }
  | { as: 'link'; ref: PublicationKey; content: string; newTab?: true }
  | { as: 'crisisResources'; anchor: string; heading?: string }

/** What a document looks like to the public, in every language, fixed when it was published. */
export type PublishedShape = {
  id: string
  createdAt: string
  updatedAt: string
  /** Public fields; relations as bare ids, localized values as `{ en, es }`. */
  fields: JsonObject
  /** Rich text as HTML, by path (`body`, `faqs.0.answer`). */
  html: Record<string, Localized<Segment[]>>
  /** Rich text as plain text, by path. */
  text: Record<string, Localized<Segment[]>>
  readingMinutes?: Localized<number>
  /** The signature behind a clinical review, as far as the public may see it. */
  review?: JsonObject
}
