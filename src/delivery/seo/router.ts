import type { Request, Response } from 'express'
import { Router } from 'express'
import type { Refusal, Result } from '../../errors.js'
import { accept } from '../../errors.js'
import { isDeliveryCollection } from '../../slugs.js'
import type { Answer, BytesAnswer, Reader } from '../documents/createReader.js'
import { FEED_FORMATS, feed } from '../feeds/feeds.js'
import type { Reply } from '../http/answer.js'
import { sendRefusals } from '../http/answer.js'
import { searchOf } from '../http/search.js'
import type { JsonObject } from '../../json.js'
import { provenance } from '../provenance/provenance.js'
import type { ReadProvenance } from '../provenance/types.js'
import { parseNoQuery, parseQueryString } from '../query/parseQuery.js'
import type { PublicField } from '../shape/types.js'
import type { PublicationStore } from '../store/publicationStore.js'
import { parseFeedQuery, parsePageQuery, parseSitemapQuery } from './parse.js'
import { redirects } from './redirects.js'
import { robots } from './robots.js'
import { sitemap } from './sitemap/sitemap.js'

type Moved = { movedTo: string }

type Read<Q> = (query: Q, request: Request) => Promise<Result<Answer | BytesAnswer | Moved>>

/** Checks the parameters, answers or refuses, and sends what came of it. */
const createAnswering =
  (reply: Reply) =>
  <Q>(parse: (given: JsonObject) => Result<Q>, read: Read<Q>) =>
  (request: Request, response: Response): Promise<void> =>
    reply<{ refusals: Refusal[] } | Moved>({
      request,
      response,
      read: async () => {
        const given = parseQueryString(searchOf(request))
        const query = given.ok ? parse(given.value) : given
        const answered = query.ok ? await read(query.value, request) : query
        return answered.ok ? answered.value : answered
      },
      otherwise: (other) => {
        if ('refusals' in other) return sendRefusals(response, other.refusals)
        response.setHeader('Cache-Control', 'no-store')
        response.redirect(301, other.movedTo)
      },
    })

/**
 * What search engines, feed readers and frontends read beside documents: the sitemap, feeds, robots,
 * former addresses, and where a document comes from.
 *
 * @param base the public address of the delivery plane
 */
export const createSeoRouter = ({
  reply,
  store,
  reader,
  fieldsOf,
  fileUrl,
  readProvenance,
  origin,
  base,
  now = () => new Date(),
}: {
  reply: Reply
  store: PublicationStore
  reader: Reader
  fieldsOf: (collection: string) => PublicField[]
  fileUrl: (filename: string) => string
  readProvenance: ReadProvenance
  origin: string
  base: string
  now?: () => Date
}): Router => {
  const answering = createAnswering(reply)
  const router = Router({ caseSensitive: true })
  const sitemapAddress = `${base}/sitemap.xml`
  const keys = `${origin}/.well-known/jwks.json`
  router.get(
    '/sitemap.xml',
    answering(parseSitemapQuery, (query) => sitemap({ store, address: sitemapAddress }, query)),
  )
  router.get(
    '/robots.txt',
    answering(parseNoQuery, async () => accept(robots(sitemapAddress))),
  )
  router.get(
    '/redirects',
    answering(parsePageQuery, async (query) => accept(await redirects(store, query))),
  )
  for (const format of FEED_FORMATS)
    router.get(
      `/feed.${format}`,
      answering(parseFeedQuery, (query) =>
        feed(
          { store, reader, fieldsOf, fileUrl, now },
          { ...query, format, base: `${base}/feed.${format}` },
        ),
      ),
    )
  router.get('/:collection/:slugOrId/provenance', async (request, response, next) => {
    const { collection, slugOrId } = request.params
    if (!isDeliveryCollection(collection)) return next()
    await answering(parseNoQuery, async () => {
      const found = await provenance({ reader, readProvenance, keys }, { collection, slugOrId })
      if (!found.ok || !('movedTo' in found.value)) return found
      const { movedTo } = found.value
      return accept({
        movedTo: `${request.baseUrl}/${collection}/${encodeURIComponent(movedTo)}/provenance`,
      })
    })(request, response)
  })
  return router
}
