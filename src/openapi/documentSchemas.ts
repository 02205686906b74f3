import type { FlattenedField } from 'payload'
import { selectableExtras } from '../delivery/query/select.js'
import { hasRichText } from '../delivery/shape/publicFields.js'
import type { PublicField } from '../delivery/shape/types.js'
import { optionsOf } from '../cli/generate/pages/fields.js'
import { wordsOf } from '../cli/generate/words.js'
import type { Schema } from './schema.js'
import {
  arrayOf,
  BOOLEAN,
  choiceOf,
  DATE_TIME,
  described,
  INTEGER,
  nullable,
  objectOf,
  ref,
  STRING,
} from './schema.js'

/** Something with a public shape: its public fields, and what the configuration says about them. */
export type Shown = {
  /** The name of its schema, `Article`. */
  name: string
  slug: string
  open: PublicField[]
  fields: FlattenedField[]
}

/** The name under which a document appears inside another one. */
export const relatedName = (name: string): string => (name === 'Media' ? name : `${name}Related`)

/**
 * `document`: as its own address answers. `related`: inside another document, without what is
 * computed. `selection`: with `select`, where anything but the id may be missing.
 */
type Form = 'document' | 'related' | 'selection'

type Walk = { form: Form; nameOf: (collection: string) => string }

const SCALARS: Partial<Record<PublicField['kind'], Schema>> = {
  text: STRING,
  date: DATE_TIME,
  number: { type: 'number' },
  checkbox: BOOLEAN,
}

const relationSchema = ({ nameOf }: Walk, field: PublicField): Schema => {
  const { relationTo = '' } = field
  const document = (collection: string): Schema => ({
    anyOf: [STRING, ref(relatedName(nameOf(collection)))],
  })
  if (!Array.isArray(relationTo)) return document(relationTo)
  return {
    anyOf: relationTo.map((one) => objectOf({ relationTo: { const: one }, value: document(one) })),
  }
}

const scalarSchema = (field: PublicField, fact: FlattenedField | undefined): Schema => {
  const options = optionsOf(fact)
  const schema = options.length > 0 ? choiceOf(options) : (SCALARS[field.kind] ?? {})
  if (field.hasMany) return arrayOf(schema)
  // What is localized may be missing in a language; what is not required may be empty.
  const isSure = !field.localized && fact !== undefined && 'required' in fact && fact.required
  return isSure === true ? schema : nullable(schema)
}

const fieldSchema = (walk: Walk, field: PublicField, fact: FlattenedField | undefined): Schema => {
  const inside = fact !== undefined && 'flattenedFields' in fact ? fact.flattenedFields : []
  switch (field.kind) {
    case 'relationship':
    case 'upload': {
      const one = relationSchema(walk, field)
      return field.hasMany ? arrayOf(one) : nullable(one)
    }
    case 'group':
      return fieldsSchema(walk, field.fields ?? [], inside)
    case 'array':
      return arrayOf(fieldsSchema(walk, field.fields ?? [], inside))
    default:
      return scalarSchema(field, fact)
  }
}

const propertiesOf = (
  walk: Walk,
  fields: PublicField[],
  facts: readonly FlattenedField[],
): Record<string, Schema> =>
  Object.fromEntries(
    fields.flatMap((field): [string, Schema][] => {
      const { name, kind } = field
      const fact = facts.find((one) => one.name === name)
      const label = fact !== undefined && 'label' in fact ? wordsOf(fact.label) : undefined
      if (kind !== 'richText') return [[name, described(label, fieldSchema(walk, field, fact))]]
      const own: [string, Schema] = [name, nullable(ref('RichText'))]
      if (walk.form === 'related') return [own]
      return [
        own,
        [`${name}Html`, described('Safe, semantic HTML.', nullable(STRING))],
        [`${name}Text`, described('Plain text.', nullable(STRING))],
      ]
    }),
  )

const fieldsSchema = (
  walk: Walk,
  fields: PublicField[],
  facts: readonly FlattenedField[],
): Schema => {
  const properties = propertiesOf(walk, fields, facts)
  return objectOf(properties, walk.form === 'selection' ? { required: [] } : {})
}

/** What is computed for a document, apart from what stands beside its rich text. */
const computed = (open: PublicField[]): Record<string, Schema> => ({
  ...(hasRichText(open)
    ? { readingMinutes: described('At 200 words a minute.', nullable({ ...INTEGER, minimum: 1 })) }
    : {}),
  jsonLd: ref('JsonLd'),
  review: nullable(ref('Review')),
})

const mediaExtras: Record<string, Schema> = {
  url: nullable({ type: 'string', format: 'uri' }),
  sizes: { type: 'object', additionalProperties: ref('MediaFile') },
}

const DESCRIPTIONS: Record<Form, string> = {
  document: 'A published document.',
  related: 'A published document inside another one: without what is computed for it.',
  selection: 'The selected properties of a published document.',
}

const documentSchema = (
  { slug, open, fields }: Shown,
  form: Form,
  nameOf: Walk['nameOf'],
): Schema => {
  const properties = {
    ...(slug === 'site' ? {} : { id: STRING }),
    ...propertiesOf({ form, nameOf }, open, fields),
    ...(slug === 'media' ? mediaExtras : {}),
    createdAt: DATE_TIME,
    updatedAt: DATE_TIME,
    ...(form === 'related' ? {} : computed(open)),
  }
  const always = form === 'selection' ? (slug === 'site' ? [] : ['id']) : Object.keys(properties)
  const isTopical = form !== 'related' && open.some((field) => field.name === 'topics')
  return objectOf(
    isTopical ? { ...properties, crisisResources: ref('CrisisResources') } : properties,
    { description: DESCRIPTIONS[form], required: always },
  )
}

/** What `select` may name. */
const selectSchema = (open: PublicField[], extra: readonly string[]): Schema => ({
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: Object.fromEntries([
    ...open.map(({ name, fields }): [string, Schema] => [
      name,
      fields === undefined ? BOOLEAN : { anyOf: [BOOLEAN, selectSchema(fields, [])] },
    ]),
    ...extra.map((name): [string, Schema] => [name, BOOLEAN]),
  ]),
})

/** The schemas of one collection (or the site, or media): document, related, selection, select. */
export const documentSchemas = (
  shown: Shown,
  nameOf: (collection: string) => string,
): Record<string, Schema> => {
  const { name, slug, open } = shown
  const related = { [relatedName(name)]: documentSchema(shown, 'related', nameOf) }
  if (slug === 'media') return related
  return {
    [name]: documentSchema(shown, 'document', nameOf),
    ...(slug === 'site' ? {} : related),
    [`${name}Selection`]: documentSchema(shown, 'selection', nameOf),
    [`${name}Select`]: selectSchema(
      open,
      selectableExtras({ fields: open, hasId: slug !== 'site' }),
    ),
  }
}
