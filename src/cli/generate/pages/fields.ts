import type { Block, FlattenedField } from 'payload'
import { ALWAYS_PUBLIC } from '../../../delivery/shape/publicFields.js'
import type { PublicField } from '../../../delivery/shape/types.js'
import { wordsOf } from '../words.js'
import { code, notice, page, table } from './markdown.js'

/** A collection or global, as far as this page tells of it. */
export type Described = {
  slug: string
  title: string
  description?: string
  /** Whether its fields are required to publish, or to save. */
  isWorkflow: boolean
  fields: FlattenedField[]
  /** Its public fields, from the walk that the delivery plane uses. */
  open: PublicField[]
}

const NAMES: Partial<Record<FlattenedField['type'], string>> = {
  textarea: 'text of several lines',
  checkbox: 'true or false',
  richText: 'rich text',
  json: 'JSON',
  array: 'list of rows',
  tab: 'group',
}

const optionValue = (option: unknown): string =>
  typeof option === 'object' && option !== null && 'value' in option
    ? String(option.value)
    : String(option)

/** The values of a choice; none for any other field. */
export const optionsOf = (field: FlattenedField | undefined): string[] =>
  field !== undefined && 'options' in field && Array.isArray(field.options)
    ? field.options.map(optionValue)
    : []

const limitsOf = (field: FlattenedField): string => {
  if ('maxLength' in field && field.maxLength !== undefined)
    return `, up to ${field.maxLength} characters`
  if (field.type === 'number' && field.max !== undefined)
    return ` from ${field.min ?? 0} to ${field.max}`
  return ''
}

const typeOf = (field: FlattenedField): string => {
  const several = 'hasMany' in field && field.hasMany === true ? ', several' : ''
  if (field.type === 'relationship' || field.type === 'upload') {
    const to = [field.relationTo].flat().map(code).join(', ')
    return `${field.type === 'upload' ? 'file' : 'relation'} in ${to}${several}`
  }
  if (field.type === 'select' || field.type === 'radio')
    return `one of ${optionsOf(field).map(code).join(', ')}${several}`
  return `${NAMES[field.type] ?? field.type}${limitsOf(field)}${several}`
}

const is = (value: boolean | undefined): string => (value === true ? 'yes' : '')

const isRequired = (field: FlattenedField): boolean =>
  'required' in field && field.required === true

/** Kept by the program for itself and never sent to anybody, or the same in every row. */
const isInternal = (field: FlattenedField): boolean =>
  ('hidden' in field && field.hidden === true) || ROW_FIELDS.includes(field.name)

const ROW_FIELDS = ['id', 'blockName']

/** The fields inside a group or list; blocks come as they were declared, not flattened. */
const insideOf = (field: FlattenedField): FlattenedField[] | undefined => {
  if ('flattenedFields' in field && Array.isArray(field.flattenedFields))
    return field.flattenedFields
  return 'fields' in field && Array.isArray(field.fields)
    ? (field.fields as FlattenedField[])
    : undefined
}

const aboutOf = (field: FlattenedField): string => {
  const description =
    field.admin !== undefined && 'description' in field.admin
      ? wordsOf(field.admin.description)
      : undefined
  const label = 'label' in field ? wordsOf(field.label) : undefined
  return [label === undefined ? undefined : label.replace(/[.]?$/, '.'), description]
    .filter((part) => part !== undefined)
    .join(' ')
}

type Row = { path: string; field: FlattenedField; shown: PublicField | undefined }

const rowsOf = (fields: FlattenedField[], open: PublicField[], prefix = ''): Row[] =>
  fields
    .filter((field) => !isInternal(field))
    .flatMap((field) => {
      const shown = open.find(({ name }) => name === field.name)
      const row: Row = { path: `${prefix}${field.name}`, field, shown }
      const inside = insideOf(field)
      if (inside === undefined || shown?.kind === 'json') return [row]
      const mark = field.type === 'array' ? '[].' : '.'
      return [row, ...rowsOf(inside, shown?.fields ?? [], `${row.path}${mark}`)]
    })

const section = ({ slug, title, description, isWorkflow, fields, open }: Described): string[] => [
  `## ${title} (${code(slug)})`,
  description ?? '',
  isWorkflow
    ? 'A draft may lack what is required; publication may not.'
    : 'What is required is required to save.',
  table(
    ['field', 'type', 'localized', 'required', 'who sees it', 'about'],
    rowsOf(fields, open.length === 0 ? [] : [...open, ...ALWAYS_PUBLIC]).map(
      ({ path, field, shown }) => [
        code(path),
        typeOf(field),
        is('localized' in field && field.localized === true),
        is(isRequired(field)),
        shown === undefined ? 'private' : 'public',
        aboutOf(field),
      ],
    ),
  ),
]

const blockSection = (block: Block): string[] => [
  `### ${code(block.slug)}`,
  wordsOf(block.labels?.singular) ?? '',
  table(
    ['field', 'type', 'required', 'about'],
    rowsOf(block.fields as FlattenedField[], []).map(({ path, field }) => [
      code(path),
      typeOf(field),
      is(isRequired(field)),
      aboutOf(field),
    ]),
  ),
]

/** Every field of every collection, and the blocks of the rich text. */
export const fieldsPage = ({
  collections,
  blocks,
}: {
  collections: readonly Described[]
  blocks: readonly Block[]
}): string =>
  page(
    notice('the collections in `src/collections/` and `src/globals/`'),
    '# Fields',
    'A public field reaches readers once its document is published; a private one never leaves the management plane. Every public document also has `id`, `createdAt` and `updatedAt`, and what is computed for it: `…Html` and `…Text` beside each rich text, `readingMinutes`, `jsonLd`, `review` and, on a sensitive topic, `crisisResources`.',
    ...collections.flatMap(section),
    '## Blocks of the rich text',
    'All their fields are public; the embedded document appears as far as it is published.',
    ...blocks.flatMap(blockSection),
  )
