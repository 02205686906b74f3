import type { Request, RequestHandler, Response } from 'express'
import type { JsonObject } from '../../json.js'

/** Nobody keeps, indexes or passes on what a token opens. */
export const forNobodyElse: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('X-Robots-Tag', 'noindex')
  next()
}

/** Sends an answer that is not to be kept: no validator, no tags. */
export const sendPreview = (
  request: Request,
  response: Response,
  { body, status = 200 }: { body: JsonObject; status?: number },
): void => {
  const bytes = Buffer.from(JSON.stringify(body))
  response.status(status)
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.setHeader('Content-Length', bytes.length)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
