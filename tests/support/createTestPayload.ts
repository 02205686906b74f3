/** A whole Secure Base on an empty database of its own, with one account for each role. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { createLocalReq, getPayload } from 'payload'
import { ROLES } from '../../src/access/roles.js'
import type { Role } from '../../src/access/roles.js'
import { buildSecureBaseConfig } from '../../src/config.js'
import type { Env } from '../../src/env.js'
import { sealEvents } from '../../src/services/audit/seal.js'
import { numberEvents } from '../../src/services/feed/numberEvents.js'

export const ORIGIN = 'http://localhost:3000'
/** Of the clinician. */
export const LICENCE = {
  number: 'TEST-0001',
  jurisdiction: 'California, United States',
  expiresOn: '2035-12-31T00:00:00.000Z',
}

export const PASSWORD = 'correct horse battery staple'

/** Everybody who works here; the reviewer is a second editor, since nobody approves their own text. */
export type Person = Role | 'reviewer'

export type TestPayload = {
  payload: Payload
  /** The key under which `getPayload` knows this instance. */
  payloadKey: string
  env: Pick<
    Env,
    | 'database'
    | 'dataDir'
    | 'secret'
    | 'serverUrl'
    | 'origins'
    | 'mode'
    | 'uploadLimitMb'
    | 'deliveryCacheMb'
    | 'trustProxy'
    | 'webhookPrivateHosts'
    | 'syncStreams'
    | 'graphql'
  >
  actors: Record<Person, TypedUser>
  /** A request as this account would make it, outside any transaction. */
  as: (person: Person) => Promise<PayloadRequest>
  close: () => Promise<void>
}

/** Where the suites run on MongoDB. */
export const MONGODB = process.env.TEST_MONGODB_URI

const databaseFor = (dataDir: string, name: string, uri: string | undefined): Env['database'] => {
  if (uri === undefined) return { kind: 'sqlite', uri: `file:${path.join(dataDir, 'test.db')}` }
  const url = new URL(uri)
  url.pathname = `/${name}`
  return { kind: 'mongodb', uri: url.href, compatibility: 'documentdb' }
}

/**
 * An empty database with no account, on MongoDB when that is tested, unless SQLite is asked for.
 * `prepare` does something to the empty place before it is opened.
 */
export const openTestPayload = async ({
  mongodb = MONGODB,
  prepare,
}: {
  mongodb?: string | null
  prepare?: (env: TestPayload['env']) => Promise<void>
} = {}): Promise<Pick<TestPayload, 'payload' | 'payloadKey' | 'env' | 'close'>> => {
  const payloadKey = `test_${randomUUID().slice(0, 8)}`
  const dataDir = mkdtempSync(path.join(tmpdir(), 'secure-base-test-'))
  const env = {
    database: databaseFor(dataDir, payloadKey, mongodb ?? undefined),
    dataDir,
    secret: 'a-secret-for-tests-of-enough-length',
    serverUrl: ORIGIN,
    origins: [ORIGIN],
    mode: 'test',
    uploadLimitMb: 25,
    deliveryCacheMb: 16,
    trustProxy: false,
    // Where the receivers of tests listen.
    webhookPrivateHosts: ['127.0.0.1'],
    syncStreams: 20,
    graphql: { introspection: true },
  } as const
  await prepare?.(env)
  const payload = await getPayload({ config: buildSecureBaseConfig(env), key: payloadKey })
  return {
    payload,
    payloadKey,
    env,
    close: async () => {
      await sealEvents(payload)
      await numberEvents(payload)
      if (env.database.kind === 'mongodb') await dropDatabase(payload)
      await payload.destroy()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export const createTestPayload = async (): Promise<TestPayload> => {
  const opened = await openTestPayload()
  const { payload } = opened
  const account = async (person: Person) => {
    const user = await payload.create({
      collection: 'users',
      data: {
        name: `The ${person}`,
        email: `${person}@example.org`,
        password: PASSWORD,
        roles: [person === 'reviewer' ? 'editor' : person],
        ...(person === 'clinician' ? { licence: LICENCE } : {}),
      },
      overrideAccess: true,
    })
    return [person, { ...user, collection: 'users' }] as const
  }
  const accounts: (readonly [Person, TypedUser])[] = []
  for (const person of [...ROLES, 'reviewer' as const]) accounts.push(await account(person))
  const actors = Object.fromEntries(accounts) as Record<Person, TypedUser>
  return { ...opened, actors, as: (person) => createLocalReq({ user: actors[person] }, payload) }
}

const dropDatabase = async (payload: Payload): Promise<void> => {
  const { connection } = payload.db as unknown as {
    connection: { dropDatabase: () => Promise<unknown> }
  }
  await connection.dropDatabase()
}
