/** Several processes on one database: what one changes, the others serve. */
import { setTimeout as wait } from 'node:timers/promises'
import express from 'express'
import type { Payload } from 'payload'
import { getPayload } from 'payload'
import pino from 'pino'
import request from 'supertest'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildSecureBaseConfig } from '../../src/config.js'
import { openDelivery } from '../../src/server/openDelivery.js'
import { createDoorbell } from '../../src/server/doorbell.js'
import { shareRedis } from '../../src/server/redis.js'
import type { Doorbell } from '../../src/services/feed/follow.js'
import { followChanges } from '../../src/services/feed/follow.js'
import { openTestPayload } from '../support/createTestPayload.js'
import { hasRedis, startRedis } from '../support/redisServer.js'

type Opened = Awaited<ReturnType<typeof openTestPayload>>

let writer: Opened
let other: Payload
let topic: string
const ends: (() => Promise<unknown> | void)[] = []

beforeAll(async () => {
  writer = await openTestPayload()
  other = await getPayload({ config: buildSecureBaseConfig(writer.env), key: 'reader' })
}, 60_000)
afterAll(async () => {
  await other.destroy()
  await writer.close()
})
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const rename = (title: string) =>
  writer.payload.update({ collection: 'topics', id: topic, data: { title }, overrideAccess: true })

/** A reader of the other process, whose answers are kept. */
const startReader = async ({ everyMs, doorbell }: { everyMs: number; doorbell?: Doorbell }) => {
  ends.push(await followChanges({ payload: other, everyMs, doorbell }))
  const app = express().use('/content/v1', openDelivery({ payload: other, env: writer.env }).router)
  const read = async (): Promise<string> =>
    ((await request(app).get(`/content/v1/topics/${topic}`)).body as { title: string }).title
  /** How long it takes until a title is served, in milliseconds. */
  const served = async (title: string): Promise<number> => {
    const started = Date.now()
    while ((await read()) !== title) {
      if (Date.now() - started > 10_000) throw new Error(`${title} is not served.`)
      await wait(10)
    }
    return Date.now() - started
  }
  return { read, served }
}

describe('another process', () => {
  beforeAll(async () => {
    const made = await writer.payload.create({
      collection: 'topics',
      data: { title: 'Zero', slug: 'zero' },
      overrideAccess: true,
    })
    topic = String(made.id)
  })

  it('serves what was changed here within two seconds', async () => {
    const reader = await startReader({ everyMs: 1000 })
    await rename('One')
    await reader.served('One')
    await rename('Two')
    expect(await reader.served('Two')).toBeLessThan(2000)
    await rename('Three')
    expect(await reader.served('Three')).toBeLessThan(2000)
  })

  it.skipIf(!hasRedis)(
    'serves it at once where Redis rings, and without Redis still in time',
    async () => {
      const redis = await startRedis()
      ends.push(redis.stop)
      const bell = (): Doorbell => {
        const shared = shareRedis({ url: redis.url, logger: pino({ level: 'silent' }) })
        shared.ready()
        ends.push(shared.close)
        return createDoorbell(shared)
      }
      ends.push(await followChanges({ payload: writer.payload, doorbell: bell() }))
      const reader = await startReader({ everyMs: 3000, doorbell: bell() })
      await wait(1000)
      await rename('Rung')
      expect(await reader.served('Rung')).toBeLessThan(500)

      await redis.stop()
      await rename('Not rung')
      expect(await reader.served('Not rung')).toBeLessThan(4000)

      await redis.start()
      await wait(6500)
      await rename('Rung again')
      expect(await reader.served('Rung again')).toBeLessThan(500)
    },
    60_000,
  )
})
