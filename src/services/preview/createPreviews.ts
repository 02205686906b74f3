import type { Payload } from 'payload'
import { createLocalReq, executeAuthStrategies } from 'payload'
import { actorFrom } from '../../access/actor.js'
import { isWriteConflict } from '../../database/conflicts.js'
import type { Previews } from '../../delivery/preview/types.js'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { parseInput } from '../parseInput.js'
import { clientInput } from './input.js'
import { isPreviewClient } from './issuer.js'
import { issueToken } from './issueToken.js'
import { openToken } from './openToken.js'

const NO_KEY: Refusal = {
  code: 'unauthenticated',
  message: 'Previews are issued to API clients: Authorization: api-clients API-Key …',
}
const NO_SCOPE: Refusal = {
  code: 'forbidden',
  message: 'This API client does not have the scope "preview".',
}
const BUSY: Refusal = {
  code: 'write-conflict',
  message: 'The preview could not be put on record just now. Ask again.',
}

const orBusy = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work()
  } catch (error) {
    if (isWriteConflict(error)) return refuse(BUSY)
    throw error
  }
}

/** What is behind the preview door of the delivery plane. */
export const createPreviews = ({
  payload,
  now = () => new Date(),
}: {
  payload: Payload
  now?: () => Date
}): Previews => ({
  open: (token) => orBusy(() => openToken({ payload, token, now: now() })),

  clientOf: async (authorization) => {
    if (authorization === undefined) return refuse(NO_KEY)
    const headers = new Headers({ authorization })
    const { user } = await executeAuthStrategies({ canSetHeaders: false, headers, payload })
    if (user === null || actorFrom(user).kind !== 'client') return refuse(NO_KEY)
    if (!isPreviewClient(user)) return refuse(NO_SCOPE)
    return accept({
      issue: async (given) => {
        const parsed = parseInput({ schema: clientInput, value: given })
        if (!parsed.ok) return parsed
        const { collection, id, ...input } = parsed.value
        const req = await createLocalReq({ user }, payload)
        return orBusy(() => issueToken({ req, collection, id, input, now: now() }))
      },
    })
  },
})
