import { PREVIEW_HEADER } from '../delivery/preview/previewQueries.js'
import { clientInput, issueInput } from '../services/preview/input.js'
import { STAGES } from '../workflow/stages.js'
import { managed, previewed, refusals } from './answers.js'
import { DOCUMENT, path } from './managementPaths.js'
import type { Schema } from './schema.js'
import {
  arrayOf,
  BOOLEAN,
  choiceOf,
  DATE_TIME,
  nullable,
  objectOf,
  ref,
  schemaOf,
  STRING,
} from './schema.js'

const TOKEN = path('token', {
  ...STRING,
  pattern: '^[A-Za-z0-9_-]{43}$',
})

const ofDocument: Schema = {
  get: {
    tags: ['Management'],
    operationId: 'listPreviewTokens',
    summary: 'The preview tokens that open the document now',
    parameters: DOCUMENT,
    responses: {
      '200': managed('The latest hundred, without the tokens themselves.', ref('PreviewTokens')),
      ...refusals(['unauthenticated', 'not-found']),
    },
  },
  post: {
    tags: ['Management'],
    operationId: 'issuePreviewToken',
    summary: 'A token that opens the working copy of the document for a while',
    parameters: DOCUMENT,
    requestBody: { content: { 'application/json': { schema: schemaOf(issueInput) } } },
    responses: {
      '201': managed('The token, which is told here and never again.', ref('PreviewToken')),
      ...refusals(['unauthenticated', 'not-found', 'write-conflict', 'invalid', 'rate-limited']),
    },
  },
}

const one: Schema = {
  delete: {
    tags: ['Management'],
    operationId: 'revokePreviewToken',
    summary: 'End a preview token',
    parameters: [path('id', STRING)],
    responses: {
      '204': { description: 'It opens nothing any more.' },
      ...refusals(['unauthenticated', 'not-found', 'write-conflict']),
    },
  },
}

const forClients: Schema = {
  post: {
    tags: ['Delivery'],
    operationId: 'issuePreviewTokenToClient',
    summary: 'The same for an API client with the scope `preview`',
    security: [{ apiKey: [] }],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(clientInput) } },
    },
    responses: {
      '201': previewed('The token, which is told here and never again.', ref('PreviewToken')),
      ...refusals(
        [
          'unauthenticated',
          'forbidden',
          'not-found',
          'write-conflict',
          'payload-too-large',
          'unsupported-media-type',
          'invalid',
          'rate-limited',
        ],
        'delivery',
      ),
    },
  },
}

const NO_DOOR = ['not-found', 'write-conflict', 'invalid', 'rate-limited'] as const

const preview: Schema = {
  get: {
    tags: ['Delivery'],
    operationId: 'getPreview',
    summary: 'The working copy that a token opens, what it embeds as published',
    description: `Takes the parameters of a single document of the collection, all but \`If-None-Match\`. A query carries the token in the header \`${PREVIEW_HEADER}\` instead.`,
    security: [],
    parameters: [
      TOKEN,
      ...['depth', 'locale', 'fallbackLocale'].map((name) => ({
        $ref: `#/components/parameters/${name}`,
      })),
      {
        name: 'select',
        in: 'query',
        style: 'deepObject',
        explode: true,
        schema: { type: 'object', additionalProperties: BOOLEAN },
      },
    ],
    responses: {
      '200': previewed('The document, and what is known of the preview.', ref('Preview')),
      ...refusals(NO_DOOR, 'delivery'),
    },
  },
}

const previewFile: Schema = {
  get: {
    tags: ['Delivery'],
    operationId: 'getPreviewFile',
    summary: 'A file of an image that only the working copy shows',
    description: 'The address stands in `url` of the image and of its sizes.',
    security: [],
    parameters: [TOKEN, path('filename', { ...STRING, maxLength: 255 })],
    responses: {
      '200': {
        ...previewed('The file.', {}),
        content: { 'image/*': { schema: { type: 'string', contentMediaType: 'image/*' } } },
      },
      ...refusals(NO_DOOR, 'delivery'),
    },
  },
}

/** The addresses of previews on both planes. */
export const previewPaths = (): Record<string, Schema> => ({
  '/content/v1/preview': forClients,
  '/content/v1/preview/{token}': preview,
  '/content/v1/preview/{token}/media/{filename}': previewFile,
  '/api/{collection}/{id}/preview-tokens': ofDocument,
  '/api/preview-tokens/{id}': one,
})

/** What the addresses of previews answer. */
export const previewSchemas = (): Record<string, Schema> => ({
  Preview: objectOf(
    { _preview: objectOf({ expiresAt: DATE_TIME, stage: choiceOf(STAGES) }) },
    {
      description:
        'Beside `_preview`, the properties of a document of the collection. In a draft, each of them may be missing or `null`.',
      additionalProperties: true,
    },
  ),
  PreviewToken: objectOf({
    id: STRING,
    token: STRING,
    url: { ...STRING, format: 'uri' },
    expiresAt: DATE_TIME,
  }),
  PreviewTokens: objectOf({
    tokens: arrayOf(
      objectOf({
        id: STRING,
        issuer: objectOf({
          kind: choiceOf(['staff', 'client']),
          id: STRING,
          name: nullable(STRING),
        }),
        issuedAt: DATE_TIME,
        expiresAt: DATE_TIME,
        usedAt: nullable(DATE_TIME),
      }),
    ),
  }),
})
