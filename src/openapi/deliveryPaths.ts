import {
  MAX_ALIASES,
  MAX_BREADTH,
  MAX_COST,
  MAX_DEPTH,
  MAX_ROOT_FIELDS,
  MAX_TOKENS,
} from '../delivery/graphql/limits.js'
import { PREVIEW_HEADER } from '../delivery/preview/previewQueries.js'
import { published, readAnswers, refusals } from './answers.js'
import type { Shown } from './documentSchemas.js'
import { countParameters, listParameters, oneParameters } from './queryParameters.js'
import type { Schema } from './schema.js'
import { INTEGER, objectOf, ref, STRING } from './schema.js'
import { searchPath } from './searchDescription.js'

const BASE = '/content/v1'

const whole = (name: string): Schema => ({ anyOf: [ref(name), ref(`${name}Selection`)] })

const collectionPaths = ({ name, slug, open }: Shown): Record<string, Schema> => ({
  [`${BASE}/${slug}`]: {
    get: {
      tags: ['Delivery'],
      operationId: `list${name}`,
      summary: `A list of published ${slug}`,
      security: [],
      parameters: listParameters(name, open),
      responses: { '200': published('A page of documents.', ref(`${name}List`)), ...readAnswers() },
    },
  },
  [`${BASE}/${slug}/count`]: {
    get: {
      tags: ['Delivery'],
      operationId: `count${name}`,
      summary: `How many published ${slug} match`,
      description: 'A document with the slug `count` comes first.',
      security: [],
      parameters: countParameters(name),
      responses: {
        '200': published('The number of documents.', objectOf({ totalDocs: INTEGER })),
        ...readAnswers(),
      },
    },
  },
  [`${BASE}/${slug}/{slugOrId}`]: {
    get: {
      tags: ['Delivery'],
      operationId: `get${name}`,
      summary: `One of the published ${slug}, by slug or id`,
      security: [],
      parameters: [
        { name: 'slugOrId', in: 'path', required: true, schema: { ...STRING, maxLength: 200 } },
        ...oneParameters(name),
      ],
      responses: {
        '200': published('The document.', whole(name)),
        ...readAnswers({ isOne: true }),
      },
    },
  },
})

const site: Schema = {
  get: {
    tags: ['Delivery'],
    operationId: 'getSite',
    summary: 'What every page shares',
    security: [],
    parameters: oneParameters('Site'),
    responses: {
      '200': published('The site.', whole('Site')),
      ...readAnswers(),
      '404': { $ref: '#/components/responses/NotFound' },
    },
  },
}

const image = (description: string): Schema => ({
  ...published(description, {}),
  content: { 'image/*': { schema: { type: 'string', contentMediaType: 'image/*' } } },
})

const media: Schema = {
  get: {
    tags: ['Delivery'],
    operationId: 'getFile',
    summary: 'A file of an image, while something live shows it',
    description: 'The address stands in `url` of the image and of its sizes.',
    security: [],
    parameters: [
      { name: 'filename', in: 'path', required: true, schema: { ...STRING, maxLength: 255 } },
    ],
    responses: {
      '200': image('The file.'),
      '206': image('The part of the file that `Range` asked for.'),
      ...readAnswers(),
      '404': { $ref: '#/components/responses/NotFound' },
      '412': { description: '`If-Match` does not name the present file.' },
      '416': { description: 'The file has no such part.' },
    },
  },
}

const graphqlAnswers: Schema = {
  '200': published(
    'The answer. Where a part failed, `errors` says so beside `data`, and nothing is cached. A hash that is not known is answered with `PERSISTED_QUERY_NOT_FOUND` and no `data`.',
    ref('GraphqlAnswer'),
  ),
  '304': { $ref: '#/components/responses/NotModified' },
  '400': {
    description: 'The query is faulty or asks for too much.',
    content: { 'application/json': { schema: { anyOf: [ref('Errors'), ref('GraphqlAnswer')] } } },
  },
  '403': {
    description: 'The server has a list of allowed queries, and this is none of them.',
    content: { 'application/json': { schema: ref('GraphqlAnswer') } },
  },
  '404': { $ref: '#/components/responses/NotFound' },
}

const previewToken: Schema = {
  name: PREVIEW_HEADER,
  in: 'header',
  description:
    'A preview token: the field of its one document (`Article`, `Program` and so on) answers the working copy, and nothing of the answer may be kept.',
  schema: STRING,
}

const graphql: Schema = {
  description: `The schema is in delivery.graphql. Limits: ${MAX_TOKENS} tokens, ${MAX_DEPTH} levels, ${MAX_BREADTH} fields in one place, ${MAX_ROOT_FIELDS} root fields, ${MAX_ALIASES} aliases, cost ${MAX_COST}.`,
  get: {
    tags: ['Delivery'],
    operationId: 'queryByGet',
    summary: 'A GraphQL query in the address',
    security: [],
    parameters: [
      { name: 'query', in: 'query', schema: { ...STRING, maxLength: 20_000 } },
      { name: 'variables', in: 'query', description: 'As JSON.', schema: STRING },
      { name: 'operationName', in: 'query', schema: { ...STRING, maxLength: 200 } },
      {
        name: 'extensions',
        in: 'query',
        description: 'As JSON: `{"persistedQuery":{"version":1,"sha256Hash":"…"}}`.',
        schema: STRING,
      },
      { $ref: '#/components/parameters/ifNoneMatch' },
      previewToken,
    ],
    responses: { ...refusals([], 'delivery'), ...graphqlAnswers },
  },
  post: {
    tags: ['Delivery'],
    operationId: 'queryByPost',
    summary: 'A GraphQL query in the body',
    security: [],
    parameters: [{ $ref: '#/components/parameters/ifNoneMatch' }, previewToken],
    requestBody: {
      required: true,
      description: 'At most 64 kB.',
      content: { 'application/json': { schema: ref('GraphqlRequest') } },
    },
    responses: {
      ...refusals(['payload-too-large', 'unsupported-media-type'], 'delivery'),
      ...graphqlAnswers,
    },
  },
}

/** Every address of the delivery plane. */
export const deliveryPaths = (collections: readonly Shown[]): Record<string, Schema> => ({
  ...Object.assign({}, ...collections.map(collectionPaths)),
  [`${BASE}/search`]: searchPath,
  [`${BASE}/site`]: site,
  [`${BASE}/media/{filename}`]: media,
  [`${BASE}/graphql`]: graphql,
})
