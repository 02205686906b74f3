import { CHANGE_KINDS } from '../collections/delivery.js'
import { SYNC_COLLECTIONS } from '../delivery/sync/parseSyncQuery.js'
import { MAX_LIMIT } from '../delivery/query/parseQuery.js'
import { replayInput } from '../services/webhooks/replay.js'
import { managed, published, readAnswers, refusals } from './answers.js'
import { path } from './managementPaths.js'
import type { Schema } from './schema.js'
import {
  arrayOf,
  BOOLEAN,
  choiceOf,
  DATE_TIME,
  INTEGER,
  nullable,
  objectOf,
  ref,
  schemaOf,
  STRING,
} from './schema.js'

const query = (name: string, description: string, schema: Schema): Schema => ({
  name,
  in: 'query',
  description,
  schema,
})

const shared = (name: string): Schema => ({ $ref: `#/components/parameters/${name}` })

const page = published('What is live, or what happened.', ref('SyncPage'))

const sync: Schema = {
  get: {
    tags: ['Delivery'],
    operationId: 'sync',
    summary: 'Everything that is live, then everything that happens',
    description:
      'Without `since` everything that is live, page by page; `next` leads on, over into what happened since. To who accepts `text/event-stream` the same is sent as it happens, with the token of each place as `id`. Images are not told of by themselves.',
    security: [],
    parameters: [
      query('since', 'The `next` of an earlier answer, or the id of an event.', STRING),
      query('limit', 'Items on a page.', {
        type: 'integer',
        minimum: 1,
        maximum: MAX_LIMIT,
        default: MAX_LIMIT,
      }),
      {
        ...query(
          'collection',
          'Only these; all unless it is given.',
          arrayOf(choiceOf(SYNC_COLLECTIONS), { minItems: 1 }),
        ),
        style: 'form',
        explode: false,
      },
      query('include', 'Whether items carry their documents.', {
        ...choiceOf(['document', 'none']),
        default: 'document',
      }),
      query('depth', 'As elsewhere, but 0 unless it is given.', {
        type: 'integer',
        minimum: 0,
        maximum: 2,
        default: 0,
      }),
      shared('locale'),
      shared('fallbackLocale'),
      {
        name: 'Last-Event-ID',
        in: 'header',
        description: 'Of a stream: the id of the last event; goes before `since`.',
        schema: STRING,
      },
      shared('ifNoneMatch'),
    ],
    responses: {
      '200': {
        ...page,
        content: {
          ...(page.content as Schema),
          'text/event-stream': { schema: STRING },
        },
      },
      ...readAnswers(),
      ...Object.fromEntries(
        Object.entries(refusals(['stale-token'], 'delivery')).filter(([status]) => status < '500'),
      ),
    },
  },
}

const post = ({
  operationId,
  summary,
  description,
  answer,
  body,
}: {
  operationId: string
  summary: string
  description?: string
  answer: Schema
  body?: Schema
}): Schema => ({
  post: {
    tags: ['Management'],
    operationId,
    summary,
    ...(description === undefined ? {} : { description }),
    parameters: [path('id', STRING)],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      '200': answer,
      ...refusals([
        'unauthenticated',
        'forbidden',
        'not-found',
        'write-conflict',
        ...(body === undefined ? [] : (['invalid'] as const)),
      ]),
    },
  },
})

const queued = managed('How many will be sent.', objectOf({ queued: { ...INTEGER, minimum: 0 } }))

/** The addresses of those who follow what changes, and of those who have them told. */
export const feedPaths = (): Record<string, Schema> => ({
  '/content/v1/sync': sync,
  '/api/webhooks/{id}/test': post({
    operationId: 'testWebhook',
    summary: 'Send a test message at once',
    description: 'Also while the webhook is off.',
    answer: managed('What came of it.', ref('WebhookTest')),
  }),
  '/api/webhooks/{id}/replay': post({
    operationId: 'replayWebhook',
    summary: 'Send everything again that happened since a moment',
    answer: queued,
    body: schemaOf(replayInput),
  }),
  '/api/webhook-deliveries/{id}/replay': post({
    operationId: 'replayDelivery',
    summary: 'Send one delivery again',
    answer: queued,
  }),
})

const item = (documents: readonly string[]): Schema =>
  objectOf(
    {
      kind: choiceOf(CHANGE_KINDS),
      collection: choiceOf(SYNC_COLLECTIONS),
      id: STRING,
      slug: nullable(STRING),
      release: { ...INTEGER, description: 'The number of the publication from then on.' },
      at: DATE_TIME,
      document: {
        description:
          'As it is now; absent when it is not live any more, or was taken down by this.',
        anyOf: documents.map(ref),
      },
    },
    { required: ['kind', 'collection', 'id', 'slug', 'release', 'at'] },
  )

/** @param documents the names of the schemas of everything that is told of */
export const feedSchemas = (documents: readonly string[]): Record<string, Schema> => ({
  SyncItem: item(documents),
  SyncPage: objectOf({
    items: arrayOf(ref('SyncItem'), { maxItems: MAX_LIMIT }),
    next: { ...STRING, description: 'The place after this page.' },
    hasMore: { ...BOOLEAN, description: 'Whether there is something after this page already.' },
  }),
  WebhookTest: objectOf({
    delivered: BOOLEAN,
    status: nullable(INTEGER),
    latency: { ...INTEGER, description: 'In milliseconds.' },
    body: { ...STRING, description: 'The beginning of what the receiver said.' },
    error: nullable(STRING),
  }),
})
