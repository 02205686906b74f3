/** Every text of a document that readers get to see, with its place. Pure. */
import { isObject, listOf, objectOf } from '../../json.js'
import type { PublicField, PublishedShape } from '../../delivery/shape/types.js'
import type { PlacedText } from '../../screening/finding.js'
import type { Locale } from '../../slugs.js'
import { LOCALES } from '../../slugs.js'
import { richTextPieces } from './richTextPieces.js'

/** A media file a document shows: its own texts travel with the document. */
export type UsedMedia = {
  id: string
  filename: string
  alt: Record<string, string | null | undefined>
}

type Position = { path: string; locale: Locale | null }

const placeOf = ({ path, locale }: Position, within?: string): string =>
  [path, locale, within].filter((part) => part !== null && part !== undefined).join('.')

const textAt = (position: Position, value: unknown): PlacedText[] =>
  typeof value === 'string' && value.trim() !== ''
    ? [{ place: placeOf(position), locale: position.locale, text: value }]
    : []

const valueTexts = (field: PublicField, position: Position, value: unknown): PlacedText[] => {
  const { path, locale } = position
  switch (field.kind) {
    case 'text':
      return Array.isArray(value)
        ? value.flatMap((one, index) => textAt({ path: `${path}.${index}`, locale }, one))
        : textAt(position, value)
    case 'richText':
      return richTextPieces(value).map(({ within, text }) => ({
        place: placeOf(position, within),
        locale,
        text,
      }))
    case 'group':
      return fieldsTexts(field.fields ?? [], { path: `${path}.`, locale }, value)
    case 'array':
      return listOf(value).flatMap((row, index) =>
        fieldsTexts(field.fields ?? [], { path: `${path}.${index}.`, locale }, row),
      )
    default:
      return []
  }
}

const fieldsTexts = (fields: PublicField[], position: Position, value: unknown): PlacedText[] => {
  const values = objectOf(value)
  return fields.flatMap((field) => {
    const here = { path: `${position.path}${field.name}`, locale: position.locale }
    const own = values[field.name]
    if (!field.localized || !isObject(own)) return valueTexts(field, here, own)
    return LOCALES.flatMap((locale) => valueTexts(field, { ...here, locale }, own[locale]))
  })
}

const mediaTexts = ({ id, filename, alt }: UsedMedia): PlacedText[] => [
  ...LOCALES.flatMap((locale) => textAt({ path: `media.${id}.alt`, locale }, alt[locale])),
  ...textAt({ path: `media.${id}.filename`, locale: null }, filename),
]

/**
 * Every text of a document, in the order of its fields: `title.en`, `narrative.es` for each paragraph of
 * a rich text, `narrative.es.link` for the address of a link in it, `body.en.callout.heading` for words of
 * a block, `participants.0.role` for a row of a list. The ids of relations, choices, dates and numbers are
 * no text. A paragraph does not say which one it is, so that a finding in it stays the same when another
 * is put before it.
 *
 * @param fields the public fields of its collection, from `publicFieldsOf`
 * @param media the files it shows
 */
export const collectTexts = ({
  shape,
  fields,
  media,
}: {
  shape: PublishedShape
  fields: PublicField[]
  media: UsedMedia[]
}): PlacedText[] => [
  ...fieldsTexts(fields, { path: '', locale: null }, shape.fields),
  ...media.flatMap(mediaTexts),
]
