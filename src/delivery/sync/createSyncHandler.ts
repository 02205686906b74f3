import type { Request, RequestHandler, Response } from 'express'
import { accept } from '../../errors.js'
import type { Reader } from '../documents/createReader.js'
import { sendAnswer, sendRefusals } from '../http/answer.js'
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

/** A reader that comes back says so in a header, with the id of its last event. */
const questionOf = (request: Request) => {
  const given = parseQueryString(searchOf(request))
  const lastEvent = request.get('last-event-id')
  return given.ok && lastEvent !== undefined && wantsStream(request)
    ? accept({ ...given.value, since: lastEvent })
    : given
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
  mostStreams,
  stopping,
  log,
}: {
  feed: Feed
  store: PublicationStore
  reader: Reader
  mostStreams: number
  stopping: AbortSignal
  log: (error: unknown) => void
}): RequestHandler => {
  const sources = { feed, store, reader }
  const pulse = createPulse({ feed, onError: log })
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

  return async (request, response) => {
    response.vary('Accept')
    const given = questionOf(request)
    const parsed = given.ok ? parseSyncQuery(given.value) : given
    if (!parsed.ok) return sendRefusals(response, parsed.refusals)
    const query = parsed.value
    const isStream = wantsStream(request)
    // Who follows without a place wants what happens from now on.
    const start =
      isStream && query.since === undefined
        ? accept(await positionNow(feed))
        : await startOf(feed, query.since)
    if (!start.ok) return sendRefusals(response, start.refusals)
    if (isStream) return follow(response, query, start.value)
    const { items, next, hasMore, dependencies } = await readPage(sources, query, start.value)
    const body = { items: items.map(({ item }) => item), next: writeToken(next), hasMore }
    sendAnswer(request, response, { body, dependencies })
  }
}
