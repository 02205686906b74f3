import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import compression from 'compression'
import type { RequestHandler } from 'express'
import { Router } from 'express'
import { printSchema } from 'graphql'
import type { BasePayload } from 'payload'
import { deliveryPart } from '../../openapi/deliveryPart.js'
import { describeApi } from '../../openapi/describe.js'
import { createDeliverySchema } from '../graphql/createDeliverySchema.js'
import { etagMatches, etagOf } from '../http/headers.js'
import type { PublicField } from '../shape/types.js'

/** What the page of Swagger UI needs: files of this server, and images that it draws itself. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HTML = 'text/html; charset=utf-8'
const CSS = 'text/css; charset=utf-8'
const SCRIPT = 'text/javascript; charset=utf-8'

const SWAGGER_FILES = [
  ['swagger-ui.css', CSS],
  ['swagger-ui-bundle.js', SCRIPT],
] as const

const ownFile = (name: string): Buffer => readFileSync(new URL(`./page/${name}`, import.meta.url))

const swaggerFile = (name: string): Buffer => {
  const { resolve } = createRequire(import.meta.url)
  return readFileSync(path.join(path.dirname(resolve('swagger-ui-dist/package.json')), name))
}

/** Answers with bytes that stay the same for the life of the process; they are made once, when asked for. */
const fixed = (type: string, make: () => Buffer, headers: Record<string, string> = {}) => {
  let made: { bytes: Buffer; etag: string } | undefined
  const handler: RequestHandler = (request, response) => {
    if (made === undefined) {
      const bytes = make()
      made = { bytes, etag: etagOf(bytes) }
    }
    response.setHeader('ETag', made.etag)
    response.setHeader('Cache-Control', 'no-cache')
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (etagMatches(request.headers['if-none-match'], made.etag)) {
      response.status(304).end()
      return
    }
    response.setHeader('Content-Type', type)
    response.setHeader('Content-Length', made.bytes.length)
    response.end(request.method === 'HEAD' ? undefined : made.bytes)
  }
  return handler
}

/**
 * What the delivery plane says about itself: its OpenAPI description, its GraphQL schema, and a page
 * to try both, all built from the walk over public fields that answers requests. Nothing of the
 * management plane is in any of them.
 */
export const createDocsRouter = ({
  payload,
  fieldsOf,
  introspection,
}: {
  payload: Pick<BasePayload, 'config'>
  fieldsOf: (collection: string) => PublicField[]
  /** Whether GraphQL describes itself to whoever asks; its schema is served only where it does. */
  introspection: boolean
}): Router => {
  const description = (): Buffer =>
    Buffer.from(JSON.stringify(deliveryPart(describeApi(payload.config))))
  const schema = (): Buffer => Buffer.from(`${printSchema(createDeliverySchema(fieldsOf))}\n`)
  const router = Router({ caseSensitive: true })
  const compress = compression({ threshold: 1024 })
  const serve = (address: string, handler: RequestHandler) => router.get(address, compress, handler)
  serve('/openapi.json', fixed('application/json; charset=utf-8', description))
  if (introspection) serve('/schema.graphql', fixed('text/plain; charset=utf-8', schema))
  serve(
    '/docs',
    fixed(HTML, () => ownFile('index.html'), { 'Content-Security-Policy': PAGE_POLICY }),
  )
  serve(
    '/docs/page.css',
    fixed(CSS, () => ownFile('page.css')),
  )
  serve(
    '/docs/page.js',
    fixed(SCRIPT, () => ownFile('page.js')),
  )
  for (const [name, type] of SWAGGER_FILES)
    serve(
      `/docs/${name}`,
      fixed(type, () => swaggerFile(name)),
    )
  return router
}
