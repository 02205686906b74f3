/** The published description against what the server answers over the sample content. */
import type { RequestListener } from 'node:http'
import { readFileSync } from 'node:fs'
import { buildClientSchema, buildSchema, getIntrospectionQuery, printSchema } from 'graphql'
import type { IntrospectionQuery } from 'graphql'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../src/access/roles.js'
import { ROLES } from '../../src/access/roles.js'
import type { JsonObject } from '../../src/json.js'
import { objectOf } from '../../src/json.js'
import { seedDemo } from '../../src/seed/seed.js'
import { serverFor, signIn } from '../support/api.js'
import { openTestPayload, PASSWORD } from '../support/createTestPayload.js'
import { faultsOf } from '../support/jsonSchema.js'

const NAMES = {
  articles: 'Article',
  'attachment-patterns': 'AttachmentPattern',
  'case-stories': 'CaseStory',
  programs: 'Program',
  'calls-to-action': 'CallToAction',
  people: 'Person',
  topics: 'Topic',
}
const COLLECTIONS = Object.entries(NAMES)
const ARTICLE = 'how-trauma-shapes-the-way-we-love'

const reference = (name: string): string => readFileSync(`docs/reference/${name}`, 'utf8')
const description = JSON.parse(reference('openapi.json')) as JsonObject

let opened: Awaited<ReturnType<typeof openTestPayload>>
let app: RequestListener
const tokens: Record<string, string> = {}

const read = (path: string) => request(app).get(`/content/v1${path}`)
const staff = (method: 'get' | 'post' | 'patch', path: string) =>
  request(app)
    [method](`/api${path}`)
    .set('Authorization', tokens.editor ?? '')

const as = (role: Role, method: 'get' | 'post' | 'patch', path: string) =>
  request(app)
    [method](`/api${path}`)
    .set('Authorization', tokens[role] ?? '')

/** Takes an action on what is there now; its answer is as described. */
const step = async (id: string, role: Role, action: string, input: object = {}) => {
  const { digest } = (await staff('get', `/articles/${id}/workflow`)).body as { digest: string }
  const url = `/articles/${id}/workflow/${action}`
  const { body } = await as(role, 'post', url)
    .send({ digest, ...input })
    .expect(200)
  expect(faults('Workflow', body)).toEqual([])
}

const docsOf = (body: unknown): JsonObject[] => (body as { docs: JsonObject[] }).docs
const faults = (name: string, value: unknown): string[] => faultsOf(description, name, value)

/** The statuses that are described for an operation. */
const described = (path: string, method = 'get'): string[] => {
  const operation = objectOf(objectOf(objectOf(description.paths)[path])[method])
  return Object.keys(objectOf(operation.responses))
}

beforeAll(async () => {
  opened = await openTestPayload()
  const seeded = await seedDemo({ payload: opened.payload, password: PASSWORD })
  expect(seeded.ok).toBe(true)
  app = serverFor(opened)
  for (const role of ROLES) tokens[role] = await signIn(app, role)
}, 180_000)
afterAll(() => opened.close())

describe.each(COLLECTIONS)('the description of %s', (collection, name) => {
  it.each([
    'depth=0',
    '',
    'depth=2&locale=es',
    'locale=es&fallback-locale=none',
    'limit=1&page=2',
    'page=99',
  ])('is what a list answers to ?%s', async (search) => {
    const { body } = await read(`/${collection}?${search}`).expect(200)
    expect(faults(`${name}List`, body)).toEqual([])
  })

  it.each([
    [0, ''],
    [1, ''],
    [2, '&locale=es&fallback-locale=none'],
  ])('is every document at depth %i', async (depth, more) => {
    const all = docsOf((await read(`/${collection}?limit=100&depth=0`)).body)
    expect(all.length).toBeGreaterThan(0)
    for (const { slug } of all) {
      const { body } = await read(`/${collection}/${String(slug)}?depth=${depth}${more}`)
      expect(faults(name, body)).toEqual([])
    }
  })

  it.each(['select[slug]=true', 'select[slug]=true&select[jsonLd]=true', 'select[jsonLd]=false'])(
    'is what ?%s answers',
    async (search) => {
      const { body } = await read(`/${collection}?limit=100&${search}`).expect(200)
      expect(docsOf(body).length).toBeGreaterThan(0)
      for (const doc of docsOf(body)) expect(faults(`${name}Selection`, doc)).toEqual([])
    },
  )

  it('names every property that may be selected, and no other', async () => {
    const schema = objectOf(objectOf(objectOf(description.components).schemas)[`${name}Select`])
    const properties = Object.keys(objectOf(schema.properties))
    for (const property of properties)
      await read(`/${collection}?select[${property}]=true`).expect(200)
    const { body } = await read(`/${collection}?select[nothing]=true`).expect(400)
    const [first] = (body as { errors: { message: string }[] }).errors
    const allowed = first?.message.split('Allowed: ')[1]?.replace('.', '').split(', ')
    expect(properties.sort()).toEqual(allowed?.sort())
  })

  it('names every order of a list', async () => {
    const operation = objectOf(
      objectOf(objectOf(description.paths)[`/content/v1/${collection}`]).get,
    )
    const sort = (operation.parameters as JsonObject[]).find((one) => one.name === 'sort')
    const values = objectOf(objectOf(sort?.schema).items).enum as string[]
    expect(values).toContain('-slug')
    for (const value of values) await read(`/${collection}?depth=0&sort=${value}`).expect(200)
    await read(`/${collection}?sort=${values.slice(0, 4).join(',')}`).expect(400)
  })
})

describe('the schemas', () => {
  it('refuse what is not so', async () => {
    const { body } = await read(`/articles/${ARTICLE}`).expect(200)
    const article = body as JsonObject
    expect(faults('Article', article)).toEqual([])
    const without = Object.fromEntries(
      Object.entries(article).filter(([name]) => name !== 'bodyHtml'),
    )
    expect(faults('Article', without)).toEqual(['Article lacks bodyHtml'])
    expect(faults('Article', { ...article, createdBy: 'x' })).toEqual([
      'Article has createdBy, which is not described',
    ])
    expect(faults('Article', { ...article, slug: null })).toEqual([
      'Article.slug is null, not string',
    ])
  })

  it('cover every block and the crisis resources in the sample content', async () => {
    const { text } = await read(`/articles/${ARTICLE}?depth=1`).expect(200)
    for (const block of [
      'callToAction',
      'attachmentPattern',
      'caseStory',
      'program',
      'callout',
      'manifestations',
      'crisisResources',
      'pullQuote',
    ])
      expect(text).toContain(`"blockType":"${block}"`)
    const sensitive = await read('/articles/staying-close-when-your-partner-is-in-crisis').expect(
      200,
    )
    expect(sensitive.body).toHaveProperty('crisisResources')
  })

  it('describe the site', async () => {
    for (const search of ['', '?depth=0', '?depth=2&locale=es&fallback-locale=none'])
      expect(faults('Site', (await read(`/site${search}`).expect(200)).body)).toEqual([])
    expect(faults('SiteSelection', (await read('/site?select[disclaimer]=true')).body)).toEqual([])
  })

  it('describe what a search answers', async () => {
    for (const query of ['q=attachment', 'q=apego&locale=es', 'q=suicide', 'q=atachmnt+&limit=1']) {
      const { body } = await read(`/search?${query}`).expect(200)
      expect(faults('SearchResults', body)).toEqual([])
    }
    expect(faults('Errors', (await read('/search').expect(400)).body)).toEqual([])
    expect(described('/content/v1/search')).toEqual(['200', '304', '400', '500', '503'])
  })

  it('describe refusals', async () => {
    for (const [path, status] of [
      ['/articles?draft=true', 400],
      ['/articles/nothing', 404],
      ['/nothing', 404],
      ['/media/nothing.webp', 404],
    ] as const)
      expect(faults('Errors', (await read(path).expect(status)).body)).toEqual([])
  })
})

describe('what machines read', () => {
  it('is as described', async () => {
    for (const locale of ['en', 'es']) {
      const { text } = await read(`/feed.json?locale=${locale}`).expect(200)
      expect(faults('JsonFeed', JSON.parse(text))).toEqual([])
    }
    for (const [collection] of COLLECTIONS)
      for (const { slug } of docsOf((await read(`/${collection}?depth=0`)).body)) {
        const { body } = await read(`/${collection}/${String(slug)}/provenance`).expect(200)
        expect(faults('Provenance', body)).toEqual([])
      }
    expect(faults('Redirects', (await read('/redirects').expect(200)).body)).toEqual([])
  })

  it.each([
    ['/sitemap.xml', 'application/xml'],
    ['/feed.rss', 'application/rss+xml'],
    ['/feed.atom', 'application/atom+xml'],
    ['/feed.json', 'application/feed+json'],
    ['/robots.txt', 'text/plain'],
    ['/redirects', 'application/json'],
  ])('comes from %s as %s, with the headers that are described', async (path, type) => {
    const operation = objectOf(objectOf(objectOf(description.paths)[`/content/v1${path}`]).get)
    const ok = objectOf(objectOf(operation.responses)['200'])
    expect(Object.keys(objectOf(ok.content))).toEqual([type])
    const { headers } = await read(path).expect(200)
    expect(headers['content-type']).toBe(`${type}; charset=utf-8`)
    for (const name of Object.keys(objectOf(ok.headers)))
      expect(headers).toHaveProperty(name.toLowerCase())
  })
})

describe('the statuses of the delivery plane', () => {
  const one = '/content/v1/articles/{slugOrId}'

  it('are described where they happen', async () => {
    const { headers } = await read(`/articles/${ARTICLE}`).expect(200)
    await read(`/articles/${ARTICLE}`).set('If-None-Match', String(headers.etag)).expect(304)
    await read(`/articles/${ARTICLE}?page=1`).expect(400)
    await read('/articles/nothing').expect(404)
    expect(described(one)).toEqual(['200', '301', '304', '400', '404', '410', '500', '503'])
    const components = objectOf(objectOf(description.components).headers)
    for (const name of Object.keys(components)) expect(headers).toHaveProperty(name.toLowerCase())
  })

  it('include the way from a former address, and 410 after withdrawal', async () => {
    const { id } = (await read('/articles?limit=1&depth=0&sort=slug')).body.docs[0] as {
      id: string
    }
    const before = String((await read(`/articles/${id}`)).body.slug)
    await as('author', 'patch', `/articles/${id}`).send({ slug: 'another-address' }).expect(200)
    await step(id, 'editor', 'approve')
    const { stage } = (await staff('get', `/articles/${id}/workflow`)).body as { stage: string }
    if (stage === 'clinical-review') {
      await step(id, 'clinician', 'sign', { password: PASSWORD, meaning: 'Reviewed' })
    }
    await step(id, 'editor', 'publish')
    const moved = await read(`/articles/${before}?depth=0`).expect(301)
    expect(moved.headers.location).toBe('/content/v1/articles/another-address?depth=0')
    const down = await staff('post', `/articles/${id}/workflow/unpublish`)
      .send({ comment: 'Out of date' })
      .expect(200)
    expect(faults('Workflow', down.body)).toEqual([])
    expect(faults('Errors', (await read(`/articles/${id}`).expect(410)).body)).toEqual([])
  })

  it('let files be read where an image says they are', async () => {
    const { body } = await read('/people?depth=1').expect(200)
    const photo = objectOf(docsOf(body).find(({ photo: one }) => one !== null)?.photo)
    const { headers } = await request(app)
      .get(new URL(String(photo.url)).pathname)
      .expect(200)
    expect(headers['content-type']).toMatch(/^image\//)
  })
})

describe('the management plane', () => {
  it('answers workflow and import as described', async () => {
    const { docs } = (await staff('get', '/programs?limit=1&depth=0').expect(200)).body as {
      docs: { id: string }[]
    }
    const path = `/programs/${docs[0]?.id}/workflow`
    expect(faults('Workflow', (await staff('get', path).expect(200)).body)).toEqual([])
    const stale = await staff('post', `${path}/publish`)
      .send({ digest: `sha256:${'0'.repeat(64)}` })
      .expect(409)
    expect(faults('Errors', stale.body)).toEqual([])
    await staff('post', `${path}/unpublish`).send({}).expect(422)
    await staff('post', `${path}/publish`).send({ digest: 'x' }).expect(422)
    const statuses = described('/api/{collection}/{id}/workflow/{action}', 'post')
    expect(statuses).toEqual(expect.arrayContaining(['200', '409', '422']))
    const report = await staff('post', '/articles/import')
      .attach('file', Buffer.from('# A title\n\nSome words, and more of them.\n'), 'note.md')
      .expect(200)
    expect(faults('ImportReport', report.body)).toEqual([])
  })

  it('answers what is said, told, listed and proven as described', async () => {
    const { docs } = (await staff('get', '/programs?limit=1&depth=0').expect(200)).body as {
      docs: { id: string }[]
    }
    const comments = `/programs/${docs[0]?.id}/comments`
    const opened = await staff('post', comments)
      .send({ body: 'A word.', field: 'title' })
      .expect(201)
    expect(faults('Thread', opened.body)).toEqual([])
    const { id } = opened.body as { id: string }
    for (const [path, status] of [
      [`${comments}/${id}/replies`, 201],
      [`${comments}/${id}/resolve`, 200],
      [`${comments}/${id}/reopen`, 200],
    ] as const) {
      const { body } = await staff('post', path).send({ body: 'Another.' }).expect(status)
      expect(faults('Thread', body)).toEqual([])
    }
    expect(faults('Threads', (await staff('get', comments).expect(200)).body)).toEqual([])
    await as('author', 'post', `${comments}/x/replies`).send({ body: 'x' }).expect(404)
    for (const role of ROLES)
      expect(faults('Notices', (await as(role, 'get', '/me/notices').expect(200)).body)).toEqual([])
    await staff('post', '/me/notices/read').send({ all: true }).expect(200)
    expect(faults('Reviews', (await staff('get', '/reviews').expect(200)).body)).toEqual([])
    const signed = (await staff('get', '/sign-offs?limit=1&where[kind][equals]=clinical')).body as {
      docs: { id: string }[]
    }
    for (const role of ['editor', 'clinician'] as const) {
      const path = `/sign-offs/${signed.docs[0]?.id}/export`
      expect(faults('SignOffExport', (await as(role, 'get', path).expect(200)).body)).toEqual([])
    }
    const keys = await request(app).get('/.well-known/jwks.json').expect(200)
    expect(faults('JwkSet', keys.body as JsonObject)).toEqual([])
  })

  it('answers previews as described, on both planes', async () => {
    const { docs } = (await staff('get', '/programs?limit=1&depth=0').expect(200)).body as {
      docs: { id: string }[]
    }
    const path = `/programs/${docs[0]?.id}/preview-tokens`
    const issued = await staff('post', path).send({ expiresIn: 60 }).expect(201)
    expect(faults('PreviewToken', issued.body)).toEqual([])
    const { token } = issued.body as { token: string }
    for (const search of ['', '?select[title]=true', '?depth=2&locale=es']) {
      const { body } = await read(`/preview/${token}${search}`).expect(200)
      expect(faults('Preview', body)).toEqual([])
      const { _preview, ...document } = body as JsonObject
      expect(faults('ProgramSelection', document)).toEqual([])
    }
    expect(faults('PreviewTokens', (await staff('get', path).expect(200)).body)).toEqual([])
    for (const [at, status] of [
      [`/preview/${token}?page=1`, 400],
      ['/preview/x', 404],
    ] as const)
      expect(faults('Errors', (await read(at).expect(status)).body)).toEqual([])
    expect(described('/content/v1/preview/{token}')).toEqual(
      expect.arrayContaining(['200', '400', '404', '429']),
    )
    expect(described('/content/v1/preview', 'post')).toEqual(
      expect.arrayContaining(['201', '400', '401', '403', '404']),
    )
    await request(app).post('/content/v1/preview').send({}).expect(401)
  })

  it('asks everyone to sign in', async () => {
    for (const path of ['/articles/x/workflow', '/programs/x/workflow'])
      expect(faults('Errors', (await request(app).get(`/api${path}`).expect(401)).body)).toEqual([])
  })
})

describe('the GraphQL schemas', () => {
  /** Both sides pass through a client's eyes: introspection, or reading the file. */
  const served = async (ask: () => request.Test): Promise<string> => {
    const { body } = await ask()
      .send({ query: getIntrospectionQuery({ specifiedByUrl: true }) })
      .expect(200)
    return printSchema(buildClientSchema((body as { data: IntrospectionQuery }).data))
  }
  const published = (name: string): string => printSchema(buildSchema(reference(name)))

  it('are the ones that are served', async () => {
    expect(await served(() => request(app).post('/content/v1/graphql'))).toBe(
      published('delivery.graphql'),
    )
    expect(await served(() => staff('post', '/graphql'))).toBe(published('management.graphql'))
  })

  it('describe what a query answers', async () => {
    const good = await request(app)
      .post('/content/v1/graphql')
      .send({ query: '{ Articles { docs { slug } } }' })
      .expect(200)
    const faulty = await request(app)
      .post('/content/v1/graphql')
      .send({ query: '{ Nothing }' })
      .expect(400)
    const unknown = await request(app)
      .post('/content/v1/graphql')
      .send({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } })
      .expect(200)
    for (const { body } of [good, faulty, unknown])
      expect(faults('GraphqlAnswer', body)).toEqual([])
  })
})
