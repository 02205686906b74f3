import { resolve } from 'node:path'
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { Router } from 'express'
import type { Payload } from 'payload'
import type { DeliveryCollection } from '../slugs.js'
import { DELIVERY_COLLECTIONS, isDeliveryCollection } from '../slugs.js'
import type { Refusal } from '../errors.js'
import { refuse } from '../errors.js'
import type { AnswerCache } from './cache/answerCache.js'
import type { OnChange } from './changes.js'
import { createDocsRouter } from './docs/createDocsRouter.js'
import { NOT_FOUND, createReader } from './documents/createReader.js'
import type { GraphqlSettings } from './graphql/createAnswerer.js'
import { tracedReader } from './documents/tracedReader.js'
import { createGraphqlHandler } from './graphql/createGraphqlHandler.js'
import { createReply, sendRefusals } from './http/answer.js'
import { serveMedia } from './http/media.js'
import { searchOf } from './http/search.js'
import { createPreviewRouter } from './preview/createPreviewRouter.js'
import type { PreviewLimits } from './preview/guesses.js'
import { limitGuesses } from './preview/guesses.js'
import { PREVIEW_HEADER, previewQueries } from './preview/previewQueries.js'
import type { Previews } from './preview/types.js'
import type { ReadProvenance } from './provenance/types.js'
import { createSearch } from './search/createSearch.js'
import { createSearchHandler } from './search/createSearchHandler.js'
import { createSeoRouter } from './seo/router.js'
import { createFieldCatalogue } from './shape/catalogue.js'
import {
  parseCountQuery,
  parseListQuery,
  parseOneQuery,
  parseQueryString,
  parseSiteQuery,
} from './query/parseQuery.js'
import { createSyncHandler } from './sync/createSyncHandler.js'
import type { Feed } from './sync/feed.js'
import { createPublicationStore } from './store/publicationStore.js'

const BASE = '/content/v1'
const READ_METHODS = 'GET, HEAD, OPTIONS'
const GRAPHQL_METHODS = 'GET, HEAD, OPTIONS, POST'

const isBadRequest = (error: unknown): boolean =>
  error instanceof URIError ||
  (typeof error === 'object' && error !== null && 'status' in error && error.status === 400)

/** The headers of every answer of the delivery plane, whatever it is. */
export const openToEveryone: RequestHandler = ({ url }, response, next) => {
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('Access-Control-Expose-Headers', 'ETag, Cache-Tag, X-Request-Id')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  // Only a query carries its token in a header; elsewhere it is part of the address.
  const isQuery = url.includes('/graphql')
  response.setHeader('Vary', isQuery ? `Accept-Encoding, ${PREVIEW_HEADER}` : 'Accept-Encoding')
  next()
}

/**
 * The delivery plane, to be mounted at `/content/v1`: published content for everyone. It reads no
 * cookie and no `Authorization`, so that everyone gets the same bytes, and it has no door to
 * drafts, versions, the trash or accounts. What previews open is given to it from outside, and has
 * an address of its own.
 *
 * @param env.serverUrl the public origin, for the addresses of files
 * @param cache where ready answers are kept; whoever gives it keeps it fresh
 * @param onChange tells of what changes for readers
 * @param env.graphql what the operator decides about GraphQL
 * @param previews without them, there is no such address
 * @param readProvenance reads what is public of approvals and consents, to which there is no door here
 * @param env.syncStreams how many readers may follow changes at once
 * @param feed what changes, in order
 * @param stopping ends what would stay open
 */
export const createDeliveryRouter = ({
  payload,
  env,
  cache,
  onChange,
  readProvenance,
  feed,
  stopping = new AbortController().signal,
  now,
  previews,
  previewLimits,
}: {
  payload: Payload
  env: { serverUrl: string; syncStreams: number; graphql: GraphqlSettings }
  cache: AnswerCache
  onChange: OnChange
  readProvenance: ReadProvenance
  feed: Feed
  stopping?: AbortSignal
  now?: () => Date
  previews?: Previews
  previewLimits?: Partial<PreviewLimits>
}): Router => {
  const store = createPublicationStore(payload)
  const fieldsOf = createFieldCatalogue(payload)
  const origin = env.serverUrl.replace(/\/+$/, '')
  const base = `${origin}${BASE}`
  const fileUrl = (filename: string): string => `${base}/media/${encodeURIComponent(filename)}`
  const clock = now === undefined ? {} : { now }
  const reader = tracedReader(createReader({ store, fieldsOf, fileUrl, ...clock }))
  const log = (error: unknown): void => payload.logger.error({ err: error }, 'delivery failed')
  const graphql = createGraphqlHandler({
    cache,
    ...env.graphql,
    store,
    reader,
    fieldsOf,
    fileUrl,
    log,
    ...clock,
  })
  const { staticDir } = payload.collections.media?.config.upload ?? {}

  const reply = createReply(cache)
  const refuseWith =
    (response: Response) =>
    ({ refusals }: { refusals: Refusal[] }): void =>
      sendRefusals(response, refusals)

  const list = (request: Request, response: Response, collection: DeliveryCollection) =>
    reply({
      request,
      response,
      read: async () => {
        const given = parseQueryString(searchOf(request))
        const query = given.ok ? parseListQuery(given.value, fieldsOf(collection)) : given
        return query.ok ? reader.list(collection, query.value) : query
      },
      otherwise: refuseWith(response),
    })

  /** What the client library of Payload calls a count; a document of this name comes first. */
  const count = async (search: string, collection: DeliveryCollection) => {
    const given = parseQueryString(search)
    const query = given.ok ? parseCountQuery(given.value, fieldsOf(collection)) : given
    return query.ok ? reader.count(collection, query.value) : query
  }

  const readSingle = async (search: string, collection: DeliveryCollection, slugOrId: string) => {
    const found =
      slugOrId.length > 200 ? refuse(NOT_FOUND) : await reader.find({ collection, slugOrId })
    if (slugOrId === 'count' && !found.ok && found.refusals.includes(NOT_FOUND))
      return count(search, collection)
    const given = parseQueryString(search)
    const query = given.ok ? parseOneQuery(given.value, fieldsOf(collection)) : given
    if (!query.ok) return query
    if (!found.ok) return found
    if ('movedTo' in found.value) return found.value
    return reader.one(found.value.publication, query.value)
  }

  const single = (request: Request, response: Response, collection: DeliveryCollection) => {
    const search = searchOf(request)
    return reply<{ refusals: Refusal[] } | { movedTo: string }>({
      request,
      response,
      read: () => readSingle(search, collection, String(request.params.slugOrId)),
      otherwise: (other) => {
        if ('refusals' in other) return sendRefusals(response, other.refusals)
        const path = `${request.baseUrl}/${collection}/${encodeURIComponent(other.movedTo)}`
        response.setHeader('Cache-Control', 'no-store')
        response.redirect(301, search === '' ? path : `${path}?${search}`)
      },
    })
  }

  const site = (request: Request, response: Response) =>
    reply({
      request,
      response,
      read: async () => {
        const given = parseQueryString(searchOf(request))
        const query = given.ok ? parseSiteQuery(given.value, fieldsOf('site')) : given
        if (!query.ok) return query
        const found = await reader.site()
        return found.ok ? reader.one(found.value, query.value) : found
      },
      otherwise: refuseWith(response),
    })

  const router = Router({ caseSensitive: true })
  router.use(openToEveryone)
  if (previews !== undefined) {
    const guard = limitGuesses(previewLimits)
    const previewFileUrl = ({ token, filename }: { token: string; filename: string }): string =>
      `${origin}${BASE}/preview/${token}/media/${encodeURIComponent(filename)}`
    const door = { previews, guard, store, fieldsOf, fileUrl, previewFileUrl, now }
    const directory = staticDir === undefined ? undefined : resolve(staticDir)
    router.use('/preview', createPreviewRouter({ ...door, directory }))
    router.use('/graphql', previewQueries(door))
  }
  router.use(function methods(request, response, next) {
    const allowed = /^\/graphql\/?$/.test(request.path) ? GRAPHQL_METHODS : READ_METHODS
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Methods', allowed)
      response.setHeader(
        'Access-Control-Allow-Headers',
        `Content-Type, If-None-Match, Last-Event-ID, ${PREVIEW_HEADER}`,
      )
      response.setHeader('Access-Control-Max-Age', '86400')
      response.setHeader('Allow', allowed)
      response.status(204).end()
    } else if (!allowed.split(', ').includes(request.method)) {
      response.setHeader('Allow', allowed)
      const message = `Published content is read with ${allowed}.`
      sendRefusals(response, [{ code: 'invalid', message }], 405)
    } else next()
  })
  router.use(createDocsRouter({ payload, fieldsOf, introspection: env.graphql.introspection }))
  router.all('/graphql', graphql)
  router.get(
    '/sync',
    createSyncHandler({ feed, store, reader, reply, mostStreams: env.syncStreams, stopping }),
  )
  router.get('/site', site)
  // Where the client library of Payload looks for a global.
  router.get('/globals/site', site)
  if (staticDir !== undefined)
    router.get('/media/:filename', serveMedia({ store, directory: resolve(staticDir) }))
  router.use(
    createSeoRouter({
      reply,
      store,
      reader,
      fieldsOf,
      fileUrl,
      readProvenance,
      origin,
      base,
      ...clock,
    }),
  )
  const search = createSearch({ payload, store, fieldsOf, onChange })
  router.get('/search', createSearchHandler({ search, reply }))
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
