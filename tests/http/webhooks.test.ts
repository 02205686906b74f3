/** Webhooks as an administrator sets them up and a receiver sees them. */
import { Webhook } from 'standardwebhooks'
import request from 'supertest'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { numberEvents } from '../../src/services/feed/numberEvents.js'
import type { Dispatcher, DispatcherOptions } from '../../src/services/webhooks/dispatcher.js'
import { createDispatcher } from '../../src/services/webhooks/dispatcher.js'
import { paragraph } from '../support/api.js'
import type { Desk } from '../support/desk.js'
import { openDesk } from '../support/desk.js'
import type { WebhookReceiver } from '../support/receiver.js'
import { startReceiver } from '../support/receiver.js'
import { release, unpublish } from '../support/workflow.js'

type Hook = { id: string; secret: string; previousSecretUntil?: string | null; enabled: boolean }
type Row = {
  id: string
  status: string
  event: string
  document: string
  attempts: number
  lastStatus: number | null
  latency: number | null
  error: string | null
  nextAttemptAt: string | null
}

let desk: Desk
let receiver: WebhookReceiver
let topics = 0
const open: Dispatcher[] = []

/** Passes by as tests want it, so that hours take no time. */
let clock = 0
const now = (): Date => new Date(Date.now() + clock)
const MINUTE = 60_000
const HOUR = 60 * MINUTE

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.base.close())
beforeEach(async () => {
  clock = 0
  receiver = await startReceiver()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ stop }) => stop()))
  const { body } = await desk.api('get', '/api/webhooks?limit=100', 'admin')
  for (const { id } of (body as { docs: Hook[] }).docs)
    await request(desk.app).delete(`/api/webhooks/${id}`).set('Authorization', desk.people.admin)
  await receiver.close()
})

const hook = async (data: object = {}): Promise<Hook> => {
  const answer = await desk
    .api('post', '/api/webhooks', 'admin')
    .send({ name: 'The cache', url: receiver.url, enabled: true, ...data })
    .expect(201)
  return (answer.body as { doc: Hook }).doc
}

const changing = { events: ['changed', 'removed'], collections: ['topics'] }

const topic = (title = `Topic ${(topics += 1)}`): Promise<string> =>
  desk.create({
    collection: 'topics',
    data: { title, slug: title.toLowerCase().replaceAll(' ', '-') },
    by: 'editor',
  })

const rename = (id: string, title: string) =>
  desk.api('patch', `/api/topics/${id}`, 'editor').send({ title }).expect(200)

const remove = (id: string) =>
  request(desk.app).delete(`/api/topics/${id}`).set('Authorization', desk.people.editor).expect(200)

const dispatcher = (options: Partial<DispatcherOptions> = {}): Dispatcher => {
  const made = createDispatcher({ payload: desk.base.payload, now, ...options })
  open.push(made)
  return made
}

/** Has everything sent that is due. */
const run = async (sender: Dispatcher): Promise<void> => {
  await numberEvents(desk.base.payload)
  await sender.look()
  await sender.idle()
}

const rows = async (webhook: string): Promise<Row[]> => {
  const { body } = await desk
    .api(
      'get',
      `/api/webhook-deliveries?where[webhook][equals]=${webhook}&sort=sequence&limit=100&depth=0`,
      'admin',
    )
    .expect(200)
  return (body as { docs: Row[] }).docs
}

const article = async (): Promise<string> => {
  topics += 1
  const id = await desk.create({
    collection: 'articles',
    by: 'author',
    data: {
      title: `Article ${topics}`,
      slug: `article-${topics}`,
      summary: 'What it is about.',
      authors: [desk.writer],
      body: paragraph('The text.'),
    },
  })
  return id
}

describe('a message', () => {
  it('says which document changed and how, and proves where it comes from', async () => {
    const { secret, id: webhook } = await hook({
      headers: [{ name: 'Authorization', value: 'Bearer abc' }],
    })
    const id = await article()
    await release({ base: desk.base, collection: 'articles', id })
    await run(dispatcher())

    expect(receiver.received).toHaveLength(1)
    const [message] = receiver.received
    const told = new Webhook(secret).verify(
      message?.body ?? '',
      message?.headers as Record<string, string>,
    )
    expect(told).toEqual({
      type: 'content.published',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
      data: {
        collection: 'articles',
        id,
        slug: `article-${topics}`,
        kind: 'published',
        release: 1,
        at: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
        tags: ['articles', `articles:${id}`],
        url: `http://localhost:3000/content/v1/articles/${id}`,
      },
    })
    expect(message?.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Bearer abc',
      'webhook-id': expect.stringContaining(webhook) as unknown,
    })
    expect(() =>
      new Webhook(secret).verify(
        (message?.body ?? '').replace('published', 'corrected'),
        message?.headers as Record<string, string>,
      ),
    ).toThrow()
    expect(await rows(webhook)).toMatchObject([
      { status: 'delivered', event: 'published', document: id, attempts: 1, lastStatus: 200 },
    ])
  })

  it('is sent for what the webhook wants to hear of, and for nothing else', async () => {
    const all = await hook()
    const some = await hook(changing)
    const id = await topic()
    const page = await article()
    await release({ base: desk.base, collection: 'articles', id: page })
    await unpublish({ base: desk.base, collection: 'articles', id: page })
    await run(dispatcher())
    expect((await rows(all.id)).map(({ event }) => event)).toEqual(['published', 'unpublished'])
    expect((await rows(some.id)).map(({ event, document }) => [event, document])).toEqual([
      ['changed', id],
    ])
  })

  it('is signed with the former secret too, for a day after a new one was made', async () => {
    const { id: webhook, secret: former } = await hook(changing)
    const { body } = await desk
      .api('patch', `/api/webhooks/${webhook}`, 'admin')
      .send({ secret: null })
      .expect(200)
    const { secret, previousSecretUntil } = (body as { doc: Hook }).doc
    expect(secret).toMatch(/^whsec_/)
    expect(secret).not.toBe(former)
    expect(Date.parse(previousSecretUntil ?? '')).toBeGreaterThan(Date.now() + 23 * HOUR)

    await topic()
    await run(dispatcher())
    const [first] = receiver.received
    for (const known of [secret, former])
      new Webhook(known).verify(first?.body ?? '', first?.headers as Record<string, string>)

    clock = 25 * HOUR
    await topic()
    await run(dispatcher())
    const signatures = receiver.received.map(({ headers }) =>
      String(headers['webhook-signature']).split(' '),
    )
    expect(signatures.map((list) => list.length)).toEqual([2, 1])
  })
})

describe('a receiver that fails', () => {
  it('is tried again later and later, and given up after a day', async () => {
    receiver.reply = () => ({ status: 500 })
    const { id: webhook } = await hook(changing)
    await topic()
    const sender = dispatcher()
    const waits: number[] = []
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await run(sender)
      expect(receiver.received).toHaveLength(attempt)
      await run(sender)
      expect(receiver.received).toHaveLength(attempt)
      const [row] = await rows(webhook)
      if (row?.nextAttemptAt) {
        const wait = Date.parse(row.nextAttemptAt) - now().getTime()
        waits.push(Math.round(wait / 1000))
        clock += wait + 1000
      }
    }
    expect(await rows(webhook)).toMatchObject([
      { status: 'dead', attempts: 10, lastStatus: 500, error: 'The receiver answered 500.' },
    ])
    const most = [5, 30, 120, 600, 1800, 3600, 10_800, 21_600, 46_800]
    waits.forEach((wait, index) => {
      expect(wait).toBeGreaterThanOrEqual(Math.floor((most[index] ?? 0) * 0.75))
      expect(wait).toBeLessThanOrEqual(most[index] ?? 0)
    })
    expect(waits).toHaveLength(9)
    expect(clock).toBeGreaterThan(18 * HOUR)
    const ids = new Set(receiver.received.map(({ headers }) => headers['webhook-id']))
    expect(ids.size).toBe(1)
    clock += 48 * HOUR
    await run(sender)
    expect(receiver.received).toHaveLength(10)
  })

  it('gets what was given up once an administrator sends it again', async () => {
    receiver.reply = () => ({ status: 500 })
    const { id: webhook } = await hook(changing)
    await topic()
    const sender = dispatcher({ plan: () => null })
    await run(sender)
    const [dead] = await rows(webhook)
    expect(dead).toMatchObject({ status: 'dead', attempts: 1 })

    receiver.reply = () => ({ status: 204 })
    const url = `/api/webhook-deliveries/${dead?.id}/replay`
    await desk.api('post', url, 'editor').expect(403)
    await run(sender)
    expect(receiver.received).toHaveLength(1)
    await desk.api('post', url, 'admin').expect(200, { queued: 1 })
    await run(sender)
    expect(await rows(webhook)).toMatchObject([{ status: 'delivered', lastStatus: 204 }])
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
      receiver.received[0]?.headers['webhook-id'],
      receiver.received[0]?.headers['webhook-id'],
    ])
  })

  it('is switched off when it says that it is gone, and who runs the system is told', async () => {
    receiver.reply = () => ({ status: 410 })
    const { id: webhook } = await hook(changing)
    await topic()
    await run(dispatcher())
    const { body } = await desk.api('get', `/api/webhooks/${webhook}`, 'admin').expect(200)
    expect(body).toMatchObject({ enabled: false })
    const notices = await desk.api('get', '/api/me/notices?unread=true', 'admin')
    expect(notices.body).toMatchObject({
      notices: [{ kind: 'webhook', collection: 'webhooks', document: webhook }],
    })
    await desk.api('post', '/api/me/notices/read', 'admin').send({ all: true })

    await topic()
    clock += HOUR
    await run(dispatcher())
    expect(receiver.received).toHaveLength(1)
    receiver.reply = () => ({ status: 200 })
    await desk.api('patch', `/api/webhooks/${webhook}`, 'admin').send({ enabled: true })
    await run(dispatcher())
    expect((await rows(webhook)).map(({ status }) => status)).toEqual(['delivered', 'delivered'])
  })

  it('is not followed to another address, nor waited for longer than the limit', async () => {
    const { id: webhook } = await hook(changing)
    receiver.reply = () => ({ status: 302, headers: { location: receiver.url } })
    await topic()
    await run(dispatcher({ timeoutMs: 200 }))
    expect(receiver.received).toHaveLength(1)
    receiver.reply = () => ({ status: 200, afterMs: 2000 })
    await topic()
    await run(dispatcher({ timeoutMs: 200 }))
    expect(await rows(webhook)).toMatchObject([
      { status: 'pending', lastStatus: 302 },
      { status: 'pending', lastStatus: null, error: 'There was no answer within 0.2 seconds.' },
    ])
  })
})

describe('the order', () => {
  it('is kept for each document, while others are told at the same time', async () => {
    await hook(changing)
    const sent: [string, string][] = []
    receiver.reply = ({ data }) => {
      sent.push([String(data.id), String(data.release)])
      return { status: 200, afterMs: 50 }
    }
    const first = await topic()
    const second = await topic()
    for (const title of ['One more', 'Two more']) {
      await rename(first, `${title} a`)
      await rename(second, `${title} b`)
    }
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, receiver.open)
    }, 5)
    await run(dispatcher())
    clearInterval(watch)
    const of = (id: string) => sent.filter(([one]) => one === id).map(([, number]) => number)
    expect(of(first)).toEqual(['1', '2', '3'])
    expect(of(second)).toEqual(['1', '2', '3'])
    expect(most).toBe(2)
  })

  it('keeps no more than five deliveries of a webhook under way', async () => {
    await hook(changing)
    receiver.reply = () => ({ status: 200, afterMs: 60 })
    for (let count = 0; count < 12; count += 1) await topic()
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, receiver.open)
    }, 5)
    await run(dispatcher())
    clearInterval(watch)
    expect(receiver.received).toHaveLength(12)
    expect(most).toBe(5)
  })

  it('has a document wait behind its own failure, and nothing else', async () => {
    const { id: webhook } = await hook(changing)
    const failing = await topic()
    receiver.reply = ({ data }) => ({ status: data.id === failing ? 503 : 200 })
    const sender = dispatcher()
    await run(sender)
    await rename(failing, 'Waits behind')
    const fine = await topic()
    await run(sender)
    await run(sender)
    expect((await rows(webhook)).map(({ document, status }) => [document, status])).toEqual([
      [failing, 'pending'],
      [failing, 'pending'],
      [fine, 'delivered'],
    ])
    expect(receiver.received).toHaveLength(2)
    receiver.reply = () => ({ status: 200 })
    clock += MINUTE
    await run(sender)
    expect((await rows(webhook)).map(({ status }) => status)).toEqual([
      'delivered',
      'delivered',
      'delivered',
    ])
    const releases = receiver.received.slice(2).map(({ data }) => data.release)
    expect(releases).toEqual([1, 2])
  })
})

describe('a withdrawal', () => {
  it('does not wait behind what it takes back', async () => {
    const { id: webhook } = await hook(changing)
    const id = await topic()
    receiver.reply = () => ({ status: 500 })
    const sender = dispatcher()
    await run(sender)
    await rename(id, 'Never told')
    await remove(id)
    receiver.reply = () => ({ status: 200 })
    await run(sender)
    expect((await rows(webhook)).map(({ event, status }) => [event, status])).toEqual([
      ['changed', 'superseded'],
      ['changed', 'superseded'],
      ['removed', 'delivered'],
    ])
    expect(receiver.received.at(-1)?.data).toMatchObject({ kind: 'removed', id })
  })

  it('comes right after what it takes back, where that is being sent and fails', async () => {
    const { id: webhook } = await hook(changing)
    const id = await topic()
    receiver.reply = ({ data }) =>
      data.kind === 'removed' ? { status: 200 } : { status: 500, afterMs: 300 }
    const sender = dispatcher()
    await numberEvents(desk.base.payload)
    await sender.look()
    await expect.poll(() => receiver.open).toBe(1)
    await remove(id)
    await numberEvents(desk.base.payload)
    await sender.look()
    expect(receiver.received.map(({ data }) => data.kind)).toEqual(['changed'])
    await sender.idle()
    expect(receiver.received.map(({ data }) => data.kind)).toEqual(['changed', 'removed'])
    expect((await rows(webhook)).map(({ status }) => status)).toEqual(['superseded', 'delivered'])
  })

  it('is sent until it is taken, at least every quarter of an hour, and raises one alert', async () => {
    const { id: webhook } = await hook()
    const id = await article()
    await release({ base: desk.base, collection: 'articles', id })
    const sender = dispatcher()
    await run(sender)
    receiver.reply = () => ({ status: 500 })
    await unpublish({ base: desk.base, collection: 'articles', id })
    await run(sender)
    const alerts = async () => {
      const { body } = await desk.api('get', '/api/me/notices?unread=true', 'admin')
      return (body as { notices: { text: string }[] }).notices.map(({ text }) => text)
    }
    for (let quarters = 0; quarters < 3; quarters += 1) {
      const before = receiver.received.length
      clock += 15 * MINUTE
      await run(sender)
      expect(receiver.received.length).toBe(before + 1)
    }
    expect(await alerts()).toEqual([])
    clock += 16 * MINUTE
    await run(sender)
    expect(await alerts()).toEqual([
      `For an hour the webhook “The cache” has not been able to tell its receiver that articles/${id} was taken down. It keeps trying.`,
    ])
    // Two days later it is still tried.
    for (let quarters = 0; quarters < 192; quarters += 24) {
      const before = receiver.received.length
      clock += 6 * HOUR
      await run(sender)
      expect(receiver.received.length).toBe(before + 1)
    }
    expect(await alerts()).toHaveLength(1)
    receiver.reply = () => ({ status: 200 })
    clock += 15 * MINUTE
    await run(sender)
    expect((await rows(webhook)).at(-1)).toMatchObject({
      event: 'unpublished',
      status: 'delivered',
    })
    await desk.api('post', '/api/me/notices/read', 'admin').send({ all: true })
  })
})

describe('sending everything again since a moment', () => {
  it('sends what arrived and what was missed, in order, and nothing from before', async () => {
    await topic()
    const { id: webhook } = await hook(changing)
    await run(dispatcher())
    const before = await topic()
    await new Promise((resolve) => setTimeout(resolve, 5))
    const since = new Date().toISOString()
    const arrived = await topic()
    await run(dispatcher())
    expect(receiver.received.map(({ data }) => data.id)).toEqual([before, arrived])
    const missed = await topic()
    await run(dispatcher())
    const removal = { where: { document: { equals: missed } }, collection: 'webhook-deliveries' }
    await desk.base.payload.db.deleteMany(removal as never)

    const replay = (body: object) =>
      desk.api('post', `/api/webhooks/${webhook}/replay`, 'admin').send(body)
    await replay({ since: 'yesterday' }).expect(422)
    await replay({}).expect(422)
    await desk.api('post', `/api/webhooks/${webhook}/replay`, 'editor').send({ since }).expect(403)
    await replay({ since }).expect(200, { queued: 2 })
    receiver.received.length = 0
    await run(dispatcher())
    expect(receiver.received.map(({ data }) => data.id).sort()).toEqual([arrived, missed].sort())
    const { body } = await desk.api(
      'get',
      `/api/audit-events?where[action][equals]=replay&where[document][equals]=${webhook}`,
      'admin',
    )
    expect((body as { totalDocs: number }).totalDocs).toBe(1)
  })
})

describe('a test message', () => {
  it('is sent at once, also while the webhook is off, and shows what came of it', async () => {
    const { id, secret } = await hook({ enabled: false })
    receiver.reply = () => ({ status: 201, body: 'x'.repeat(10_000) })
    const { body } = await desk.api('post', `/api/webhooks/${id}/test`, 'admin').expect(200)
    expect(body).toEqual({
      delivered: true,
      status: 201,
      latency: expect.any(Number) as unknown,
      body: 'x'.repeat(500),
      error: null,
    })
    const [message] = receiver.received
    expect(
      new Webhook(secret).verify(message?.body ?? '', message?.headers as Record<string, string>),
    ).toMatchObject({ type: 'test', data: { webhook: id } })
    await receiver.close()
    const refused = await desk.api('post', `/api/webhooks/${id}/test`, 'admin').expect(200)
    expect(refused.body).toMatchObject({
      delivered: false,
      status: null,
      error: 'The connection failed (ECONNREFUSED).',
    })
    await desk.api('post', `/api/webhooks/${id}/test`, 'editor').expect(403)
    await desk.api('post', '/api/webhooks/nothing/test', 'admin').expect(404)
    await request(desk.app).post(`/api/webhooks/${id}/test`).expect(401)
  })
})

describe('who may manage webhooks', () => {
  it.each(['editor', 'author', 'clinician'] as const)('is not the %s', async (person) => {
    const { id } = await hook()
    await desk.api('get', '/api/webhooks', person).expect(403)
    await desk.api('get', '/api/webhook-deliveries', person).expect(403)
    await desk.api('patch', `/api/webhooks/${id}`, person).send({ enabled: false }).expect(403)
    await desk
      .api('post', '/api/webhooks', person)
      .send({ name: 'Mine', url: receiver.url })
      .expect(403)
  })

  it('is the administrator, but deliveries are written by nobody', async () => {
    const { id } = await hook()
    await desk.api('get', `/api/webhooks/${id}`, 'admin').expect(200)
    await desk
      .api('post', '/api/webhook-deliveries', 'admin')
      .send({ webhook: id, event: 'published' })
      .expect(403)
    await desk.api('get', '/api/webhook-cursors', 'admin').expect(403)
  })
})

describe('what a webhook is set up with', () => {
  const refused = async (data: object): Promise<string> => {
    const { body } = await desk
      .api('post', '/api/webhooks', 'admin')
      .send({ name: 'The cache', url: receiver.url, ...data })
      .expect(422)
    const [error] = (body as { errors: { code: string; field: string; message: string }[] }).errors
    expect(error?.code).toBe('invalid')
    return error?.field ?? ''
  }

  it('has a secret of its own, which lies encrypted in the database', async () => {
    const { id, secret } = await hook()
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const row = await desk.base.payload.db.findOne<{ id: string; secret: string }>({
      collection: 'webhooks',
      where: { id: { equals: id } },
    })
    expect(row?.secret).toMatch(/^sealed:/)
    expect(JSON.stringify(row)).not.toContain(secret)
    const again = await desk.api('patch', `/api/webhooks/${id}`, 'admin').send({ name: 'Another' })
    expect((again.body as { doc: Hook }).doc.secret).toBe(secret)
    expect((again.body as { doc: object }).doc).not.toHaveProperty('previousSecret')
  })

  it.each([
    ['too short', 'whsec_c2hvcnQ='],
    ['without its prefix', 'MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz'],
    ['not base64', 'whsec_????????????????????????????????'],
    ['what looks encrypted', 'sealed:U0JGMQ=='],
  ])('refuses a secret that is %s', async (_why, secret) => {
    expect(await refused({ secret })).toBe('secret')
  })

  it.each(['Host', 'content-length', 'Webhook-Id', 'webhook-signature', 'Content-Type', 'a b'])(
    'refuses the header %s',
    async (name) => {
      expect(await refused({ headers: [{ name, value: 'x' }] })).toMatch(/^headers\.0\.name$/)
    },
  )

  it('refuses a header of two lines, and stores the value of one encrypted', async () => {
    expect(await refused({ headers: [{ name: 'X-Key', value: 'a\r\nHost: b' }] })).toBe(
      'headers.0.value',
    )
    const { id } = await hook({ headers: [{ name: 'X-Key', value: 'a very secret value' }] })
    const row = await desk.base.payload.db.findOne({
      collection: 'webhooks',
      where: { id: { equals: id } },
    })
    expect(JSON.stringify(row)).not.toContain('a very secret value')
    const { body } = await desk.api('get', `/api/webhooks/${id}`, 'admin')
    expect(body).toMatchObject({ headers: [{ name: 'X-Key', value: 'a very secret value' }] })
  })

  it.each([
    ['no address', 'nonsense'],
    ['another scheme', 'ftp://example.org/'],
    ['a password in it', 'https://user:secret@example.org/'],
    ['this machine by name', 'https://localhost/hook'],
    ['this machine in IPv6', 'https://[::1]/hook'],
    ['the unspecified address', 'https://0.0.0.0/'],
    ['a private range', 'https://10.1.2.3/'],
    ['the metadata service', 'https://169.254.169.254/latest/meta-data'],
    ['a number', 'https://2852039166/'],
    ['hexadecimal', 'https://0xa9.0xfe.0xa9.0xfe/'],
    ['octal', 'https://012.1.2.3/'],
    ['IPv4 in IPv6', 'https://[::ffff:10.1.2.3]/'],
    ['no encryption', 'http://example.org/hook'],
  ])('refuses an address with %s', async (_why, url) => {
    expect(await refused({ url })).toBe('url')
  })

  it('takes a public address, and one that an operator allowed', async () => {
    await hook({ url: 'https://192.88.98.1/hook' })
    await hook({ url: 'http://127.0.0.1:9/hook' })
    await hook({ url: 'http://2130706433:9/hook' })
  })

  it('understands the events of an earlier version', async () => {
    expect(await hook({ events: ['withdrawn:consent', 'published'] })).toMatchObject({
      events: ['withdrawn:consent', 'published'],
    })
    expect(await hook({ events: ['withdrawn'] })).toMatchObject({
      events: ['withdrawn:consent', 'withdrawn:safety'],
    })
  })
})

describe('a webhook that is deleted', () => {
  it('takes its deliveries along', async () => {
    const { id } = await hook(changing)
    await topic()
    await run(dispatcher())
    expect(await rows(id)).toHaveLength(1)
    await request(desk.app)
      .delete(`/api/webhooks/${id}`)
      .set('Authorization', desk.people.admin)
      .expect(200)
    expect(await rows(id)).toEqual([])
  })
})
