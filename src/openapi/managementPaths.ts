import { WORKFLOW_ACTIONS } from '../access/workflowActions.js'
import { workflowInput } from '../services/workflow/input.js'
import { DEFAULT_LOCALE, LOCALES, WORKFLOW_COLLECTIONS } from '../slugs.js'
import { managed, refusals } from './answers.js'
import type { Schema } from './schema.js'
import { choiceOf, ref, schemaOf, STRING } from './schema.js'

export const path = (name: string, schema: Schema): Schema => ({
  name,
  in: 'path',
  required: true,
  schema,
})

/** A document of a collection with a workflow. */
export const DOCUMENT = [path('collection', choiceOf(WORKFLOW_COLLECTIONS)), path('id', STRING)]

const IF_MATCH: Schema = {
  name: 'If-Match',
  in: 'header',
  description: 'The `ETag` of what the caller read; nothing happens when there is a later one.',
  schema: STRING,
}

const workflow: Schema = {
  get: {
    tags: ['Management'],
    operationId: 'getWorkflow',
    summary: 'What is live, and what the caller may do',
    parameters: DOCUMENT,
    responses: {
      '200': managed('The workflow of the document.', ref('Workflow'), { isTagged: true }),
      ...refusals(['unauthenticated', 'not-found']),
    },
  },
}

const transition = (): Schema => ({
  post: {
    tags: ['Management'],
    operationId: 'transition',
    summary: 'Take a step of the workflow: submit, approve, sign, publish and so on',
    description:
      'Nothing happens unless `digest` is that of the present content; `approve`, `sign`, `publish` and `schedule` do not go without. `request-changes` and `unpublish` need a comment, `sign` a password and a meaning.',
    parameters: [...DOCUMENT, path('action', choiceOf([...WORKFLOW_ACTIONS])), IF_MATCH],
    requestBody: { content: { 'application/json': { schema: schemaOf(workflowInput) } } },
    responses: {
      '200': managed('The workflow after the action.', ref('Workflow'), { isTagged: true }),
      ...refusals([
        'unauthenticated',
        'forbidden',
        'not-found',
        'wrong-stage',
        'stale-digest',
        'not-approved',
        'approval-void',
        'consent-withdrawn',
        'write-conflict',
        'stale-document',
        'payload-too-large',
        'unsupported-media-type',
        'invalid',
        'checklist-incomplete',
        'comment-required',
        'four-eyes',
        'password-mismatch',
        'licence-expired',
        'rate-limited',
      ]),
    },
  },
})

const importDocument: Schema = {
  post: {
    tags: ['Management'],
    operationId: 'importDocument',
    summary: 'Turn a document into a draft article',
    description: `Markdown, HTML, DOCX or plain text of at most UPLOAD_LIMIT_MB megabytes. The same file again updates its draft.`,
    parameters: [
      {
        name: 'locale',
        in: 'query',
        description: 'Where the form names none.',
        schema: { ...choiceOf(LOCALES), default: DEFAULT_LOCALE },
      },
    ],
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: {
              file: { type: 'string', contentMediaType: 'application/octet-stream' },
              locale: choiceOf(LOCALES),
            },
            required: ['file'],
          },
        },
      },
    },
    responses: {
      '200': managed('The report of the import.', ref('ImportReport')),
      ...refusals([
        'unauthenticated',
        'forbidden',
        'payload-too-large',
        'unsupported-media-type',
        'invalid',
      ]),
    },
  },
}

/** The addresses of our own on the management plane; the others are Payload's REST. */
export const managementPaths = (): Record<string, Schema> => ({
  '/api/{collection}/{id}/workflow': workflow,
  '/api/{collection}/{id}/workflow/{action}': transition(),
  '/api/articles/import': importDocument,
})
