/** What the body of a workflow action may hold. */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload, PASSWORD } from '../support/createTestPayload.js'
import { approve } from '../support/workflow.js'

let base: TestPayload
let app: RequestListener
let editor: string
let article: string

const api = (method: 'get' | 'post', url: string) =>
  request(app)[method](url).set('Authorization', editor)
const publish = (body: object) =>
  api('post', `/api/articles/${article}/workflow/publish`).send(body)
const digest = async (): Promise<string> => {
  const { body } = await api('get', `/api/articles/${article}/workflow`).expect(200)
  return (body as { digest: string }).digest
}

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  editor = await signIn(app, 'editor')
  const idOf = (body: unknown) => (body as { doc: { id: string } }).doc.id
  const person = await api('post', '/api/people').send({ name: 'Dr. Ada Example' }).expect(201)
  const created = await api('post', '/api/articles')
    .send({
      title: 'Words',
      slug: 'words',
      summary: 'A summary.',
      body: paragraph('The text.'),
      authors: [idOf(person.body)],
    })
    .expect(201)
  article = idOf(created.body)
  await approve({ base, collection: 'articles', id: article })
})
afterAll(() => base.close())

it('accepts every field of the contract, also those an action has no use for', async () => {
  const { body } = await publish({
    digest: await digest(),
    comment: 'Ready.',
    password: PASSWORD,
    meaning: 'I have reviewed this.',
    publishAt: '2030-01-02T03:04:05.000Z',
    unpublishAt: '2030-02-02T09:00',
    timeZone: 'Europe/Madrid',
    release: 1,
    assignee: String(base.actors.reviewer.id),
    dueAt: '2030-01-01T03:04:05+01:00',
  }).expect(200)
  expect(body).toMatchObject({ live: { release: 1 } })
  expect(JSON.stringify(body)).not.toContain(PASSWORD)
  await publish({ digest: await digest() }).expect(200)
})

it('asks for the digest of what was seen where there is none', async () => {
  const { body } = await publish({ comment: 'Ready.' }).expect(422)
  expect(body).toMatchObject({ errors: [{ code: 'invalid', field: 'digest' }] })
})

it.each([
  ['digest', 'sha256:short'],
  ['digest', 7],
  ['comment', ['Ready.']],
  ['comment', 'x'.repeat(5001)],
  ['password', 7],
  ['password', null],
  ['meaning', {}],
  ['publishAt', 'tomorrow'],
  ['publishAt', 1_900_000_000],
  ['publishAt', '2030-01-02'],
  ['unpublishAt', 'never'],
  ['timeZone', 1],
  ['release', 0],
  ['release', '1'],
  ['assignee', 7],
  ['dueAt', 'soon'],
])('refuses %s when it is %o, naming the field', async (field, value) => {
  const { body } = await publish({ [field]: value }).expect(422)
  expect(body).toMatchObject({ errors: [{ code: 'invalid', field }] })
})

it.each([{ force: true }, { password: PASSWORD, role: 'admin' }, [], 'publish', 7])(
  'refuses the body %o',
  async (value) => {
    const { body } = await api('post', `/api/articles/${article}/workflow/publish`)
      .set('Content-Type', 'application/json')
      .send(JSON.stringify(value))
      .expect(422)
    expect(body).toMatchObject({ errors: [{ code: 'invalid' }] })
  },
)

it('still refuses a digest that is not the present one', async () => {
  const { body } = await publish({
    digest: `sha256:${'0'.repeat(64)}`,
    password: PASSWORD,
    meaning: 'I have reviewed this.',
  }).expect(409)
  expect(body).toMatchObject({ errors: [{ code: 'stale-digest' }] })
})
