/** Sample texts carry their languages side by side; Payload is written to one language at a time. */
import type { Locale } from '../slugs.js'
import { LOCALES } from '../slugs.js'
import { isObject } from './refs.js'

/** A text in English and, for the main documents, in Spanish. */
export type Localized<T = string> = { en: T; es?: T }

const isLocalized = (value: unknown): value is Localized<unknown> =>
  isObject(value) &&
  value.en !== undefined &&
  Object.keys(value).every((key) => LOCALES.some((locale) => locale === key))

/** Every localized text in a value, at any depth. */
export const localizedIn = (value: unknown): Localized<unknown>[] => {
  if (isLocalized(value)) return [value]
  if (Array.isArray(value)) return value.flatMap(localizedIn)
  return isObject(value) ? Object.values(value).flatMap(localizedIn) : []
}

/** The value as it reads in one language; what that language lacks is left out. */
export const inLocale = (value: unknown, locale: Locale): unknown => {
  if (isLocalized(value)) return value[locale]
  if (Array.isArray(value)) return value.map((one: unknown) => inLocale(one, locale))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const read = inLocale(one, locale)
      return read === undefined ? [] : [[key, read] as const]
    }),
  )
}

/** Only the fields that say something in the language; empty when it has no translation. */
export const translation = (
  fields: Record<string, unknown>,
  locale: Locale,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      localizedIn(value).some((text) => text[locale] !== undefined)
        ? [[key, inLocale(value, locale)] as const]
        : [],
    ),
  )

/**
 * Gives the rows of arrays the ids they got when the document was created. An array is shared by all
 * languages and only its texts are translated: rows sent without their ids would replace the others.
 */
export const withRowIds = (value: unknown, saved: unknown): unknown => {
  if (Array.isArray(value))
    return value.map((row: unknown, index) => {
      const before: unknown = Array.isArray(saved) ? saved[index] : undefined
      const merged = withRowIds(row, before)
      return isObject(merged) && isObject(before) && typeof before.id === 'string'
        ? { ...merged, id: before.id }
        : merged
    })
  if (!isObject(value) || isRichText(value)) return value
  const before = isObject(saved) ? saved : {}
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withRowIds(one, before[key])]),
  )
}

/** A rich text is translated whole: its blocks keep their own ids. */
const isRichText = (value: Record<string, unknown>): boolean => isObject(value.root)
