import type { JsonObject } from '../../json.js'
import type { Clock } from './clock.js'
import type { PublicField, PublicationKey, PublishedShape } from '../shape/types.js'
import type { View } from './view.js'

/** A publication as read from the store; its shape is parsed only when something looks at it. */
export type Publication = {
  readonly key: PublicationKey
  readonly collection: string
  readonly id: string
  readonly slug: string | null
  readonly state: 'live' | 'withdrawn'
  readonly publishedAt: string
  readonly shape: PublishedShape
}

/** What a link needs to know about its target. */
export type LiveTarget = { slug: string | null }

/** The publications one answer rests on. Whatever it does not hold is not live. */
export type Snapshot = {
  publication: (key: PublicationKey) => Publication | undefined
  target: (key: PublicationKey) => LiveTarget | undefined
}

/** Everything that turns publications into an answer, besides the publications themselves. */
export type Rendering = {
  view: View
  snapshot: Snapshot
  fieldsOf: (collection: string) => PublicField[]
  /** The absolute address of a stored file. */
  fileUrl: (filename: string) => string
  clock: Clock
  /**
   * Related documents already filled in, by key and depth. The entries of a list share most of
   * theirs, and in one language they come out the same.
   */
  filled: Map<string, JsonObject>
}

export const SITE_KEY: PublicationKey = 'site:site'

export const keyOf = (collection: string, id: string): PublicationKey => `${collection}:${id}`

/** The relations in a stored value: bare ids, or `{ relationTo, value }` where polymorphic. */
export const relationKey = (field: PublicField, value: unknown): PublicationKey | undefined => {
  if (typeof field.relationTo === 'string')
    return typeof value === 'string' ? keyOf(field.relationTo, value) : undefined
  const { relationTo, value: id } = (value ?? {}) as JsonObject
  return typeof relationTo === 'string' && typeof id === 'string'
    ? keyOf(relationTo, id)
    : undefined
}
