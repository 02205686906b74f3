import type { ArrayField, Field } from 'payload'
import { bilingual } from './bilingual.js'
import { open } from './open.js'
import { rowsNamed } from './rows.js'
import { line } from './text.js'

type Bilingual = { en: string; es: string }

/** A public, ordered list of rows. `row` is what one of them is called, `rowFrom` what names it. */
export const list = ({
  name,
  label,
  row,
  rowFrom = [],
  description,
  required = false,
  fields,
}: {
  name: string
  label: Bilingual
  row: Bilingual
  rowFrom?: string[]
  description?: Bilingual
  required?: boolean
  fields: Field[]
}): ArrayField => {
  const named = rowsNamed({ row, label, from: rowFrom })
  return open({
    name,
    type: 'array',
    label,
    labels: named.labels,
    required,
    ...(required ? { minRows: 1 } : {}),
    admin: { ...named.admin, ...(description === undefined ? {} : { description }) },
    fields,
  })
}

/** A public list of localized sentences. */
export const sentences = (options: {
  name: string
  label: Bilingual
  row: Bilingual
  description?: Bilingual
  required?: boolean
}): ArrayField =>
  list({
    ...options,
    rowFrom: ['text'],
    fields: [line({ name: 'text', label: bilingual('Text', 'Texto'), required: true })],
  })
