import type { Block, FlattenedField } from 'payload'
import { BLOCKS, NODE_KEYS } from '../delivery/shape/publicRichText.js'
import { optionsOf } from '../cli/generate/pages/fields.js'
import type { Schema } from './schema.js'
import { arrayOf, BOOLEAN, choiceOf, INTEGER, nullable, objectOf, ref, STRING } from './schema.js'

/** What the editor keeps on its nodes. All of it is optional: nodes made by an import are leaner. */
const KEYS: Record<string, Schema> = {
  text: STRING,
  tag: STRING,
  style: STRING,
  mode: STRING,
  textStyle: STRING,
  listType: STRING,
  id: STRING,
  relationTo: STRING,
  version: INTEGER,
  detail: INTEGER,
  indent: INTEGER,
  textFormat: INTEGER,
  start: INTEGER,
  value: INTEGER,
  headerState: INTEGER,
  colSpan: INTEGER,
  rowSpan: INTEGER,
  rowStriping: BOOLEAN,
  direction: nullable(STRING),
  verticalAlign: nullable(STRING),
  height: { type: ['number', 'null'] },
  width: { type: ['number', 'null'] },
  colWidths: { type: ['array', 'null'], items: { type: 'number' } },
  format: { type: ['string', 'integer'] },
}

const WITHOUT_CHILDREN = ['text', 'tab', 'linebreak', 'horizontalrule', 'upload', 'block']

/** A document as its id, or filled in. `related` names the schema of each collection's documents. */
const documentOf = (related: (collection: string) => string, collection: string): Schema => ({
  anyOf: [STRING, ref(related(collection))],
})

const linkSchema: Schema = {
  anyOf: [
    objectOf({ linkType: { const: 'custom' }, newTab: BOOLEAN, url: nullable(STRING) }),
    objectOf({
      linkType: { const: 'internal' },
      newTab: BOOLEAN,
      doc: objectOf({
        relationTo: STRING,
        value: { anyOf: [STRING, objectOf({ id: STRING, slug: nullable(STRING) })] },
      }),
    }),
  ],
}

const nodeSchema = (type: string, keys: readonly string[], fields: Schema, value: Schema): Schema =>
  objectOf(
    {
      type: { const: type },
      ...Object.fromEntries(keys.map((key) => [key, KEYS[key] ?? {}])),
      ...(type === 'upload' ? { value } : {}),
      ...(type === 'block' || type.endsWith('link') ? { fields } : {}),
      ...(WITHOUT_CHILDREN.includes(type) ? {} : { children: arrayOf(ref('RichTextNode')) }),
    },
    { required: ['type'] },
  )

const blockSchema = (
  name: string,
  { relationTo, keys }: { relationTo?: string; keys: readonly string[] },
  fields: FlattenedField[],
  related: (collection: string) => string,
): Schema => {
  const own = keys.map((key) => {
    const options = optionsOf(fields.find((field) => field.name === key))
    return [key, options.length === 0 ? nullable(STRING) : nullable(choiceOf(options))] as const
  })
  return objectOf(
    {
      id: STRING,
      blockType: { const: name },
      ...Object.fromEntries(own),
      ...(name === 'manifestations' ? { items: arrayOf(objectOf({ text: STRING })) } : {}),
      ...(relationTo === undefined ? {} : { [name]: documentOf(related, relationTo) }),
    },
    { required: ['blockType', ...(relationTo === undefined ? [] : [name])] },
  )
}

/** The components `RichText`, `RichTextNode` and `RichTextBlock`, from the lists of what is public. */
export const richTextSchemas = ({
  blocks,
  related,
}: {
  blocks: readonly Block[]
  related: (collection: string) => string
}): Record<string, Schema> => ({
  RichText: objectOf(
    { root: ref('RichTextNode') },
    { description: "The text as the editor's tree of nodes; see also the `…Html` beside it." },
  ),
  RichTextNode: {
    anyOf: Object.entries(NODE_KEYS).map(([type, keys]) =>
      nodeSchema(
        type,
        keys,
        type === 'block' ? ref('RichTextBlock') : linkSchema,
        documentOf(related, 'media'),
      ),
    ),
  },
  RichTextBlock: {
    anyOf: Object.entries(BLOCKS).map(([name, known]) => {
      const fields = blocks.find(({ slug }) => slug === name)?.fields as FlattenedField[]
      return blockSchema(name, known, fields ?? [], related)
    }),
  },
})
