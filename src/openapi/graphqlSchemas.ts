import { STATUS } from '../errors.js'
import type { Schema } from './schema.js'
import { arrayOf, choiceOf, INTEGER, objectOf, ref, STRING } from './schema.js'

const CODE = choiceOf([...Object.keys(STATUS), 'PERSISTED_QUERY_NOT_FOUND'])

/** What goes to and comes from `/content/v1/graphql`. */
export const graphqlSchemas = (): Record<string, Schema> => ({
  GraphqlRequest: objectOf(
    {
      query: { type: ['string', 'null'], maxLength: 20_000 },
      variables: { type: ['object', 'null'], additionalProperties: true },
      operationName: { type: ['string', 'null'], maxLength: 200 },
      extensions: { anyOf: [ref('GraphqlExtensions'), { type: 'null' }] },
    },
    { required: [], description: 'A query by its text, by its SHA-256, or by both.' },
  ),
  GraphqlExtensions: objectOf(
    {
      persistedQuery: objectOf({
        version: { const: 1 },
        sha256Hash: { ...STRING, pattern: '^[0-9a-fA-F]{64}$' },
      }),
    },
    { required: [], additionalProperties: true },
  ),
  GraphqlAnswer: objectOf(
    {
      data: { type: ['object', 'null'], additionalProperties: true },
      errors: arrayOf(ref('GraphqlError')),
      extensions: objectOf({ cost: objectOf({ requested: INTEGER, maximum: INTEGER }) }),
    },
    { required: [] },
  ),
  GraphqlError: objectOf(
    {
      code: CODE,
      message: STRING,
      locations: arrayOf(objectOf({ line: INTEGER, column: INTEGER })),
      path: arrayOf({ type: ['string', 'integer'] }),
      extensions: objectOf(
        {
          code: CODE,
          field: { ...STRING, description: 'The argument, variable or parameter at fault.' },
          limit: objectOf(
            { name: STRING, maximum: INTEGER, actual: INTEGER },
            { description: 'The limit that the query goes over.' },
          ),
        },
        { required: ['code'] },
      ),
    },
    { required: ['code', 'message', 'extensions'] },
  ),
})
