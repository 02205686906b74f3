import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

const SANE = /^[A-Za-z0-9._-]{8,128}$/

/** The id of a request: the caller's `X-Request-Id` when it is safe to log, else a new one. */
export const requestIdOf = ({ headers }: IncomingMessage): string => {
  const { 'x-request-id': given } = headers
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID()
}

/** The id of a request, told to the caller as well. */
export const announceRequestId = (request: IncomingMessage, response: ServerResponse): string => {
  const id = requestIdOf(request)
  response.setHeader('X-Request-Id', id)
  return id
}
