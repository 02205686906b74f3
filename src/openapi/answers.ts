import type { ErrorCode } from '../errors.js'
import { STATUS } from '../errors.js'
import { ERROR_MEANINGS } from '../cli/generate/pages/errors.js'
import type { Schema } from './schema.js'
import { ref, STRING } from './schema.js'

type Plane = 'delivery' | 'management'

const header = (description: string, schema: Schema = STRING): Schema => ({ description, schema })

const REQUEST_ID = header('Names this request in the log of the server.')

/** The headers of answers, as components. */
export const headers = (): Record<string, Schema> => ({
  ETag: header('A strong validator of the answer.'),
  'Cache-Control': header('How long it may be kept before it must be asked for again.'),
  'Cache-Tag': header('The collections and documents the answer rests on, for purging.'),
  Vary: header('`Accept-Encoding`: brotli and gzip are offered.'),
  'Access-Control-Allow-Origin': header('`*`: readable from every website.'),
  'X-Request-Id': REQUEST_ID,
})

const named = (...names: string[]): Schema =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))

const json = (schema: Schema): Schema => ({ 'application/json': { schema } })

/** 200 of the delivery plane, in other formats than JSON too. */
export const publishedAs = (description: string, types: Record<string, Schema>): Schema => ({
  description,
  headers: named(...Object.keys(headers())),
  content: Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema }])),
})

/** An answer of the delivery plane that nobody may keep. */
export const previewed = (description: string, schema: Schema): Schema => ({
  description,
  headers: {
    ...named('Access-Control-Allow-Origin', 'X-Request-Id'),
    'Cache-Control': header('`no-store`'),
  },
  content: json(schema),
})
/** 200 of the delivery plane. */
export const published = (description: string, schema: Schema): Schema =>
  publishedAs(description, { 'application/json': schema })

/** 200 of the management plane. */
export const managed = (
  description: string,
  schema: Schema,
  { isTagged = false }: { isTagged?: boolean } = {},
): Schema => ({
  description,
  headers: named(...(isTagged ? ['ETag'] : []), 'X-Request-Id'),
  content: json(schema),
})

const refused = (description: string, codes: readonly ErrorCode[]): Schema => ({
  description: [description, ...codes.map((code) => `\`${code}\`: ${ERROR_MEANINGS[code]}`)].join(
    '\n\n',
  ),
  headers: named('X-Request-Id'),
  content: json(ref('Errors')),
})

/** The answers that many addresses share, as components. */
export const sharedAnswers = (): Record<string, Schema> => ({
  Moved: {
    description: 'The slug is a former one; the query string is kept.',
    headers: { Location: header('The present address.'), 'X-Request-Id': REQUEST_ID },
  },
  NotModified: {
    description: '`If-None-Match` names the present answer. No body.',
    headers: named('ETag', 'Cache-Control', 'Cache-Tag'),
  },
  BadRequest: refused('A parameter is unknown or not allowed; every fault is named.', ['invalid']),
  NotFound: refused('Nothing is here.', ['not-found']),
  Withdrawn: refused('Gone.', ['withdrawn']),
  Internal: refused('A fault of the server.', ['internal']),
  Unavailable: refused('Starting, stopping, or too slow.', ['unavailable']),
})

const answer = (name: string): Schema => ({ $ref: `#/components/responses/${name}` })

/** What any reading address may also answer. */
export const readAnswers = ({ isOne = false }: { isOne?: boolean } = {}): Schema => ({
  ...(isOne ? { '301': answer('Moved') } : {}),
  '304': answer('NotModified'),
  '400': answer('BadRequest'),
  ...(isOne ? { '404': answer('NotFound'), '410': answer('Withdrawn') } : {}),
  '500': answer('Internal'),
  '503': answer('Unavailable'),
})

/** Refusals by their status, for addresses with codes of their own. */
export const refusals = (codes: readonly ErrorCode[], plane: Plane = 'management'): Schema => {
  const statusOf = (code: ErrorCode): number =>
    plane === 'delivery' && code === 'invalid' ? 400 : STATUS[code]
  const statuses = [...new Set(codes.map(statusOf))].sort((one, other) => one - other)
  return {
    ...Object.fromEntries(
      statuses.map((status) => [
        String(status),
        refused(
          'Refused.',
          codes.filter((code) => statusOf(code) === status),
        ),
      ]),
    ),
    '500': answer('Internal'),
    '503': answer('Unavailable'),
  }
}
