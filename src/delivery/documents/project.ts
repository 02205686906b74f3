import { fillHtml } from '../html/fillHtml.js'
import { fillText } from '../html/fillText.js'
import type { JsonObject } from '../json.js'
import { isObject, listOf, objectOf, textOf } from '../json.js'
import type { PublicField, PublicationKey } from '../shape/types.js'
import { segmentsAt } from './refs.js'
import { resolveRichText } from './richTextJson.js'
import type { Selection } from './selection.js'
import { selected } from './selection.js'
import type { Publication, Rendering } from './snapshot.js'
import { relationKey } from './snapshot.js'
import { valueIn } from './view.js'

type Projection = {
  rendering: Rendering
  publication: Publication
  /** How many further levels of documents are filled in; at 0 a relation is an id. */
  depth: number
  /** Whether `…Html` and `…Text` stand beside rich text. */
  derived: boolean
}

const related = ({ rendering, depth }: Projection, key: PublicationKey): unknown => {
  if (rendering.snapshot.target(key) === undefined) return undefined
  if (depth === 0) return key.slice(key.indexOf(':') + 1)
  const publication = rendering.snapshot.publication(key)
  return publication === undefined
    ? undefined
    : projectDocument({ rendering, publication, depth: depth - 1, derived: false })
}

const linked = ({ rendering, depth }: Projection, key: PublicationKey): unknown => {
  const target = rendering.snapshot.target(key)
  if (target === undefined) return undefined
  const id = key.slice(key.indexOf(':') + 1)
  return depth === 0 ? id : { id, slug: target.slug }
}

const relation = (projection: Projection, field: PublicField, value: unknown): unknown => {
  const resolve = (one: unknown): unknown => {
    const key = relationKey(field, one)
    const document = key === undefined ? undefined : related(projection, key)
    if (document === undefined) return undefined
    return Array.isArray(field.relationTo)
      ? { relationTo: objectOf(one).relationTo, value: document }
      : document
  }
  return field.hasMany
    ? listOf(value)
        .map(resolve)
        .filter((one) => one !== undefined)
    : (resolve(value) ?? null)
}

const sizesWithUrls = ({ rendering }: Projection, sizes: unknown): JsonObject =>
  Object.fromEntries(
    Object.entries(objectOf(sizes)).map(([name, size]) => [
      name,
      { url: rendering.fileUrl(textOf(objectOf(size).filename) ?? ''), ...objectOf(size) },
    ]),
  )

const addRichText = (
  into: JsonObject,
  projection: Projection,
  {
    field,
    path,
    value,
    selection,
  }: { field: PublicField; path: string; value: unknown; selection: Selection },
): void => {
  const { rendering, publication } = projection
  const { name } = field
  if (selected(selection, name) !== undefined) {
    into[name] = isObject(value)
      ? resolveRichText(value, {
          document: (key) => related(projection, key),
          link: (key) => linked(projection, key),
        })
      : null
  }
  if (!projection.derived) return
  const { html, text } = publication.shape
  if (selected(selection, `${name}Html`) !== undefined) {
    const segments = segmentsAt(html, path, rendering.view)
    into[`${name}Html`] = segments === undefined ? null : fillHtml(segments, rendering)
  }
  if (selected(selection, `${name}Text`) !== undefined) {
    const segments = segmentsAt(text, path, rendering.view)
    into[`${name}Text`] = segments === undefined ? null : fillText(segments, rendering)
  }
}

const plainValue = (
  projection: Projection,
  {
    field,
    path,
    value,
    selection,
  }: { field: PublicField; path: string; value: unknown; selection: Selection },
): unknown => {
  const inside = (values: unknown, prefix: string): JsonObject =>
    projectFields(projection, {
      fields: field.fields ?? [],
      values: objectOf(values),
      selection,
      path: prefix,
    })
  switch (field.kind) {
    case 'relationship':
    case 'upload':
      return relation(projection, field, value)
    case 'group':
      return inside(value, `${path}.`)
    case 'array':
      return listOf(value).map((row, index) => inside(row, `${path}.${index}.`))
    default:
      return value ?? (field.hasMany ? [] : null)
  }
}

/** The selected public fields of a document, or of a group or row inside it. */
export const projectFields = (
  projection: Projection,
  {
    fields,
    values,
    selection,
    path = '',
  }: { fields: PublicField[]; values: JsonObject; selection: Selection; path?: string },
): JsonObject => {
  const projected: JsonObject = {}
  for (const field of fields) {
    const at = `${path}${field.name}`
    const value = valueIn(field, values[field.name], projection.rendering.view)
    if (field.kind === 'richText') {
      addRichText(projected, projection, { field, path: at, value, selection })
      continue
    }
    const inside = selected(selection, field.name)
    if (inside !== undefined)
      projected[field.name] = plainValue(projection, { field, path: at, value, selection: inside })
  }
  return projected
}

/** A document in its public form: id, public fields, times. */
export const projectDocument = ({
  selection = 'all',
  ...projection
}: Projection & { selection?: Selection }): JsonObject => {
  const { publication, rendering } = projection
  const { shape, collection } = publication
  const fields = rendering.fieldsOf(collection)
  const wants = (name: string): boolean => selected(selection, name) !== undefined
  const document = projectFields(projection, { fields, values: shape.fields, selection })
  if (collection === 'media') {
    const filename = textOf(shape.fields.filename)
    document.url = filename === undefined ? null : rendering.fileUrl(filename)
    document.sizes = sizesWithUrls(projection, shape.fields.sizes)
  }
  return {
    ...(collection === 'site' ? {} : { id: shape.id }),
    ...document,
    ...(wants('createdAt') ? { createdAt: shape.createdAt } : {}),
    ...(wants('updatedAt') ? { updatedAt: shape.updatedAt } : {}),
  }
}
