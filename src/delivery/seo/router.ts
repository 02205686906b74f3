import type { Request, Response } from 'express'
import { Router } from 'express'
import type { Result } from '../../errors.js'
import { accept } from '../../errors.js'
import { isDeliveryCollection } from '../../slugs.js'
import type { Reader } from '../documents/createReader.js'
import { FEED_FORMATS, feed } from '../feeds/feeds.js'
import type { BytesAnswer } from '../http/answer.js'
import { sendBytes, sendRefusals } from '../http/answer.js'
import { searchOf } from '../http/search.js'
import type { JsonObject } from '../json.js'
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

/** Checks the parameters, answers or refuses, and sends what came of it. */
const answering =
  <Q>(
    parse: (given: JsonObject) => Result<Q>,
    answer: (query: Q, request: Request) => Promise<Result<BytesAnswer | Moved>>,
  ) =>
  async (request: Request, response: Response): Promise<void> => {
    const given = parseQueryString(searchOf(request))
    const query = given.ok ? parse(given.value) : given
    const answered = query.ok ? await answer(query.value, request) : query
    if (!answered.ok) return sendRefusals(response, answered.refusals)
    if (!('movedTo' in answered.value)) return sendBytes(request, response, answered.value)
    response.setHeader('Cache-Control', 'no-store')
    response.redirect(301, answered.value.movedTo)
  }

/**
 * What search engines, feed readers and frontends read beside documents: the sitemap, feeds, robots,
 * former addresses, and where a document comes from.
 *
 * @param base the public address of the delivery plane
 */
export const createSeoRouter = ({
  store,
  reader,
  fieldsOf,
  fileUrl,
  readProvenance,
  origin,
  base,
  now = () => new Date(),
}: {
  store: PublicationStore
  reader: Reader
  fieldsOf: (collection: string) => PublicField[]
  fileUrl: (filename: string) => string
  readProvenance: ReadProvenance
  origin: string
  base: string
  now?: () => Date
}): Router => {
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
