import type { RequestHandler } from 'express'
import type { Reply } from '../http/answer.js'
import { sendRefusals } from '../http/answer.js'
import { searchOf } from '../http/search.js'
import { parseQueryString } from '../query/parseQuery.js'
import type { Search } from './createSearch.js'
import { FILLING } from './createSearch.js'
import { parseSearchQuery } from './parseSearchQuery.js'

const RETRY_AFTER_SECONDS = 2

/** `GET /content/v1/search`. */
export const createSearchHandler =
  ({ search, reply }: { search: Search; reply: Reply }): RequestHandler =>
  (request, response) =>
    reply({
      request,
      response,
      read: async () => {
        const given = parseQueryString(searchOf(request))
        const query = given.ok ? parseSearchQuery(given.value) : given
        const found = query.ok ? await search(query.value) : query
        return found.ok ? found.value : found
      },
      otherwise: ({ refusals }) => {
        if (refusals.includes(FILLING))
          response.setHeader('Retry-After', String(RETRY_AFTER_SECONDS))
        sendRefusals(response, refusals)
      },
    })
