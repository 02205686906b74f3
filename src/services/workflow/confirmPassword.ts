/** Asks whether a password is that of the person who acts, and slows down whoever guesses. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PayloadRequest } from 'payload'
import { actorFrom } from '../../access/actor.js'
import type { Refusal } from '../../errors.js'
import { recordAudit } from '../audit/recordAudit.js'

const ATTEMPTS = 5
const WINDOW_MS = 10 * 60 * 1000

export const PASSWORD_FAILED = 'confirm-password-failed'

const MISMATCH: Refusal = {
  code: 'password-mismatch',
  field: 'password',
  message: 'This is not the password of your account.',
}

const LIMITED: Refusal = {
  code: 'rate-limited',
  field: 'password',
  message: 'Too many wrong passwords. Try again in ten minutes.',
}

type Authenticate = (input: { doc: object; password: string }) => Promise<object | null>

let authenticate: Promise<Authenticate> | undefined

/**
 * Payload's own comparison, which it does not export: its hashes have a format of their own that may
 * change. The version of Payload is pinned, and a test signs with it.
 */
const loadAuthenticate = async (): Promise<Authenticate> => {
  const main = createRequire(import.meta.url).resolve('payload')
  const file = path.join(path.dirname(main), 'auth/strategies/local/authenticate.js')
  const loaded = (await import(pathToFileURL(file).href)) as {
    authenticateLocalStrategy: Authenticate
  }
  return loaded.authenticateLocalStrategy
}

const recentFailures = async (req: PayloadRequest, id: string): Promise<number> => {
  const { totalDocs } = await req.payload.db.count({
    collection: 'audit-events',
    where: {
      and: [
        { action: { equals: PASSWORD_FAILED } },
        { actor: { equals: id } },
        { at: { greater_than: new Date(Date.now() - WINDOW_MS).toISOString() } },
      ],
    },
    req,
  })
  return totalDocs
}

const turns = new Map<string, Promise<unknown>>()

/** One guess at a time for each account: guesses sent side by side would all be counted too late. */
const inTurn = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
  const turn = (turns.get(id) ?? Promise.resolve()).then(work, work)
  turns.set(id, turn)
  try {
    return await turn
  } finally {
    if (turns.get(id) === turn) turns.delete(id)
  }
}

/**
 * Whether `password` is that of the acting person; a refusal when it is not, or when there were five
 * wrong ones in ten minutes. Failures are counted in the ledger, so that neither a restart nor another
 * machine forgets them. Call it before the transaction of the act: a refusal takes that back.
 */
export const confirmPassword = async ({
  req,
  password,
}: {
  req: PayloadRequest
  password: string
}): Promise<Refusal | null> => {
  const actor = actorFrom(req.user)
  return actor.kind === 'staff'
    ? inTurn(actor.id, () => compare({ req, id: actor.id, password }))
    : MISMATCH
}

const compare = async ({
  req,
  id,
  password,
}: {
  req: PayloadRequest
  id: string
  password: string
}): Promise<Refusal | null> => {
  if ((await recentFailures(req, id)) >= ATTEMPTS) return LIMITED
  const doc = await req.payload.db.findOne<{ id: string }>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  authenticate ??= loadAuthenticate()
  const isRight = doc !== null && (await (await authenticate)({ doc, password })) !== null
  if (isRight) return null
  await recordAudit({ req, action: PASSWORD_FAILED, resource: 'users', document: id })
  return MISMATCH
}
