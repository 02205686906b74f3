import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { release } from '../support/workflow.js'

const CANARY = 'CANARY-NOT-FOR-READERS'

let base: TestPayload
let app: RequestListener
let editor: string
let author: string
let id: string
let version: string
let person: string

/** Everything the management schema requires of a new article. */
const whole = (slug: string) => ({
  title: 'x',
  slug,
  summary: 'x',
  body: paragraph('x'),
  authors: [person],
})

const rest = (method: 'get' | 'post' | 'patch' | 'delete', url: string, token: string) =>
  request(app)[method](url).set('Authorization', token)

const graphql = (query: string, token: string, variables: object = {}) =>
  rest('post', '/api/graphql', token).send({ query, variables })

const live = async () =>
  (await request(app).get('/content/v1/articles/guarded').expect(200)).body as { title: string }

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  editor = await signIn(app, 'editor')
  author = await signIn(app, 'author')
  const added = await rest('post', '/api/people', editor).send({ name: 'Ada' }).expect(201)
  person = (added.body as { doc: { id: string } }).doc.id
  const { body } = await rest('post', '/api/articles', editor)
    .send({
      title: 'Approved words',
      slug: 'guarded',
      summary: 'A summary.',
      body: paragraph('Text.'),
      authors: [person],
    })
    .expect(201)
  id = (body as { doc: { id: string } }).doc.id
  await release({ base, collection: 'articles', id })
  await rest('patch', `/api/articles/${id}`, editor).send({ title: CANARY }).expect(200)
  const { docs } = await base.payload.findVersions({
    collection: 'articles',
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    overrideAccess: true,
  })
  version = String(docs[0]?.id)
})
afterAll(() => base.close())

describe('management GraphQL, as an editor', () => {
  it('may save a draft', async () => {
    const { body } = await graphql(
      `mutation { updateArticle(id: "${id}", draft: true, data: { subtitle: "Saved" }) { subtitle } }`,
      editor,
    )
    expect(body).toMatchObject({ data: { updateArticle: { subtitle: 'Saved' } } })
  })

  it.each([
    ['publishing', () => `updateArticle(id: "${id}", data: { _status: published }) { id }`],
    [
      'publishing a draft save',
      () => `updateArticle(id: "${id}", draft: true, data: { _status: published }) { id }`,
    ],
    ['restoring', () => `restoreVersionArticle(id: "${version}") { id }`],
  ])('refuses %s', async (_, mutation) => {
    const { body } = await graphql(`mutation { ${mutation()} }`, editor)
    expect(body).toMatchObject({
      errors: [{ extensions: { code: 'publish-requires-workflow' } }],
    })
    expect((await live()).title).toBe('Approved words')
  })

  it('leaves the live text alone when a save does not say it is a draft', async () => {
    const { body } = await graphql(
      `mutation { updateArticle(id: "${id}", data: { subtitle: "Other" }) { subtitle } }`,
      editor,
    )
    expect(body).toMatchObject({ data: { updateArticle: { subtitle: 'Other' } } })
    expect(await live()).toMatchObject({ title: 'Approved words', subtitle: null })
  })

  it('refuses creating as published, and creates the same as a draft', async () => {
    const create = (data: object) =>
      graphql(
        'mutation ($data: mutationArticleInput!) { createArticle(data: $data) { slug } }',
        editor,
        { data },
      )
    const refused = await create({ ...whole('by-graphql'), _status: 'published' })
    expect(refused.body).toMatchObject({
      errors: [{ extensions: { code: 'publish-requires-workflow' } }],
    })
    const made = await create(whole('by-graphql'))
    expect(made.body).toMatchObject({ data: { createArticle: { slug: 'by-graphql' } } })
    await request(app).get('/content/v1/articles/by-graphql').expect(404)
  })

  it('makes no copy public', async () => {
    const { body } = await graphql(
      `mutation ($data: mutationArticleInput!) { duplicateArticle(id: "${id}", data: $data) { slug } }`,
      editor,
      { data: { ...whole('a-copy'), title: 'Copied' } },
    )
    const { slug } = (body as { data: { duplicateArticle: { slug: string } } }).data
      .duplicateArticle
    expect(slug).not.toBe('guarded')
    await request(app).get(`/content/v1/articles/${slug}`).expect(404)
  })
})

describe('an author, for a document of somebody else', () => {
  it('reads what is live', async () => {
    const { body } = await rest('get', `/api/articles/${id}`, author).expect(200)
    expect((body as { title: string }).title).toBe('Approved words')
  })

  it.each([
    ['the draft', () => `/api/articles/${id}?draft=true`],
    ['drafts by list', () => '/api/articles?draft=true'],
    ['the versions', () => '/api/articles/versions'],
    ['one version', () => `/api/articles/versions/${version}`],
    ['the workflow', () => `/api/articles/${id}/workflow`],
    ['the trash', () => '/api/articles?trash=true'],
  ])('does not see the draft text through %s', async (_, url) => {
    const { text } = await rest('get', url(), author)
    expect(text).not.toContain(CANARY)
  })

  it('does not see the draft text through GraphQL', async () => {
    const { text } = await graphql(
      `{ Article(id: "${id}", draft: true) { title } Articles(draft: true) { docs { title } } versionsArticles { docs { version { title } } } }`,
      author,
    )
    expect(text).not.toContain(CANARY)
  })

  it('gets no copy of the draft text by duplicating or restoring', async () => {
    const copy = await rest('post', `/api/articles/${id}/duplicate`, author).send({})
    expect(copy.text).not.toContain(CANARY)
    const restored = await rest('post', `/api/articles/versions/${version}?draft=true`, author)
    expect(restored.status).toBe(403)
  })

  it.each([
    ['change', 'patch', () => `/api/articles/${id}`],
    ['delete', 'delete', () => `/api/articles/${id}`],
  ] as const)('cannot %s it', async (_, method, url) => {
    await rest(method, url(), author).send({ title: 'Mine' }).expect(403)
  })

  it('changes and deletes a draft of their own', async () => {
    const { body } = await rest('post', '/api/articles', author).send({ title: 'Mine' }).expect(201)
    const own = (body as { doc: { id: string } }).doc.id
    await rest('patch', `/api/articles/${own}`, author).send({ title: 'Still mine' }).expect(200)
    await rest('delete', `/api/articles/${own}`, author).expect(200)
  })
})

describe('the delivery plane', () => {
  it.each([
    '/content/v1/articles/guarded',
    '/content/v1/articles',
    '/content/v1/articles?where[title][like]=CANARY',
  ])('answers the same bytes to everybody, without the draft text: %s', async (url) => {
    const anonymous = await request(app).get(url).expect(200)
    const asEditor = await rest('get', url, editor).expect(200)
    expect(asEditor.text).toBe(anonymous.text)
    expect(anonymous.text).not.toContain(CANARY)
  })

  it('keeps an API client out of the management plane and serves it published content', async () => {
    const client = await base.payload.create({
      collection: 'api-clients',
      data: { name: 'Site', scopes: ['content'], enableAPIKey: true, apiKey: 'a-key-for-tests' },
      overrideAccess: true,
    })
    expect(client.id).toBeDefined()
    const key = 'api-clients API-Key a-key-for-tests'
    await rest('get', '/api/articles', key).expect(401)
    await graphql('{ Articles { docs { title } } }', key).expect(401)
    await rest('get', '/content/v1/articles/guarded', key).expect(200)
  })
})
