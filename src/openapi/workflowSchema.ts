import { STAGES } from '../workflow/stages.js'
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
  STRING,
} from './schema.js'

const action = objectOf({
  name: STRING,
  allowed: BOOLEAN,
  refusals: arrayOf(ref('Error')),
  requires: arrayOf(STRING),
})

const signOff = objectOf({
  id: STRING,
  kind: choiceOf(['editorial', 'clinical']),
  digest: STRING,
  valid: BOOLEAN,
  signer: objectOf({ name: STRING, credentials: nullable(STRING) }),
  meaning: nullable(STRING),
  signedAt: DATE_TIME,
  comment: nullable(STRING),
})

const step = objectOf({
  action: STRING,
  from: nullable(STRING),
  to: nullable(STRING),
  actor: STRING,
  at: DATE_TIME,
  comment: nullable(STRING),
})

const disposition = objectOf(
  {
    decision: STRING,
    reason: STRING,
    by: STRING,
    byName: nullable(STRING),
    at: DATE_TIME,
    jws: STRING,
  },
  { required: ['decision', 'reason', 'by', 'byName', 'at'] },
)

const finding = objectOf({
  id: STRING,
  kind: choiceOf(['identifier', 'language']),
  class: STRING,
  severity: choiceOf(['block', 'warn']),
  place: STRING,
  excerpt: STRING,
  confidence: { type: 'number' },
  message: objectOf({ en: STRING, es: STRING }),
  source: STRING,
  disposition: nullable(disposition),
})

const PROPERTIES: Record<string, Schema> = {
  stage: choiceOf(STAGES),
  digest: STRING,
  live: nullable(objectOf({ release: INTEGER, digest: STRING, publishedAt: DATE_TIME })),
  actions: arrayOf(action),
  checklist: arrayOf(objectOf({ code: STRING, label: STRING, ok: BOOLEAN, detail: STRING })),
  signOffs: arrayOf(signOff),
  history: arrayOf(step),
  signatureReason: nullable(STRING),
  assignee: nullable(objectOf({ id: STRING, name: STRING })),
  dueAt: nullable(DATE_TIME),
  reviewReason: nullable(STRING),
  blockingThreads: INTEGER,
  schedules: arrayOf(
    objectOf({
      act: choiceOf(['publish', 'unpublish']),
      at: DATE_TIME,
      timeZone: nullable(STRING),
    }),
  ),
  findings: arrayOf(finding),
}

/** What `GET …/workflow` and every action answer; `findings` only to those who may see them. */
export const workflowSchema: Schema = objectOf(PROPERTIES, {
  required: Object.keys(PROPERTIES).filter((name) => name !== 'findings'),
})
