/** Serves `/metrics` on a port of its own, so that it is never public by accident. */
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { Payload } from 'payload'
import { collectDefaultMetrics } from 'prom-client'
import type { Env } from '../../env.js'
import { registry } from '../../metrics/registry.js'
import { giveUp } from '../console.js'
import { listen } from '../listen.js'
import { databaseGauges } from './databaseGauges.js'

const NAMES = { host: 'METRICS_HOST', port: 'METRICS_PORT' }

/** Answers `GET /metrics` in the text format of Prometheus, and nothing else. */
export const metricsListener = (payload: Payload): RequestListener => {
  const refresh = databaseGauges(payload)
  return async (request, response) => {
    const isAsked = request.url?.split('?', 1)[0] === '/metrics' && request.method === 'GET'
    if (!isAsked) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('There is /metrics here, and nothing else.\n')
      return
    }
    await refresh()
    response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' })
    response.end(await registry.metrics())
  }
}

/** Begins to serve the metrics where they are asked for; gives what ends it. */
export const startMetrics = async ({
  payload,
  env,
}: {
  payload: Payload
  env: Pick<Env, 'metrics'>
}): Promise<() => void> => {
  if (env.metrics === undefined) return () => undefined
  collectDefaultMetrics({ register: registry })
  const server = createServer(metricsListener(payload))
  const bound = await listen({ server, env: env.metrics, names: NAMES })
  if (!bound.ok) giveUp(bound.refusals)
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
