import type { RequestHandler } from 'express'
import { deny } from './answer.js'

/** Answers for a handler that has not answered in time, so that no client waits for ever. */
export const timeoutAfter =
  (milliseconds: number): RequestHandler =>
  (request, response, next) => {
    const timer = setTimeout(() => {
      if (response.headersSent) return
      request.log.error({ milliseconds }, 'request timed out')
      response.set('Connection', 'close')
      deny(response, { code: 'unavailable', message: 'The answer took too long.' })
    }, milliseconds)
    timer.unref()
    response.on('close', () => clearTimeout(timer))
    next()
  }
