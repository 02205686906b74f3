import type { Endpoint, PayloadRequest } from 'payload'
import { actorFrom } from '../access/actor.js'
import { can } from '../access/can.js'
import type { Result } from '../errors.js'
import { parseInput } from '../services/parseInput.js'
import { replayDelivery, replayInput, replaySince } from '../services/webhooks/replay.js'
import { sendTest } from '../services/webhooks/sendTest.js'
import { answerOf, readJson, refusal } from './answers.js'

/** An endpoint for those who may change webhooks; everybody else is refused before anything is read. */
const forManagers = ({
  path,
  act,
}: {
  path: string
  act: (asked: { req: PayloadRequest; id: string }) => Promise<Result<unknown>>
}): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) =>
    can(actorFrom(req.user), 'update', 'webhooks') === 'any'
      ? answerOf(await act({ req, id: String(req.routeParams?.id) }))
      : refusal({ code: 'forbidden', message: 'Only administrators manage webhooks.' }),
})

/**
 * `POST /api/webhooks/{id}/test` and `POST /api/webhooks/{id}/replay` with `{ "since": "2026-…" }`.
 */
export const webhookEndpoints: Endpoint[] = [
  forManagers({ path: '/:id/test', act: sendTest }),
  forManagers({
    path: '/:id/replay',
    act: async ({ req, id }) => {
      const input = parseInput({ schema: replayInput, value: await readJson(req) })
      return input.ok ? replaySince({ req, id, since: input.value.since }) : input
    },
  }),
]

/** `POST /api/webhook-deliveries/{id}/replay`. */
export const webhookDeliveryEndpoints: Endpoint[] = [
  forManagers({ path: '/:id/replay', act: replayDelivery }),
]
