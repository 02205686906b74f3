import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { pino } from 'pino'
import request from 'supertest'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { SharedRedis } from '../../src/server/redis.js'
import { shareRedis } from '../../src/server/redis.js'
import type { RedisServer } from '../support/redisServer.js'
import { hasRedis, NO_REDIS, startRedis } from '../support/redisServer.js'
import type { SmallPayload } from './smallPayload.js'
import { createSmallPayload, ORIGIN, PASSWORD } from './smallPayload.js'
import { serverOver } from './smallServer.js'

let small: SmallPayload

beforeAll(async () => {
  small = await createSmallPayload()
})
afterAll(() => small.payload.destroy())

const environment = (more: object) => ({
  mode: 'test' as const,
  database: { kind: 'sqlite' as const, uri: 'file:test.db' },
  serverUrl: ORIGIN,
  origins: [ORIGIN],
  trustProxy: 1,
  uploadLimitMb: 1,
  ...more,
})

/** An instance behind a proxy, with limits on reads. */
const readingServer = (limits: { perAddress: number; perKey: number }, redis?: SharedRedis) =>
  serverOver(small, { env: environment({ deliveryLimits: limits }), redis })

const read = (app: RequestListener, address: string, key?: string) => {
  const asked = request(app).get('/content/v1/articles').set('X-Forwarded-For', address)
  return key === undefined ? asked : asked.set('Authorization', `api-clients API-Key ${key}`)
}

const statuses = async (times: number, ask: () => request.Test): Promise<number[]> => {
  const found: number[] = []
  for (let made = 0; made < times; made += 1) found.push((await ask()).status)
  return found
}

describe('reads of published content', () => {
  it('have no limit unless the operator sets one', async () => {
    const app = serverOver(small, { env: environment({}) })
    expect(new Set(await statuses(50, () => read(app, '192.0.2.1')))).toEqual(new Set([200]))
  })

  it('are refused over the limit of an address, and another address is still answered', async () => {
    const app = readingServer({ perAddress: 3, perKey: 100 })
    expect(await statuses(4, () => read(app, '192.0.2.2'))).toEqual([200, 200, 200, 429])
    expect((await read(app, '192.0.2.3')).status).toBe(200)
  })

  it('are refused in a way that browsers can read, that says when to come again, and that nothing keeps', async () => {
    const app = readingServer({ perAddress: 1, perKey: 100 })
    const allowed = await read(app, '192.0.2.4')
    expect(allowed.headers).not.toHaveProperty('ratelimit')
    const { body, headers } = await read(app, '192.0.2.4').expect(429)
    expect(body).toEqual({
      errors: [{ code: 'rate-limited', message: 'Too many requests. Try again in a minute.' }],
    })
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['cache-control']).toBe('no-store')
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60)
  })

  it('count for an API client when they carry its key, and no longer for the address', async () => {
    const app = readingServer({ perAddress: 1, perKey: 4 })
    expect(await statuses(2, () => read(app, '192.0.2.5'))).toEqual([200, 429])
    expect(await statuses(3, () => read(app, '192.0.2.5', small.apiKey))).toEqual([200, 200, 200])
    // The key is the same from anywhere.
    expect(await statuses(2, () => read(app, '192.0.2.6', small.apiKey))).toEqual([200, 429])
    expect((await read(app, '192.0.2.6')).status).toBe(200)
  })

  it('count for the address when the key is none, however many keys are made up', async () => {
    const app = readingServer({ perAddress: 30, perKey: 1000 })
    const made = await statuses(40, () => read(app, '192.0.2.7', randomUUID()))
    expect(made.filter((status) => status === 200)).toHaveLength(30)
    expect(made.slice(30)).toEqual(Array.from({ length: 10 }, () => 429))
  })

  it('are announced by browsers without that being counted', async () => {
    const app = readingServer({ perAddress: 1, perKey: 1 })
    const announce = () =>
      request(app).options('/content/v1/articles').set('X-Forwarded-For', '192.0.2.8')
    expect(await statuses(5, announce)).not.toContain(429)
    expect((await read(app, '192.0.2.8')).status).toBe(200)
  })
})

describe.skipIf(!hasRedis)(`with Redis${hasRedis ? '' : ` (skipped: ${NO_REDIS})`}`, () => {
  let server: RedisServer
  const open: SharedRedis[] = []
  const logged: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })

  /** A connection of its own, as each instance has one; resolves when it stands. */
  const connection = async (): Promise<SharedRedis> => {
    const redis = shareRedis({ url: server.url, logger })
    open.push(redis)
    await untilReady(redis)
    return redis
  }
  const untilReady = async (redis: SharedRedis) => {
    while (redis.ready() === undefined) await new Promise((resolve) => setTimeout(resolve, 20))
  }

  const LIMITS = { loginsPerAccount: 3, loginsPerAddress: 1000 }
  const instance = async () => {
    const redis = await connection()
    return { redis, app: serverOver(small, { env: environment({}), limits: LIMITS, redis }) }
  }
  const guess = (app: RequestListener, email: string, password = 'wrong password') =>
    request(app).post('/api/users/login').send({ email, password })

  beforeAll(async () => {
    server = await startRedis()
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((redis) => redis.close()))
  })
  afterAll(() => server.stop())

  it('instances count failed sign-ins together', async () => {
    const [one, two] = [await instance(), await instance()]
    const email = `${randomUUID()}@example.org`
    expect(await statuses(2, () => guess(one.app, email))).toEqual([401, 401])
    expect(await statuses(2, () => guess(two.app, email))).toEqual([401, 429])
    expect((await guess(one.app, email)).status).toBe(429)
    expect((await guess(one.app, `${randomUUID()}@example.org`)).status).toBe(401)
  })

  it('a sign-in that succeeds is not counted on any instance', async () => {
    const [one, two] = [await instance(), await instance()]
    const signIn = (app: RequestListener) => guess(app, 'staff@example.org', PASSWORD)
    expect(await statuses(5, () => signIn(one.app))).toEqual([200, 200, 200, 200, 200])
    expect((await signIn(two.app)).status).toBe(200)
  })

  it('instances count reads together', async () => {
    const limits = { perAddress: 4, perKey: 100 }
    const one = readingServer(limits, await connection())
    const two = readingServer(limits, await connection())
    expect(await statuses(2, () => read(one, '198.51.100.1'))).toEqual([200, 200])
    expect(await statuses(3, () => read(two, '198.51.100.1'))).toEqual([200, 200, 429])
    expect((await read(one, '198.51.100.1')).status).toBe(429)
  })

  it('the limits hold when Redis goes: what was counted here stays counted, and new guesses count', async () => {
    const { app, redis } = await instance()
    const [known, fresh] = [`${randomUUID()}@example.org`, `${randomUUID()}@example.org`]
    expect(await statuses(3, () => guess(app, known))).toEqual([401, 401, 401])
    logged.length = 0
    await server.stop()
    try {
      expect((await guess(app, known)).status).toBe(429)
      expect(await statuses(4, () => guess(app, fresh))).toEqual([401, 401, 401, 429])
      const losses = logged.filter((line) => line.includes('the connection is lost'))
      expect(losses).toHaveLength(1)
    } finally {
      await server.start()
    }
    // It comes back by itself, empty, and what was counted here is still not forgotten.
    await untilReady(redis)
    expect((await guess(app, known)).status).toBe(429)
  })

  it('a Redis that does not answer keeps nobody waiting, and lifts no limit', async () => {
    const { app } = await instance()
    const email = `${randomUUID()}@example.org`
    expect((await guess(app, email)).status).toBe(401)
    server.freeze()
    try {
      const startedAt = Date.now()
      expect(await statuses(3, () => guess(app, email))).toEqual([401, 401, 429])
      expect(Date.now() - startedAt).toBeLessThan(5000)
    } finally {
      server.thaw()
    }
  })

  it('the program serves although Redis was never there', async () => {
    const redis = shareRedis({ url: 'redis://127.0.0.1:1', logger })
    open.push(redis)
    const app = serverOver(small, { env: environment({}), limits: LIMITS, redis })
    const email = `${randomUUID()}@example.org`
    expect(await statuses(4, () => guess(app, email))).toEqual([401, 401, 401, 429])
  })
})
