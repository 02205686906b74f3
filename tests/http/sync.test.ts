/** The feed of changes, as a frontend that keeps a copy of everything reads it. */
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import request from 'supertest'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDelivery } from '../../src/server/openDelivery.js'
import { withdrawDocument } from '../../src/services/publish/unpublishDocument.js'
import { inTransaction } from '../../src/services/transaction.js'
import { accept } from '../../src/errors.js'
import express from 'express'
import { paragraph, serverFor } from '../support/api.js'
import { createTestPayload } from '../support/createTestPayload.js'
import type { Desk } from '../support/desk.js'
import { openDesk } from '../support/desk.js'
import type { EventStream } from '../support/eventStream.js'
import { openStream } from '../support/eventStream.js'
import { act, approve, release, unpublish } from '../support/workflow.js'

type Item = {
  kind: string
  collection: string
  id: string
  slug: string | null
  release: number
  at: string
  document?: Record<string, unknown>
}
type Page = { items: Item[]; next: string; hasMore: boolean }

let desk: Desk
let server: Server
let origin: string
let made = 0
const streams: EventStream[] = []

beforeAll(async () => {
  desk = await openDesk()
  server = createServer(desk.app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => streams.splice(0).forEach(({ close }) => close()))
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await desk.base.close()
})

const read = async (query: Record<string, string | number> = {}): Promise<Page> => {
  const { body } = await request(desk.app).get('/content/v1/sync').query(query).expect(200)
  return body as Page
}

/** Follows `next` until there is nothing more. */
const readAll = async (
  query: Record<string, string | number> = {},
  between: () => Promise<unknown> = async () => undefined,
): Promise<{ items: Item[]; next: string; pages: number }> => {
  const items: Item[] = []
  let page = await read(query)
  let pages = 1
  for (;;) {
    items.push(...page.items)
    if (!page.hasMore) return { items, next: page.next, pages }
    await between()
    page = await read({ ...query, since: page.next })
    pages += 1
  }
}

const follow = async (query = '', headers: Record<string, string> = {}): Promise<EventStream> => {
  const stream = await openStream(`${origin}/content/v1/sync${query}`, headers)
  streams.push(stream)
  return stream
}

const topic = (title = `Topic ${(made += 1)}`): Promise<string> =>
  desk.create({
    collection: 'topics',
    data: { title, slug: title.toLowerCase().replaceAll(' ', '-') },
    by: 'editor',
  })
const rename = (id: string, title: string) =>
  desk.api('patch', `/api/topics/${id}`, 'editor').send({ title }).expect(200)
const remove = (id: string) =>
  request(desk.app).delete(`/api/topics/${id}`).set('Authorization', desk.people.editor).expect(200)

const draft = async (): Promise<string> => {
  made += 1
  return desk.create({
    collection: 'articles',
    by: 'author',
    data: {
      title: `Article ${made}`,
      slug: `article-${made}`,
      summary: 'What it is about.',
      authors: [desk.writer],
      body: paragraph('The text.'),
    },
  })
}
const article = (id: string) => ({ base: desk.base, collection: 'articles' as const, id })
const published = async (): Promise<string> => {
  const id = await draft()
  await release(article(id))
  return id
}

const kinds = (items: Item[], id: string): string[] =>
  items.filter((item) => item.id === id).map(({ kind }) => kind)

describe('a first sync', () => {
  it('gives everything that is live, in pages, with the documents', async () => {
    const live = await published()
    const hidden = await draft()
    const gone = await published()
    await unpublish(article(gone))
    const other = await topic()
    const { items, pages } = await readAll({ limit: 1 })
    expect(pages).toBe(4)
    expect(items.filter(({ collection }) => collection === 'articles')).toEqual([
      {
        kind: 'published',
        collection: 'articles',
        id: live,
        slug: expect.stringMatching(/^article-/) as unknown,
        release: 1,
        at: expect.stringMatching(/Z$/) as unknown,
        document: expect.objectContaining({
          id: live,
          summary: 'What it is about.',
          authors: [desk.writer],
          bodyHtml: '<p>The text.</p>',
        }) as unknown,
      },
    ])
    expect(kinds(items, other)).toEqual(['changed'])
    expect(kinds(items, desk.writer)).toEqual(['changed'])
    expect(JSON.stringify(items)).not.toContain(hidden)
    expect(JSON.stringify(items)).not.toContain(gone)
  })

  it('misses nothing that happens while it is being read', async () => {
    const ids = [await published(), await published(), await published()]
    const [first = '', second = ''] = ids
    const fresh: string[] = []
    const steps = [
      () => unpublish(article(first)),
      async () => void fresh.push(await published()),
      async () => void fresh.push(await topic()),
      async () => {
        await unpublish(article(second))
        await release(article(second))
      },
    ]
    const { items, next } = await readAll({ limit: 2 }, async () => steps.shift()?.())
    for (const step of steps) await step()
    items.push(...(await readAll({ since: next })).items)

    const copy = new Map<string, Item>()
    for (const item of items) {
      const key = `${item.collection}:${item.id}`
      if (item.document !== undefined) copy.set(key, item)
      else copy.delete(key)
    }
    expect([...copy.keys()].sort()).toEqual(
      (await readAll()).items.map(({ collection, id }) => `${collection}:${id}`).sort(),
    )
    expect(copy.has(`articles:${first}`)).toBe(false)
    expect(copy.get(`articles:${second}`)?.release).toBe(3)
    expect(fresh.every((id) => items.some((item) => item.id === id))).toBe(true)
  })
})

describe('what happened since', () => {
  it('is told in order, each kind by its name, and a document that is gone without its text', async () => {
    const { next } = await readAll()
    const id = await draft()
    const other = await topic()
    await release(article(id))
    await rename(other, 'Another name')
    await unpublish(article(id))
    await remove(other)
    const consent = await published()
    const req = await desk.base.as('editor')
    await inTransaction(req, async () => {
      await withdrawDocument({
        req,
        collection: 'articles',
        id: consent,
        kind: 'withdrawn:consent',
      })
      return accept(undefined)
    })
    const page = await read({ since: next })
    expect(page.hasMore).toBe(false)
    expect(page.items.map(({ kind, id: one }) => [kind, one])).toEqual([
      ['changed', other],
      ['published', id],
      ['changed', other],
      ['unpublished', id],
      ['removed', other],
      ['published', consent],
      ['withdrawn:consent', consent],
    ])
    expect(page.items.map(({ document }) => document)).toEqual(Array(7).fill(undefined))
    expect(page.items[3]).toEqual({
      kind: 'unpublished',
      collection: 'articles',
      id,
      slug: page.items[1]?.slug,
      release: 2,
      at: expect.stringMatching(/Z$/) as unknown,
    })
    expect(await read({ since: page.next })).toEqual({
      items: [],
      next: page.next,
      hasMore: false,
    })
  })

  it('is seen by a question that follows the answer of the writer', async () => {
    let { next } = await readAll()
    for (let round = 0; round < 10; round += 1) {
      const id = await topic()
      const page = await read({ since: next })
      expect(page.items.map((item) => item.id)).toEqual([id])
      next = page.next
    }
  })

  it('shows the document as it is now, in the language that is asked for', async () => {
    const { next } = await readAll()
    const id = await topic('In English')
    await rename(id, 'In better English')
    await desk
      .api('patch', `/api/topics/${id}?locale=es`, 'editor')
      .send({ title: 'En español' })
      .expect(200)
    const titles = async (query: Record<string, string>) =>
      (await read({ since: next, ...query })).items.map(({ document }) => document?.title)
    expect(await titles({})).toEqual(Array(3).fill('In better English'))
    expect(await titles({ locale: 'es' })).toEqual(Array(3).fill('En español'))
    expect(await titles({ include: 'none' })).toEqual(Array(3).fill(undefined))
  })

  it('is paged, and resumed from any page', async () => {
    const { next } = await readAll()
    const ids: string[] = []
    for (let count = 0; count < 5; count += 1) ids.push(await topic())
    const first = await read({ since: next, limit: 2 })
    expect(first).toMatchObject({ hasMore: true })
    const rest = await readAll({ since: first.next, limit: 2 })
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids)
    expect((await read({ since: first.next, limit: 2 })).items).toEqual(rest.items.slice(0, 2))
  })

  it('can be narrowed to collections, and moves on past the others', async () => {
    const { next } = await readAll()
    await topic()
    const id = await published()
    await topic()
    const page = await read({ since: next, collection: 'articles,programs' })
    expect(page.items.map((item) => item.id)).toEqual([id])
    expect(page.hasMore).toBe(false)
    expect((await read({ since: page.next })).items).toEqual([])
  })

  it('never tells of images by themselves', async () => {
    const { next } = await readAll()
    const bytes = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    await request(desk.app)
      .post('/api/media')
      .set('Authorization', desk.people.editor)
      .field('_payload', JSON.stringify({ alt: 'A dot' }))
      .attach('file', bytes, 'dot.png')
      .expect(201)
    expect((await read({ since: next })).items).toEqual([])
    expect((await readAll()).items.some(({ collection }) => collection === 'media')).toBe(false)
  })
})

describe('an answer', () => {
  it('has a validator, the tags of what it rests on, and may be kept but not used unasked', async () => {
    const { next } = await readAll()
    const id = await topic()
    const answer = await request(desk.app)
      .get('/content/v1/sync')
      .query({ since: next, collection: 'topics' })
      .expect(200)
    expect(answer.headers['cache-control']).toContain('max-age=0')
    expect(answer.headers['cache-tag']).toBe(`site,topics,topics:${id}`)
    expect(answer.headers.vary).toBe('Accept-Encoding, Accept')
    await request(desk.app)
      .get('/content/v1/sync')
      .query({ since: next, collection: 'topics' })
      .set('If-None-Match', String(answer.headers.etag))
      .expect(304)
    await topic()
    await request(desk.app)
      .get('/content/v1/sync')
      .query({ since: next, collection: 'topics' })
      .set('If-None-Match', String(answer.headers.etag))
      .expect(200)
  })
})

describe('a question that cannot be answered', () => {
  const refused = async (query: string): Promise<[number, string, string | undefined]> => {
    const { status, body } = await request(desk.app).get(`/content/v1/sync?${query}`)
    const [error] = (body as { errors: { code: string; field?: string }[] }).errors
    return [status, error?.code ?? '', error?.field]
  }

  it.each([
    ['since=', 'since'],
    ['since=nonsense', 'since'],
    ['since=eyJhIjoxfQ', 'since'],
    ['since=a&since=b', 'since'],
    ['since=%00%ff', 'since'],
    ['since[a]=b', 'since'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=x', 'limit'],
    ['collection=users', 'collection'],
    ['collection=media', 'collection'],
    ['collection=', 'collection'],
    ['collection[]=topics', 'collection'],
    ['include=everything', 'include'],
    ['locale=fr', 'locale'],
    ['depth=9', 'depth'],
    ['where[id][equals]=1', 'where'],
  ])('is refused: %s', async (query, field) => {
    expect(await refused(query)).toEqual([400, 'invalid', field])
  })

  it('is refused with a token that is far too long', async () => {
    expect(await refused(`since=${'A'.repeat(1000)}`)).toEqual([400, 'invalid', 'since'])
  })

  it('is refused with any character of its token changed', async () => {
    const { next } = await readAll()
    for (let index = 0; index < next.length; index += 1) {
      const other = next[index] === 'A' ? 'B' : 'A'
      const changed = next.slice(0, index) + other + next.slice(index + 1)
      const [status] = await refused(`since=${changed}`)
      // The last character may hold bits that say nothing.
      if (index < next.length - 1) expect(status).toBe(400)
    }
  })

  it('is told to start again when its token is from another database', async () => {
    const other = await createTestPayload()
    try {
      await other.payload.create({
        collection: 'topics',
        data: { title: 'Elsewhere', slug: 'elsewhere' },
        overrideAccess: true,
      })
      const { body } = await request(serverFor(other)).get('/content/v1/sync').expect(200)
      await topic()
      const since = (body as Page).next
      expect(await refused(`since=${since}`)).toEqual([410, 'stale-token', 'since'])
      const stream = await follow(`?since=${since}`)
      expect(stream.status).toBe(410)
    } finally {
      await other.close()
    }
  })

  it('is told to start again when its token is from a later state than a restored database', async () => {
    const other = await createTestPayload()
    try {
      const { next } = await readAll()
      const { status } = await request(serverFor(other)).get(`/content/v1/sync?since=${next}`)
      expect(status).toBe(410)
    } finally {
      await other.close()
    }
  })
})

describe('a stream', () => {
  it('tells of a change within 200 milliseconds of its answer', async () => {
    const stream = await follow()
    expect(stream.status).toBe(200)
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
    })
    expect(stream.headers['content-encoding']).toBeUndefined()
    const id = await topic()
    const answered = Date.now()
    const [event] = await stream.first(1)
    expect((event?.at ?? Infinity) - answered).toBeLessThan(200)
    expect(event).toMatchObject({
      event: 'changed',
      data: { kind: 'changed', collection: 'topics', id, document: { id } },
    })
    expect(stream.text()).toMatch(/^retry: 2000\n/)
  })

  it('begins with what happened since a token, and goes on with what happens', async () => {
    const { next } = await readAll()
    const before = await topic()
    const stream = await follow(`?since=${next}&collection=topics`)
    await stream.first(1)
    const afterwards = await topic()
    const events = await stream.first(2)
    expect(events.map(({ data }) => data.id)).toEqual([before, afterwards])
  })

  it('is resumed by the id of its last event, without a gap and without a repetition', async () => {
    const stream = await follow('?collection=topics')
    const seen = [await topic(), await topic()]
    const events = await stream.first(2)
    stream.close()
    expect(events.map(({ data }) => data.id)).toEqual(seen)
    const missed = [await topic(), await topic()]
    const again = await follow('?collection=topics', { 'last-event-id': events[1]?.id ?? '' })
    expect((await again.first(2)).map(({ data }) => data.id)).toEqual(missed)
  })

  it('is resumed by what it was told at its start, when nothing has happened since', async () => {
    const stream = await follow()
    await expect.poll(() => stream.lastId()).not.toBe('')
    stream.close()
    const missed = await topic()
    const again = await follow('', { 'last-event-id': stream.lastId() })
    expect((await again.first(1)).map(({ data }) => data.id)).toEqual([missed])
  })

  it('gives everything that is live first, from the token of a first sync', async () => {
    const { next } = await read({ limit: 1, collection: 'topics' })
    const { items } = await readAll({ collection: 'topics', limit: 1 })
    const stream = await follow(`?since=${next}&collection=topics&limit=1`)
    const events = await stream.first(items.length - 1)
    expect(events.map(({ data }) => data.id)).toEqual(items.slice(1).map(({ id }) => id))
    const id = await topic()
    expect((await stream.first(items.length)).at(-1)?.data.id).toBe(id)
  })

  it('tells many readers, each what it wants to hear', async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        follow(index % 2 === 0 ? '?collection=topics' : '?collection=articles'),
      ),
    )
    const id = await topic()
    const page = await published()
    for (const [index, stream] of all.entries()) {
      const [event] = await stream.first(1)
      expect(event?.data.id).toBe(index % 2 === 0 ? id : page)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(all.map(({ events }) => events.length)).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('is refused when there are too many, and open to the next once one has left', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => follow()))
    expect(all.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const refused = await follow()
    expect(refused.status).toBe(503)
    expect(refused.headers['retry-after']).toBe('5')
    await expect.poll(() => refused.text()).toContain('"code":"unavailable"')
    all[0]?.close()
    await expect
      .poll(async () => {
        const stream = await follow()
        const { status } = stream
        stream.close()
        return status
      })
      .toBe(200)
  })

  it('refuses what is no token', async () => {
    expect((await follow('?since=nonsense')).status).toBe(400)
    expect((await follow('', { 'last-event-id': 'nonsense' })).status).toBe(400)
  })

  it('ends when the server stops, and no new one begins', async () => {
    const stopping = new AbortController()
    const { payload, env } = desk.base
    const { router } = openDelivery({
      payload,
      env: { ...env, deliveryCacheMb: 1 },
      stopping: stopping.signal,
    })
    const app = express().use('/content/v1', router)
    const other = app.listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/content/v1/sync`
    const stream = await openStream(url)
    stopping.abort()
    await stream.ended
    expect((await openStream(url)).status).toBe(503)
    other.closeAllConnections()
    other.close()
  })

  it('tells of each new release of a document', async () => {
    const stream = await follow('?collection=articles&include=none')
    const id = await published()
    await desk
      .api('patch', `/api/articles/${id}?draft=true`, 'author')
      .send({ summary: 'Said better.' })
      .expect(200)
    await approve(article(id))
    await act({ ...article(id), action: 'publish', by: 'editor' })
    const events = await stream.first(2)
    expect(events.map(({ event, data }) => [event, data.release])).toEqual([
      ['published', 1],
      ['published', 2],
    ])
  })
})
