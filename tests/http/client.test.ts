/** The client package against the running server, over a real connection. */
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import type { Client, PersonRelated, ProgramRelated } from '../../packages/client/src/index.js'
import { createClient, SecureBaseError } from '../../packages/client/src/index.js'
import type { WorkflowCollection } from '../../src/slugs.js'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { release } from '../support/workflow.js'

let base: TestPayload
let app: RequestListener
let server: Server
let url: string
let editor: string
let client: Client
const ids: Record<string, string> = {}

const api = (method: 'get' | 'post' | 'patch', path: string) =>
  request(app)[method](path).set('Authorization', editor)

const create = async (collection: string, data: object): Promise<string> => {
  const { body } = await api('post', `/api/${collection}`).send(data).expect(201)
  return (body as { doc: { id: string } }).doc.id
}

const publish = (collection: WorkflowCollection, id: string) => release({ base, collection, id })

const article = (slug: string, more: object = {}) => ({
  title: `Article ${slug}`,
  slug,
  summary: `About ${slug}.`,
  body: paragraph(`The text of ${slug}.`),
  authors: [ids.person],
  ...more,
})

const publishArticle = async (slug: string, more: object = {}): Promise<string> => {
  const id = await create('articles', article(slug, more))
  await publish('articles', id)
  return id
}

/** A `fetch` that notes what it was asked and what came back. */
const watched = () => {
  const calls: { url: string; init: RequestInit | undefined; status: number }[] = []
  const watching: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    calls.push({ url: String(input), init, status: response.status })
    return response
  }
  return { calls, fetch: watching }
}

const failureOf = async (work: Promise<unknown>): Promise<SecureBaseError> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof SecureBaseError) return error
  throw new Error(`no SecureBaseError but ${String(error)}`)
}

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  client = createClient({ url })
  editor = await signIn(app, 'editor')
  ids.person = await create('people', { name: 'Dr. Ada Example', slug: 'ada' })
  ids.trauma = await create('topics', { title: 'Trauma', slug: 'trauma', sensitive: true })
  await api('post', '/api/globals/site')
    .send({
      organization: { name: 'Example Clinic' },
      crisisResources: [{ region: 'US', name: 'Lifeline', phone: '988' }],
    })
    .expect(200)
  ids.first = await create('articles', article('first', { topics: [ids.trauma] }))
  await api('patch', `/api/articles/${ids.first}?locale=es`).send({ title: 'Primero' }).expect(200)
  await publish('articles', ids.first)
  ids.second = await publishArticle('second', { title: 'One, two and [three]' })
  ids.third = await publishArticle('third')
  ids.gone = await publishArticle('gone')
  await api('post', `/api/articles/${ids.gone}/workflow/unpublish`)
    .send({ comment: 'Out of date' })
    .expect(200)
  ids.moved = await publishArticle('former')
  await api('patch', `/api/articles/${ids.moved}`).send({ slug: 'present' }).expect(200)
  await publish('articles', ids.moved)
}, 120_000)

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await base.close()
})

describe('a document', () => {
  it('is found by slug and by id, with its related documents', async () => {
    const found = await client.articles.get('first')
    expect(found).toMatchObject({
      id: ids.first,
      title: 'Article first',
      bodyText: 'The text of first.',
      authors: [{ name: 'Dr. Ada Example' }],
      crisisResources: [{ name: 'Lifeline' }],
    })
    expect(await client.articles.get(ids.first ?? '')).toEqual(found)
    expectTypeOf(found!.authors).toEqualTypeOf<PersonRelated<0>[]>()
  })

  it('has the depth that was asked for, in its types too', async () => {
    const shallow = await client.articles.get('first', { depth: 0 })
    expect(shallow?.authors).toEqual([ids.person])
    expectTypeOf(shallow!.authors).toEqualTypeOf<string[]>()
    const deep = await client.articles.get('first', { depth: 2 })
    expectTypeOf(deep!.programs).toEqualTypeOf<ProgramRelated<1>[]>()
    expect(deep?.topics).toMatchObject([{ slug: 'trauma' }])
  })

  it('has what was selected and no more, in its types too', async () => {
    const narrow = await client.articles.get('second', {
      select: { title: true, seo: { title: true } },
    })
    expect(narrow).toEqual({ id: ids.second, title: 'One, two and [three]', seo: { title: null } })
    expectTypeOf(narrow!.title).toEqualTypeOf<string | null>()
    expectTypeOf(narrow!.seo).toEqualTypeOf<{ title: string | null }>()
    expectTypeOf(narrow!).not.toHaveProperty('body')
    const without = await client.articles.get('second', { select: { body: false } })
    expect(without).not.toHaveProperty('body')
    expect(without?.bodyText).toBe('The text of second.')
    expectTypeOf(without!).not.toHaveProperty('body')
    expectTypeOf(without!.bodyHtml).toEqualTypeOf<string | null>()
  })

  it('keeps help in a crisis, whatever was selected', async () => {
    const narrow = await client.articles.get('first', { select: { title: true } })
    expect(narrow?.crisisResources).toMatchObject([{ phone: '988' }])
  })

  it('is in the language that was asked for', async () => {
    expect((await client.articles.get('first', { locale: 'es' }))?.title).toBe('Primero')
    expect((await client.articles.get('second', { locale: 'es' }))?.title).toMatch(/^One/)
    const none = await client.articles.get('second', { locale: 'es', fallbackLocale: 'none' })
    expect(none?.title).toBeNull()
  })

  it('is null where there is none, and where there is none any more', async () => {
    expect(await client.articles.get('never')).toBeNull()
    expect(await client.articles.get('gone')).toBeNull()
    expect(await client.articles.get('../site')).toBeNull()
  })

  it('tells those two apart when that is asked', async () => {
    expect(await client.articles.find('never')).toMatchObject({
      ok: false,
      code: 'not-found',
      status: 404,
    })
    expect(await client.articles.find('gone')).toMatchObject({
      ok: false,
      code: 'withdrawn',
      status: 410,
    })
    const found = await client.articles.find('third')
    expect(found).toMatchObject({ ok: true, document: { slug: 'third' }, movedTo: null })
    if (found.ok) expect(found.tags).toContain(`articles:${ids.third}`)
  })

  it('is followed to its present address', async () => {
    expect(await client.articles.find('former', { select: { slug: true } })).toMatchObject({
      ok: true,
      document: { slug: 'present' },
      movedTo: 'present',
    })
  })
})

describe('a list', () => {
  it('is filtered, sorted and cut into pages', async () => {
    const page = await client.articles.list({
      where: {
        or: [{ slug: { in: ['first', 'third'] } }, { title: { equals: 'One, two and [three]' } }],
      },
      sort: ['-slug', 'id'],
      limit: 2,
      select: { slug: true },
    })
    expect(page).toMatchObject({ totalDocs: 3, totalPages: 2, hasNextPage: true, nextPage: 2 })
    expect(page.docs.map(({ slug }) => slug)).toEqual(['third', 'second'])
    const { docs } = await client.articles.list({
      where: { 'topics.slug': { equals: 'trauma' } },
      sort: 'slug',
    })
    expect(docs.map(({ slug }) => slug)).toEqual(['first'])
  })

  it('is taken document by document, over all its pages', async () => {
    const { calls, fetch } = watched()
    const slugs: string[] = []
    for await (const { slug } of createClient({ url, fetch }).articles.all({
      sort: 'slug',
      limit: 2,
      select: { slug: true },
    }))
      slugs.push(slug)
    expect(slugs).toEqual(['first', 'present', 'second', 'third'])
    expect(calls).toHaveLength(2)
  })

  it('is left as soon as its taker has enough', async () => {
    const { calls, fetch } = watched()
    for await (const { id } of createClient({ url, fetch }).articles.all({ limit: 1 })) {
      expect(id).toBeTypeOf('string')
      break
    }
    expect(calls).toHaveLength(1)
  })

  it('is counted', async () => {
    expect(await client.articles.count()).toBe(4)
    expect(await client.articles.count({ where: { slug: { equals: 'first' } } })).toBe(1)
    expect(await client.caseStories.count()).toBe(0)
  })
})

describe('the site', () => {
  it('is what every page shares', async () => {
    expect(await client.site({ select: { organization: true } })).toEqual({
      organization: { name: 'Example Clinic', url: null, logo: null },
    })
  })
})

describe('a search', () => {
  it('finds what is published, in the collections it was asked for', async () => {
    const found = await client.search('second text', { collections: ['articles', 'people'] })
    expect(found.docs).toMatchObject([{ collection: 'articles', slug: 'second' }])
    expectTypeOf(found.docs[0]!.highlights.title).toEqualTypeOf<string | undefined>()
    expect((await client.search('second text', { collections: ['people'] })).docs).toEqual([])
  })

  it('says what is wrong with it', async () => {
    expect(await failureOf(client.search(''))).toMatchObject({ code: 'invalid', status: 400 })
  })
})

describe('a refusal', () => {
  it('says what is wrong, to programs and to people', async () => {
    const error = await failureOf(client.articles.list({ limit: 1000 }))
    expect(error).toMatchObject({
      code: 'invalid',
      status: 400,
      problems: [{ code: 'invalid', field: 'limit' }],
    })
    expect(error.message).toContain('limit')
    expect(error.requestId).toMatch(/\w/)
  })

  it('is of its own kind when nobody answers', async () => {
    const nobody = createClient({ url: 'http://127.0.0.1:1', retry: false })
    expect(await failureOf(nobody.articles.get('first'))).toMatchObject({
      code: 'unreachable',
      status: 0,
    })
  })

  it('is of its own kind when somebody else answers', async () => {
    const elsewhere = createClient({ url: `${url}/nowhere` })
    expect(await failureOf(elsewhere.site())).toMatchObject({ code: 'not-found', status: 404 })
    const page = createClient({
      url,
      fetch: () => Promise.resolve(new Response('<!doctype html>', { status: 200 })),
    })
    expect(await failureOf(page.site())).toMatchObject({ code: 'unreadable', status: 200 })
  })
})

describe('an answer at hand', () => {
  it('is asked about, not for, and replaced when it has changed', async () => {
    const { calls, fetch } = watched()
    const kept = createClient({ url, fetch, etags: true })
    const select = { summary: true } as const
    const first = await kept.articles.get('third', { select })
    expect(await kept.articles.get('third', { select })).toEqual(first)
    expect(calls.map(({ status }) => status)).toEqual([200, 304])
    await api('patch', `/api/articles/${ids.third}`).send({ summary: 'New.' }).expect(200)
    await publish('articles', ids.third ?? '')
    expect((await kept.articles.get('third', { select }))?.summary).toBe('New.')
    expect(calls.at(-1)?.status).toBe(200)
  })

  it('is asked for again where nothing is kept', async () => {
    const { calls, fetch } = watched()
    const plain = createClient({ url, fetch })
    await plain.site()
    await plain.site()
    expect(calls.map(({ status }) => status)).toEqual([200, 200])
  })
})

describe('a GraphQL query', () => {
  const QUERY = `query One($slug: String!) { Article(slug: $slug) { title } }`
  type Data = { Article: { title: string } | null }

  it('answers with its data', async () => {
    const data = await client.graphql<Data>(QUERY, { slug: 'first' })
    expect(data).toEqual({ Article: { title: 'Article first' } })
    expect(await client.graphql<Data>(QUERY, { slug: 'never' })).toEqual({ Article: null })
  })

  it('has the types that a code generator gave it', async () => {
    const typed = {
      toString: () => QUERY,
      __apiType: undefined as ((variables: { slug: string }) => Data) | undefined,
    }
    const data = await client.graphql(typed, { slug: 'first' })
    expectTypeOf(data).toEqualTypeOf<Data>()
    expect(data.Article?.title).toBe('Article first')
  })

  it('rejects with the code of what failed, and keeps the rest', async () => {
    const both = `{ Article(slug: "gone") { title } Topic(slug: "trauma") { title } }`
    expect(await failureOf(client.graphql(both))).toMatchObject({
      code: 'withdrawn',
      data: { Article: null, Topic: { title: 'Trauma' } },
    })
    expect(await failureOf(client.graphql('{ Nothing }'))).toMatchObject({
      code: 'invalid',
      status: 400,
    })
  })

  it('is sent whole when that is asked for, or when an address would be too long', async () => {
    const { calls, fetch } = watched()
    const whole = createClient({ url, fetch, persistedQueries: false })
    await whole.graphql(QUERY, { slug: 'first' })
    const long = 'x'.repeat(7000)
    await createClient({ url, fetch }).graphql(QUERY, { slug: long })
    expect(calls.map(({ init, status }) => [init?.method, status])).toEqual([
      ['POST', 200],
      ['POST', 200],
    ])
  })
})

describe('a query that the server knows', () => {
  it('is asked for by its hash from then on, at an address that caches keep', async () => {
    const { calls, fetch } = watched()
    const own = createClient({ url, fetch, etags: true })
    const query = '{ Site { organization { name } } }'
    for (let time = 0; time < 3; time += 1)
      expect(await own.graphql(query)).toEqual({
        Site: { organization: { name: 'Example Clinic' } },
      })
    expect(calls.map(({ init, status }) => [init?.method, status])).toEqual([
      ['GET', 200],
      ['POST', 200],
      ['GET', 200],
      ['GET', 304],
    ])
    expect(calls[2]?.url).not.toContain('organization')
  })
})

describe('a preview', () => {
  let token: string

  beforeAll(async () => {
    await api('patch', `/api/articles/${ids.second}`).send({ title: 'A draft' }).expect(200)
    const { body } = await api('post', `/api/articles/${ids.second}/preview-tokens`).expect(201)
    token = (body as { token: string }).token
  })

  it('is the working copy, to whoever has its token', async () => {
    const draft = await client.preview(token, {
      collection: 'articles',
      select: { title: true },
    })
    expect(draft).toMatchObject({
      id: ids.second,
      title: 'A draft',
      _preview: { stage: 'editorial-review' },
    })
    expectTypeOf(draft.title).toEqualTypeOf<string | null>()
    expect((await client.articles.get('second'))?.title).toBe('One, two and [three]')
  })

  it('is in a query that carries the token, and in no other', async () => {
    const query = '{ Article(slug: "second") { title } }'
    expect(await client.graphql(query, {}, { previewToken: token })).toEqual({
      Article: { title: 'A draft' },
    })
    expect(await client.graphql(query)).toEqual({ Article: { title: 'One, two and [three]' } })
  })

  it('is refused to whoever has another', async () => {
    const wrong = 'x'.repeat(43)
    expect(await failureOf(client.preview(wrong))).toMatchObject({ code: 'not-found', status: 404 })
    const asked = client.graphql('{ __typename }', {}, { previewToken: wrong })
    expect(await failureOf(asked)).toMatchObject({ code: 'not-found', status: 404 })
  })
})

describe('a copy of everything', () => {
  /** What a site would have that applies what it is told. */
  const copyOf = async (since?: string) => {
    const documents = new Map<string, string | undefined>()
    let next = since
    for await (const page of client.sync({
      collections: ['articles'],
      limit: 2,
      ...(since === undefined ? {} : { since }),
    })) {
      for (const { id, document } of page.items) documents.set(id, document?.slug)
      next = page.next
    }
    return { documents, next: next ?? '' }
  }

  it('is everything that is live, and then what changes', async () => {
    const first = await copyOf()
    expect([...first.documents.values()].filter(Boolean).sort()).toEqual([
      'first',
      'present',
      'second',
      'third',
    ])
    expect((await copyOf(first.next)).documents.size).toBe(0)
    const id = await publishArticle('fresh')
    expect([...(await copyOf(first.next)).documents]).toEqual([[id, 'fresh']])
    await api('post', `/api/articles/${id}/workflow/unpublish`).send({ comment: 'No.' }).expect(200)
    expect([...(await copyOf(first.next)).documents]).toEqual([[id, undefined]])
  })

  it('says of which type a document is', async () => {
    for await (const { items } of client.sync({ limit: 100 }))
      for (const item of items)
        if (item.collection === 'articles') {
          expectTypeOf(item.document!.authors).toEqualTypeOf<string[]>()
          expect(item.document?.authors).toEqual([ids.person])
        } else if (item.collection === 'site') expect(item.document).toHaveProperty('disclaimer')
  })

  it('can not go on from a place that is none', async () => {
    const failed = failureOf(client.sync({ since: 'nowhere' }).next())
    expect(await failed).toMatchObject({ code: 'invalid', status: 400 })
  })
})

describe('what happens', () => {
  it('is told as it happens, and goes on after the connection was lost', async () => {
    const { calls, fetch } = watched()
    const caller = new AbortController()
    const own = createClient({ url, fetch })
    const told: [string, string | null, boolean][] = []
    const following = (async () => {
      for await (const item of own.live({ collections: ['articles'], signal: caller.signal })) {
        told.push([item.kind, item.slug, item.document !== undefined])
        expect(item.token).toMatch(/\w/)
      }
    })()
    const until = async (count: number) => {
      for (let tries = 0; told.length < count && tries < 200; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50))
    }
    while (calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    const id = await publishArticle('heard')
    await until(1)
    server.closeAllConnections()
    await api('post', `/api/articles/${id}/workflow/unpublish`).send({ comment: 'No.' }).expect(200)
    await until(2)
    caller.abort()
    await following
    expect(told).toEqual([
      ['published', 'heard', true],
      ['unpublished', 'heard', false],
    ])
    expect(calls.length).toBeGreaterThan(1)
    expect(calls.at(-1)?.init?.headers).toHaveProperty('last-event-id')
  })

  it('can not be told from a place that is none', async () => {
    const failed = failureOf(client.live({ since: 'nowhere' }).next())
    expect(await failed).toMatchObject({ code: 'invalid', status: 400 })
  })
})

describe('a call', () => {
  it('carries the headers and the settings it was given', async () => {
    const { calls, fetch } = watched()
    const own = createClient({ url: `${url}/`, fetch, headers: { 'x-from': 'tests' } })
    await own.articles.get('first', { init: { cache: 'no-store', headers: { 'x-also': '1' } } })
    expect(calls[0]?.url).toBe(`${url}/content/v1/articles/first`)
    expect(calls[0]?.init).toMatchObject({
      cache: 'no-store',
      headers: { 'x-from': 'tests', 'x-also': '1', accept: 'application/json' },
    })
  })

  it('ends when its caller loses interest', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(client.articles.get('first', { signal })).rejects.toThrow('enough')
  })
})
