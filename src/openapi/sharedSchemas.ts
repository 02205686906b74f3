import type { ErrorCode } from '../errors.js'
import { STATUS } from '../errors.js'
import { graphqlSchemas } from './graphqlSchemas.js'
import type { Schema } from './schema.js'
import { workflowSchema } from './workflowSchema.js'
import { arrayOf, BOOLEAN, choiceOf, INTEGER, nullable, objectOf, ref, STRING } from './schema.js'

const CODES = Object.keys(STATUS) as ErrorCode[]

/** The envelope of a list of documents. */
export const listSchema = (name: string): Schema =>
  pageSchema({ anyOf: [ref(name), ref(`${name}Selection`)] })

/** The envelope of a list of anything. */
export const pageSchema = (entry: Schema): Schema =>
  objectOf({
    docs: arrayOf(entry),
    totalDocs: { ...INTEGER, minimum: 0 },
    limit: INTEGER,
    page: INTEGER,
    totalPages: { ...INTEGER, minimum: 1 },
    hasNextPage: BOOLEAN,
    hasPrevPage: BOOLEAN,
    nextPage: nullable(INTEGER),
    prevPage: nullable(INTEGER),
  })

/** What is computed for documents, files, errors: everything that no collection declares. */
export const sharedSchemas = (): Record<string, Schema> => ({
  Errors: objectOf({ errors: arrayOf(ref('Error'), { minItems: 1 }) }),
  Error: objectOf(
    { code: choiceOf(CODES), message: STRING, field: STRING },
    { required: ['code', 'message'] },
  ),
  JsonLd: {
    type: 'object',
    description:
      'Structured data of schema.org. In a script element of a page, write `<` as `\\u003c`.',
    properties: { '@context': { const: 'https://schema.org' }, '@type': STRING },
    required: ['@context', '@type'],
    additionalProperties: true,
  },
  Review: objectOf(
    {
      lastReviewed: nullable(STRING),
      nextReviewDue: nullable(STRING),
      reviewedBy: arrayOf(objectOf({ name: nullable(STRING), credentials: nullable(STRING) })),
    },
    { description: 'The signature behind a clinical review; `null` where there is none.' },
  ),
  CrisisResources: arrayOf(
    objectOf({
      region: nullable(STRING),
      name: nullable(STRING),
      phone: nullable(STRING),
      text: nullable(STRING),
      url: nullable(STRING),
      instructions: nullable(STRING),
    }),
    {
      description:
        'Where to turn. On documents about a sensitive topic only, and there whatever is selected.',
    },
  ),
  MediaFile: objectOf({
    url: { type: 'string', format: 'uri' },
    filename: STRING,
    mimeType: nullable(STRING),
    filesize: nullable(INTEGER),
    width: nullable(INTEGER),
    height: nullable(INTEGER),
  }),
  ...graphqlSchemas(),
  ...managementSchemas(),
})

const COUNTS = [
  'headings',
  'paragraphs',
  'lists',
  'listItems',
  'links',
  'tables',
  'quotes',
  'images',
  'blocks',
]

const managementSchemas = (): Record<string, Schema> => ({
  Workflow: workflowSchema,
  ImportReport: objectOf({
    file: STRING,
    kind: choiceOf(['markdown', 'html', 'docx', 'text']),
    locale: STRING,
    action: choiceOf(['created', 'updated', 'unchanged']),
    article: objectOf(
      { id: STRING, slug: STRING, title: STRING, adminUrl: STRING },
      { required: ['id', 'slug', 'title'] },
    ),
    counts: objectOf(Object.fromEntries(COUNTS.map((name) => [name, INTEGER]))),
    lines: arrayOf(
      objectOf(
        { level: choiceOf(['recognised', 'created', 'needs-an-eye']), line: INTEGER, text: STRING },
        { required: ['level', 'text'] },
      ),
    ),
  }),
})
