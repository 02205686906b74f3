/** The whole HTTP surface, put together from injected parts. It never listens. */
import type { RequestListener } from 'node:http'
import type { RequestHandler } from 'express'
import express from 'express'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import type { Delivery } from '../delivery/createDelivery.js'
import { openToEveryone } from '../delivery/router.js'
import type { Env } from '../env.js'
import type { AdminPanel } from './admin/types.js'
import { handleErrors, notFound } from './answer.js'
import type { Phase } from './health.js'
import { healthz, readyz } from './health.js'
import { deliveryLimiters } from './limits/delivery.js'
import type { ManagementLimits } from './management/limits.js'
import { createManagementRouter } from './management/router.js'
import { home } from './pages/home.js'
import { robots } from './pages/robots.js'
import type { SharedRedis } from './redis.js'
import { requestIdOf } from './requestId.js'
import { requestLog } from './requestLog.js'
import { adminHeaders, apiHeaders, pageHeaders } from './security.js'
import { ahead, standingHeaders } from './standingHeaders.js'
import { timeoutAfter } from './timeout.js'
import { createWellKnownRouter } from './wellKnown.js'

const ADMIN_PATHS = /^\/(?:admin|_next)(?:\/|$)/
const API_TIMEOUT_MS = 30_000
const MANAGEMENT_TIMEOUT_MS = 120_000

export type ServerParts = {
  payload: Payload
  /** The delivery plane, mounted at `/content/v1`; what it has ready is answered ahead of Express. */
  delivery?: Pick<Delivery, 'router' | 'fastPath'>
  /** Whether the API of the people who work here is served; without it there is no panel either. */
  hasManagement?: boolean
  env: Pick<
    Env,
    | 'mode'
    | 'database'
    | 'serverUrl'
    | 'origins'
    | 'trustProxy'
    | 'uploadLimitMb'
    | 'deliveryLimits'
  >
  logger: Logger
  admin?: AdminPanel
  /** The one-time set-up, mounted at `/setup`. */
  setup?: RequestHandler
  phase?: () => Phase
  /** The key under which `getPayload` knows this instance. */
  payloadKey?: string
  limits?: Partial<ManagementLimits>
  /** Where several instances count their limits together. */
  redis?: SharedRedis
}

/** Builds the HTTP surface of both planes, the admin panel and the health endpoints. */
export const createServer = ({
  payload,
  delivery,
  hasManagement = true,
  env,
  logger,
  admin,
  setup,
  phase = () => 'ready',
  payloadKey,
  limits,
  redis,
}: ServerParts): RequestListener => {
  const app = express()
  const isHttps = env.serverUrl.startsWith('https:')
  app.disable('x-powered-by')
  app.set('trust proxy', env.trustProxy)
  app.set('etag', false)

  app.use(requestLog({ logger }))
  app.get('/healthz', apiHeaders({ isHttps }), healthz)
  app.get(
    '/readyz',
    apiHeaders({ isHttps }),
    readyz({ payload, env, phase, adminState: () => admin?.state() ?? 'off' }),
  )
  app.get('/robots.txt', apiHeaders({ isHttps }), robots)
  app.use('/.well-known', apiHeaders({ isHttps }), createWellKnownRouter({ payload }))
  if (delivery !== undefined)
    app.use(
      '/content/v1',
      apiHeaders({ isHttps }),
      timeoutAfter(API_TIMEOUT_MS),
      ...deliveryLimiters({ payload, limits: env.deliveryLimits, redis }),
      delivery.router,
    )
  if (hasManagement)
    app.use(
      '/api',
      apiHeaders({ isHttps }),
      timeoutAfter(MANAGEMENT_TIMEOUT_MS),
      createManagementRouter({ payload, env, logger, payloadKey, limits, redis }),
    )
  if (admin !== undefined) {
    app.use(adminOnly(adminHeaders({ isHttps, isDev: env.mode === 'development' })))
    app.use(adminOnly(admin.handle))
  }
  if (setup !== undefined) app.use('/setup', pageHeaders({ isHttps }), setup)
  if (hasManagement) app.get('/', pageHeaders({ isHttps }), home)
  app.use(apiHeaders({ isHttps }), notFound)
  app.use(handleErrors({ logger }))
  // Where requests are counted, each has to pass the limits; the router still answers from the cache.
  if (delivery === undefined || env.deliveryLimits !== undefined) return app
  const standing = (url: string) => standingHeaders(url, [apiHeaders({ isHttps }), openToEveryone])
  const ofQueries = standing('/graphql')
  const ofDocuments = standing('/articles')
  const fastPath = delivery.fastPath((request) => [
    ...(request.url?.startsWith('/content/v1/graphql') ? ofQueries : ofDocuments),
    ...['X-Request-Id', requestIdOf(request)],
  ])
  return ahead(fastPath, app)
}

/** Runs a handler for the panel's addresses only, with the whole URL left in place for Next. */
const adminOnly =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) =>
    ADMIN_PATHS.test(request.path) ? handler(request, response, next) : next()
