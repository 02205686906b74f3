import { isObject, listOf, objectOf } from '../../json.js'
import type { PublicField, PublicationKey, PublishedShape } from '../../delivery/shape/types.js'

const relationKeys = (field: PublicField, value: unknown): PublicationKey[] => {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((one) => relationKeys(field, one))
  if (typeof field.relationTo === 'string') {
    return typeof value === 'string' ? [`${field.relationTo}:${value}`] : []
  }
  return isObject(value) && typeof value.relationTo === 'string' && typeof value.value === 'string'
    ? [`${value.relationTo}:${value.value}`]
    : []
}

const fieldKeys = (fields: PublicField[], values: Record<string, unknown>): PublicationKey[] =>
  fields.flatMap((field) => {
    const stored = values[field.name]
    const all = field.localized ? Object.values(objectOf(stored)) : [stored]
    return all.flatMap((value) => {
      switch (field.kind) {
        case 'relationship':
        case 'upload':
          return relationKeys(field, value)
        case 'group':
          return fieldKeys(field.fields ?? [], objectOf(value))
        case 'array':
          return listOf(value).flatMap((row) => fieldKeys(field.fields ?? [], objectOf(row)))
        default:
          return []
      }
    })
  })

const segmentKeys = (shape: PublishedShape, { links }: { links: boolean }): PublicationKey[] =>
  Object.values(shape.html)
    .flatMap((byLocale) => Object.values(byLocale))
    .flat()
    .flatMap((segment) =>
      typeof segment === 'string' || !('ref' in segment) || (segment.as === 'link' && !links)
        ? []
        : [segment.ref],
    )

/** Every document a shape uses, through its relations and inside its rich text; each once, sorted. Pure. */
export const collectReferences = ({
  shape,
  fields,
}: {
  shape: PublishedShape
  fields: PublicField[]
}): PublicationKey[] =>
  [...new Set([...fieldKeys(fields, shape.fields), ...segmentKeys(shape, { links: true })])].sort()

/** The documents a shape shows: as above, without those it only links to. Pure. */
export const collectEmbeds = ({
  shape,
  fields,
}: {
  shape: PublishedShape
  fields: PublicField[]
}): PublicationKey[] =>
  [...new Set([...fieldKeys(fields, shape.fields), ...segmentKeys(shape, { links: false })])].sort()
