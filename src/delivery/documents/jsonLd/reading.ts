import type { Locale } from '../../../slugs.js'
import type { JsonObject } from '../../../json.js'
import { listOf, objectOf, textOf } from '../../../json.js'
import type { PublicField } from '../../shape/types.js'
import type { Publication, Rendering } from '../snapshot.js'
import { keyOf } from '../snapshot.js'
import { localeOf, valueIn } from '../view.js'

type TextOf = (name: string) => string | undefined

/** The texts of a live document in the reader's language. */
export type Reading = {
  publication: Publication
  rendering: Rendering
  /** The language its title is in; that of the reader where the title has none. */
  locale: Locale
  text: TextOf
  /** A reader for each row of a list. */
  rows: (name: string) => TextOf[]
  /** The live documents that a field names. */
  related: (name: string, collection: string) => Reading[]
  /** The address of the file of an image. */
  image: (name: string) => string | undefined
}

const textReader =
  (fields: PublicField[], values: JsonObject, { view }: Rendering): TextOf =>
  (name) => {
    const field = fields.find((one) => one.name === name)
    return field === undefined ? undefined : textOf(valueIn(field, values[name], view))
  }

export const readingOf = (publication: Publication, rendering: Rendering): Reading => {
  const { collection, shape } = publication
  const { snapshot, view } = rendering
  const fields = rendering.fieldsOf(collection)
  return {
    publication,
    rendering,
    locale: localeOf(shape.fields.title, view) ?? view.locale,
    text: textReader(fields, shape.fields, rendering),
    rows: (name) => {
      const inner = fields.find((one) => one.name === name)?.fields ?? []
      return listOf(shape.fields[name]).map((row) => textReader(inner, objectOf(row), rendering))
    },
    related: (name, to) =>
      listOf(shape.fields[name]).flatMap((id) => {
        const found = typeof id === 'string' ? snapshot.publication(keyOf(to, id)) : undefined
        return found === undefined ? [] : [readingOf(found, rendering)]
      }),
    image: (name) => {
      const id = textOf(shape.fields[name])
      const media = id === undefined ? undefined : snapshot.publication(keyOf('media', id))
      const filename = textOf(media?.shape.fields.filename)
      return filename === undefined ? undefined : rendering.fileUrl(filename)
    },
  }
}
