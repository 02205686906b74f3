import { fillHtml } from '../html/fillHtml.js'
import { fillText } from '../html/fillText.js'
import type { JsonObject } from '../../json.js'
import { isObject, listOf, objectOf, textOf } from '../../json.js'
import type { PublicField, PublicationKey } from '../shape/types.js'
import { segmentsAt } from './refs.js'
import { resolveRichText } from './richTextJson.js'
import type { Selection } from './selection.js'
import { selected } from './selection.js'
import type { Publication, Rendering } from './snapshot.js'
import { relationKey } from './snapshot.js'
import { valueIn } from './view.js'

/** One document on its way into an answer. */
export type Projection = {
  rendering: Rendering
  publication: Publication
  /** How many further levels of documents are filled in; at 0 a relation is an id. */
  depth: number
  /** Whether `…Html` and `…Text` stand beside rich text. */
  derived: boolean
}

/** Where in the document a field stands, and how much of it is wanted. */
type Place = { path: string; selection: Selection }

const idIn = (key: PublicationKey): string => key.slice(key.indexOf(':') + 1)

/** What stands for a related document: its id, or the document; nothing when it is not live. */
const related = ({ rendering, depth }: Projection, key: PublicationKey): unknown => {
  if (rendering.snapshot.target(key) === undefined) return undefined
  if (depth === 0) return idIn(key)
  const place = `${depth}/${key}`
  const filled = rendering.filled.get(place)
  if (filled !== undefined) return filled
  const publication = rendering.snapshot.publication(key)
  if (publication === undefined) return undefined
  const document = projectDocument({ rendering, publication, depth: depth - 1, derived: false })
  rendering.filled.set(place, document)
  return document
}

/** What stands for the target of a link: enough to build its address. */
const linked = ({ rendering, depth }: Projection, key: PublicationKey): unknown => {
  const target = rendering.snapshot.target(key)
  if (target === undefined) return undefined
  return depth === 0 ? idIn(key) : { id: idIn(key), slug: target.slug }
}

const relation = (projection: Projection, field: PublicField, value: unknown): unknown => {
  const key = relationKey(field, value)
  const document = key === undefined ? undefined : related(projection, key)
  if (document === undefined || !Array.isArray(field.relationTo)) return document
  return { relationTo: objectOf(value).relationTo, value: document }
}

const relations = (projection: Projection, field: PublicField, values: unknown): unknown[] => {
  const found: unknown[] = []
  for (const value of listOf(values)) {
    const document = relation(projection, field, value)
    if (document !== undefined) found.push(document)
  }
  return found
}

const addRichText = (
  into: JsonObject,
  projection: Projection,
  field: PublicField,
  value: unknown,
  { path, selection }: Place,
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

const rows = (
  projection: Projection,
  fields: PublicField[],
  values: unknown,
  { path, selection }: Place,
): JsonObject[] =>
  listOf(values).map((row, index) =>
    projectFields(projection, fields, objectOf(row), { path: `${path}.${index}.`, selection }),
  )

const fieldValue = (
  projection: Projection,
  field: PublicField,
  value: unknown,
  place: Place,
): unknown => {
  switch (field.kind) {
    case 'relationship':
    case 'upload':
      return field.hasMany
        ? relations(projection, field, value)
        : (relation(projection, field, value) ?? null)
    case 'group':
      return projectFields(projection, field.fields ?? [], objectOf(value), {
        path: `${place.path}.`,
        selection: place.selection,
      })
    case 'array':
      return rows(projection, field.fields ?? [], value, place)
    default:
      return value ?? (field.hasMany ? [] : null)
  }
}

const addFields = (
  into: JsonObject,
  projection: Projection,
  fields: PublicField[],
  values: JsonObject,
  { path, selection }: Place,
): void => {
  for (const field of fields) {
    const at = path === '' ? field.name : `${path}${field.name}`
    const value = valueIn(field, values[field.name], projection.rendering.view)
    if (field.kind === 'richText') {
      addRichText(into, projection, field, value, { path: at, selection })
      continue
    }
    const inside = selected(selection, field.name)
    if (inside !== undefined)
      into[field.name] = fieldValue(projection, field, value, { path: at, selection: inside })
  }
}

/** The selected public fields among `values`, which are a document or a group or row inside it. */
export const projectFields = (
  projection: Projection,
  fields: PublicField[],
  values: JsonObject,
  place: Place = { path: '', selection: 'all' },
): JsonObject => {
  const projected: JsonObject = {}
  addFields(projected, projection, fields, values, place)
  return projected
}

const addFileUrls = (into: JsonObject, { rendering, publication }: Projection): void => {
  const { filename, sizes } = publication.shape.fields
  into.url = typeof filename === 'string' ? rendering.fileUrl(filename) : null
  const withUrls: JsonObject = {}
  for (const [name, size] of Object.entries(objectOf(sizes))) {
    const file = objectOf(size)
    withUrls[name] = { url: rendering.fileUrl(textOf(file.filename) ?? ''), ...file }
  }
  into.sizes = withUrls
}

/** A document in its public form: id, public fields, times. The id is always there. */
export const projectDocument = (
  projection: Projection,
  selection: Selection = 'all',
): JsonObject => {
  const { shape, collection } = projection.publication
  const document: JsonObject = collection === 'site' ? {} : { id: shape.id }
  const fields = projection.rendering.fieldsOf(collection)
  addFields(document, projection, fields, shape.fields, { path: '', selection })
  if (collection === 'media') addFileUrls(document, projection)
  if (selected(selection, 'createdAt') !== undefined) document.createdAt = shape.createdAt
  if (selected(selection, 'updatedAt') !== undefined) document.updatedAt = shape.updatedAt
  return document
}
