/** How many requests for published content an address, or an API client, may make in a minute. */
import type { Request, RequestHandler, Response } from 'express'
import rateLimit from 'express-rate-limit'
import type { Payload } from 'payload'
import type { Env } from '../../env.js'
import { deny } from '../answer.js'
import type { SharedRedis } from '../redis.js'
import { keyHolder } from './keyHolder.js'
import { limitStore } from './store.js'

const WINDOW_MS = 60_000
const SECOND = 1000

const holderOf = (response: Response): string | undefined =>
  response.locals['keyHolder'] as string | undefined

const isPreflight = ({ method }: Request): boolean => method === 'OPTIONS'

/** Readers are anywhere: the refusal has to be readable there, and nothing may keep it. */
const tooMany: RequestHandler = (request, response) => {
  const { resetTime } = (request as { rateLimit?: { resetTime?: Date } }).rateLimit ?? {}
  const wait = (resetTime?.getTime() ?? Date.now() + WINDOW_MS) - Date.now()
  response
    .set('Retry-After', String(Math.max(1, Math.ceil(wait / SECOND))))
    .set('Access-Control-Allow-Origin', '*')
    .set('Cache-Control', 'no-store')
  deny(response, { code: 'rate-limited', message: 'Too many requests. Try again in a minute.' })
}

/**
 * The limits of the delivery plane, to be put before it; none unless the operator asks for them. A
 * request with the key of an API client counts for that client and not for its address. No header tells
 * how much is left: a cache would keep it and show it to others.
 */
export const deliveryLimiters = ({
  payload,
  limits,
  redis,
}: {
  payload: Payload
  limits: Env['deliveryLimits']
  redis: SharedRedis | undefined
}): RequestHandler[] => {
  if (limits === undefined) return []
  const holder = keyHolder(payload)
  const shared = {
    windowMs: WINDOW_MS,
    standardHeaders: false,
    legacyHeaders: false,
    handler: tooMany,
  } as const
  return [
    async (request, response, next) => {
      response.locals['keyHolder'] = await holder(request)
      next()
    },
    rateLimit({
      ...shared,
      limit: limits.perKey,
      skip: (request, response) => isPreflight(request) || holderOf(response) === undefined,
      keyGenerator: (_request, response) => holderOf(response) ?? 'none',
      store: limitStore({ redis, name: 'delivery-client' }),
    }),
    rateLimit({
      ...shared,
      limit: limits.perAddress,
      skip: (request, response) => isPreflight(request) || holderOf(response) !== undefined,
      store: limitStore({ redis, name: 'delivery-address' }),
    }),
  ]
}
