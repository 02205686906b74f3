import type { RequestListener } from 'node:http'
import { printSchema } from 'graphql'
import sharp from 'sharp'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDeliverySchema } from '../../src/delivery/graphql/createDeliverySchema.js'
import { createFieldCatalogue } from '../../src/delivery/shape/catalogue.js'
import type { WorkflowCollection } from '../../src/slugs.js'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { release } from '../support/workflow.js'

const CANARY = 'CANARY'

let base: TestPayload
let app: RequestListener
let admin: string
let editor: string
const ids: Record<string, string> = {}

const api = (method: 'get' | 'post' | 'patch', url: string) =>
  request(app)[method](url).set('Authorization', editor)

const create = async (collection: string, data: object): Promise<string> => {
  const { body } = await api('post', `/api/${collection}`).send(data).expect(201)
  return (body as { doc: { id: string } }).doc.id
}

const publish = (collection: WorkflowCollection, id: string) => release({ base, collection, id })

const read = (path: string) => request(app).get(`/content/v1${path}`)

type Doc = Record<string, unknown> & { id: string }
const docs = ({ body }: request.Response): Doc[] => (body as { docs: Doc[] }).docs
const slugs = (answer: request.Response): unknown[] => docs(answer).map(({ slug }) => slug)

const article = (slug: string, more: object = {}) => ({
  title: `Article ${slug}`,
  slug,
  summary: `About ${slug}.`,
  body: paragraph(`The text of ${slug}.`),
  authors: [ids.person],
  ...more,
})

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  admin = await signIn(app, 'admin')
  editor = await signIn(app, 'editor')
  const image = await sharp({
    create: { width: 900, height: 600, channels: 3, background: 'teal' },
  })
    .png()
    .toBuffer()
  const upload = async (name: string): Promise<Doc> => {
    const { body } = await api('post', '/api/media')
      .field('_payload', JSON.stringify({ alt: 'A teal field' }))
      .attach('file', image, { filename: name, contentType: 'image/png' })
      .expect(201)
    return (body as { doc: Doc }).doc
  }
  const media = await upload('teal.png')
  ids.media = media.id
  ids.person = await create('people', { name: 'Dr. Ada Example', slug: 'ada', photo: media.id })
  ids.trauma = await create('topics', { title: 'Trauma', slug: 'trauma', sensitive: true })
  ids.love = await create('topics', { title: 'Love', slug: 'love' })
  await api('post', '/api/globals/site')
    .send({
      organization: { name: 'Example Clinic' },
      crisisResources: [{ region: 'US', name: 'Lifeline', phone: '988' }],
    })
    .expect(200)
  ids.first = await create(
    'articles',
    article('first', { topics: [ids.trauma], heroImage: ids.media }),
  )
  await api('patch', `/api/articles/${ids.first}?locale=es`).send({ title: 'Primero' }).expect(200)
  await publish('articles', ids.first)
  ids.second = await create('articles', article('second', { topics: [ids.love] }))
  await publish('articles', ids.second)
  ids.third = await create('articles', article('third', { clinicalContent: true }))
  await publish('articles', ids.third)
  ids.gone = await create('articles', article('gone'))
  await publish('articles', ids.gone)
  await api('post', `/api/articles/${ids.gone}/workflow/unpublish`)
    .send({ comment: 'Out of date' })
    .expect(200)
  ids.draft = await create('articles', article('draft', { title: `${CANARY} draft` }))
  await api('patch', `/api/articles/${ids.first}`)
    .send({ title: `${CANARY} working copy`, importSource: { fileName: CANARY } })
    .expect(200)
}, 120_000)

afterAll(() => base.close())

describe('a published document', () => {
  it('is the released text, whatever has been drafted since', async () => {
    const { body, text } = await read('/articles/first').expect(200)
    expect(body).toMatchObject({
      id: ids.first,
      title: 'Article first',
      bodyHtml: '<p>The text of first.</p>',
      bodyText: 'The text of first.',
      readingMinutes: 1,
      authors: [{ name: 'Dr. Ada Example', photo: ids.media }],
      topics: [{ slug: 'trauma' }],
      review: null,
      crisisResources: [{ region: 'US', name: 'Lifeline', phone: '988' }],
    })
    expect(text).not.toContain(CANARY)
    for (const name of ['_status', 'deletedAt', 'createdBy', 'importSource', 'sha256'])
      expect(text).not.toContain(`"${name}"`)
  })

  it('is found by id, by slug and in the list as the same bytes', async () => {
    const bySlug = await read('/articles/first')
    expect((await read(`/articles/${ids.first}`)).text).toBe(bySlug.text)
    const list = docs(await read('/articles'))
    expect(list.find(({ id }) => id === ids.first)).toEqual(bySlug.body)
  })

  it('falls back to English field by field, unless told not to', async () => {
    expect((await read('/articles/first?locale=es')).body).toMatchObject({
      title: 'Primero',
      summary: 'About first.',
    })
    expect((await read('/articles/first?locale=es&fallback-locale=none')).body).toMatchObject({
      title: 'Primero',
      summary: null,
    })
  })

  it('keeps its crisis resources whatever is selected', async () => {
    const { body } = await read('/articles/first?select[title]=true').expect(200)
    expect(Object.keys(body as object)).toEqual(['id', 'title', 'crisisResources'])
    expect((await read('/articles/second')).body).not.toHaveProperty('crisisResources')
  })

  it('shows the effect of a change before the writer is answered', async () => {
    await api('patch', `/api/topics/${ids.love}`).send({ title: 'Loving' }).expect(200)
    expect((await read('/articles/second')).body).toMatchObject({ topics: [{ title: 'Loving' }] })
    await api('patch', `/api/articles/${ids.second}`).send({ title: 'Second again' }).expect(200)
    expect((await read('/articles/second')).body).toMatchObject({ title: 'Article second' })
    await publish('articles', ids.second ?? '')
    expect((await read('/articles/second')).body).toMatchObject({ title: 'Second again' })
  })

  it('gives everyone the same bytes', async () => {
    const cookie = (
      await request(app)
        .post('/api/users/login')
        .set('Origin', 'http://localhost:3000')
        .send({ email: 'admin@example.org', password: 'correct horse battery staple' })
    ).headers['set-cookie']
    for (const path of ['/articles/first', '/articles?depth=2', '/articles/draft', '/site']) {
      const anonymous = await read(path)
      for (const [name, value] of [
        ['Authorization', admin],
        ['Authorization', 'api-clients API-Key 00000000-0000-4000-8000-000000000000'],
        ['Cookie', String(cookie)],
      ] as const) {
        const answer = await read(path).set(name, value)
        expect(answer.text).toBe(anonymous.text)
        expect(answer.headers['cache-control']).toBe(anonymous.headers['cache-control'])
      }
    }
  })
})

describe('what is not there', () => {
  it.each([
    '/articles/draft',
    '/articles/nothing',
    '/articles/%00',
    '/articles/a%2Fb',
    '/users',
    '/users/1',
    '/media',
    '/consents',
    '/releases',
    '/publications',
    '/nothing',
    '/articles/x/y',
  ])('answers 404 for %s', async (path) => {
    const { body, headers } = await read(path).expect(404)
    expect(body).toMatchObject({ errors: [{ code: 'not-found' }] })
    expect(headers['cache-control']).toBe('no-store')
  })

  it('answers 404 for the id of a draft and 410 for what was withdrawn', async () => {
    await read(`/articles/${ids.draft}`).expect(404)
    for (const name of ['gone', ids.gone]) {
      const { body } = await read(`/articles/${name}`).expect(410)
      expect(body).toMatchObject({ errors: [{ code: 'withdrawn' }] })
    }
  })

  it('answers 400 for an address that cannot be read', async () => {
    await read('/articles/%E0%A4%A').expect(400)
  })

  it('leads from a former address to the present one with the query kept', async () => {
    const id = await create('articles', article('before'))
    await publish('articles', id)
    await api('patch', `/api/articles/${id}`).send({ slug: 'after' }).expect(200)
    await publish('articles', id)
    const { headers } = await read('/articles/before?depth=0&locale=es').expect(301)
    expect(headers.location).toBe('/content/v1/articles/after?depth=0&locale=es')
    await api('post', `/api/articles/${id}/workflow/unpublish`).send({ comment: 'x' }).expect(200)
    await read('/articles/before').expect(410)
  })
})

describe('parameters', () => {
  it.each([
    'draft=true',
    'trash=true',
    'limit=0',
    'limit=1000',
    'limit=1&limit=2',
    'depth=9',
    'locale=all',
    'sort=_status',
    'where[_status][equals]=draft',
    'where[createdBy][equals]=x',
    'joins[x]=1',
    'where[authors.photo.sha256][like]=a',
    'populate[people]=true',
    'select[importSource]=true',
    'where[importSource.fileName][like]=C',
    '__proto__[x]=1',
    'fallbackLocale=en',
  ])('answers 400 for ?%s and names what is allowed', async (search) => {
    const { body } = await read(`/articles?${search}`).expect(400)
    const [first] = (body as { errors: { code: string; message: string }[] }).errors
    expect(first?.code).toBe('invalid')
  })

  it('names every allowed parameter', async () => {
    const { body } = await read('/articles/first?page=1').expect(400)
    expect(body).toEqual({
      errors: [
        {
          code: 'invalid',
          field: 'page',
          message: 'Unknown parameter "page". Allowed: depth, select, locale, fallback-locale.',
        },
      ],
    })
  })

  it.each([
    ['where[slug][equals]=first', ['first']],
    ['where[slug][in]=first,third&sort=slug', ['first', 'third']],
    ['where[slug][not_in]=first,third,after&sort=slug', ['second']],
    ['where[topics.slug][equals]=trauma', ['first']],
    ['where[topics.slug][in]=trauma,love&sort=-slug', ['second', 'first']],
    ['where[topics.slug][equals]=nothing', []],
    ['where[title][contains]=article third', ['third']],
    ['where[title][like]=CANARY', []],
    ['where[clinicalContent][equals]=true', ['third']],
    ['where[heroImage][exists]=true', ['first']],
    [
      'where[or][0][slug][equals]=first&where[or][1][slug][equals]=third&sort=slug',
      ['first', 'third'],
    ],
    ['where[or][0][slug][equals]=first&where[and][0][slug][equals]=third', []],
    ['where[publishedAt][greater_than]=2000-01-01&where[slug][equals]=first', ['first']],
    ['where[id][equals]=garbage', []],
    ['where[topics][equals]=garbage', []],
    ['where[topics][not_equals]=garbage&where[slug][equals]=first', ['first']],
    ['where[title][equals]=Primero&locale=es', ['first']],
    ['where[seo.noIndex][not_equals]=true&where[slug][equals]=second', ['second']],
    ['sort=title&limit=1&page=2&where[slug][in]=first,second,third', ['third']],
  ])('filter ?%s finds %j', async (search, expected) => {
    expect(slugs(await read(`/articles?depth=0&${search}`).expect(200))).toEqual(expected)
  })

  it('filters case stories by who takes part', async () => {
    await read('/case-stories?where[participants.attachmentPattern.slug][equals]=anxious').expect(
      200,
    )
  })

  it('pages in Payload’s envelope, newest first', async () => {
    const first = await read('/articles?limit=2&depth=0').expect(200)
    expect(first.body).toMatchObject({
      totalDocs: 3,
      limit: 2,
      page: 1,
      totalPages: 2,
      hasNextPage: true,
      hasPrevPage: false,
      nextPage: 2,
      prevPage: null,
    })
    expect(slugs(first)).toEqual(['third', 'second'])
    expect(slugs(await read('/articles?limit=2&page=2&depth=0'))).toEqual(['first'])
    expect(slugs(await read('/articles?limit=2&page=99&depth=0'))).toEqual([])
  })

  it('offers every collection and the site', async () => {
    for (const collection of [
      'attachment-patterns',
      'case-stories',
      'programs',
      'calls-to-action',
      'people',
      'topics',
    ])
      await read(`/${collection}`).expect(200)
    expect((await read('/site').expect(200)).body).toMatchObject({
      organization: { name: 'Example Clinic' },
      crisisResources: [{ name: 'Lifeline' }],
    })
  })
})

describe('headers', () => {
  it('carry a strong validator, tags and open access', async () => {
    const { headers } = await read('/articles/first').set('Accept-Encoding', 'identity')
    expect(headers.etag).toMatch(/^"[\w-]{27}"$/)
    expect(headers['cache-control']).toMatch(
      /^public, max-age=\d+, s-maxage=\d+, stale-while-revalidate=\d+$/,
    )
    expect(headers['cache-tag']?.split(',')).toEqual(
      expect.arrayContaining([
        'articles',
        `articles:${ids.first}`,
        'people',
        `people:${ids.person}`,
        `topics:${ids.trauma}`,
      ]),
    )
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers.vary).toContain('Accept-Encoding')
    expect(headers).not.toHaveProperty('set-cookie')
  })

  it('answer 304 for lists, weak validators and *', async () => {
    for (const path of ['/articles/first', '/articles']) {
      const { headers } = await read(path)
      for (const value of [headers.etag, `W/${headers.etag}`, `"x", ${headers.etag}`, '*']) {
        const again = await read(path).set('If-None-Match', String(value)).expect(304)
        expect(again.text).toBe('')
        expect(again.headers.etag).toBe(headers.etag)
      }
      await read(path).set('If-None-Match', '"other"').expect(200)
    }
    await read('/articles/nothing').set('If-None-Match', '*').expect(404)
  })

  it('compress, and answer HEAD and OPTIONS', async () => {
    for (const encoding of ['br', 'gzip'])
      expect(
        (await read('/articles').set('Accept-Encoding', encoding)).headers['content-encoding'],
      ).toBe(encoding)
    const head = await request(app)
      .head('/content/v1/articles/first')
      .set('Accept-Encoding', 'gzip')
      .expect(200)
    const get = await read('/articles/first').set('Accept-Encoding', 'gzip')
    expect(head.headers.etag).toMatch(/^"[\w-]{27}-gzip"$/)
    expect(head.headers).toMatchObject({
      etag: get.headers.etag,
      'content-length': get.headers['content-length'],
    })
    expect(head.text).toBeUndefined()
    await request(app).options('/content/v1/articles').expect(204)
  })

  it.each(['post', 'put', 'patch', 'delete'] as const)('refuse %s', async (method) => {
    const { headers, body } = await request(app)
      [method]('/content/v1/articles/first')
      .send({})
      .expect(405)
    expect(headers.allow).toBe('GET, HEAD, OPTIONS')
    expect(body).toMatchObject({ errors: [{ code: 'invalid' }] })
  })
})

describe('GraphQL', () => {
  const ask = (query: string, variables: object = {}) =>
    request(app).post('/content/v1/graphql').send({ query, variables })

  it('answers what REST answers', async () => {
    const rest = (await read('/articles?depth=0')).body as { docs: Doc[]; totalDocs: number }
    const { body } = await ask(
      '{ Articles { totalDocs docs { id slug title summary bodyHtml bodyText readingMinutes publishedAt jsonLd crisisResources { name phone } } } }',
    ).expect(200)
    const { Articles } = (body as { data: { Articles: { docs: Doc[]; totalDocs: number } } }).data
    expect(Articles.totalDocs).toBe(rest.totalDocs)
    rest.docs.forEach((doc, index) => {
      const { crisisResources, ...fields } = Articles.docs[index] ?? { id: '' }
      expect(doc).toMatchObject(fields)
      expect(crisisResources === null).toBe(doc.crisisResources === undefined)
    })
  })

  it('filters, sorts and pages', async () => {
    const { body } = await ask(
      'query ($where: Article_where) { Articles(where: $where, sort: "-slug", limit: 1) { totalDocs hasNextPage docs { slug } } }',
      { where: { OR: [{ slug: { equals: 'first' } }, { topics__slug: { in: ['love'] } }] } },
    )
    expect(body).toMatchObject({
      data: { Articles: { totalDocs: 2, hasNextPage: true, docs: [{ slug: 'second' }] } },
    })
  })

  it('never tells of drafts', async () => {
    const { text } = await ask(
      `{ Articles(limit: 100) { docs { title authors { name } } } Article(slug: "draft") { id } byId: Article(id: "${ids.draft}") { id } }`,
    )
    expect(text).not.toContain(CANARY)
    expect(text).toContain('"Article":null,"byId":null')
  })

  it('has nothing private in its schema', () => {
    const sdl = printSchema(createDeliverySchema(createFieldCatalogue(base.payload)))
    for (const word of [
      'User',
      'ApiClient',
      'Consent',
      'PrivateFile',
      'SignOff',
      'Release',
      'Audit',
      'Webhook',
      'Redirect',
      'Reference_',
      'Publication',
      'legalName',
      'licence',
      'password',
      '_status',
      'createdBy',
      'deletedAt',
      'importSource',
      'identifierFindings',
      'triggerPhrases',
      'sha256',
      'draft',
      'Mutation',
    ])
      expect(sdl).not.toContain(word)
  })
})
