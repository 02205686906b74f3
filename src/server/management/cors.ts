import type { RequestHandler } from 'express'

const ALLOWED_HEADERS =
  'Authorization, Content-Type, If-Match, Accept-Language, X-Request-Id, X-Payload-HTTP-Method-Override'
const EXPOSED_HEADERS = 'ETag, X-Request-Id, RateLimit, Retry-After'

/** Lets the configured browser origins, and no other, call with credentials; answers preflights. */
export const managementCors =
  ({ origins }: { origins: readonly string[] }): RequestHandler =>
  (request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', Vary: 'Origin, Cookie' })
    const { origin } = request.headers
    if (origin !== undefined && origins.includes(origin)) {
      response.set({
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Expose-Headers': EXPOSED_HEADERS,
      })
      if (request.method === 'OPTIONS') {
        response.set({
          'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE',
          'Access-Control-Allow-Headers': ALLOWED_HEADERS,
          'Access-Control-Max-Age': '600',
        })
      }
    }
    if (request.method === 'OPTIONS') response.status(204).end()
    else next()
  }
