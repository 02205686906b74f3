/** Two processes over one database, of which one may be killed at any moment. */
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Payload } from 'payload'
import { getPayload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { buildSecureBaseConfig } from '../../src/config.js'
import { openDelivery } from '../../src/server/openDelivery.js'
import { followChanges } from '../../src/services/feed/follow.js'
import { numberEvents } from '../../src/services/feed/numberEvents.js'
import type { Dispatcher } from '../../src/services/webhooks/dispatcher.js'
import { createDispatcher } from '../../src/services/webhooks/dispatcher.js'
import { fanOut } from '../../src/services/webhooks/fanOut.js'
import { LEASE_MS, nextDeliveries } from '../../src/services/webhooks/nextDeliveries.js'
import { receiversOn } from '../../src/services/webhooks/receiver.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { openStream } from '../support/eventStream.js'
import type { WebhookReceiver } from '../support/receiver.js'
import { startReceiver } from '../support/receiver.js'

let base: TestPayload
let one: Payload
let other: Payload
let receiver: WebhookReceiver
const open: Dispatcher[] = []

beforeAll(async () => {
  base = await createTestPayload()
  one = base.payload
  other = await getPayload({ config: buildSecureBaseConfig(base.env), key: randomUUID() })
})
afterAll(async () => {
  await other.destroy()
  await base.close()
})
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ stop }) => stop()))
  await one.delete({ collection: 'webhooks', where: {}, overrideAccess: true })
  await receiver.close()
})

const hook = async (): Promise<string> => {
  const { id } = await one.create({
    collection: 'webhooks',
    data: { name: 'The cache', url: receiver.url, enabled: true, events: ['changed'] },
    overrideAccess: true,
  })
  return id
}

const topic = async (payload: Payload, title: string): Promise<string> => {
  const data = { title, slug: title.toLowerCase().replaceAll(' ', '-') }
  const { id } = await payload.create({ collection: 'topics', data, overrideAccess: true })
  return id
}

const dispatcher = (payload: Payload, now = () => new Date()): Dispatcher => {
  const made = createDispatcher({ payload, now })
  open.push(made)
  return made
}

const statusesOf = async (webhook: string): Promise<string[]> => {
  const { docs } = await one.db.find<{ id: string; status: string }>({
    collection: 'webhook-deliveries',
    where: { webhook: { equals: webhook } },
    sort: 'sequence',
    limit: 100,
    pagination: false,
  })
  return docs.map(({ status }) => status)
}

it('two processes share the deliveries: each is made once, and those of a document in order', async () => {
  const webhook = await hook()
  receiver.reply = () => ({ status: 200, afterMs: 10 })
  const ids: string[] = []
  for (let count = 0; count < 6; count += 1) ids.push(await topic(one, `Shared ${count}`))
  for (const id of ids)
    for (const title of ['Second', 'Third'])
      await other.update({ collection: 'topics', id, data: { title }, overrideAccess: true })
  await numberEvents(one)
  const both = [dispatcher(one), dispatcher(other)]
  for (let round = 0; round < 4; round += 1) {
    await Promise.all(both.map(({ look }) => look()))
    await Promise.all(both.map(({ idle }) => idle()))
  }
  expect(await statusesOf(webhook)).toEqual(Array(18).fill('delivered'))
  expect(receiver.received).toHaveLength(18)
  for (const id of ids) {
    const releases = receiver.received.filter(({ data }) => data.id === id)
    expect(releases.map(({ data }) => data.release)).toEqual([1, 2, 3])
  }
})

it('what a process was sending when it was killed is sent by another one', async () => {
  const webhook = await hook()
  const first = await topic(one, 'Killed while it was sent')
  await one.update({
    collection: 'topics',
    id: first,
    data: { title: 'Waits behind it' },
    overrideAccess: true,
  })
  await numberEvents(one)
  const now = new Date()
  const receivers = await receiversOn({ payload: one, now })
  await fanOut({ payload: one, receivers, now })
  // This is where the process dies: it has claimed the delivery, and nothing is heard of it again.
  expect(await nextDeliveries({ payload: one, webhook, limit: 5, now })).toHaveLength(1)
  expect(await statusesOf(webhook)).toEqual(['sending', 'pending'])

  const soon = dispatcher(other)
  await soon.look()
  await soon.idle()
  expect(receiver.received).toEqual([])

  const later = dispatcher(other, () => new Date(Date.now() + LEASE_MS + 2000))
  await later.look()
  await later.idle()
  expect(await statusesOf(webhook)).toEqual(['delivered', 'delivered'])
  expect(receiver.received.map(({ data }) => data.release)).toEqual([1, 2])
})

it('events that were turned into deliveries are never turned into more', async () => {
  const webhook = await hook()
  for (let count = 0; count < 5; count += 1) await topic(one, `Once ${count}`)
  await numberEvents(one)
  const now = new Date()
  const receivers = await receiversOn({ payload: one, now })
  await Promise.all([
    fanOut({ payload: one, receivers, now }),
    fanOut({ payload: other, receivers, now }),
    fanOut({ payload: one, receivers, now }),
  ])
  expect(await statusesOf(webhook)).toHaveLength(5)
})

it('a stream of one process tells within two seconds of what another one wrote', async () => {
  const stopFollowing = await followChanges({ payload: other })
  const { router } = openDelivery({ payload: other, env: { ...base.env, deliveryCacheMb: 1 } })
  const app = express().use('/content/v1', router)
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const stream = await openStream(`http://127.0.0.1:${port}/content/v1/sync`)
  const ids: string[] = []
  for (let count = 0; count < 3; count += 1) {
    ids.push(await topic(one, `From afar ${count}`))
    const written = Date.now()
    const event = (await stream.first(count + 1)).at(-1)
    expect((event?.at ?? Infinity) - written).toBeLessThan(2000)
  }
  expect(stream.events.map(({ data }) => data.id)).toEqual(ids)
  stream.close()
  await stopFollowing()
  server.closeAllConnections()
  server.close()
})
