import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { actorFrom } from '../access/actor.js'
import type { Result } from '../errors.js'
import { accept, refuse } from '../errors.js'
import { listNotices, markRead, readInput } from '../services/notices/ownNotices.js'
import { parseInput } from '../services/parseInput.js'
import { answerOf, readJson, refusal } from './answers.js'

const question = z.object({ unread: z.enum(['true', 'false']).optional() })

/** Who asks. The management plane has turned everybody else away before. */
const recipientOf = ({ user }: PayloadRequest): Result<string> => {
  const actor = actorFrom(user)
  return actor.kind === 'staff'
    ? accept(actor.id)
    : refuse({ code: 'unauthenticated', message: 'Sign in first.' })
}

/** `GET /api/me/notices` and `POST /api/me/notices/read`: one's own, and nobody else's. */
export const noticeEndpoints: Endpoint[] = [
  {
    path: '/me/notices',
    method: 'get',
    handler: async (req) => {
      const recipient = recipientOf(req)
      if (!recipient.ok) return refusal(...recipient.refusals)
      const asked = parseInput({ schema: question, value: { unread: req.query.unread } })
      if (!asked.ok) return refusal(...asked.refusals)
      const onlyUnread = asked.value.unread === 'true'
      return Response.json(await listNotices({ req, recipient: recipient.value, onlyUnread }))
    },
  },
  {
    path: '/me/notices/read',
    method: 'post',
    handler: async (req) => {
      const recipient = recipientOf(req)
      if (!recipient.ok) return refusal(...recipient.refusals)
      const parsed = parseInput({ schema: readInput, value: await readJson(req) })
      if (!parsed.ok) return refusal(...parsed.refusals)
      await markRead({ req, recipient: recipient.value, input: parsed.value })
      return answerOf(
        accept(await listNotices({ req, recipient: recipient.value, onlyUnread: false })),
      )
    },
  },
]
