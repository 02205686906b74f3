import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import type { Result } from '../errors.js'
import { accept, refuse } from '../errors.js'
import { hasAccounts } from './hasAccounts.js'
import { inTransaction } from './transaction.js'

/** A unique value only the first administrator ever holds, so that two cannot win the same race. */
const BOOTSTRAP = 'first-administrator'

const DONE = refuse({
  code: 'forbidden',
  message: 'The system is set up already. Sign in, or ask an administrator for an account.',
})

/** Creates the first administrator, once: refused as soon as any account exists. */
export const createFirstAdmin = async ({
  payload,
  name,
  email,
  password,
}: {
  payload: Payload
  name: string
  email: string
  password: string
}): Promise<Result<{ id: string }>> => {
  const req = await createLocalReq({}, payload)
  const attempt = inTransaction<{ id: string }>(req, async () => {
    if (await hasAccounts({ payload, req })) return DONE
    const { id } = await payload.create({
      collection: 'users',
      data: { name, email, password, roles: ['admin'], bootstrap: BOOTSTRAP },
      overrideAccess: true,
      req,
    })
    return accept({ id: String(id) })
  })
  try {
    return await attempt
  } catch (error) {
    if (await hasAccounts({ payload })) return DONE
    throw error
  }
}
