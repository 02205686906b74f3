import type { Clock } from '../documents/clock.js'
import { hasCome } from '../documents/clock.js'
import type { Rendering } from '../documents/snapshot.js'
import { relationKey } from '../documents/snapshot.js'
import type { JsonObject } from '../../json.js'
import { objectOf, textOf } from '../../json.js'
import type { PublicField, PublicationKey, PublishedShape } from '../shape/types.js'
import { safeHref, telHref } from './escape.js'

const DOCUMENT: PublicField = {
  name: 'document',
  kind: 'relationship',
  localized: false,
  hasMany: false,
  relationTo: [],
}

/** The path of a live document on a site that follows the collection names; nothing otherwise. */
export const documentPath = (key: PublicationKey, { snapshot }: Rendering): string | undefined => {
  const slug = snapshot.target(key)?.slug
  const collection = key.slice(0, key.indexOf(':'))
  return slug === undefined || slug === null
    ? undefined
    : `/${collection}/${encodeURIComponent(slug)}`
}

/** The document a call to action leads to, when it leads to one. */
export const targetKey = (fields: JsonObject): PublicationKey | undefined => {
  const target = objectOf(fields.target)
  return target.type === 'document' ? relationKey(DOCUMENT, target.document) : undefined
}

/** Where a call to action leads, or nothing when it leads nowhere a reader can go. */
export const targetHref = (shape: PublishedShape, rendering: Rendering): string | undefined => {
  const target = objectOf(shape.fields.target)
  switch (target.type) {
    case 'url':
      return safeHref(target.url)
    case 'phone': {
      const phone = textOf(target.phone)
      return phone === undefined ? undefined : telHref(phone)
    }
    case 'email': {
      const email = textOf(target.email)
      return email === undefined ? undefined : safeHref(`mailto:${email}`)
    }
    case 'document': {
      const key = targetKey(shape.fields)
      return key === undefined ? undefined : documentPath(key, rendering)
    }
    default:
      return undefined
  }
}

const momentOf = (value: unknown): number | undefined => {
  const moment = Date.parse(textOf(value) ?? '')
  return Number.isNaN(moment) ? undefined : moment
}

/** Whether now lies in the window of a call to action; an open end has no limit. */
export const isActive = ({ activeFrom, activeUntil }: JsonObject, clock: Clock): boolean => {
  const from = momentOf(activeFrom)
  const until = momentOf(activeUntil)
  if (until !== undefined && hasCome(clock, until)) return false
  return from === undefined || hasCome(clock, from)
}
