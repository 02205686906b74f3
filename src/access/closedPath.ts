/**
 * A filter or an order is a way of reading: by asking "whose creator's e-mail starts with a" often
 * enough, anyone could spell it out. Payload limits such a question to the rows a person may read,
 * but loses that limit for drafts and beside some groups of conditions.
 */
import type { FlattenedField } from 'payload'

type Fields = readonly FlattenedField[]

/** The fields of a collection that the person may read in full; nothing for any other. */
export type OpenFields = (collection: string) => Fields | undefined

/** What a path may end in behind a relation without looking into the document there. */
const LINK_ENDS = ['id', '_id', 'value', 'relationTo']

const isGroupKey = (key: string): boolean => ['and', 'or'].includes(key.toLowerCase())

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Whether a path looks into a document of a collection that the person may not read in full. */
const isClosed = (segments: string[], fields: Fields, openFields: OpenFields): boolean => {
  const [name = '', ...rest] = segments
  const field = fields.find((one) => one.name === name)
  if (field === undefined || rest.length === 0) return false
  if (field.type === 'relationship' || field.type === 'upload') {
    if (rest.length === 1 && LINK_ENDS.includes(rest[0] ?? '')) return false
    const target = typeof field.relationTo === 'string' ? openFields(field.relationTo) : undefined
    return target === undefined || isClosed(rest, target, openFields)
  }
  if (!('flattenedFields' in field) || !Array.isArray(field.flattenedFields)) return false
  return isClosed(rest, field.flattenedFields, openFields)
}

const segmentsOf = (path: string): string[] => {
  const segments = path.replace(/^-/, '').replaceAll('__', '.').split('.')
  return segments[0] === 'version' ? segments.slice(1) : segments
}

const pathsOfWhere = (where: unknown): string[] => {
  if (Array.isArray(where)) return where.flatMap(pathsOfWhere)
  if (!isRecord(where)) return []
  return Object.entries(where).flatMap(([key, condition]) =>
    isGroupKey(key) ? pathsOfWhere(condition) : [key, ...pathsInside(key, condition)],
  )
}

/** A condition on the document behind a link, as `{ topics: { contains: { title: … } } }`. */
const pathsInside = (path: string, condition: unknown): string[] => {
  if (!isRecord(condition)) return []
  return Object.values(condition)
    .filter(isRecord)
    .flatMap(pathsOfWhere)
    .filter((inner) => !/^\d+$/.test(inner))
    .map((inner) => `${path}.${inner}`)
}

const pathsOfSort = (sort: unknown): string[] =>
  (Array.isArray(sort) ? sort : [sort]).flatMap((one) =>
    typeof one === 'string' ? one.split(',') : [],
  )

/**
 * The first path of a filter or an order that looks into documents the person may not read in full;
 * `undefined` when there is none. Paths that lead nowhere are left to Payload to refuse.
 */
export const closedPath = ({
  where,
  sort,
  field,
  fields,
  openFields,
}: {
  where?: unknown
  sort?: unknown
  /** The path of which all values are asked for. */
  field?: unknown
  fields: Fields
  openFields: OpenFields
}): string | undefined =>
  [...pathsOfWhere(where), ...pathsOfSort(sort), ...pathsOfSort(field)].find((path) =>
    isClosed(segmentsOf(path.trim()), fields, openFields),
  )
