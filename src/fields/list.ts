import type { ArrayField, Field } from 'payload'
import { bilingual } from './bilingual.js'
import { open } from './open.js'
import { line } from './text.js'

type Bilingual = { en: string; es: string }

/** A public, ordered list of rows. */
export const list = ({
  name,
  label,
  description,
  required = false,
  fields,
}: {
  name: string
  label: Bilingual
  description?: Bilingual
  required?: boolean
  fields: Field[]
}): ArrayField =>
  open({
    name,
    type: 'array',
    label,
    required,
    ...(required ? { minRows: 1 } : {}),
    ...(description === undefined ? {} : { admin: { description } }),
    fields,
  })

/** A public list of localized sentences. */
export const sentences = (options: {
  name: string
  label: Bilingual
  description?: Bilingual
  required?: boolean
}): ArrayField =>
  list({
    ...options,
    fields: [line({ name: 'text', label: bilingual('Text', 'Texto'), required: true })],
  })
