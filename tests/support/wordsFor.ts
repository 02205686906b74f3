/** Fills every public field of a collection with the same recognisable words. */
import type { FlattenedField } from 'payload'
import { paragraph } from './api.js'
import { isOpen } from './canaries.js'

type Entity = { slug: string; flattenedFields: FlattenedField[] }
type Values = Record<string, unknown>

/** Fields whose form is checked, by the end of their path. */
const FORMS: Record<string, (words: string) => unknown> = {
  slug: (words) => words,
  canonicalUrl: (words) => `https://example.org/${words}`,
  url: (words) => `https://example.org/${words}`,
  doi: (words) => `10.1000/${words}`,
  pmid: () => '1234567',
  phone: () => '+1 555 010 0199',
  email: (words) => `${words}@example.org`,
}

/** Left alone: set by the program, or a choice of another kind. */
const SKIPPED = ['id', 'createdAt', 'updatedAt', 'publishedAt', 'activeFrom', 'activeUntil']

/**
 * A document whose every public text says `words`. Links go to the documents in `links`, all of a
 * collection where there may be several, and are left out where there is none.
 */
export const wordsFor = ({
  entity,
  words,
  links = {},
}: {
  entity: Entity
  words: string
  links?: Readonly<Record<string, readonly string[]>>
}): Values => {
  const valueOf = (path: string, field: FlattenedField): unknown => {
    if (!isOpen(entity.slug, path, field) || SKIPPED.includes(path)) return undefined
    const form = FORMS[field.name]
    switch (field.type) {
      case 'text':
      case 'textarea':
        return form === undefined ? words : form(words)
      case 'richText':
        return paragraph(words)
      case 'select':
        return choiceOf(field)
      case 'number':
        return field.required ? 10 : undefined
      case 'array':
        return [valuesOf(field.flattenedFields, `${path}.`)]
      case 'group':
        return valuesOf(field.flattenedFields, `${path}.`)
      case 'relationship':
      case 'upload':
        return linksOf(field, links)
      default:
        return undefined
    }
  }
  const valuesOf = (fields: FlattenedField[], prefix: string): Values =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const value = valueOf(`${prefix}${field.name}`, field)
        return value === undefined ? [] : [[field.name, value] as const]
      }),
    )
  const values = valuesOf(entity.flattenedFields, '')
  // A list row that needs a link has none without one.
  return links['calls-to-action'] === undefined && Array.isArray(values['callsToAction'])
    ? { ...values, callsToAction: [] }
    : values
}

const choiceOf = (field: Extract<FlattenedField, { type: 'select' }>): unknown => {
  const [first] = field.options
  const value = typeof first === 'string' ? first : first?.value
  return field.hasMany ? [value] : value
}

const linksOf = (
  { relationTo, hasMany }: Extract<FlattenedField, { type: 'relationship' | 'upload' }>,
  links: Readonly<Record<string, readonly string[]>>,
): unknown => {
  const ids = typeof relationTo === 'string' ? links[relationTo] : undefined
  return hasMany ? ids : ids?.[0]
}
