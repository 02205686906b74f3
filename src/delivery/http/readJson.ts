import express from 'express'
import type { Request, Response } from 'express'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'

const MAX_BODY = '4kb'

const parse = express.json({ limit: MAX_BODY, type: 'application/json' })

/** The JSON body of a request, of at most 4 kB; what can not be read is refused with the reason. */
export const readJson = async (request: Request, response: Response): Promise<Result<unknown>> => {
  if (request.is('application/json') !== 'application/json')
    return refuse({ code: 'unsupported-media-type', message: 'Send application/json.' })
  const failure = await new Promise<unknown>((resolve) => parse(request, response, resolve))
  if (failure === undefined) return accept(request.body)
  const status = typeof failure === 'object' && failure !== null && 'status' in failure
  if (status && failure.status === 413)
    return refuse({ code: 'payload-too-large', message: `The body is at most ${MAX_BODY}.` })
  if (status && failure.status === 415)
    return refuse({ code: 'unsupported-media-type', message: 'The body has an unknown encoding.' })
  return refuse({ code: 'invalid', message: 'The body is not valid JSON.' })
}
