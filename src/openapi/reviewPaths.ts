import type { z } from 'zod'
import type { ErrorCode } from '../errors.js'
import { replyInput, settleInput, threadInput } from '../services/comments/input.js'
import { readInput } from '../services/notices/ownNotices.js'
import { findingInput } from '../services/workflow/decideFinding.js'
import { managed, refusals } from './answers.js'
import { DOCUMENT, path } from './managementPaths.js'
import type { Schema } from './schema.js'
import { BOOLEAN, ref, schemaOf, STRING } from './schema.js'

const TAGS = { tags: ['Management'] }

const NO_READER: ErrorCode[] = ['unauthenticated', 'not-found']
const NO_WRITER: ErrorCode[] = [...NO_READER, 'forbidden', 'invalid', 'write-conflict']

const body = (schema: z.ZodType): Schema => ({
  content: { 'application/json': { schema: schemaOf(schema) } },
})

const THREAD = path('thread', STRING)

const settle = (operationId: string, summary: string): Schema => ({
  post: {
    ...TAGS,
    operationId,
    summary,
    parameters: [...DOCUMENT, THREAD],
    requestBody: body(settleInput),
    responses: {
      '200': managed('The thread.', ref('Thread')),
      ...refusals([...NO_WRITER, 'wrong-stage']),
    },
  },
})

const comments: Schema = {
  get: {
    ...TAGS,
    operationId: 'listThreads',
    summary: 'What was said about a document',
    parameters: DOCUMENT,
    responses: { '200': managed('The latest threads.', ref('Threads')), ...refusals(NO_READER) },
  },
  post: {
    ...TAGS,
    operationId: 'openThread',
    summary: 'Open a thread on a document or one of its fields',
    description: 'An open thread that is `blocking` holds back the editorial approval.',
    parameters: DOCUMENT,
    requestBody: body(threadInput),
    responses: { '201': managed('The thread.', ref('Thread')), ...refusals(NO_WRITER) },
  },
}

const replies: Schema = {
  post: {
    ...TAGS,
    operationId: 'replyInThread',
    summary: 'Answer in a thread',
    parameters: [...DOCUMENT, THREAD],
    requestBody: body(replyInput),
    responses: { '201': managed('The thread.', ref('Thread')), ...refusals(NO_WRITER) },
  },
}

const findings: Schema = {
  post: {
    ...TAGS,
    operationId: 'decideFinding',
    summary: 'Decide about something the screen of the text found',
    description:
      'For clinicians. A wording can only be overridden, with a reason and the password, which are signed.',
    parameters: [...DOCUMENT, path('finding', STRING)],
    requestBody: body(findingInput),
    responses: {
      '200': managed('The workflow of the document.', ref('Workflow'), { isTagged: true }),
      ...refusals([
        ...NO_WRITER,
        'wrong-stage',
        'comment-required',
        'password-mismatch',
        'licence-expired',
        'rate-limited',
      ]),
    },
  },
}

const notices: Schema = {
  get: {
    ...TAGS,
    operationId: 'listNotices',
    summary: 'What the caller should know',
    parameters: [{ name: 'unread', in: 'query', schema: BOOLEAN }],
    responses: {
      '200': managed('The latest hundred.', ref('Notices')),
      ...refusals(['unauthenticated', 'invalid']),
    },
  },
}

const noticesRead: Schema = {
  post: {
    ...TAGS,
    operationId: 'readNotices',
    summary: 'Mark notices as read',
    requestBody: body(readInput),
    responses: {
      '200': managed('The latest hundred.', ref('Notices')),
      ...refusals(['unauthenticated', 'invalid']),
    },
  },
}

const reviews: Schema = {
  get: {
    ...TAGS,
    operationId: 'listReviews',
    summary: 'Live documents whose approval rests on something that does not hold any more',
    responses: {
      '200': managed('The documents.', ref('Reviews')),
      ...refusals(['unauthenticated', 'forbidden']),
    },
  },
}

const signOff: Schema = {
  get: {
    ...TAGS,
    operationId: 'exportSignOff',
    summary: 'A signature as a file, for `npm run signoff:verify`',
    parameters: [path('id', STRING)],
    responses: {
      '200': managed('The file.', ref('SignOffExport')),
      ...refusals([...NO_READER, 'forbidden', 'invalid']),
    },
  },
}

const keys: Schema = {
  get: {
    tags: ['Delivery'],
    security: [],
    operationId: 'getPublicKeys',
    summary: 'The public keys that signatures are checked with, old ones among them',
    responses: {
      '200': {
        description: 'A JWK set (RFC 7517).',
        content: { 'application/jwk-set+json': { schema: ref('JwkSet') } },
      },
    },
  },
}

/** The addresses around a review: what is said, found, told, listed and proven. */
export const reviewPaths = (): Record<string, Schema> => ({
  '/api/{collection}/{id}/comments': comments,
  '/api/{collection}/{id}/comments/{thread}/replies': replies,
  '/api/{collection}/{id}/comments/{thread}/resolve': settle('resolveThread', 'Resolve a thread'),
  '/api/{collection}/{id}/comments/{thread}/reopen': settle('reopenThread', 'Reopen a thread'),
  '/api/{collection}/{id}/findings/{finding}': findings,
  '/api/me/notices': notices,
  '/api/me/notices/read': noticesRead,
  '/api/reviews': reviews,
  '/api/sign-offs/{id}/export': signOff,
  '/.well-known/jwks.json': keys,
})
