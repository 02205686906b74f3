import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

const SANE = /^[A-Za-z0-9._-]{8,128}$/

/** The id of a request: the caller's `X-Request-Id` when it is safe to log, else a new one. */
export const requestIdOf = (request: IncomingMessage, response: ServerResponse): string => {
  const { 'x-request-id': given } = request.headers
  const id = typeof given === 'string' && SANE.test(given) ? given : randomUUID()
  response.setHeader('X-Request-Id', id)
  return id
}
