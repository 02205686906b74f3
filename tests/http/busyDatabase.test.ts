/** Another process, such as an import, writes to the embedded database while the server runs. */
import type { RequestListener } from 'node:http'
import type { Client } from '@libsql/client'
import { createClient } from '@libsql/client'
import request from 'supertest'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload, MONGODB } from '../support/createTestPayload.js'

describe.skipIf(MONGODB !== undefined)('while another process holds the writer', () => {
  let base: TestPayload
  let app: RequestListener
  let editor: string
  let topic: string
  let other: Client
  let isHeld = false

  const api = (method: 'get' | 'patch' | 'post', url: string) =>
    request(app)[method](url).set('Authorization', editor)
  const rename = (title: string) => api('patch', `/api/topics/${topic}`).send({ title })
  const titleNow = async () => {
    const { body } = await api('get', `/api/topics/${topic}`).expect(200)
    return (body as { title: string }).title
  }
  const hold = async () => {
    await other.execute('BEGIN IMMEDIATE')
    isHeld = true
  }
  const letGo = async () => {
    if (isHeld) await other.execute('ROLLBACK')
    isHeld = false
  }

  beforeAll(async () => {
    base = await createTestPayload()
    app = serverFor(base)
    editor = await signIn(app, 'editor')
    const { body } = await api('post', '/api/topics').send({ title: 'First words' }).expect(201)
    topic = (body as { doc: { id: string } }).doc.id
    other = createClient({ url: base.env.database.uri })
  })
  afterEach(letGo)
  afterAll(async () => {
    other.close()
    await base.close()
  })

  it('a write waits for it, and is made', async () => {
    await hold()
    setTimeout(() => void letGo(), 600)
    const { status } = await rename('Second words')
    expect(status).toBe(200)
    expect(await titleNow()).toBe('Second words')
  })

  it('everybody else is answered meanwhile', async () => {
    await hold()
    let slowest = 0
    let last = Date.now()
    const watch = setInterval(() => {
      slowest = Math.max(slowest, Date.now() - last)
      last = Date.now()
    }, 10)
    const write = rename('Third words').then((answer) => answer)
    const failed = request(app)
      .post('/api/users/login')
      .send({ email: 'author@example.org', password: 'wrong words' })
      .then((answer) => answer)
    for (let n = 0; n < 10; n += 1) {
      await request(app).get('/content/v1/topics').expect(200)
      expect(await titleNow()).toBe('Second words')
    }
    await letGo()
    expect((await write).status).toBe(200)
    expect((await failed).status).toBe(401)
    clearInterval(watch)
    expect(slowest).toBeLessThan(500)
  })

  it('a preview that can not be put on record is not given', async () => {
    const { body } = await api('post', '/api/articles').send({ title: 'A draft' }).expect(201)
    const { id } = (body as { doc: { id: string } }).doc
    const issued = await api('post', `/api/articles/${id}/preview-tokens`).send({}).expect(201)
    const { token } = issued.body as { token: string }
    const read = () => request(app).get(`/content/v1/preview/${token}`)
    await hold()
    const refused = await read().expect(409)
    expect(refused.body).toMatchObject({ errors: [{ code: 'write-conflict' }] })
    await letGo()
    await read().expect(200)
    // The same minute: there is nothing to put on record.
    await hold()
    await read().expect(200)
  })

  it('a write that waited too long is refused as a conflict, and changes nothing', async () => {
    await hold()
    const { status, body } = await rename('Not saved')
    expect(status).toBe(409)
    expect(body).toMatchObject({ errors: [{ code: 'write-conflict' }] })
    expect(await titleNow()).toBe('Third words')
    await letGo()
    await rename('Fourth words').expect(200)
    expect(await titleNow()).toBe('Fourth words')
  })
})
