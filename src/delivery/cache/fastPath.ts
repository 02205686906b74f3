import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AnswerCache } from './answerCache.js'
import { requestKey } from './requestKey.js'
import { sendStored } from './sendStored.js'

const BASE = '/content/v1/'
const GRAPHQL = `${BASE}graphql`
const IS_JSON = /^application\/json\b/i
const MAX_BODY = 64 * 1024

/** What POSTs carried, for whoever reads them again. */
const bodies = new WeakMap<IncomingMessage, string>()

/** A request as it was written, which says what is asked without being read: its address or body. */
export const writtenForm = (request: IncomingMessage & { originalUrl?: string }): string => {
  const body = bodies.get(request)
  return body === undefined ? (request.originalUrl ?? request.url ?? '') : `POST ${body}`
}

/** Looks at the body of a small request that has arrived in one piece, and leaves it to be read. */
const peek = (request: IncomingMessage, then: (body: string | undefined) => void): void => {
  const length = Number(request.headers['content-length'])
  const isPlain =
    length > 0 &&
    length <= MAX_BODY &&
    request.headers['content-encoding'] === undefined &&
    IS_JSON.test(request.headers['content-type'] ?? '')
  if (!isPlain) return then(undefined)
  request.once('readable', () => {
    const bytes = request.read() as Buffer | null
    if (bytes === null) return then(undefined)
    request.unshift(bytes)
    if (bytes.length !== length) return then(undefined)
    const body = bytes.toString('latin1')
    bodies.set(request, body)
    then(body)
  })
}

/**
 * Answers what is kept as ready bytes, ahead of everything else; what is not is for `next`. It looks at
 * nobody's credentials, as the delivery plane does not; a preview is never kept.
 *
 * @param headersOf the headers that every answer of the delivery plane has, name and value in turn
 */
export const createFastPath =
  ({
    cache,
    headersOf,
  }: {
    cache: AnswerCache
    headersOf: (request: IncomingMessage) => readonly string[]
  }) =>
  (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const { url = '', method } = request
    if (!url.startsWith(BASE) || request.headers['x-preview-token'] !== undefined) return next()
    const answerFrom = (key: string | undefined): void => {
      const answer = key === undefined ? undefined : cache.get(key)
      if (key === undefined || answer === undefined) return next()
      sendStored({ cache, key, request, response, answer, standing: headersOf(request) })
    }
    if (method === 'GET' || method === 'HEAD')
      return answerFrom(url.startsWith(GRAPHQL) ? cache.keyOf(url) : requestKey(url))
    if (method === 'POST' && url === GRAPHQL)
      return peek(request, (body) =>
        body === undefined ? next() : answerFrom(cache.keyOf(`POST ${body}`)),
      )
    next()
  }
