import { resolve } from 'node:path'
import compression from 'compression'
import type { ErrorRequestHandler, Request, Response } from 'express'
import { Router } from 'express'
import type { BasePayload } from 'payload'
import type { DeliveryCollection } from '../slugs.js'
import { DELIVERY_COLLECTIONS, isDeliveryCollection } from '../slugs.js'
import { refuse } from '../errors.js'
import { createDocsRouter } from './docs/createDocsRouter.js'
import { NOT_FOUND, createReader } from './documents/createReader.js'
import { createGraphqlHandler } from './graphql/createGraphqlHandler.js'
import { sendAnswer, sendRefusals } from './http/answer.js'
import { serveMedia } from './http/media.js'
import { searchOf } from './http/search.js'
import { createFieldCatalogue } from './shape/catalogue.js'
import {
  parseCountQuery,
  parseListQuery,
  parseOneQuery,
  parseQueryString,
  parseSiteQuery,
} from './query/parseQuery.js'
import { createPublicationStore } from './store/publicationStore.js'

const BASE = '/content/v1'
const READ_METHODS = 'GET, HEAD, OPTIONS'
const GRAPHQL_METHODS = 'GET, HEAD, OPTIONS, POST'

const isBadRequest = (error: unknown): boolean =>
  error instanceof URIError ||
  (typeof error === 'object' && error !== null && 'status' in error && error.status === 400)

/**
 * The delivery plane, to be mounted at `/content/v1`: published content for everyone. It reads no
 * cookie and no `Authorization`, so that everyone gets the same bytes, and it has no door to
 * drafts, versions, the trash or accounts.
 *
 * @param env.serverUrl the public origin, for the addresses of files
 */
export const createDeliveryRouter = ({
  payload,
  env,
  now,
}: {
  payload: BasePayload
  env: { serverUrl: string }
  now?: () => Date
}): Router => {
  const store = createPublicationStore(payload)
  const fieldsOf = createFieldCatalogue(payload)
  const origin = env.serverUrl.replace(/\/+$/, '')
  const fileUrl = (filename: string): string =>
    `${origin}${BASE}/media/${encodeURIComponent(filename)}`
  const reader = createReader({ store, fieldsOf, fileUrl, ...(now === undefined ? {} : { now }) })
  const log = (error: unknown): void => payload.logger.error({ err: error }, 'delivery failed')
  const graphql = createGraphqlHandler({
    store,
    reader,
    fieldsOf,
    fileUrl,
    log,
    ...(now === undefined ? {} : { now }),
  })
  const { staticDir } = payload.collections.media?.config.upload ?? {}

  const list = async (request: Request, response: Response, collection: DeliveryCollection) => {
    const given = parseQueryString(searchOf(request))
    const query = given.ok ? parseListQuery(given.value, fieldsOf(collection)) : given
    if (!query.ok) return sendRefusals(response, query.refusals)
    sendAnswer(request, response, await reader.list(collection, query.value))
  }

  /** What the client library of Payload calls a count; a document of this name comes first. */
  const count = async (request: Request, response: Response, collection: DeliveryCollection) => {
    const given = parseQueryString(searchOf(request))
    const query = given.ok ? parseCountQuery(given.value, fieldsOf(collection)) : given
    if (!query.ok) return sendRefusals(response, query.refusals)
    sendAnswer(request, response, await reader.count(collection, query.value))
  }

  const single = async (request: Request, response: Response, collection: DeliveryCollection) => {
    const slugOrId = String(request.params.slugOrId)
    const found =
      slugOrId.length > 200 ? refuse(NOT_FOUND) : await reader.find({ collection, slugOrId })
    if (slugOrId === 'count' && !found.ok && found.refusals.includes(NOT_FOUND))
      return count(request, response, collection)
    const given = parseQueryString(searchOf(request))
    const query = given.ok ? parseOneQuery(given.value, fieldsOf(collection)) : given
    if (!query.ok) return sendRefusals(response, query.refusals)
    if (!found.ok) return sendRefusals(response, found.refusals)
    if ('movedTo' in found.value) {
      const search = searchOf(request)
      const path = `${request.baseUrl}/${collection}/${encodeURIComponent(found.value.movedTo)}`
      response.setHeader('Cache-Control', 'no-store')
      return response.redirect(301, search === '' ? path : `${path}?${search}`)
    }
    sendAnswer(request, response, await reader.one(found.value.publication, query.value))
  }

  const site = async (request: Request, response: Response) => {
    const given = parseQueryString(searchOf(request))
    const query = given.ok ? parseSiteQuery(given.value, fieldsOf('site')) : given
    if (!query.ok) return sendRefusals(response, query.refusals)
    const found = await reader.site()
    if (!found.ok) return sendRefusals(response, found.refusals)
    sendAnswer(request, response, await reader.one(found.value, query.value))
  }

  const router = Router({ caseSensitive: true })
  router.use(function openToEveryone(_request, response, next) {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Expose-Headers', 'ETag, Cache-Tag, X-Request-Id')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Vary', 'Accept-Encoding')
    next()
  })
  router.use(function methods(request, response, next) {
    const allowed = /^\/graphql\/?$/.test(request.path) ? GRAPHQL_METHODS : READ_METHODS
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Methods', allowed)
      response.setHeader('Access-Control-Allow-Headers', 'Content-Type, If-None-Match')
      response.setHeader('Access-Control-Max-Age', '86400')
      response.setHeader('Allow', allowed)
      response.status(204).end()
    } else if (!allowed.split(', ').includes(request.method)) {
      response.setHeader('Allow', allowed)
      const message = `Published content is read with ${allowed}.`
      sendRefusals(response, [{ code: 'invalid', message }], 405)
    } else next()
  })
  router.use(compression({ threshold: 1024 }))
  router.use(createDocsRouter({ payload, fieldsOf }))
  router.all('/graphql', graphql)
  router.get('/site', site)
  // Where the client library of Payload looks for a global.
  router.get('/globals/site', site)
  if (staticDir !== undefined)
    router.get('/media/:filename', serveMedia({ store, directory: resolve(staticDir) }))
  router.get('/:collection', async (request, response, next) => {
    const { collection } = request.params
    await (isDeliveryCollection(collection) ? list(request, response, collection) : next())
  })
  router.get('/:collection/:slugOrId', async (request, response, next) => {
    const { collection } = request.params
    await (isDeliveryCollection(collection) ? single(request, response, collection) : next())
  })
  router.use(function nothingHere(_request, response) {
    const message = `There is nothing here. Collections: ${DELIVERY_COLLECTIONS.join(', ')}.`
    sendRefusals(response, [{ code: 'not-found', message }])
  })
  const failed: ErrorRequestHandler = (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    if (isBadRequest(error))
      return sendRefusals(response, [{ code: 'invalid', message: 'The address cannot be read.' }])
    log(error)
    sendRefusals(response, [{ code: 'internal', message: 'Something went wrong.' }])
  }
  router.use(failed)
  return router
}
