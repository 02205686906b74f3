/** The only ways this server says no. */
import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import type { ErrorCode, Refusal } from '../errors.js'
import { errorBody, STATUS } from '../errors.js'

const INTERNAL: Refusal = { code: 'internal', message: 'Something went wrong.' }

export const deny = (response: Response, refusal: Refusal): void => {
  response.status(STATUS[refusal.code]).json(errorBody([refusal]))
}

export const notFound: RequestHandler = (_request, response) => {
  deny(response, { code: 'not-found', message: 'There is nothing at this address.' })
}

/**
 * The last handler. Faults of the client that Express or a parser reports keep their status; all
 * else is logged under the request id and answered with a constant body.
 */
export const handleErrors =
  ({ logger }: { logger: Logger }): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const code = clientFault(error)
    if (code !== undefined) {
      deny(response, { code, message: CLIENT_FAULTS[code] })
      return
    }
    logger.error({ err: error, requestId: request.id }, 'request failed')
    deny(response, INTERNAL)
  }

const CLIENT_FAULTS = {
  'payload-too-large': 'The body is too large.',
  'unsupported-media-type': 'The body has a type that is not accepted here.',
  invalid: 'The request could not be read.',
} as const satisfies Partial<Record<ErrorCode, string>>

const clientFault = (error: unknown): keyof typeof CLIENT_FAULTS | undefined => {
  const status = typeof error === 'object' && error !== null && 'status' in error && error.status
  if (status === 413) return 'payload-too-large'
  if (status === 415) return 'unsupported-media-type'
  return typeof status === 'number' && status >= 400 && status < 500 ? 'invalid' : undefined
}
