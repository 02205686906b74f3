import type { RequestHandler } from 'express'
import type { AnswerCache } from '../cache/answerCache.js'
import { writtenForm } from '../cache/fastPath.js'
import { createReply, sendRefusals } from '../http/answer.js'
import { previewIn } from '../preview/previewQueries.js'
import { sendPreview } from '../preview/sendPreview.js'
import type { GraphqlParts } from './context.js'
import type { GraphqlOutcome, GraphqlSettings } from './createAnswerer.js'
import { createGraphqlAnswerer } from './createAnswerer.js'
import { readGraphqlRequest } from './readRequest.js'
import { cacheKeyOf } from './request.js'

/** Serves the delivery schema over GET and POST, from kept answers where there are any. */
export const createGraphqlHandler = ({
  cache,
  ...parts
}: GraphqlParts & GraphqlSettings & { cache: AnswerCache }): RequestHandler => {
  const answer = createGraphqlAnswerer(parts)
  const reply = createReply(cache)

  return async function graphql(request, response) {
    const given = await readGraphqlRequest(request, response)
    if (!given.ok) return sendRefusals(response, given.refusals)
    const refused = ({ status, body }: Extract<GraphqlOutcome, { ok: false }>): void => {
      response.setHeader('Cache-Control', 'no-store')
      response.status(status).json(body)
    }
    const preview = previewIn(response)
    if (preview !== undefined) {
      const shown = await answer(given.value, preview)
      return shown.ok ? sendPreview(request, response, { body: shown.value.body }) : refused(shown)
    }
    const key = cacheKeyOf(given.value)
    if (key !== undefined) cache.learn(writtenForm(request), key)
    const read = async () => {
      const outcome = await answer(given.value)
      return outcome.ok ? outcome.value : outcome
    }
    // Without a key it names the hash of another query, and is refused.
    await reply({ request, response, key: key ?? '', read, otherwise: refused })
  }
}
