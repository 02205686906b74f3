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

/** An answer as the bytes of some format, and what it rests on. */
export type BytesAnswer = {
  contentType: string
  bytes: Buffer
  dependencies: Answer['dependencies']
}

/**
 * Sends an answer with its validator and tags, or 304 when the reader has it already. Search engines
 * may fetch it, for a frontend that runs in the browser; what they list is the publisher's page.
 */
export const sendBytes = (
  request: Request,
  response: Response,
  { contentType, bytes, dependencies }: BytesAnswer,
): void => {
  const etag = etagOf(bytes)
  response.setHeader('ETag', etag)
  response.setHeader('Cache-Control', CACHE_CONTROL)
  response.setHeader('Cache-Tag', cacheTagOf(dependencies))
  response.setHeader('X-Robots-Tag', 'noindex')
  if (etagMatches(request.headers['if-none-match'], etag)) {
    response.status(304).end()
    return
  }
  response.setHeader('Content-Type', contentType)
  response.setHeader('Content-Length', bytes.length)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** The same for JSON. */
export const sendAnswer = (
  request: Request,
  response: Response,
  { body, dependencies }: Answer,
): void => sendBytes(request, response, jsonAnswer({ body, dependencies }))

export const jsonAnswer = ({ body, dependencies }: Answer): BytesAnswer => ({
  contentType: 'application/json; charset=utf-8',
  bytes: Buffer.from(JSON.stringify(body)),
  dependencies,
})
