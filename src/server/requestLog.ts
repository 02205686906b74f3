/** One structured line per request. No query string, cookie, header or body is ever logged. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { HttpLogger } from 'pino-http'
import { pinoHttp } from 'pino-http'
import { announceRequestId } from './requestId.js'

/** Paths that machines ask all the time; a success there is not news. */
const QUIET = /^\/(?:healthz|readyz|_next\/)/

export const requestLog = ({
  logger,
}: {
  logger: Logger
}): HttpLogger<IncomingMessage, ServerResponse> =>
  pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    genReqId: announceRequestId,
    customLogLevel: (request, response, error) => {
      // 503 is what a server says that starts, stops, or waits for its admin panel.
      const hasFailed = response.statusCode >= 500 && response.statusCode !== 503
      if (error !== undefined || hasFailed) return 'error'
      return QUIET.test(pathOf(request)) ? 'debug' : 'info'
    },
    // The failure itself is logged where it is caught; this line only says that it was answered.
    customErrorObject: (_request, _response, _error, fields) => ({ ...fields, err: undefined }),
    serializers: {
      req: (request: { id: string; method: string; raw: IncomingMessage }) => ({
        id: request.id,
        method: request.method,
        path: pathOf(request.raw),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  })

/** What stands behind `preview/` in a path opens a draft to whoever reads it. */
const TOKEN_IN_PATH = /(\/preview\/+)[^/]+/gi

const pathOf = (request: IncomingMessage & { originalUrl?: string }): string =>
  (request.originalUrl ?? request.url ?? '')
    .split('?', 1)
    .join()
    .replace(TOKEN_IN_PATH, '$1[redacted]')
