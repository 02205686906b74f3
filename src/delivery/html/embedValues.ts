import type { Rendering } from '../documents/snapshot.js'
import { SITE_KEY } from '../documents/snapshot.js'
import { valueIn } from '../documents/view.js'
import type { JsonObject } from '../../json.js'
import { listOf, objectOf, textOf } from '../../json.js'
import type { PublicField, PublicationKey } from '../shape/types.js'

/** What reading one document for its values takes. */
type Reading = Pick<Rendering, 'view' | 'fieldsOf'> & {
  snapshot: Pick<Rendering['snapshot'], 'publication'>
}

/** The text of a field of a live document in the reader's language. */
export type TextReader = {
  text: (name: string) => string | undefined
  items: (name: string) => string[]
  fields: JsonObject
}

const reader = (
  fields: PublicField[],
  values: JsonObject,
  rendering: Pick<Rendering, 'view'>,
): TextReader => {
  const read = (name: string): unknown => {
    const field = fields.find((one) => one.name === name)
    return field === undefined ? undefined : valueIn(field, values[name], rendering.view)
  }
  const inner = (name: string): PublicField[] =>
    fields.find((one) => one.name === name)?.fields ?? []
  return {
    fields: values,
    text: (name) => textOf(read(name)),
    items: (name) =>
      listOf(read(name)).flatMap(
        (row) => reader(inner(name), objectOf(row), rendering).text('text') ?? [],
      ),
  }
}

/** Reads a live document; nothing when it is not live. */
export const readDocument = (key: PublicationKey, rendering: Reading): TextReader | undefined => {
  const publication = rendering.snapshot.publication(key)
  return publication === undefined
    ? undefined
    : reader(rendering.fieldsOf(publication.collection), publication.shape.fields, rendering)
}

export type CrisisResource = {
  region: string | null
  name: string | null
  phone: string | null
  text: string | null
  url: string | null
  instructions: string | null
}

/** The site's help in a crisis, in the reader's language. */
export const crisisResourcesOf = (rendering: Reading): CrisisResource[] => {
  const site = rendering.snapshot.publication(SITE_KEY)
  const field = rendering.fieldsOf('site').find(({ name }) => name === 'crisisResources')
  return listOf(site?.shape.fields.crisisResources).map((row) => {
    const { text } = reader(field?.fields ?? [], objectOf(row), rendering)
    const value = (name: string): string | null => text(name) ?? null
    return {
      region: value('region'),
      name: value('name'),
      phone: value('phone'),
      text: value('text'),
      url: value('url'),
      instructions: value('instructions'),
    }
  })
}
