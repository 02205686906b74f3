/** What changes for readers is written down in order, once, and told after its commit. */
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accept, refuse } from '../../src/errors.js'
import type { ContentChange } from '../../src/services/feed/announce.js'
import { subscribe } from '../../src/services/feed/announce.js'
import { numberEvents } from '../../src/services/feed/numberEvents.js'
import type { ContentEvent } from '../../src/services/feed/rows.js'
import { eventsAfter, headSequence, inOrderOfReleases } from '../../src/services/feed/rows.js'
import { inTransaction } from '../../src/services/transaction.js'
import { createTestPayload } from '../support/createTestPayload.js'

let payload: Payload
let close: () => Promise<void>
beforeAll(async () => {
  ;({ payload, close } = await createTestPayload())
})
afterAll(() => close())

const createTopic = (title: string, req?: Awaited<ReturnType<typeof createLocalReq>>) =>
  payload.create({
    collection: 'topics',
    data: { title, slug: title.toLowerCase() },
    overrideAccess: true,
    ...(req === undefined ? {} : { req }),
  })

it('numbers twenty changes at once from where it was, without a gap', async () => {
  await numberEvents(payload)
  const before = await headSequence({ payload })
  for (let at = 0; at < 20; at += 5)
    await Promise.all(Array.from({ length: 5 }, (_, i) => createTopic(`Counted-${at + i}`)))
  await Promise.all([numberEvents(payload), numberEvents(payload)])
  const events = await eventsAfter({ payload, after: before, limit: 100 })
  expect(events.map(({ sequence }) => sequence - before)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
  ])
  expect(new Set(events.map(({ document }) => document)).size).toBe(20)
})

it('tells of what was committed, and of nothing that was taken back', async () => {
  const told: ContentChange[] = []
  const end = subscribe(payload, (change) => void told.push(change))
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    await createTopic('Taken-back', req)
    expect(told).toEqual([])
    return refuse({ code: 'invalid', message: 'No.' })
  })
  const kept = await createLocalReq({}, payload)
  const made = await inTransaction(kept, async () => {
    const topic = await createTopic('Kept', kept)
    expect(told).toEqual([])
    return accept(topic)
  })
  end()
  const id = made.ok ? made.value.id : ''
  expect(told).toMatchObject([{ collection: 'topics', id, key: `topics:${id}` }])
})

it('says how each change came about', async () => {
  await numberEvents(payload)
  const before = await headSequence({ payload })
  const { id } = await createTopic('Short-lived')
  await payload.update({
    collection: 'topics',
    id,
    data: { title: 'Renamed' },
    overrideAccess: true,
  })
  await payload.delete({ collection: 'topics', id, overrideAccess: true })
  await numberEvents(payload)
  const events = await eventsAfter({ payload, after: before, limit: 10 })
  expect(events).toMatchObject([
    { kind: 'changed', document: id, slug: 'short-lived', release: 1 },
    { kind: 'changed', document: id, slug: 'short-lived', release: 2 },
    { kind: 'removed', document: id, slug: 'short-lived', release: 2 },
  ])
})

it('puts the releases of one document in their order, whatever the clocks say', () => {
  const event = (document: string, release: number): ContentEvent => ({
    id: `${document}${release}`,
    collection: 'articles',
    document,
    slug: null,
    kind: 'published',
    release,
    at: '2026-01-01T00:00:00.000Z',
    sequence: null,
  })
  const given = [event('a', 2), event('b', 1), event('a', 1), event('b', 2)]
  expect(inOrderOfReleases(given).map(({ id }) => id)).toEqual(['a1', 'b1', 'a2', 'b2'])
})
