/**
 * The management plane: Payload's REST and GraphQL for signed-in staff. Everything is refused here
 * before Payload sees it unless it is a known address, asked by staff or one of the four open doors.
 */
import type { NextFunction, Request, RequestHandler, Response, Router } from 'express'
import express from 'express'
import type { Payload } from 'payload'
import { executeAuthStrategies, handleEndpoints } from 'payload'
import type { Logger } from 'pino'
import { actorFrom } from '../../access/actor.js'
import { retryConflicts } from '../../database/conflicts.js'
import type { Env } from '../../env.js'
import { errorBody, statusOf } from '../../errors.js'
import { deny, notFound } from '../answer.js'
import type { SharedRedis } from '../redis.js'
import { accountKey } from './account.js'
import type { Body } from './body.js'
import { readBody } from './body.js'
import { contractAnswer, isWriteConflictAnswer } from './contractAnswer.js'
import { managementCors } from './cors.js'
import { headersOf, sendFetchResponse, toFetchRequest } from './fetchBridge.js'
import { createGraphQLHandler } from './graphql/handler.js'
import type { ManagementLimits } from './limits.js'
import { attemptLimiters, managementLimits } from './limits.js'
import { capQuery } from './query.js'
import { isClosedPath, isGuessable, isKnownPath, isOpenRoute, knownRoutes } from './routes.js'

type Locals = { isStaff: boolean; body: Body; account: string | undefined }
type Answer = Response<unknown, Locals>
type Handler = (request: Request, response: Answer, next: NextFunction) => unknown

const OVERRIDES = ['x-payload-http-method-override', 'x-http-method-override'] as const

export const createManagementRouter = ({
  payload,
  env,
  logger,
  payloadKey,
  limits: overrides,
  redis,
}: {
  payload: Payload
  env: Pick<Env, 'serverUrl' | 'origins' | 'uploadLimitMb'>
  logger: Logger
  payloadKey?: string
  limits?: Partial<ManagementLimits>
  redis?: SharedRedis
}): Router => {
  const limits = managementLimits({ uploadLimitMb: env.uploadLimitMb, overrides })
  const routes = knownRoutes(payload.config)
  const config = Promise.resolve(payload.config)
  const graphql = createGraphQLHandler({ payload, payloadKey, logger })
  const limitAttempts = attemptLimiters({
    limits,
    redis,
    accountOf: (request) => request.res?.locals['account'] as string | undefined,
  })

  const rest = async (request: Request, response: Answer): Promise<void> => {
    const { body } = response.locals
    const isRead =
      request.method === 'POST' && OVERRIDES.some((name) => request.get(name) === 'GET')
    const search = isRead && body.kind === 'form' ? body.bytes.toString('utf8') : searchOf(request)
    const query = capQuery(search)
    if (!query.ok) {
      response.status(statusOf(query.refusals)).json(errorBody(query.refusals))
      return
    }
    const answerOnce = async () =>
      contractAnswer(
        await handleEndpoints({
          config,
          payloadInstanceCacheKey: payloadKey,
          request: toFetchRequest({
            request,
            origin: env.serverUrl,
            body,
            search: query.value,
            ...(isRead ? { method: 'GET' } : {}),
          }),
        }),
      )
    // An upload leaves files behind that no rollback takes back: it is not tried again.
    const answer = await retryConflicts({
      work: answerOnce,
      isConflict: (one) => body.kind !== 'multipart' && isWriteConflictAnswer(one),
    })
    await sendFetchResponse({ answer, response })
  }

  const router = express.Router({ caseSensitive: true })
  router.use(managementCors({ origins: env.origins }))
  router.use((request, response, next) =>
    isClosedPath(request.path) ? notFound(request, response, next) : next(),
  )
  router.use(admitStaff({ payload }) as RequestHandler)
  router.use(bodyReader({ limits }) as RequestHandler)
  router.use(openDoors(limitAttempts))
  router.post('/graphql', graphql)
  router.use((request, response, next) =>
    isKnownPath({ path: request.path, routes }) ? next() : notFound(request, response, next),
  )
  router.use((request, response) => rest(request, response as Answer))
  return router
}

/** 401 for everybody but staff, except at the open doors. */
const admitStaff =
  ({ payload }: { payload: Payload }): Handler =>
  async (request, response, next) => {
    if (isOpenRoute(request)) {
      response.locals.isStaff = false
      return next()
    }
    const { user } = await executeAuthStrategies({
      canSetHeaders: false,
      headers: headersOf(request),
      payload,
    })
    if (actorFrom(user).kind !== 'staff') {
      return deny(response, { code: 'unauthenticated', message: 'Sign in first.' })
    }
    response.locals.isStaff = true
    next()
  }

const bodyReader =
  ({ limits }: { limits: ManagementLimits }): Handler =>
  async (request, response, next) => {
    const body = await readBody({
      request,
      limitOf: (kind) => {
        if (!response.locals.isStaff) return limits.anonymousBytes
        return kind === 'multipart' ? limits.multipartBytes : limits.jsonBytes
      },
    })
    if (!body.ok) {
      response.status(statusOf(body.refusals)).set('Connection', 'close')
      response.json(errorBody(body.refusals))
      return
    }
    response.locals.body = body.value
    next()
  }

/** Limits attempts at the open doors; staff pass. */
const openDoors = (limitAttempts: RequestHandler[]): RequestHandler[] => {
  const guarded = express.Router()
  guarded.use(
    async (request, response, next) => {
      const { body } = response.locals as Locals
      response.locals['account'] = await accountKey({
        body,
        contentType: request.headers['content-type'],
      })
      next()
    },
    ...limitAttempts,
  )
  return [
    (request, response, next) => {
      const isLimited = !(response.locals as Locals).isStaff && isGuessable(request.path)
      return isLimited ? guarded(request, response, next) : next()
    },
  ]
}

const searchOf = (request: Request): string => request.originalUrl.split('?').slice(1).join('?')
