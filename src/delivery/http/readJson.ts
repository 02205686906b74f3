import express from 'express'
import type { Request, Response } from 'express'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'

/**
 * Reads the JSON bodies of an address; what can not be read is refused with the reason.
 *
 * @param limit the largest body, as `4kb`
 * @param name what a body is called in a refusal
 */
export const createReadJson = ({ limit, name }: { limit: string; name: string }) => {
  const parse = express.json({ limit, type: 'application/json' })
  return async (request: Request, response: Response): Promise<Result<unknown>> => {
    if (request.is('application/json') !== 'application/json')
      return refuse({ code: 'unsupported-media-type', message: 'Send application/json.' })
    const failure = await new Promise<unknown>((resolve) => parse(request, response, resolve))
    if (failure === undefined) return accept(request.body)
    const status =
      typeof failure === 'object' && failure !== null && 'status' in failure ? failure.status : 0
    if (status === 413)
      return refuse({ code: 'payload-too-large', message: `${name} is at most ${limit}.` })
    if (status === 415)
      return refuse({
        code: 'unsupported-media-type',
        message: 'The body has an unknown encoding.',
      })
    return refuse({ code: 'invalid', message: 'The body is not valid JSON.' })
  }
}
