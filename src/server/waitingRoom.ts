/** Answers requests while the database is opened and seeded: the port is taken, nothing is served yet. */
import type { RequestListener } from 'node:http'
import { announceRequestId } from './requestId.js'
import { VERSION } from './version.js'

export const waitingRoom: RequestListener = (request, response) => {
  announceRequestId(request, response)
  const path = request.url?.split('?', 1)[0]
  const [status, body] =
    path === '/healthz'
      ? [200, { status: 'ok' }]
      : path === '/readyz'
        ? [503, { status: 'starting', version: VERSION }]
        : [503, { errors: [{ code: 'unavailable', message: 'The server is starting.' }] }]
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': '2',
  })
  response.end(JSON.stringify(body))
}
