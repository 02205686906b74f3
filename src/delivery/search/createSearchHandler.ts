import type { RequestHandler } from 'express'
import { sendAnswer, sendRefusals } from '../http/answer.js'
import { searchOf } from '../http/search.js'
import { parseQueryString } from '../query/parseQuery.js'
import type { Search } from './createSearch.js'
import { FILLING } from './createSearch.js'
import { parseSearchQuery } from './parseSearchQuery.js'

const RETRY_AFTER_SECONDS = 2

/** `GET /content/v1/search`. */
export const createSearchHandler =
  (search: Search): RequestHandler =>
  async (request, response) => {
    const given = parseQueryString(searchOf(request))
    const query = given.ok ? parseSearchQuery(given.value) : given
    if (!query.ok) return sendRefusals(response, query.refusals)
    const answer = await search(query.value)
    if (answer.ok) return sendAnswer(request, response, answer.value)
    if (answer.refusals.includes(FILLING))
      response.setHeader('Retry-After', String(RETRY_AFTER_SECONDS))
    sendRefusals(response, answer.refusals)
  }
