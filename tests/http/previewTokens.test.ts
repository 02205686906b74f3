/** Who gets a token, how long it opens anything, and what is on record of it. */
import { Writable } from 'node:stream'
import express from 'express'
import { pino } from 'pino'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDelivery } from '../../src/server/openDelivery.js'
import { requestLog } from '../../src/server/requestLog.js'
import { verifyLedger } from '../../src/services/audit/verifyLedger.js'
import { sealEvents } from '../../src/services/audit/seal.js'
import type { Person } from '../support/createTestPayload.js'
import type { Issued, PreviewDesk } from '../support/previewDesk.js'
import { clientHeader, KEYS, openPreviewDesk } from '../support/previewDesk.js'
import { release } from '../support/workflow.js'
import { paragraph } from '../support/api.js'

const HOUR_MS = 60 * 60 * 1000
const UNKNOWN = { id: 'x', collection: 'articles' } as const

let desk: PreviewDesk
/** Drafts, by who wrote them. */
const drafts: Record<'author' | 'editor', string> = { author: '', editor: '' }
let count = 0

const draft = (by: Person): Promise<string> => {
  count += 1
  return desk.create({
    collection: 'articles',
    by,
    data: { title: `Draft ${count}`, slug: `draft-${count}`, summary: 'x' },
  })
}

const codesIn = ({ body }: request.Response): string[] =>
  (body as { errors: { code: string }[] }).errors.map(({ code }) => code)

type Event = { action: string; actor: string; detail: { token?: string } }

const trail = async (document: string): Promise<Event[]> => {
  const { docs } = await desk.base.payload.find({
    collection: 'audit-events',
    where: { document: { equals: document } },
    sort: 'at',
    pagination: false,
    overrideAccess: true,
  })
  return docs as unknown as Event[]
}

const previewTrail = async (document: string): Promise<string[]> =>
  (await trail(document)).map(({ action }) => action).filter((one) => one.endsWith('-preview'))

const revoke = (id: string, by: Person) =>
  request(desk.app).delete(`/api/preview-tokens/${id}`).set('Authorization', desk.people[by])

beforeAll(async () => {
  desk = await openPreviewDesk()
  drafts.author = await draft('author')
  drafts.editor = await draft('editor')
}, 120_000)
afterAll(() => desk.base.close())

describe('a token for a person', () => {
  it.each<[Person, 'author' | 'editor', number]>([
    ['admin', 'editor', 201],
    ['editor', 'author', 201],
    ['clinician', 'editor', 201],
    ['author', 'author', 201],
    ['author', 'editor', 404],
  ])('is asked for by the %s, of the draft of the %s: %i', async (by, owner, status) => {
    const url = `/api/articles/${drafts[owner]}/preview-tokens`
    await desk.api('post', url, by).send({}).expect(status)
    await desk.api('get', url, by).expect(status === 201 ? 200 : 404)
  })

  it('is refused for the live text of others in the words for a document that is not there', async () => {
    const id = await desk.create({
      collection: 'articles',
      by: 'editor',
      data: {
        title: 'Live',
        slug: 'live',
        summary: 'x',
        body: paragraph('x'),
        authors: [desk.writer],
      },
    })
    await release({ base: desk.base, collection: 'articles', id })
    const ask = (document: string) =>
      desk.api('post', `/api/articles/${document}/preview-tokens`, 'author').send({})
    const answers = [await ask(id), await ask(drafts.editor), await ask('x')]
    for (const { status, text } of answers) {
      expect(status).toBe(404)
      expect(text).toBe(answers[0]?.text)
    }
    await desk.issue({ id })
  })

  it('says what it is, where it leads, and when it ends', async () => {
    const before = Date.now()
    const issued = await desk.issue({ id: drafts.editor, input: { locale: 'es' } })
    expect(Object.keys(issued).sort()).toEqual(['expiresAt', 'id', 'token', 'url'])
    expect(issued.token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(issued.url).toBe(`http://localhost:3000/content/v1/preview/${issued.token}?locale=es`)
    const lasts = Date.parse(issued.expiresAt) - before
    expect(lasts).toBeGreaterThanOrEqual(HOUR_MS)
    expect(lasts).toBeLessThan(HOUR_MS + 60_000)
    const { pathname, search } = new URL(issued.url)
    await request(desk.app).get(`${pathname}${search}`).expect(200)
  })

  it.each([
    [{ expiresIn: 1 }, 201],
    [{ expiresIn: 604_800 }, 201],
    [{ expiresIn: 604_801 }, 422],
    [{ expiresIn: 0 }, 422],
    [{ expiresIn: 1.5 }, 422],
    [{ expiresIn: '60' }, 422],
    [{ expiresIn: null }, 422],
    [{ locale: 'de' }, 422],
    [{ token: 'mine' }, 422],
    [[], 422],
  ])('is asked for with %j: %i', async (input, status) => {
    const answer = await desk
      .api('post', `/api/articles/${drafts.editor}/preview-tokens`, 'editor')
      .send(input)
      .expect(status)
    if (status === 422) expect(codesIn(answer)).toEqual(['invalid'])
  })

  it('is refused to strangers and API clients on the management plane', async () => {
    const url = `/api/articles/${drafts.editor}/preview-tokens`
    for (const authorization of ['', clientHeader(KEYS.preview)])
      for (const method of ['get', 'post'] as const) {
        const answer = await request(desk.app)
          [method](url)
          .set('Authorization', authorization)
          .expect(401)
        expect(codesIn(answer)).toEqual(['unauthenticated'])
      }
  })
})

describe('a token for an API client', () => {
  const asked = () => ({ collection: 'articles', id: drafts.editor })

  it('is given to one with the scope, and kept by nobody', async () => {
    const { body, headers } = await desk.ask({ ...asked(), expiresIn: 60 }).expect(201)
    expect(headers).toMatchObject({ 'cache-control': 'no-store' })
    const { token } = body as Issued
    expect((await desk.read(token).expect(200)).body).toMatchObject({ id: drafts.editor })
  })

  it('is refused without the scope, whether there is such a document or not', async () => {
    const content = clientHeader(KEYS.content)
    const answers = [
      await desk.ask(asked(), content).expect(403),
      await desk.ask(UNKNOWN, content).expect(403),
      await desk.ask({}, content).expect(403),
    ]
    for (const answer of answers) {
      expect(codesIn(answer)).toEqual(['forbidden'])
      expect(answer.text).toBe(answers[0]?.text)
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' })
    }
  })

  it('is refused to everybody else, staff included', async () => {
    const strangers = ['', clientHeader('x'), 'api-clients API-Key ', 'Bearer x', 'JWT x']
    for (const authorization of [...strangers, desk.people.editor, desk.people.admin])
      for (const body of [asked(), UNKNOWN, {}])
        expect(codesIn(await desk.ask(body, authorization).expect(401))).toEqual([
          'unauthenticated',
        ])
  })

  it.each([
    [{ collection: 'articles', id: 'x' }, 404, 'not-found'],
    [{ collection: 'articles', id: 'a'.repeat(24) }, 404, 'not-found'],
    [{ collection: 'people', id: 'x' }, 400, 'invalid'],
    [{ collection: 'users', id: 'x' }, 400, 'invalid'],
    [{ collection: '__proto__', id: 'x' }, 400, 'invalid'],
    [{ collection: 'articles', id: { equals: 'x' } }, 400, 'invalid'],
    [{ collection: 'articles', id: '' }, 400, 'invalid'],
    [{ id: 'x' }, 400, 'invalid'],
    [{ collection: 'articles', id: 'x', expiresIn: 1e9 }, 400, 'invalid'],
    [{ collection: 'articles', id: 'x', issuer: 'x' }, 400, 'invalid'],
    [[], 400, 'invalid'],
  ])('is asked for with %j: %i', async (body, status, code) => {
    expect(codesIn(await desk.ask(body).expect(status))).toContain(code)
  })

  it('is asked for in JSON of a small size', async () => {
    const post = () =>
      request(desk.app).post('/content/v1/preview').set('Authorization', clientHeader(KEYS.preview))
    expect(codesIn(await post().type('json').send('{').expect(400))).toEqual(['invalid'])
    expect(codesIn(await post().type('form').send('id=x').expect(415))).toEqual([
      'unsupported-media-type',
    ])
    const large = { ...asked(), id: 'x'.repeat(5000) }
    expect(codesIn(await post().send(large).expect(413))).toEqual(['payload-too-large'])
  })
})

describe('a token opens nothing', () => {
  const gone = async (token: string) => {
    const unknown = await desk.read('A'.repeat(43)).expect(404)
    const answer = await desk.read(token).expect(404)
    expect(answer.text).toBe(unknown.text)
    const query = await desk.query('{ Articles { totalDocs } }', token).expect(404)
    expect(query.text).toBe(unknown.text)
  }

  it('unless it was issued, whatever its form', async () => {
    for (const token of ['x', 'A'.repeat(43), 'A'.repeat(42), 'A'.repeat(4000), '%00', '%2e%2e'])
      await desk.read(token).expect(404)
    await desk.read((await desk.issue({ id: drafts.editor })).token).expect(200)
  })

  it('once it has run out', async () => {
    const { token, expiresAt } = await desk.issue({ id: drafts.editor, input: { expiresIn: 60 } })
    const end = Date.parse(expiresAt)
    const at = (now: number) => request(desk.at(new Date(now))).get(`/content/v1/preview/${token}`)
    await at(end - 1).expect(200)
    const late = await at(end).expect(404)
    expect(late.text).toBe((await desk.read('A'.repeat(43))).text)
  })

  it('once somebody who may read the draft has revoked it', async () => {
    const { id, token } = await desk.issue({ id: drafts.editor })
    await desk.read(token).expect(200)
    await revoke(id, 'author').expect(404)
    await revoke('x', 'editor').expect(404)
    await desk.read(token).expect(200)
    await revoke(id, 'clinician').expect(204)
    await gone(token)
    await revoke(id, 'clinician').expect(204)
    const ofClient = (await desk.ask({ collection: 'articles', id: drafts.author })).body as Issued
    await revoke(ofClient.id, 'author').expect(204)
    await gone(ofClient.token)
  })

  it('and strangers and API clients can not revoke one', async () => {
    const { id, token } = await desk.issue({ id: drafts.editor })
    for (const authorization of ['', clientHeader(KEYS.preview)])
      await request(desk.app)
        .delete(`/api/preview-tokens/${id}`)
        .set('Authorization', authorization)
        .expect(401)
    await desk.read(token).expect(200)
  })

  it('once its document is in the trash, or gone', async () => {
    const id = await draft('editor')
    const { token } = await desk.issue({ id })
    await desk.read(token).expect(200)
    const trashed = (deletedAt: string | null) =>
      desk.api('patch', `/api/articles/${id}?trash=true`, 'editor').send({ deletedAt }).expect(200)
    await trashed(new Date().toISOString())
    await gone(token)
    await trashed(null)
    await desk.read(token).expect(200)
    await request(desk.app)
      .delete(`/api/articles/${id}`)
      .set('Authorization', desk.people.editor)
      .expect(200)
    await gone(token)
  })

  it('once the person it was given to may not read the draft', async () => {
    const { payload } = desk.base
    const user = await payload.create({
      collection: 'users',
      data: {
        name: 'A second editor',
        email: 'second@example.org',
        password: 'correct horse battery staple',
        roles: ['editor'],
      },
      overrideAccess: true,
    })
    const { body } = await request(desk.app)
      .post('/api/users/login')
      .set('Origin', 'http://localhost:3000')
      .send({ email: 'second@example.org', password: 'correct horse battery staple' })
      .expect(200)
    const issued = await request(desk.app)
      .post(`/api/articles/${drafts.editor}/preview-tokens`)
      .set('Authorization', `JWT ${(body as { token: string }).token}`)
      .send({})
      .expect(201)
    const { token } = issued.body as Issued
    const is = (roles: ('editor' | 'author')[]) =>
      payload.update({
        collection: 'users',
        id: user.id,
        data: { roles },
        overrideAccess: true,
      })
    await desk.read(token).expect(200)
    await is(['author'])
    await gone(token)
    await is(['editor'])
    await desk.read(token).expect(200)
    await payload.delete({ collection: 'users', id: user.id, overrideAccess: true })
    await gone(token)
  })

  it('once the API client it was given to has no scope, another key, or is gone', async () => {
    const { payload } = desk.base
    const client = await payload.create({
      collection: 'api-clients',
      data: { name: 'Fleeting', scopes: ['preview'], enableAPIKey: true, apiKey: 'key-one' },
      overrideAccess: true,
    })
    const issue = async (key: string): Promise<string> => {
      const asked = { collection: 'articles', id: drafts.editor }
      return ((await desk.ask(asked, clientHeader(key)).expect(201)).body as Issued).token
    }
    const change = (data: object) =>
      payload.update({ collection: 'api-clients', id: client.id, data, overrideAccess: true })
    const first = await issue('key-one')
    await desk.read(first).expect(200)
    await change({ scopes: ['content'] })
    await gone(first)
    await change({ scopes: ['content', 'preview'] })
    await desk.read(first).expect(200)
    await change({ apiKey: 'key-two' })
    await gone(first)
    const second = await issue('key-two')
    await desk.read(second).expect(200)
    await change({ enableAPIKey: false })
    await gone(second)
    await change({ enableAPIKey: true, apiKey: 'key-three' })
    const third = await issue('key-three')
    await desk.read(third).expect(200)
    await payload.delete({ collection: 'api-clients', id: client.id, overrideAccess: true })
    await gone(third)
  })
})

describe('the list of tokens', () => {
  it('names those that open the document now, and never what they are', async () => {
    const id = await draft('author')
    const mine = await desk.issue({ id, by: 'author' })
    const ofClient = (await desk.ask({ collection: 'articles', id }).expect(201)).body as Issued
    const ended = await desk.issue({ id })
    await revoke(ended.id, 'editor').expect(204)
    await desk.read(mine.token).expect(200)
    const { body, text } = await desk
      .api('get', `/api/articles/${id}/preview-tokens`, 'author')
      .expect(200)
    const iso = expect.stringMatching(/^\d{4}-.*Z$/) as string
    expect(body).toEqual({
      tokens: [
        {
          id: ofClient.id,
          issuer: { kind: 'client', id: desk.clients.preview, name: null },
          issuedAt: iso,
          expiresAt: ofClient.expiresAt,
          usedAt: null,
        },
        {
          id: mine.id,
          issuer: { kind: 'staff', id: String(desk.base.actors.author.id), name: 'The author' },
          issuedAt: iso,
          expiresAt: mine.expiresAt,
          usedAt: iso,
        },
      ],
    })
    for (const { token } of [mine, ofClient, ended]) expect(text).not.toContain(token)
  })

  it('can be read in no other way', async () => {
    const { id, token } = await desk.issue({ id: drafts.editor })
    for (const person of ['admin', 'editor', 'author', 'clinician'] as const)
      for (const url of ['', `/${id}`, '/count', '?where[document][exists]=true']) {
        const answer = await desk.api('get', `/api/preview-tokens${url}`, person)
        expect(answer.status).toBe(403)
        expect(answer.text).not.toContain(drafts.editor)
      }
    await desk.api('patch', `/api/preview-tokens/${id}`, 'admin').send({}).expect(403)
    await desk.api('post', '/api/preview-tokens', 'admin').send({}).expect(403)
    await desk.read(token).expect(200)
  })
})

describe('the record', () => {
  it('has every issue and revocation, and one use a minute', async () => {
    const id = await draft('editor')
    const { id: row, token } = await desk.issue({ id })
    await Promise.all([1, 2, 3, 4].map(() => desk.read(token).expect(200)))
    await desk.query(`{ Article(id: "${id}") { title } }`, token).expect(200)
    expect(await previewTrail(id)).toEqual(['issue-preview', 'use-preview'])
    const at = (seconds: number) =>
      request(desk.at(new Date(Date.now() + seconds * 1000)))
        .get(`/content/v1/preview/${token}`)
        .expect(200)
    await at(50)
    expect(await previewTrail(id)).toEqual(['issue-preview', 'use-preview'])
    await at(70)
    await revoke(row, 'reviewer').expect(204)
    await revoke(row, 'reviewer').expect(204)
    await desk.read(token).expect(404)
    expect(await previewTrail(id)).toEqual([
      'issue-preview',
      'use-preview',
      'use-preview',
      'revoke-preview',
    ])
    const events = (await trail(id)).filter(({ action }) => action.endsWith('-preview'))
    expect(events.map(({ actor }) => actor)).toEqual([
      String(desk.base.actors.editor.id),
      'anonymous',
      'anonymous',
      String(desk.base.actors.reviewer.id),
    ])
    for (const { detail } of events) expect(detail.token).toBe(row)
  })

  it('names the API client', async () => {
    const id = await draft('editor')
    await desk.ask({ collection: 'articles', id }).expect(201)
    expect((await trail(id)).at(-1)).toMatchObject({
      action: 'issue-preview',
      actor: desk.clients.preview,
    })
  })

  it('and the stored rows never hold a token', async () => {
    const { token } = await desk.issue({ id: drafts.editor })
    await desk.read(token).expect(200)
    const { db } = desk.base.payload
    for (const collection of ['preview-tokens', 'audit-events'] as const) {
      const { docs } = await db.find({ collection, where: {}, pagination: false })
      expect(docs.length).toBeGreaterThan(0)
      expect(JSON.stringify(docs)).not.toContain(token)
    }
    await sealEvents(desk.base.payload)
    expect((await verifyLedger(desk.base.payload)).fault).toBeNull()
  })

  it('of requests does not hold it either', async () => {
    const { token } = await desk.issue({ id: drafts.editor })
    const lines: string[] = []
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk))
        done()
      },
    })
    const { payload, env } = desk.base
    const app = express()
      .use(requestLog({ logger: pino({ level: 'debug' }, stream) }))
      .use('/content/v1', openDelivery({ payload, env }).router)
    await request(app).get(`/content/v1/preview/${token}?depth=0`).expect(200)
    await request(app).get(`/CONTENT/v1/preview/${token}/media/x.png`).expect(404)
    await request(app).get(`/content/v1//preview//${token}`)
    await request(app).get(`/content/v1/preview/${token}/`).expect(200)
    await request(app).get('/content/v1/articles').set('X-Preview-Token', token).expect(200)
    const log = lines.join('\n')
    expect(lines).toHaveLength(5)
    expect(log).toContain('"path":"/content/v1/preview/[redacted]"')
    expect(log).toContain('"path":"/content/v1/articles"')
    expect(log).not.toContain(token)
  })
})

describe('the limits', () => {
  it('stop somebody who tries token after token, and not the holder of a good one', async () => {
    const { payload, env } = desk.base
    const app = express().use(
      '/content/v1',
      openDelivery({ payload, env, previewLimits: { guessesPerAddress: 3 } }).router,
    )
    const { token } = await desk.issue({ id: drafts.editor })
    const good = `/content/v1/preview/${token}`
    for (let read = 0; read < 5; read += 1) await request(app).get(good).expect(200)
    await request(app)
      .get(`/content/v1/preview/${'A'.repeat(43)}`)
      .expect(404)
    await request(app).get(`${good}?draft=true`).expect(400)
    await request(app).post('/content/v1/preview').send({}).expect(401)
    await request(app)
      .post('/content/v1/graphql')
      .set('X-Preview-Token', 'x')
      .send({ query: '{ Site { id } }' })
      .expect(404)
    const stopped = await request(app).get(good).expect(429)
    expect(codesIn(stopped)).toEqual(['rate-limited'])
    expect(stopped.headers).toMatchObject({ 'cache-control': 'no-store' })
    await request(app).get('/content/v1/articles').expect(200)
  })

  it('stop somebody who asks for token after token', async () => {
    const ask = () =>
      desk
        .api('post', `/api/articles/${drafts.author}/preview-tokens`, 'reviewer')
        .send({ expiresIn: 60 })
    const statuses: number[] = []
    for (let asked = 0; asked < 101; asked += 1) statuses.push((await ask()).status)
    expect(statuses.slice(0, 100).every((status) => status === 201)).toBe(true)
    expect(statuses[100]).toBe(429)
    await desk.issue({ id: drafts.author, by: 'editor' })
  }, 60_000)
})
