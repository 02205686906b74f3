/**
 * Canaries: a unique value for every field that is not public, derived from the built configuration,
 * so that a new private field has one without anybody thinking of it.
 */
import type { FlattenedField, SanitizedConfig } from 'payload'

/** A private field that can hold a value that occurs nowhere else. */
export type PrivateField = {
  /** The collection or global it belongs to. */
  entity: string
  path: string
  type: string
}

type Entity = { slug: string; flattenedFields: FlattenedField[] }
type Values = Record<string, unknown>

/** Kinds of field a unique value fits into; a choice or a link holds nothing of its own. */
const UNIQUE = ['text', 'textarea', 'email', 'code', 'json', 'richText', 'date', 'number']

/** Public without a mark, typed by hand: what the contract shows of every document and image. */
const ALWAYS_PUBLIC = ['id', 'createdAt', 'updatedAt']
/** Says that a document is in the trash, and so can not be filled without putting it there. */
const TRASHED = 'deletedAt'
const FILE_FACTS = ['filename', 'mimeType', 'filesize', 'width', 'height', 'focalX', 'focalY']

export const isOpen = (entity: string, path: string, field: FlattenedField): boolean => {
  const name = path.split('.').at(-1) ?? ''
  if (field.custom?.public === true || ALWAYS_PUBLIC.includes(path)) return true
  // The number of a row in a list says nothing; that of a session does.
  if (name === 'id' && path !== 'sessions.id') return true
  return entity === 'media' && FILE_FACTS.includes(name) && (name === path || /^sizes\./.test(path))
}

/** Stored elsewhere: its canaries are those of the collection it is read from. */
const isVirtual = (field: FlattenedField): boolean => 'virtual' in field && Boolean(field.virtual)

const inner = (field: FlattenedField): FlattenedField[] =>
  'flattenedFields' in field && Array.isArray(field.flattenedFields) ? field.flattenedFields : []

/** The collections and globals of this program, without Payload's own bookkeeping. */
export const entitiesOf = ({ collections, globals }: SanitizedConfig): Entity[] =>
  [...collections, ...globals].filter(({ slug }) => !slug.startsWith('payload-'))

/** Calls back for every field with its path, groups and lists included. */
export const walk = (
  fields: FlattenedField[],
  visit: (path: string, field: FlattenedField) => void,
  prefix = '',
): void => {
  for (const field of fields) {
    const path = `${prefix}${field.name}`
    visit(path, field)
    walk(inner(field), visit, `${path}.`)
  }
}

/** Every private field of the configuration that a unique value fits into. */
export const privateFieldsOf = (config: SanitizedConfig): PrivateField[] =>
  entitiesOf(config).flatMap(({ slug, flattenedFields }) => {
    const found: PrivateField[] = []
    walk(flattenedFields, (path, field) => {
      if (isVirtual(field)) return
      if (UNIQUE.includes(field.type) && path !== TRASHED && !isOpen(slug, path, field))
        found.push({ entity: slug, path, type: field.type })
    })
    return found
  })

/** The names of private fields, of any kind, of one collection or global. */
export const privatePathsOf = ({ slug, flattenedFields }: Entity): string[] => {
  const found: string[] = []
  walk(flattenedFields, (path, field) => {
    if (!isOpen(slug, path, field)) found.push(path)
  })
  return found
}

const dashed = (text: string): string => text.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase()

/** Text that occurs nowhere else; no canary is part of another one. */
export const mark = (...names: string[]): string => `zq-${names.map(dashed).join('-')}-qz`

const hash = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)

/** What stands in a private field: text, a day of the years after 1890, or a large number. */
export const canaryOf = ({ entity, path, type }: PrivateField): string | number => {
  if (type === 'number') return 700_000_000 + hash(`${entity}.${path}`)
  if (type === 'date')
    return new Date(Date.UTC(1890, 0, 1 + hash(`${entity}.${path}`))).toISOString()
  return type === 'email' ? `${mark(entity, path)}@example.org` : mark(entity, path)
}

/** The part of a canary by which it is recognised in an answer. */
export const traceOf = (canary: string | number): string => String(canary).split('T00:')[0] ?? ''

/**
 * A row with a canary in every private field. Links are filled from `ids`, by collection; what has
 * choices gets its first one.
 */
export const rowOf = ({
  entity,
  ids,
}: {
  entity: Entity
  ids: Readonly<Record<string, string>>
}): Values => {
  const valueOf = (path: string, field: FlattenedField): unknown => {
    if (path === TRASHED || isVirtual(field)) return undefined
    if (isOpen(entity.slug, path, field) && inner(field).length === 0) return undefined
    if (field.type === 'array') return [valuesOf(inner(field), `${path}.`)]
    if (inner(field).length > 0) return valuesOf(inner(field), `${path}.`)
    if (field.type === 'json')
      return { note: canaryOf({ entity: entity.slug, path, type: 'json' }) }
    if (UNIQUE.includes(field.type))
      return canaryOf({ entity: entity.slug, path, type: field.type })
    if (field.type === 'checkbox') return true
    if (field.type === 'select') return firstChoice(field)
    if (field.type === 'relationship' || field.type === 'upload') return linkTo(field, ids)
    return undefined
  }
  const valuesOf = (fields: FlattenedField[], prefix: string): Values =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const value = valueOf(`${prefix}${field.name}`, field)
        const isEmpty =
          typeof value === 'object' && value !== null && Object.keys(value).length === 0
        return value === undefined || isEmpty ? [] : [[field.name, value] as const]
      }),
    )
  return valuesOf(entity.flattenedFields, '')
}

const firstChoice = (field: Extract<FlattenedField, { type: 'select' }>): unknown => {
  const [first] = field.options
  const value = typeof first === 'string' ? first : first?.value
  return field.hasMany ? [value] : value
}

const linkTo = (
  { relationTo, hasMany }: Extract<FlattenedField, { type: 'relationship' | 'upload' }>,
  ids: Readonly<Record<string, string>>,
): unknown => {
  const id = typeof relationTo === 'string' ? ids[relationTo] : undefined
  return hasMany && id !== undefined ? [id] : id
}

/** The canaries that an answer contains. */
export const found = (answer: string, canaries: Iterable<string>): string[] => {
  const text = answer.toLowerCase()
  return [...canaries].filter((canary) => text.includes(canary.toLowerCase()))
}
