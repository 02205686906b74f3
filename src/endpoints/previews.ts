import type { Endpoint, PayloadRequest } from 'payload'
import { parseInput } from '../services/parseInput.js'
import { issueInput } from '../services/preview/input.js'
import { issueToken } from '../services/preview/issueToken.js'
import { listTokens } from '../services/preview/listTokens.js'
import { revokeToken } from '../services/preview/revokeToken.js'
import type { WorkflowCollection } from '../slugs.js'
import { answerOf, readJson, refusal } from './answers.js'

const idIn = (req: PayloadRequest): string => String(req.routeParams?.id)

/** `POST /api/{collection}/{id}/preview-tokens` for a new one, `GET` for those that are open. */
export const previewEndpoints = (collection: WorkflowCollection): Endpoint[] => [
  {
    path: '/:id/preview-tokens',
    method: 'get',
    handler: async (req) =>
      answerOf(await listTokens({ req, collection, id: idIn(req), now: new Date() })),
  },
  {
    path: '/:id/preview-tokens',
    method: 'post',
    handler: async (req) => {
      const parsed = parseInput({ schema: issueInput, value: await readJson(req) })
      if (!parsed.ok) return refusal(...parsed.refusals)
      const input = parsed.value
      return answerOf(
        await issueToken({ req, collection, id: idIn(req), input, now: new Date() }),
        201,
      )
    },
  },
]

/** `DELETE /api/preview-tokens/{id}`: ends one. */
export const revokePreviewEndpoint: Endpoint = {
  path: '/:id',
  method: 'delete',
  handler: async (req) => {
    const revoked = await revokeToken({ req, id: idIn(req), now: new Date() })
    return revoked.ok ? new Response(null, { status: 204 }) : refusal(...revoked.refusals)
  },
}
