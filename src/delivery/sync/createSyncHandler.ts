import type { Request, RequestHandler, Response } from 'express'
import type { Refusal } from '../../errors.js'
import { accept } from '../../errors.js'
import type { Answer, Reader } from '../documents/createReader.js'
import type { Reply } from '../http/answer.js'
import { sendRefusals } from '../http/answer.js'
import { searchOf } from '../http/search.js'
import { parseQueryString } from '../query/parseQuery.js'
import type { PublicationStore } from '../store/publicationStore.js'
import type { Feed } from './feed.js'
import type { SyncQuery } from './parseSyncQuery.js'
import { parseSyncQuery } from './parseSyncQuery.js'
import { createPulse } from './pulse.js'
import type { SyncPage } from './readPage.js'
import { positionNow, readPage, startOf } from './readPage.js'
import { createSharedReads } from './sharedReads.js'
import { stream } from './stream.js'
import type { Position } from './token.js'
import { writeToken } from './token.js'

const STREAM = 'text/event-stream'
const RETRY_AFTER_S = 5

const wantsStream = (request: Request): boolean =>
  request.method === 'GET' && request.accepts(['application/json', STREAM]) === STREAM

/** What is asked for. A reader that comes back says from where in a header, with the id of its last event. */
const questionOf = (request: Request) => {
  const given = parseQueryString(searchOf(request))
  if (!given.ok) return given
  const lastEvent = wantsStream(request) ? request.get('last-event-id') : undefined
  return parseSyncQuery(
    lastEvent === undefined ? given.value : { ...given.value, since: lastEvent },
  )
}

/** Ends when the reader has gone, or when the server stops. */
const signalOf = (response: Response, stopping: AbortSignal): AbortSignal => {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  return AbortSignal.any([gone.signal, stopping])
}

/**
 * `GET /content/v1/sync`: everything that is live and then everything that happens, in pages of JSON
 * or, for who accepts `text/event-stream`, as it happens.
 *
 * @param mostStreams how many may follow at once; more are asked to come back
 * @param stopping ends every stream
 */
export const createSyncHandler = ({
  feed,
  store,
  reader,
  reply,
  mostStreams,
  stopping,
}: {
  feed: Feed
  store: PublicationStore
  reader: Reader
  reply: Reply
  mostStreams: number
  stopping: AbortSignal
}): RequestHandler => {
  const sources = { feed, store, reader }
  const pulse = createPulse(feed)
  const shared = createSharedReads<SyncPage>()
  let streams = 0

  const follow = async (response: Response, query: SyncQuery, position: Position) => {
    if (streams >= mostStreams || stopping.aborted) {
      response.setHeader('Retry-After', String(RETRY_AFTER_S))
      const message = 'Too many readers follow at the moment. Come back in a while.'
      return sendRefusals(response, [{ code: 'unavailable', message }])
    }
    streams += 1
    try {
      await stream({
        response,
        position,
        read: (from) => shared(JSON.stringify([query, from]), () => readPage(sources, query, from)),
        pulse,
        signal: signalOf(response, stopping),
      })
    } finally {
      streams -= 1
    }
  }

  const page = async (request: Request): Promise<Answer | { refusals: Refusal[] }> => {
    const query = questionOf(request)
    if (!query.ok) return query
    const start = await startOf(feed, query.value.since)
    if (!start.ok) return start
    const { items, next, hasMore, dependencies } = await readPage(sources, query.value, start.value)
    const body = { items: items.map(({ item }) => item), next: writeToken(next), hasMore }
    // The same address is a stream to others: what is kept is answered without a look at who asks.
    return { body, dependencies: { ...dependencies, until: 0 } }
  }

  /** Who follows without a place wants what happens from now on. */
  const begin = (since: Position | undefined) =>
    since === undefined ? positionNow(feed).then(accept) : startOf(feed, since)

  return async (request, response) => {
    response.vary('Accept')
    if (!wantsStream(request))
      return reply({
        request,
        response,
        read: () => page(request),
        otherwise: ({ refusals }) => sendRefusals(response, refusals),
      })
    const query = questionOf(request)
    if (!query.ok) return sendRefusals(response, query.refusals)
    const start = await begin(query.value.since)
    if (!start.ok) return sendRefusals(response, start.refusals)
    return follow(response, query.value, start.value)
  }
}
