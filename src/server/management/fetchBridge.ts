/** Between Express and the Fetch types that Payload speaks. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import type { Body } from './body.js'

/** Headers that choose another method or say how the body was framed: decided here, not passed on. */
const DROPPED = [
  'x-http-method-override',
  'x-payload-http-method-override',
  'x-method-override',
  'content-length',
  'transfer-encoding',
  'connection',
]

/** The request's headers in Fetch form. */
export const headersOf = (request: ExpressRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || DROPPED.includes(name)) continue
    headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

export const toFetchRequest = ({
  request,
  origin,
  body,
  search,
  method = request.method,
}: {
  request: ExpressRequest
  /** The public origin; the caller's Host header plays no part. */
  origin: string
  body: Body
  search: string
  method?: string
}): Request => {
  const path = request.originalUrl.split('?', 1)[0] ?? ''
  const hasBody = body.bytes.length > 0 && method !== 'GET' && method !== 'HEAD'
  const headers = headersOf(request)
  if (!hasBody) headers.delete('content-type')
  else headers.set('content-length', String(body.bytes.length))
  return new Request(`${origin}${path}${search === '' ? '' : `?${search}`}`, {
    method,
    headers,
    ...(hasBody ? { body: new Uint8Array(body.bytes) } : {}),
  })
}

/** Sends a Fetch response; every `Set-Cookie` stays a header of its own. */
export const sendFetchResponse = async ({
  answer,
  response,
}: {
  answer: Response
  response: ExpressResponse
}): Promise<void> => {
  response.status(answer.status)
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie') response.setHeader(name, value)
  })
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  if (answer.body === null) {
    response.end()
    return
  }
  await pipeline(Readable.fromWeb(answer.body as ReadableStream), response)
}
