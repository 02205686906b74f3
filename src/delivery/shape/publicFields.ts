import type { FlattenedField, SanitizedCollectionConfig, SanitizedGlobalConfig } from 'payload'
import type { PublicField, PublicKind } from './types.js'

const KINDS: Partial<Record<FlattenedField['type'], PublicKind>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  code: 'text',
  number: 'number',
  checkbox: 'checkbox',
  date: 'date',
  select: 'select',
  radio: 'select',
  json: 'json',
  richText: 'richText',
  relationship: 'relationship',
  upload: 'upload',
  group: 'group',
  tab: 'group',
  array: 'array',
}

const plain = (name: string, kind: PublicKind): PublicField => ({
  name,
  kind,
  localized: false,
  hasMany: false,
})

/** What Payload keeps about a stored file and the public may know; its address is built when read. */
const FILE_FIELDS: PublicField[] = [
  plain('filename', 'text'),
  plain('mimeType', 'text'),
  plain('filesize', 'number'),
  plain('width', 'number'),
  plain('height', 'number'),
  plain('focalX', 'number'),
  plain('focalY', 'number'),
  plain('sizes', 'json'),
]

/** Public in every document, marked or not. */
export const ALWAYS_PUBLIC: PublicField[] = [
  plain('id', 'text'),
  plain('createdAt', 'date'),
  plain('updatedAt', 'date'),
]

const describe = (field: FlattenedField): PublicField[] => {
  const kind = KINDS[field.type]
  if (kind === undefined || field.custom?.public !== true) return []
  return [
    {
      name: field.name,
      kind,
      localized: 'localized' in field && field.localized === true,
      hasMany: 'hasMany' in field && field.hasMany === true,
      ...('relationTo' in field && field.relationTo !== undefined
        ? { relationTo: field.relationTo }
        : {}),
      ...('flattenedFields' in field && Array.isArray(field.flattenedFields)
        ? { fields: field.flattenedFields.flatMap(describe) }
        : {}),
    },
  ]
}

const known = new WeakMap<object, PublicField[]>()

/**
 * The public fields of a collection or global, in the order of its configuration: those marked
 * `custom: { public: true }`. Serializer, filters, sorting and GraphQL types all derive from this
 * one walk. The result is computed once for each configuration.
 */
export const publicFieldsOf = (
  config: Pick<SanitizedCollectionConfig, 'flattenedFields'> &
    Partial<Pick<SanitizedCollectionConfig, 'upload'>>,
): PublicField[] => {
  const cached = known.get(config)
  if (cached !== undefined) return cached
  const marked = config.flattenedFields.flatMap(describe)
  const taken = new Set(marked.map(({ name }) => name))
  const fields = config.upload
    ? [...marked, ...FILE_FIELDS.filter(({ name }) => !taken.has(name))]
    : marked
  known.set(config, fields)
  return fields
}

/** The same for a global, which never is an upload. */
export const publicFieldsOfGlobal = (
  config: Pick<SanitizedGlobalConfig, 'flattenedFields'>,
): PublicField[] => publicFieldsOf(config)

/** Visits rich text fields, those inside groups and arrays included. */
export const hasRichText = (fields: PublicField[]): boolean =>
  fields.some(({ kind, fields: inner = [] }) => kind === 'richText' || hasRichText(inner))
