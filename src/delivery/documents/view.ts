import type { Locale } from '../../slugs.js'
import { objectOf } from '../../json.js'
import type { PublicField } from '../shape/types.js'

/** The language a reader asked for, and the one that stands in where it is missing. */
export type View = { locale: Locale; fallback: Locale | null }

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === ''

/** The locale whose content a localized value shows in this view, or nothing. */
export const localeOf = (localized: unknown, { locale, fallback }: View): Locale | undefined => {
  const values = objectOf(localized)
  if (!isMissing(values[locale])) return locale
  return fallback !== null && !isMissing(values[fallback]) ? fallback : undefined
}

/** The value of a field in this view; `undefined` when it has none. */
export const valueIn = (field: PublicField, stored: unknown, view: View): unknown => {
  if (!field.localized) return stored ?? undefined
  const locale = localeOf(stored, view)
  return locale === undefined ? undefined : objectOf(stored)[locale]
}
