import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { approve, viewAs } from '../support/workflow.js'

const WRITERS = ['1', '2', '3', '4', '5', '6', '7', '8']

let base: TestPayload
let app: RequestListener
let editor: string
let person: string

const api = (method: 'get' | 'post' | 'patch', url: string) =>
  request(app)[method](url).set('Authorization', editor)

const createArticle = async (slug: string): Promise<string> => {
  const { body } = await api('post', '/api/articles')
    .send({
      title: 'First words',
      slug,
      summary: 'A summary.',
      body: paragraph('The text.'),
      authors: [person],
    })
    .expect(201)
  return (body as { doc: { id: string } }).doc.id
}

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  editor = await signIn(app, 'editor')
  const { body } = await api('post', '/api/people').send({ name: 'Dr. Ada Example' }).expect(201)
  person = (body as { doc: { id: string } }).doc.id
})
afterAll(() => base.close())

it('answers people who save the same draft at once with their words kept or a clear 409', async () => {
  const id = await createArticle('saved-at-once')
  const answers = await Promise.all(
    WRITERS.map((n) => api('patch', `/api/articles/${id}`).send({ title: `Words of writer ${n}` })),
  )
  for (const { status, body } of answers) {
    expect([200, 409]).toContain(status)
    if (status === 409) expect(body).toMatchObject({ errors: [{ code: 'write-conflict' }] })
  }
  const kept = answers.filter(({ status }) => status === 200)
  expect(kept.length).toBeGreaterThan(0)
  const { body } = await api('get', `/api/articles/${id}?draft=true`).expect(200)
  expect((body as { title: string }).title).toMatch(/^Words of writer [1-8]$/)
})

it('numbers the releases of a document without gap or double when it is published at once', async () => {
  const id = await createArticle('published-at-once')
  await approve({ base, collection: 'articles', id })
  const { digest } = await viewAs({ base, collection: 'articles', id })
  const answers = await Promise.all(
    WRITERS.map(() => api('post', `/api/articles/${id}/workflow/publish`).send({ digest })),
  )
  for (const { status } of answers) expect([200, 409]).toContain(status)
  const published = answers.filter(({ status }) => status === 200).length
  expect(published).toBeGreaterThan(0)
  const { docs } = await base.payload.find({
    collection: 'releases',
    where: { document: { equals: id } },
    sort: 'number',
    limit: 100,
    overrideAccess: true,
  })
  expect(docs.map(({ number }) => number)).toEqual(
    ['1', '2', '3', '4', '5', '6', '7', '8'].slice(0, docs.length).map(Number),
  )
  expect(docs.length).toBeGreaterThanOrEqual(1)
  await request(app).get('/content/v1/articles/published-at-once').expect(200)
})

it('gives one of several new documents that ask for the same address at once another one', async () => {
  const answers = await Promise.all(
    WRITERS.map(() => api('post', '/api/topics').send({ title: 'The same words' })),
  )
  for (const { status } of answers) expect([201, 409, 422]).toContain(status)
  const { docs } = await base.payload.find({
    collection: 'topics',
    where: { slug: { like: 'the-same-words' } },
    limit: 100,
    overrideAccess: true,
  })
  const slugs = docs.map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(slugs).toHaveLength(answers.filter(({ status }) => status === 201).length)
})
