/** The whole HTTP surface, put together from injected parts. It never listens. */
import type { Express, RequestHandler, Router } from 'express'
import express from 'express'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import type { Env } from '../env.js'
import type { AdminPanel } from './admin/types.js'
import { handleErrors, notFound } from './answer.js'
import type { Phase } from './health.js'
import { healthz, readyz } from './health.js'
import { deliveryLimiters } from './limits/delivery.js'
import type { ManagementLimits } from './management/limits.js'
import { createManagementRouter } from './management/router.js'
import { home } from './pages/home.js'
import type { SharedRedis } from './redis.js'
import { requestLog } from './requestLog.js'
import { adminHeaders, apiHeaders, pageHeaders } from './security.js'
import { timeoutAfter } from './timeout.js'
import { createWellKnownRouter } from './wellKnown.js'

const ADMIN_PATHS = /^\/(?:admin|_next)(?:\/|$)/
const API_TIMEOUT_MS = 30_000
const MANAGEMENT_TIMEOUT_MS = 120_000

export type ServerParts = {
  payload: Payload
  /** The delivery plane, mounted at `/content/v1`. */
  delivery: Router
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

/** Builds the Express application of both planes, the admin panel and the health endpoints. */
export const createServer = ({
  payload,
  delivery,
  env,
  logger,
  admin,
  setup,
  phase = () => 'ready',
  payloadKey,
  limits,
  redis,
}: ServerParts): Express => {
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
  app.use('/.well-known', apiHeaders({ isHttps }), createWellKnownRouter({ payload }))
  app.use(
    '/content/v1',
    apiHeaders({ isHttps }),
    timeoutAfter(API_TIMEOUT_MS),
    ...deliveryLimiters({ payload, limits: env.deliveryLimits, redis }),
    delivery,
  )
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
  app.get('/', pageHeaders({ isHttps }), home)
  app.use(apiHeaders({ isHttps }), notFound)
  app.use(handleErrors({ logger }))
  return app
}

/** Runs a handler for the panel's addresses only, with the whole URL left in place for Next. */
const adminOnly =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) =>
    ADMIN_PATHS.test(request.path) ? handler(request, response, next) : next()
