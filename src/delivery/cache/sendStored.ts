import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AnswerCache } from './answerCache.js'
import { ENCODINGS, encodingFor } from './negotiate.js'
import type { Form, StoredAnswer } from './storedAnswer.js'

const MAX_VALIDATORS = 4000
const SUFFIX = new RegExp(`-(?:${ENCODINGS.join('|')})"$`)

/**
 * Whether the reader has this answer already, in whatever form: the bytes inside are the same. The
 * comparison is weak, as RFC 9110, 13.1.2 asks.
 */
const isKnown = ({ 'if-none-match': given }: IncomingMessage['headers'], tag: string): boolean => {
  if (given === undefined || given.length > MAX_VALIDATORS) return false
  if (given.trim() === '*') return true
  const etag = `"${tag}"`
  return given
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '').replace(SUFFIX, '"') === etag)
}

const write = ({
  request,
  response,
  answer,
  form,
  standing,
}: {
  request: IncomingMessage
  response: ServerResponse
  answer: StoredAnswer
  form: Form
  standing: readonly string[]
}): void => {
  const hasIt = isKnown(request.headers, answer.tag)
  const own = hasIt ? form.notModified : form.headers
  if (standing.length > 0) response.writeHead(hasIt ? 304 : 200, [...standing, ...own])
  else {
    for (let at = 0; at < own.length; at += 2) response.setHeader(own[at] ?? '', own[at + 1] ?? '')
    response.statusCode = hasIt ? 304 : 200
  }
  response.end(hasIt || request.method === 'HEAD' ? undefined : form.bytes)
}

/**
 * Sends a stored answer in the form the reader likes best, or 304 when they have it already.
 *
 * @param standing headers, name and value in turn, of a response that has none set yet
 */
export const sendStored = ({
  cache,
  key,
  standing = [],
  ...sending
}: {
  cache: AnswerCache
  key: string
  request: IncomingMessage
  response: ServerResponse
  answer: StoredAnswer
  standing?: readonly string[]
}): void => {
  const { request, answer } = sending
  const form = cache.form(key, answer, encodingFor(request.headers['accept-encoding']))
  if (form instanceof Promise)
    form.then(
      (made) => write({ ...sending, form: made, standing }),
      () => write({ ...sending, form: answer.identity, standing }),
    )
  else write({ ...sending, form, standing })
}
