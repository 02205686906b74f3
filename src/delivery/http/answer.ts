import type { Request, Response } from 'express'
import type { Refusal } from '../../errors.js'
import { STATUS, errorBody } from '../../errors.js'
import type { Answer } from '../documents/createReader.js'
import { CACHE_CONTROL, cacheTagOf, etagMatches, etagOf } from './headers.js'

/** The delivery plane answers a bad request with 400; elsewhere `invalid` is about content. */
export const deliveryStatus = ([first]: Refusal[]): number =>
  first === undefined ? 500 : first.code === 'invalid' ? 400 : STATUS[first.code]

/** Refuses; nothing may keep a refusal. */
export const sendRefusals = (
  response: Response,
  refusals: Refusal[],
  status = deliveryStatus(refusals),
): void => {
  response.setHeader('Cache-Control', 'no-store')
  response.status(status).json(errorBody(refusals))
}

/** Sends an answer with its validator and tags, or 304 when the reader has it already. */
export const sendAnswer = (
  request: Request,
  response: Response,
  { body, dependencies }: Answer,
): void => {
  const bytes = Buffer.from(JSON.stringify(body))
  const etag = etagOf(bytes)
  response.setHeader('ETag', etag)
  response.setHeader('Cache-Control', CACHE_CONTROL)
  response.setHeader('Cache-Tag', cacheTagOf(dependencies))
  if (etagMatches(request.headers['if-none-match'], etag)) {
    response.status(304).end()
    return
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.setHeader('Content-Length', bytes.length)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
