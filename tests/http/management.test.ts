import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SmallPayload } from './smallPayload.js'
import { createSmallPayload, ORIGIN, PASSWORD } from './smallPayload.js'
import { serverOver, signIn } from './smallServer.js'

let small: SmallPayload
let app: RequestListener
let staff: string
let articleId: string

beforeAll(async () => {
  small = await createSmallPayload()
  app = serverOver(small)
  staff = await signIn(app)
  const answer = await request(app)
    .post('/api/articles')
    .set('Authorization', staff)
    .send({ title: 'Secure attachment' })
    .expect(201)
  articleId = answer.body.doc.id
  await request(app)
    .patch(`/api/articles/${articleId}?locale=es`)
    .set('Authorization', staff)
    .send({ title: 'Apego seguro' })
    .expect(200)
})

afterAll(() => small.payload.destroy())

const get = (path: string) => request(app).get(path).set('Authorization', staff)
const post = (path: string) => request(app).post(path).set('Authorization', staff)
const firstCode = (body: { errors: { code: string }[] }) => body.errors[0]?.code

describe('who may enter', () => {
  const addresses = [
    ['get', '/api/articles'],
    ['get', '/api/users/me'],
    ['get', '/api/users/init'],
    ['get', '/api/access'],
    ['get', '/api/nowhere'],
    ['post', '/api/articles'],
    ['post', '/api/graphql'],
    ['post', '/api/users/unlock'],
    ['post', '/api/users/refresh-token'],
    ['post', '/api/api-clients/login'],
    ['patch', '/api/articles'],
    ['delete', '/api/articles'],
  ] as const

  it.each(addresses)('refuses anybody at %s %s', async (method, path) => {
    const { body } = await request(app)[method](path).expect(401)
    expect(body).toEqual({ errors: [{ code: 'unauthenticated', message: 'Sign in first.' }] })
  })

  it.each(addresses)('refuses an API client at %s %s', async (method, path) => {
    await request(app)
      [method](path)
      .set('Authorization', `api-clients API-Key ${small.apiKey}`)
      .expect(401)
  })

  it('refuses an account without any role', async () => {
    const nobody = await signIn(app, 'nobody@example.org')
    await request(app).get('/api/articles').set('Authorization', nobody).expect(401)
  })

  it('lets staff in by header', async () => {
    const { body } = await get('/api/articles').expect(200)
    expect(body.docs).toHaveLength(1)
  })

  it('lets staff in by cookie from a known origin, and from no other', async () => {
    const Cookie = `payload-token=${staff.slice(4)}`
    await request(app).get('/api/articles').set({ Cookie, Origin: ORIGIN }).expect(200)
    await request(app)
      .get('/api/articles')
      .set({ Cookie, Origin: 'https://evil.example' })
      .expect(401)
  })

  it.each([
    '/api/users/first-register',
    '/api/users/FIRST-REGISTER',
    '/api/users/%66irst-register',
    '/api/api-clients/first-register',
  ])('has no bootstrap door at %s, not even for staff', async (path) => {
    const account = { email: 'intruder@example.org', password: PASSWORD }
    await request(app).post(path).send(account).expect(404)
    await post(path).send(account).expect(404)
  })

  it.each(['/api/__proto__', '/api/constructor', '/api/payload-migrations', '/api/payload-kv'])(
    'has nothing at %s',
    async (path) => {
      const { body } = await get(path).expect(404)
      expect(firstCode(body)).toBe('not-found')
    },
  )
})

describe('signing in', () => {
  const login = (credentials: object) => request(app).post('/api/users/login').send(credentials)

  it('says the same about a wrong password, an unknown account and a locked one', async () => {
    const bodies = []
    for (const email of ['unknown@example.org', ...Array<string>(5).fill('nobody@example.org')]) {
      bodies.push((await login({ email, password: 'wrong' }).expect(401)).body)
    }
    bodies.push((await login({ email: 'nobody@example.org', password: PASSWORD }).expect(401)).body)
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
    expect(firstCode(bodies[0])).toBe('unauthenticated')
  })

  it.each([{}, { email: 'staff@example.org' }, { email: { $ne: null }, password: 'x' }, []])(
    'never fails on the credentials %o',
    async (credentials) => {
      const { status, body } = await login(credentials)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(firstCode(body)).toBeTruthy()
    },
  )

  it('accepts the multipart form of the admin panel', async () => {
    await request(app)
      .post('/api/users/login')
      .field('_payload', JSON.stringify({ email: 'staff@example.org', password: PASSWORD }))
      .expect(200)
  })

  it('limits attempts on one account, whatever its spelling, and spares the others', async () => {
    const limited = serverOver(small, { limits: { loginsPerAccount: 2 } })
    const attempt = (email: string) =>
      request(limited).post('/api/users/login').send({ email, password: 'wrong' })
    await attempt('victim@example.org').expect(401)
    await attempt('Victim@Example.org').expect(401)
    const { body } = await attempt('VICTIM@example.org').expect(429)
    expect(firstCode(body)).toBe('rate-limited')
    await attempt('other@example.org').expect(401)
  })

  it('limits attempts from one address over many accounts', async () => {
    const limited = serverOver(small, { limits: { loginsPerAddress: 2 } })
    const attempt = (email: string) =>
      request(limited).post('/api/users/forgot-password').send({ email })
    await attempt('a@example.org').expect(200)
    await attempt('b@example.org').expect(200)
    await attempt('c@example.org').expect(429)
  })

  it('knows its doors in one spelling only, also for those who are signed in', async () => {
    const attempt = (path: string) =>
      post(path).send({ email: 'staff@example.org', password: PASSWORD })
    for (const path of ['/api/users/LOGIN', '/api/users/login/', '/api/users/%6cogin'])
      expect(firstCode((await attempt(path).expect(404)).body)).toBe('not-found')
    await attempt('/api/users/login').expect(200)
  })

  it('limits the attempts of those who are signed in as well', async () => {
    const limited = serverOver(small, { limits: { loginsPerAccount: 1 } })
    const attempt = () =>
      request(limited)
        .post('/api/users/login')
        .set('Authorization', staff)
        .send({ email: 'signed.in@example.org', password: 'wrong' })
    await attempt().expect(401)
    await attempt().expect(429)
  })

  it('does not count a sign-in that succeeds', async () => {
    const limited = serverOver(small, { limits: { loginsPerAddress: 1, loginsPerAccount: 1 } })
    await signIn(limited)
    await signIn(limited)
  })

  it('keeps the body of an anonymous caller small', async () => {
    const { body } = await login({ email: 'x'.repeat(100_000), password: 'x' }).expect(413)
    expect(firstCode(body)).toBe('payload-too-large')
  })
})

describe('what a request may contain', () => {
  it('refuses malformed JSON', async () => {
    const { body } = await post('/api/articles')
      .set('Content-Type', 'application/json')
      .send('{"title":')
      .expect(422)
    expect(firstCode(body)).toBe('invalid')
  })

  it('refuses a body of another type', async () => {
    const { body } = await post('/api/articles')
      .set('Content-Type', 'text/xml')
      .send('<a/>')
      .expect(415)
    expect(firstCode(body)).toBe('unsupported-media-type')
  })

  it('refuses a JSON body above two megabytes', async () => {
    await post('/api/articles')
      .send({ title: 'x'.repeat(2_200_000) })
      .expect(413)
  })

  it('accepts a JSON body of one megabyte', async () => {
    await post('/api/articles')
      .send({ title: 'x', unknown: 'x'.repeat(1_000_000) })
      .expect(201)
  })

  it('stores an upload within the limit and refuses one above it', async () => {
    const upload = (size: number) =>
      post('/api/files').attach('file', Buffer.alloc(size, 'a'), {
        filename: 'a.txt',
        contentType: 'text/plain',
      })
    await upload(1000).expect(201)
    const { body } = await upload(1_200_000).expect(413)
    expect(firstCode(body)).toBe('payload-too-large')
  })

  it.each(['not multipart', '--x\r\nbroken', ''])(
    'never fails on the multipart body "%s"',
    async (text) => {
      const { status } = await post('/api/files')
        .set('Content-Type', 'multipart/form-data; boundary=x')
        .send(text)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    },
  )

  it('reads by POST when the admin panel asks so', async () => {
    const { body } = await post('/api/articles')
      .set('X-Payload-HTTP-Method-Override', 'GET')
      .type('form')
      .send('where[title][equals]=Secure attachment&limit=0')
      .expect(200)
    expect({ total: body.totalDocs, limit: body.limit }).toEqual({ total: 1, limit: 500 })
  })

  it('does not change anything by an overridden method', async () => {
    await post(`/api/articles/${articleId}`)
      .set('X-HTTP-Method-Override', 'DELETE')
      .send({})
      .expect(404)
    await get(`/api/articles/${articleId}`).expect(200)
  })

  it('caps what a list returns', async () => {
    const { body } = await get('/api/articles?limit=0').expect(200)
    expect(body.limit).toBe(500)
  })

  it('does not answer with the words of the caller', async () => {
    const { body } = await get(`/api/articles/${articleId}?data={"title":"forged"}`).expect(200)
    expect(body.title).toBe('Secure attachment')
  })
})

describe('how it says no', () => {
  it('names every invalid field, and keeps what the admin panel reads', async () => {
    const { body } = await post('/api/articles').send({}).expect(422)
    expect(body.errors[0]).toMatchObject({
      code: 'invalid',
      field: 'title',
      name: 'ValidationError',
      data: { errors: [{ path: 'title' }] },
    })
  })

  it.each([
    ['/api/articles/00000000-0000-7000-8000-000000000000', 404, 'not-found'],
    ['/api/articles/not-an-id', 404, 'not-found'],
    ["/api/articles/';drop table articles--", 404, 'not-found'],
    ['/api/articles?where[nosuchfield][equals]=1', 422, 'invalid'],
    ['/api/articles?where[title][nosuchoperator]=1', 422, 'invalid'],
    ['/api/articles/a/b/c', 404, 'not-found'],
    ['/api/globals/nosuchglobal', 404, 'not-found'],
    ['/api/articles/broken', 500, 'internal'],
    ['/api/articles/hidden', 500, 'internal'],
  ])('answers %s with %i %s', async (path, status, code) => {
    const { body, text } = await get(path)
    expect(firstCode(body)).toBe(code)
    expect(text).not.toContain('secret inner detail')
    expect({ path, status: (await get(path)).status }).toEqual({ path, status })
  })

  it.each([
    '/api/articles?where=text',
    '/api/articles?where[and]=text',
    '/api/articles?where[or][0][and][0]=x',
    '/api/articles?where[id][in][0][a]=1',
    '/api/articles?where[id][near]=1',
    '/api/articles?where[createdAt][greater_than]=yesterday',
    '/api/articles?sort=nosuchfield',
    '/api/articles?sort[a]=1',
    '/api/articles?page=-5',
    '/api/articles?page=abc',
    '/api/articles?locale=xx',
    '/api/articles?select=text',
    '/api/articles?populate=text',
    '/api/articles?joins=text',
    '/api/articles?depth=abc',
    '/api/articles?where[title][like][a]=1',
    '/api/articles/versions',
    '/api/articles/%00',
    '/api/files/file/..%2f..%2fetc%2fpasswd',
  ])('never fails on %s', async (path) => {
    const { status, body } = await get(path)
    expect({ status, body }).toEqual({ status: expect.toSatisfy((value) => value < 500), body })
  })

  it('forbids what access forbids', async () => {
    const { body } = await request(app)
      .delete(`/api/articles/${articleId}`)
      .set('Authorization', staff)
      .expect(403)
    expect(firstCode(body)).toBe('forbidden')
  })

  it('is never stored by a cache', async () => {
    for (const answer of [await get('/api/articles'), await request(app).get('/api/articles')]) {
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.headers['vary']).toContain('Cookie')
    }
  })
})

describe('other origins', () => {
  it('answers the preflight of a known origin', async () => {
    const { headers } = await request(app)
      .options('/api/articles')
      .set('Origin', ORIGIN)
      .expect(204)
    expect(headers['access-control-allow-origin']).toBe(ORIGIN)
  })

  it('allows nothing to an unknown origin', async () => {
    const { headers } = await request(app)
      .options('/api/articles')
      .set('Origin', 'https://evil.example')
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('management GraphQL', () => {
  const ask = (query: string, variables?: object) => post('/api/graphql').send({ query, variables })

  it('answers staff', async () => {
    const { body } = await ask('{ Articles { docs { title } } }').expect(200)
    expect(body.data.Articles.docs).toContainEqual({ title: 'Secure attachment' })
  })

  it('keeps the locales of two root fields apart', async () => {
    const { body } = await ask(
      `{ en: Article(id: "${articleId}", locale: en) { title }
         es: Article(id: "${articleId}", locale: es) { title } }`,
    )
    expect(body.data).toEqual({ en: { title: 'Secure attachment' }, es: { title: 'Apego seguro' } })
  })

  it('carries the code of the contract', async () => {
    const { body } = await ask('mutation { createArticle(data: { title: "" }) { id } }')
    expect(body.errors[0].extensions).toMatchObject({ code: 'invalid', field: 'title' })
  })

  it('says that a document is not there', async () => {
    const { body } = await ask('{ Article(id: "00000000-0000-7000-8000-000000000000") { id } }')
    expect(JSON.stringify(body)).not.toContain('stack')
    expect(body.errors?.[0].extensions.code ?? 'not-found').toBe('not-found')
  })

  it.each([
    ['a syntax error', '{ Articles {'],
    ['an unknown field', '{ Articles { docs { nosuchfield } } }'],
    [
      'too many aliases',
      `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename b${n}: Articles { totalDocs }`).join(' ')} }`,
    ],
    [
      'too deep a query',
      `{ Articles { docs ${'{ related '.repeat(12)}{ id }${' }'.repeat(12)} } }`,
    ],
    [
      'too many documents',
      '{ Articles(limit: 500) { docs { id title related { id title } createdAt updatedAt a: id b: id c: id d: id e: id f: id g: id } } }',
    ],
    ['too many tokens', `{ ${'__typename '.repeat(2100)} }`],
  ])('refuses %s', async (_name, query) => {
    const { body } = await ask(query).expect(422)
    expect(body.errors[0].extensions.code).toBe('invalid')
  })

  it('refuses a body without a query', async () => {
    await post('/api/graphql').send({ nothing: true }).expect(422)
    await post('/api/graphql').send([]).expect(422)
  })

  it('has no playground and answers only to POST', async () => {
    await get('/api/graphql?query={__typename}').expect(404)
    await get('/api/graphql-playground').expect(404)
  })
})
