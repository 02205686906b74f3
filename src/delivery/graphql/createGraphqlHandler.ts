import type { RequestHandler } from 'express'
import { sendAnswer, sendRefusals } from '../http/answer.js'
import type { GraphqlParts } from './context.js'
import type { GraphqlSettings } from './createAnswerer.js'
import { createGraphqlAnswerer } from './createAnswerer.js'
import { readGraphqlRequest } from './readRequest.js'

/** Serves the delivery schema over GET and POST. */
export const createGraphqlHandler = (parts: GraphqlParts & GraphqlSettings): RequestHandler => {
  const answer = createGraphqlAnswerer(parts)

  return async function graphql(request, response) {
    const given = await readGraphqlRequest(request, response)
    if (!given.ok) return sendRefusals(response, given.refusals)
    const outcome = await answer(given.value)
    if (outcome.ok) return sendAnswer(request, response, outcome.value)
    response.setHeader('Cache-Control', 'no-store')
    response.status(outcome.status).json(outcome.body)
  }
}
