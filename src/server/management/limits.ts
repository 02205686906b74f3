/** Limits of the management plane; tests inject others. */
import rateLimit from 'express-rate-limit'
import type { RequestHandler } from 'express'
import { deny } from '../answer.js'
import { limitStore } from '../limits/store.js'
import type { SharedRedis } from '../redis.js'

export type ManagementLimits = {
  /** Largest JSON body, in bytes. */
  jsonBytes: number
  /** Largest upload with its fields, in bytes. */
  multipartBytes: number
  /** Largest body of an anonymous call, in bytes. */
  anonymousBytes: number
  /** Failed sign-ins, and mails asked for, in one window from one address. */
  loginsPerAddress: number
  /** The same for one account, whatever the address. */
  loginsPerAccount: number
  windowMs: number
}

const MEGABYTE = 1024 * 1024

export const managementLimits = ({
  uploadLimitMb,
  overrides = {},
}: {
  uploadLimitMb: number
  overrides?: Partial<ManagementLimits>
}): ManagementLimits => ({
  jsonBytes: 2 * MEGABYTE,
  // The file, and room for the form around it.
  multipartBytes: uploadLimitMb * MEGABYTE + 64 * 1024,
  anonymousBytes: 64 * 1024,
  loginsPerAddress: 50,
  loginsPerAccount: 10,
  windowMs: 15 * 60 * 1000,
  ...overrides,
})

/**
 * Slows down guessing at the doors that are open to everyone: per address, and per account so that
 * many addresses do not help. A successful sign-in does not count.
 */
export const attemptLimiters = ({
  limits,
  redis,
  accountOf,
}: {
  limits: ManagementLimits
  /** Where several instances count together; each for itself without it. */
  redis: SharedRedis | undefined
  /** A key of the account an attempt is about; attempts without one share a key per address. */
  accountOf: (request: Parameters<RequestHandler>[0]) => string | undefined
}): RequestHandler[] => {
  const shared = {
    windowMs: limits.windowMs,
    standardHeaders: 'draft-8' as const,
    legacyHeaders: false,
    requestWasSuccessful: isSignIn,
    skipSuccessfulRequests: true,
    handler: tooMany,
  }
  return [
    rateLimit({
      ...shared,
      identifier: 'address',
      limit: limits.loginsPerAddress,
      store: limitStore({ redis, name: 'address' }),
    }),
    rateLimit({
      ...shared,
      identifier: 'account',
      limit: limits.loginsPerAccount,
      skip: (request) => accountOf(request) === undefined,
      keyGenerator: (request) => accountOf(request) ?? 'none',
      store: limitStore({ redis, name: 'account' }),
    }),
  ]
}

/** Asking for a mail always "succeeds", so only a sign-in may be forgiven. */
const isSignIn = (
  request: Parameters<RequestHandler>[0],
  response: Parameters<RequestHandler>[1],
): boolean => request.path.endsWith('/login') && response.statusCode === 200

const tooMany: RequestHandler = (_request, response) => {
  deny(response, { code: 'rate-limited', message: 'Too many attempts. Try again later.' })
}
