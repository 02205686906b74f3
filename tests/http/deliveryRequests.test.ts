import type { RequestListener } from 'node:http'
import * as qs from 'qs-esm'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WorkflowCollection } from '../../src/slugs.js'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { release } from '../support/workflow.js'

let base: TestPayload
let app: RequestListener
let editor: string
const ids: Record<string, string> = {}

const api = (method: 'post' | 'patch', url: string) =>
  request(app)[method](url).set('Authorization', editor)

const create = async (collection: string, data: object): Promise<string> => {
  const { body } = await api('post', `/api/${collection}`).send(data).expect(201)
  return (body as { doc: { id: string } }).doc.id
}

const publish = async (collection: WorkflowCollection, data: object): Promise<string> => {
  const id = await create(collection, data)
  await release({ base, collection, id })
  return id
}

const article = (slug: string, more: object = {}) =>
  publish('articles', {
    title: `Article ${slug}`,
    slug,
    summary: `About ${slug}.`,
    body: paragraph(`The text of ${slug}.`),
    authors: [ids.person],
    ...more,
  })

const read = (path: string) => request(app).get(`/content/v1${path}`)

type Doc = Record<string, unknown> & { id: string; slug: string }
const slugs = ({ body }: request.Response): string[] =>
  (body as { docs: Doc[] }).docs.map(({ slug }) => slug)
const errors = ({ body }: request.Response) =>
  (body as { errors: { code: string; message: string; field?: string }[] }).errors

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  editor = await signIn(app, 'editor')
  ids.person = await create('people', { name: 'Dr. Ada Example', slug: 'ada' })
  ids.trauma = await create('topics', { title: 'Trauma', slug: 'trauma', sensitive: true })
  ids.love = await create('topics', { title: 'Love', slug: 'love' })
  await api('post', '/api/globals/site')
    .send({
      organization: { name: 'Example Clinic' },
      crisisResources: [{ region: 'US', name: 'Lifeline', phone: '988' }],
    })
    .expect(200)
  ids.both = await article('both', {
    title: 'Half of it, 50% or so',
    topics: [ids.trauma, ids.love],
    references: [
      { citation: 'Ada (2020). One.', url: 'https://example.org/first_page' },
      { citation: 'Bo (2021). Two.' },
    ],
  })
  ids.trauma1 = await article('only-trauma', {
    title: 'All of snake_case',
    topics: [ids.trauma],
    references: [{ citation: 'Bo (2021). Two.' }],
  })
  ids.love1 = await article('only-love', { title: 'Back\\slash', topics: [ids.love] })
  ids.none = await article('no-topic', { title: 'Nothing special' })
  ids.lookalike = await article(ids.none)
}, 120_000)

afterAll(() => base.close())

describe('select', () => {
  it.each(['id', 'nothing', 'readingMinutes'])('refuses %s of the site', async (name) => {
    const [first] = errors(await read(`/site?select[${name}]=true`).expect(400))
    expect(first?.code).toBe('invalid')
    expect(first?.message).toContain('Allowed: organization,')
    expect(first?.message).not.toContain(' id,')
  })

  it('gives the named fields of the site and of its groups', async () => {
    const { body } = await read('/site?select[organization][name]=true').expect(200)
    expect(body).toEqual({ organization: { name: 'Example Clinic' } })
  })

  it.each(['articles', 'people', 'topics', 'programs', 'case-stories', 'calls-to-action'])(
    'takes the id of %s and no field that is not there',
    async (collection) => {
      await read(`/${collection}?select[id]=true`).expect(200)
      await read(`/${collection}?select[nothing]=true`).expect(400)
      await read(`/${collection}?select=`).expect(400)
    },
  )

  it('reaches into groups and rows, and to what is computed', async () => {
    const { body } = await read(
      '/articles/both?select[seo][noIndex]=true&select[references][citation]=true&select[bodyHtml]=true&select[readingMinutes]=true&select[review]=true',
    ).expect(200)
    expect(body).toEqual({
      id: ids.both,
      seo: { noIndex: false },
      references: [{ citation: 'Ada (2020). One.' }, { citation: 'Bo (2021). Two.' }],
      bodyHtml: '<p>The text of both.</p>',
      readingMinutes: 1,
      review: null,
      crisisResources: [
        { region: 'US', name: 'Lifeline', phone: '988', text: null, url: null, instructions: null },
      ],
    })
  })

  it.each([
    'select[id]=true',
    'select[title]=true',
    'select[crisisResources]=true',
    'select[crisisResources]=false',
    'select[topics]=false',
  ])('never removes help in a crisis: %s', async (search) => {
    const help = [{ region: 'US', name: 'Lifeline', phone: '988' }]
    const one = await read(`/articles/both?${search}`).expect(200)
    expect(one.body).toMatchObject({ crisisResources: help })
    const list = await read(`/articles?where[slug][equals]=both&${search}`).expect(200)
    expect(list.body).toMatchObject({ docs: [{ crisisResources: help }] })
  })
})

describe('a filter', () => {
  it.each([
    ['where[topics.slug][equals]=trauma', ['both', 'only-trauma']],
    ['where[topics.slug][not_equals]=trauma', ['no-topic', 'only-love']],
    ['where[topics.slug][not_in]=trauma,love', ['no-topic']],
    ['where[and][0][topics.slug][equals]=trauma&where[and][1][topics.slug][equals]=love', ['both']],
    ['where[references.citation][equals]=Bo (2021). Two.', ['both', 'only-trauma']],
    [
      'where[references.citation][not_equals]=Ada (2020). One.',
      ['no-topic', 'only-love', 'only-trauma'],
    ],
    ['where[title][like]=%25', ['both']],
    ['where[title][contains]=50%25 or', ['both']],
    ['where[title][like]=_', ['only-trauma']],
    ['where[title][contains]=e_c', ['only-trauma']],
    ['where[title][like]=\\', ['only-love']],
    ['where[title][like]=IT half', ['both']],
    ['where[title][like]=.*', []],
    ['where[title][like]=(', []],
    ['where[title][not_like]=of', ['no-topic', 'only-love']],
    ['where[references.url][contains]=first_', ['both']],
    ['where[references.url][contains]=firs_p', []],
    ['where[heroImage][exists]=false', ['both', 'no-topic', 'only-love', 'only-trauma']],
    ['where[publishedAt][less_than]=2000-01-01T00:00', []],
  ])('means what it says on every database: %s', async (search, expected) => {
    const within = ['both', 'only-trauma', 'only-love', 'no-topic'].join(',')
    const path = `/articles?depth=0&sort=slug&${search}&where[slug][in]=${within}`
    expect(slugs(await read(encodeURI(decodeURI(path))).expect(200))).toEqual(expected)
  })

  it.each([
    ['a day that is not in the calendar', 'where[publishedAt][greater_than]=2026-02-30'],
    ['a date in words', 'where[publishedAt][greater_than]=1%20May%202026'],
    ['an empty character', 'where[title][like]=a%00b'],
    ['more than ten words', `where[title][like]=${'a+'.repeat(10)}a`],
    ['a value without a name', '=1'],
    ['a truth that is neither', 'where[clinicalContent][equals]=banana'],
    ['a computed field', 'where[readingMinutes][equals]=3'],
    ['places on a map', 'where[title][near]=1,2'],
  ])('refuses %s', async (_what, search) => {
    const answer = await read(`/articles?${search}`).expect(400)
    expect(errors(answer)[0]?.code).toBe('invalid')
    expect(errors(answer)[0]?.message.length).toBeGreaterThan(10)
  })

  it('takes ten words, 50 conditions and five levels, and no more', async () => {
    await read(`/articles?where[title][like]=${'a+'.repeat(9)}a`).expect(200)
    const conditions = (count: number) =>
      Array.from({ length: count }, (_, at) => `where[or][${at}][slug][equals]=s${at}`).join('&')
    await read(`/articles?${conditions(49)}`).expect(200)
    await read(`/articles?${conditions(50)}`).expect(400)
    const nested = '[or][0][and][0][or][0][and][0]'
    await read(`/articles?where${nested}[slug][equals]=x`).expect(200)
    await read(`/articles?where${nested}[or][0][slug][equals]=x`).expect(400)
  })
})

describe('a name that could be two things', () => {
  it('is an id before it is a slug, and GraphQL is told which', async () => {
    expect((await read(`/articles/${ids.none}`).expect(200)).body).toMatchObject({ id: ids.none })
    const { body } = await request(app)
      .post('/content/v1/graphql')
      .send({
        query:
          'query ($name: String) { byId: Article(id: $name) { id } bySlug: Article(slug: $name) { id } slugAsId: Article(id: "both") { id } idAsSlug: Article(slug: "x") { id } }',
        variables: { name: ids.none },
      })
      .expect(200)
    expect(body).toMatchObject({
      data: {
        byId: { id: ids.none },
        bySlug: { id: ids.lookalike },
        slugAsId: null,
        idAsSlug: null,
      },
    })
  })
})

describe('structured data', () => {
  it('names the language that is shown, not the one that was asked for', async () => {
    const language = async (path: string) =>
      ((await read(path)).body as { jsonLd: { inLanguage?: string } }).jsonLd.inLanguage
    expect(await language('/articles/both?locale=es')).toBe('en')
    await api('patch', `/api/articles/${ids.both}?locale=es`).send({ title: 'Mitad' }).expect(200)
    await release({ base, collection: 'articles', id: ids.both ?? '' })
    expect(await language('/articles/both?locale=es')).toBe('es')
    expect(await language('/articles/both')).toBe('en')
  })
})

describe('the client library of Payload', () => {
  it('finds, counts and reads the site by the addresses and parameters it uses', async () => {
    const search = qs.stringify(
      {
        depth: '0',
        page: '1',
        limit: '5',
        'fallback-locale': 'none',
        locale: 'en',
        sort: 'slug,-title',
        select: { slug: true },
        where: {
          or: [{ slug: { in: ['both', 'no-topic'] } }, { 'topics.slug': { equals: 'love' } }],
        },
      },
      { addQueryPrefix: true },
    )
    expect(slugs(await read(`/articles${search}`).expect(200))).toEqual([
      'both',
      'no-topic',
      'only-love',
    ])
    const where = qs.stringify({ where: { 'topics.slug': { equals: 'love' } } })
    expect((await read(`/articles/count?${where}`).expect(200)).body).toEqual({ totalDocs: 2 })
    expect((await read('/articles/count').expect(200)).body).toEqual({ totalDocs: 5 })
    await read('/articles/count?depth=1').expect(400)
    const site = await read('/site').expect(200)
    expect((await read('/globals/site').expect(200)).text).toBe(site.text)
    await read('/globals/nothing').expect(404)
  })

  it('sees a document named "count" rather than a number', async () => {
    await create('topics', { title: 'Counting', slug: 'count' })
    expect((await read('/topics/count').expect(200)).body).toMatchObject({ title: 'Counting' })
  })
})

describe('GraphQL', () => {
  const post = (body: object | string) =>
    request(app)
      .post('/content/v1/graphql')
      .set('Content-Type', 'application/json')
      .send(typeof body === 'string' ? body : JSON.stringify(body))

  const nested = (levels: number): object => {
    let filter: object = { slug: { equals: 'both' } }
    for (let level = 0; level < levels; level += 1) filter = { AND: [filter] }
    return filter
  }

  it.each([
    ['a list of queries', [{ query: '{ Site { disclaimer } }' }]],
    ['no query', {}],
    ['a query that is a number', { query: 5 }],
    ['a query that is too long', { query: `{ Site { disclaimer } }${' '.repeat(20_000)}` }],
    ['variables that are a list', { query: '{ Site { disclaimer } }', variables: [] }],
    ['a body that is no JSON', '{'],
    ['a mutation', { query: 'mutation { deleteArticle(id: "1") { id } }' }],
  ])('refuses %s with 400', async (_what, body) => {
    const answer = await post(body).expect(400)
    expect(errors(answer)[0]).toMatchObject({ code: 'invalid' })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('says what a query that is too long is', async () => {
    const answer = await post({ query: ' '.repeat(20_001) }).expect(400)
    expect(errors(answer)[0]?.message).toBe('A query has at most 20000 characters.')
  })

  it('refuses variables that nest without end, and takes those that do not', async () => {
    const query = 'query ($where: Article_where) { Articles(where: $where) { totalDocs } }'
    const answer = await post({ query, variables: { where: nested(2000) } }).expect(400)
    expect(errors(answer)[0]).toEqual({
      code: 'invalid',
      field: 'variables',
      message: 'Variables nest at most 32 levels deep.',
    })
    const { body } = await post({ query, variables: { where: nested(3) } }).expect(200)
    expect(body).toMatchObject({ data: { Articles: { totalDocs: 1 } } })
  })

  it('counts a default limit like a given one', async () => {
    const query = (limit: number) =>
      `query ($limit: Int = ${limit}) { Articles(limit: $limit) { docs { programs { attachmentPatterns { title alias slug } } } } }`
    await post({ query: query(5) }).expect(200)
    const answer = await post({ query: query(100) }).expect(400)
    expect(errors(answer)[0]?.message).toContain('at most 2000 is allowed')
    await post({ query: query(100), variables: { limit: 5 } }).expect(200)
  })

  it('gives every error its code, whole or partial', async () => {
    const { body } = await post({
      query: '{ Articles(limit: 101) { totalDocs } }',
    }).expect(200)
    expect(body).toMatchObject({
      data: null,
      errors: [{ code: 'invalid', extensions: { code: 'invalid', field: 'limit' } }],
    })
  })

  it('takes over GET its own parameters, each once', async () => {
    const query = encodeURIComponent('{ Site { organization { name } } }')
    const { body } = await read(`/graphql?query=${query}`).expect(200)
    expect(body).toMatchObject({ data: { Site: { organization: { name: 'Example Clinic' } } } })
    const unknown = await read(`/graphql?query=${query}&draft=true`).expect(400)
    expect(errors(unknown)).toEqual([
      {
        code: 'invalid',
        field: 'draft',
        message: 'Unknown parameter "draft". Allowed: query, variables, operationName, extensions.',
      },
    ])
    await read(`/graphql?query=${query}&query=${query}`).expect(400)
    await read(`/graphql?query=${query}&variables={`).expect(400)
    await read(`/graphql?query=${encodeURIComponent('mutation { x }')}`).expect(400)
  })

  it('is the same address with a slash at its end', async () => {
    await request(app)
      .post('/content/v1/graphql/')
      .send({ query: '{ Site { organization { name } } }' })
      .expect(200)
  })

  it('has help in a crisis in the type of every document', async () => {
    const { body } = await post({
      query:
        '{ Articles(where: { slug: { equals: "both" } }) { docs { crisisResources { name phone } } } }',
    }).expect(200)
    expect(body).toMatchObject({
      data: { Articles: { docs: [{ crisisResources: [{ name: 'Lifeline', phone: '988' }] }] } },
    })
  })
})
