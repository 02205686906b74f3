import { exportFile } from '../services/signing/exportFile.js'
import { jwks } from '../services/signing/publicKey.js'
import type { Schema } from './schema.js'
import {
  arrayOf,
  BOOLEAN,
  DATE_TIME,
  INTEGER,
  nullable,
  objectOf,
  ref,
  schemaOf,
  STRING,
} from './schema.js'

const person = objectOf({ id: STRING, name: nullable(STRING) })

const THREAD: Record<string, Schema> = {
  id: STRING,
  field: nullable(STRING),
  blocking: BOOLEAN,
  open: BOOLEAN,
  resolvedBy: person,
  resolvedAt: DATE_TIME,
  comments: arrayOf(objectOf({ id: STRING, body: STRING, author: person, at: DATE_TIME })),
}

const notice = objectOf({
  id: STRING,
  kind: STRING,
  text: STRING,
  collection: nullable(STRING),
  document: nullable(STRING),
  at: DATE_TIME,
  readAt: nullable(DATE_TIME),
})

const review = objectOf({
  collection: STRING,
  id: STRING,
  title: nullable(STRING),
  stage: STRING,
  reason: STRING,
})

/** What the addresses around a review answer. */
export const reviewSchemas = (): Record<string, Schema> => ({
  Thread: objectOf(THREAD, {
    required: Object.keys(THREAD).filter((name) => !name.startsWith('resolved')),
  }),
  Threads: objectOf({ threads: arrayOf(ref('Thread')), truncated: BOOLEAN }),
  Notices: objectOf({ notices: arrayOf(notice), unread: INTEGER }),
  Reviews: objectOf({ documents: arrayOf(review) }),
  SignOffExport: schemaOf(exportFile),
  JwkSet: schemaOf(jwks),
})
