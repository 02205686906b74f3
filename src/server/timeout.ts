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
      deny(response, { code: 'internal', message: 'Something went wrong.' }, 503)
    }, milliseconds)
    timer.unref()
    response.on('close', () => clearTimeout(timer))
    next()
  }
