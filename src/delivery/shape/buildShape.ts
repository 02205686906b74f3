import type { Locale, PublishedCollection } from '../../slugs.js'
import { LOCALES } from '../../slugs.js'
import { renderRichText } from '../html/renderRichText.js'
import type { JsonObject } from '../../json.js'
import { idOf, isObject, listOf, objectOf, textOf } from '../../json.js'
import { publicSizes } from './publicFile.js'
import { publicRichText } from './publicRichText.js'
import type { Localized, PublicField, PublishedShape } from './types.js'

const WORDS_PER_MINUTE = 200

type Build = {
  id: string
  html: PublishedShape['html']
  text: PublishedShape['text']
  words: Record<Locale, number>
}

/** Counted one after another: a list of all words would be larger than the text. */
const countWords = (text: string): number => {
  const word = /\S+/g
  let count = 0
  while (word.test(text)) count += 1
  return count
}

const relationValue = (field: PublicField, value: unknown): unknown => {
  if (!Array.isArray(field.relationTo)) return idOf(value) ?? null
  if (!isObject(value)) return null
  const id = idOf(value.value)
  const relationTo = textOf(value.relationTo)
  return id === undefined || relationTo === undefined ? null : { relationTo, value: id }
}

/** One locale of a rich text field; its HTML and text go into the build beside it. */
const richTextValue = (build: Build, path: string, locale: Locale, value: unknown): unknown => {
  const clean = publicRichText(value)
  if (clean === undefined) return undefined
  const anchor = `sb-${build.id}-${path.replaceAll('.', '-')}`
  const { html, text, plain } = renderRichText({ value: clean, locale, anchor })
  build.html[path] = { ...build.html[path], [locale]: html }
  build.text[path] = { ...build.text[path], [locale]: text }
  build.words[locale] += countWords(plain)
  return clean
}

const fieldValue = (
  build: Build,
  field: PublicField,
  path: string,
  locale: Locale,
  value: unknown,
): unknown => {
  switch (field.kind) {
    case 'richText':
      return richTextValue(build, path, locale, value)
    case 'relationship':
    case 'upload':
      return field.hasMany
        ? listOf(value)
            .map((one) => relationValue(field, one))
            .filter((one) => one !== null)
        : relationValue(field, value)
    case 'group':
      return fieldValues(build, field.fields ?? [], `${path}.`, objectOf(value))
    case 'array':
      return listOf(value).map((row, index) =>
        fieldValues(build, field.fields ?? [], `${path}.${index}.`, objectOf(row)),
      )
    default:
      return value
  }
}

const localizedValue = (
  build: Build,
  field: PublicField,
  path: string,
  value: unknown,
): Localized<unknown> => {
  const source = objectOf(value)
  const entries = LOCALES.flatMap((locale) => {
    const stored = source[locale]
    if (stored === undefined || stored === null || stored === '') return []
    const built = fieldValue(build, field, path, locale, stored)
    return built === undefined ? [] : [[locale, built] as const]
  })
  return Object.fromEntries(entries)
}

const fieldValues = (
  build: Build,
  fields: PublicField[],
  prefix: string,
  doc: JsonObject,
): JsonObject => {
  const entries = fields.flatMap((field) => {
    const value = doc[field.name]
    if (value === undefined || value === null) return []
    const path = `${prefix}${field.name}`
    const built = field.localized
      ? localizedValue(build, field, path, value)
      : fieldValue(build, field, path, 'en', value)
    return built === undefined ? [] : [[field.name, built] as const]
  })
  return Object.fromEntries(entries)
}

const timestamp = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : (textOf(value) ?? new Date(0).toISOString())

/**
 * Builds the public shape of a document by allow-list: what `fields` does not name is not in it,
 * and the ids of array rows are left out. Pure.
 *
 * @param doc the document as read with `locale: 'all'` and `depth: 0`
 * @param fields the public fields of its collection or global, from `publicFieldsOf`
 * @param collection the collection, or `site`
 * @param review the signature behind a clinical review, as far as the public may see it
 */
export const buildShape = ({
  doc,
  fields,
  collection,
  review,
}: {
  doc: object
  fields: PublicField[]
  collection: PublishedCollection
  review?: JsonObject
}): PublishedShape => {
  const source: JsonObject = { ...doc }
  const id = collection === 'site' ? 'site' : (idOf(source.id) ?? '')
  const build: Build = { id, html: {}, text: {}, words: { en: 0, es: 0 } }
  const values = fieldValues(build, fields, '', source)
  if (collection === 'media') values.sizes = publicSizes(source.sizes)
  const minutes = LOCALES.filter((locale) => build.words[locale] > 0).map(
    (locale) => [locale, Math.max(1, Math.ceil(build.words[locale] / WORDS_PER_MINUTE))] as const,
  )
  return {
    id,
    createdAt: timestamp(source.createdAt),
    updatedAt: timestamp(source.updatedAt),
    fields: values,
    html: build.html,
    text: build.text,
    ...(minutes.length > 0 ? { readingMinutes: Object.fromEntries(minutes) } : {}),
    ...(review === undefined ? {} : { review }),
  }
}
