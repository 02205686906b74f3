import rateLimit from 'express-rate-limit'
import type { RequestHandler, Response } from 'express'
import type { Refusal } from '../../errors.js'
import { sendRefusals } from '../http/answer.js'

export type PreviewLimits = {
  /** Tokens and keys that opened nothing, in one window from one address. */
  guessesPerAddress: number
  windowMs: number
}

const LIMITS: PreviewLimits = { guessesPerAddress: 300, windowMs: 15 * 60 * 1000 }

const WRONG_CREDENTIALS = ['unauthenticated', 'not-found']

/** Refuses a token or a key, and counts it when it opened nothing. */
export const refuseGuess = (response: Response, refusals: Refusal[]): void => {
  response.locals.isGuess = refusals.some(({ code }) => WRONG_CREDENTIALS.includes(code))
  sendRefusals(response, refusals)
}

/** Slows down guessing at the preview door; what opened something does not count. */
export const limitGuesses = (overrides: Partial<PreviewLimits> = {}): RequestHandler => {
  const { guessesPerAddress, windowMs } = { ...LIMITS, ...overrides }
  return rateLimit({
    windowMs,
    limit: guessesPerAddress,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.locals.isGuess !== true,
    handler: (_request, response) =>
      sendRefusals(response, [
        { code: 'rate-limited', message: 'Too many attempts. Try again later.' },
      ]),
  })
}
