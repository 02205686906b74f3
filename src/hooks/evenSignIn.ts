import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { CollectionBeforeOperationHook } from 'payload'

const derive = promisify(pbkdf2)

/** The cost of Payload's own password hash, which it does not export. */
const ITERATIONS = 600_000
const KEY_LENGTH = 32

type Account = { id: string; lockUntil?: Date | string | null }

/**
 * Event: before a sign-in. Reads: whether there is an account that can sign in. Writes: nothing. Safe
 * to repeat. Payload answers at once for an address it does not know or an account that is locked,
 * and after a slow hash for any other, which would tell a stranger who works here. The same work is
 * done in those cases.
 */
export const evenSignIn: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'login') return args
  const { email, password } =
    (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return args
  const account = await req.payload.db.findOne<Account>({
    collection: collection.slug,
    where: { email: { equals: email.toLowerCase().trim() } },
    req,
  })
  const isLocked = new Date(account?.lockUntil ?? 0).getTime() > Date.now()
  if (account === null || isLocked) {
    await derive(password, randomBytes(32), ITERATIONS, KEY_LENGTH, 'sha256')
  }
  return args
}
