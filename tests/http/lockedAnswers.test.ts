/** Two kinds of lock: an account that was guessed at, and a document that somebody is editing. */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload, PASSWORD } from '../support/createTestPayload.js'

const FAILED = {
  errors: [
    { code: 'unauthenticated', message: 'The e-mail address or the password is not right.' },
  ],
}

let base: TestPayload
let app: RequestListener
let editor: string
let admin: string

const login = (email: string, password: string) =>
  request(app).post('/api/users/login').send({ email, password })

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  editor = await signIn(app, 'editor')
  admin = await signIn(app, 'admin')
})
afterAll(() => base.close())

it('answers a locked account as it answers a wrong password and an address nobody has', async () => {
  const stranger = await login('stranger@example.org', 'wrong words').expect(401)
  const answers = []
  for (let n = 0; n < 7; n += 1) answers.push(await login('author@example.org', `guess ${n}`))
  answers.push(await login('author@example.org', PASSWORD))
  for (const { status, body, headers } of [stranger, ...answers]) {
    expect({ status, body }).toEqual({ status: 401, body: FAILED })
    expect(headers['set-cookie']).toBeUndefined()
  }
})

it('does the same when many guesses arrive at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) => login('clinician@example.org', `guess ${n}`)),
  )
  answers.push(await login('clinician@example.org', PASSWORD))
  for (const { status, body } of answers)
    expect({ status, body }).toEqual({ status: 401, body: FAILED })
})

it('lets in an account that was not guessed at, and a locked one that an administrator unlocks', async () => {
  await login('editor@example.org', PASSWORD).expect(200)
  const unlock = (token: string) =>
    request(app)
      .post('/api/users/unlock')
      .set('Authorization', token)
      .send({ email: 'author@example.org' })
  expect((await unlock(editor)).status).toBe(403)
  await login('author@example.org', PASSWORD).expect(401)
  await unlock(admin).expect(200)
  await login('author@example.org', PASSWORD).expect(200)
})

it('says of a document that somebody else is editing that it is in use, and saves nothing', async () => {
  const topic = await request(app)
    .post('/api/topics')
    .set('Authorization', editor)
    .send({ title: 'Being edited' })
    .expect(201)
  const { id } = (topic.body as { doc: { id: string } }).doc
  const rename = (title: string) =>
    request(app).patch(`/api/topics/${id}`).set('Authorization', editor).send({ title })
  await rename('Free to edit').expect(200)
  await base.payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'topics', value: id },
      user: { relationTo: 'users', value: base.actors.admin.id },
    },
    overrideAccess: true,
  })
  const { body } = await rename('Not saved').expect(409)
  expect(body).toMatchObject({ errors: [{ code: 'in-use' }] })
  const kept = await request(app).get(`/api/topics/${id}`).set('Authorization', editor)
  expect((kept.body as { title: string }).title).toBe('Free to edit')
})
