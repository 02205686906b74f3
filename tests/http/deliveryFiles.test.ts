import type { RequestListener } from 'node:http'
import sharp from 'sharp'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { release, unpublish } from '../support/workflow.js'

type Image = { id: string; filename: string; sizes: Record<string, { filename?: string }> }

let base: TestPayload
let app: RequestListener
let editor: string
let person: string
let shown: Image
let drafted: Image
let withdrawn: Image
let gone: string

const api = (method: 'get' | 'post' | 'patch', url: string) =>
  request(app)[method](url).set('Authorization', editor)

const upload = async (name: string, background: string): Promise<Image> => {
  const image = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .png()
    .toBuffer()
  const { body } = await api('post', '/api/media')
    .field('_payload', JSON.stringify({ alt: 'A plain field' }))
    .attach('file', image, { filename: name, contentType: 'image/png' })
    .expect(201)
  return (body as { doc: Image }).doc
}

const create = async (collection: string, data: object): Promise<string> => {
  const { body } = await api('post', `/api/${collection}`).send(data).expect(201)
  return (body as { doc: { id: string } }).doc.id
}

const article = (slug: string, heroImage: string): Promise<string> =>
  create('articles', {
    title: `Article ${slug}`,
    slug,
    summary: `About ${slug}.`,
    body: paragraph(`The text of ${slug}.`),
    authors: [person],
    heroImage,
  })

const named = (id: string) => ({ base, collection: 'articles' as const, id })

const file = (name: string) => request(app).get(`/content/v1/media/${encodeURIComponent(name)}`)

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  editor = await signIn(app, 'editor')
  person = await create('people', { name: 'Dr. Ada Example', slug: 'ada' })
  shown = await upload('shown.png', 'teal')
  drafted = await upload('drafted.png', 'maroon')
  withdrawn = await upload('withdrawn.png', 'olive')
  await release(named(await article('live', shown.id)))
  await article('only-a-draft', drafted.id)
  gone = await article('soon-gone', withdrawn.id)
  await release(named(gone))
}, 120_000)

afterAll(() => base.close())

describe('an image that a live document shows', () => {
  it('is cached like a document: asked for again before it is used, and never immutable', async () => {
    const { headers } = await file(shown.filename).expect(200)
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=0, stale-while-revalidate=0')
    expect(headers.etag).toMatch(/^"[\w-]{27}"$/)
    expect(headers['cache-tag']).toBe(`media,media:${shown.id}`)
    expect(headers.vary).toContain('Accept-Encoding')
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['content-type']).toBe('image/webp')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain('sandbox')
    expect(headers).not.toHaveProperty('last-modified')
  })

  it('answers 304 to whoever has it, by a list, a weak validator or *', async () => {
    const { headers } = await file(shown.filename)
    for (const value of [headers.etag, `W/${headers.etag}`, `"x", ${headers.etag}`, '*']) {
      const again = await file(shown.filename).set('If-None-Match', String(value)).expect(304)
      expect(again.headers.etag).toBe(headers.etag)
      expect(again.headers['cache-tag']).toBe(`media,media:${shown.id}`)
      expect(again.headers).not.toHaveProperty('content-type')
    }
    await file(shown.filename).set('If-None-Match', '"other"').expect(200)
  })

  it('has a validator of its own for each size', async () => {
    const sizes = Object.values(shown.sizes).flatMap(({ filename }) => filename ?? [])
    const names = [...new Set([shown.filename, ...sizes])]
    expect(names.length).toBeGreaterThan(1)
    const etags = await Promise.all(
      names.map(async (name) => (await file(name).expect(200)).headers.etag),
    )
    expect(new Set(etags).size).toBe(names.length)
  })

  it('is sent in parts, unless the part is not of this file', async () => {
    const { headers, body } = await file(shown.filename)
    const part = await file(shown.filename).set('Range', 'bytes=0-9').expect(206)
    expect(part.headers['content-length']).toBe('10')
    expect(part.headers.etag).toBe(headers.etag)
    expect(part.body).toEqual((body as Buffer).subarray(0, 10))
    const same = file(shown.filename).set('Range', 'bytes=0-9')
    await same.set('If-Range', String(headers.etag)).expect(206)
    const other = file(shown.filename).set('Range', 'bytes=0-9')
    await other.set('If-Range', '"other"').expect(200)
  })

  it('refuses a part beyond its end and a file that is another by now', async () => {
    const beyond = await file(shown.filename).set('Range', 'bytes=9999999-').expect(416)
    expect(beyond.body).toMatchObject({ errors: [{ code: 'invalid', field: 'Range' }] })
    expect(beyond.headers['content-range']).toMatch(/^bytes \*\/\d+$/)
    const stale = await file(shown.filename).set('If-Match', '"other"').expect(412)
    expect(stale.body).toMatchObject({ errors: [{ code: 'stale-document', field: 'If-Match' }] })
    for (const { headers } of [beyond, stale]) {
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['content-type']).toBe('application/json; charset=utf-8')
      expect(headers).not.toHaveProperty('etag')
      expect(headers).not.toHaveProperty('cache-tag')
    }
  })

  it('answers HEAD with the same headers and no body', async () => {
    const { headers } = await file(shown.filename)
    const head = await request(app).head(`/content/v1/media/${shown.filename}`).expect(200)
    expect(head.headers.etag).toBe(headers.etag)
    expect(head.headers['content-length']).toBe(headers['content-length'])
  })

  it('takes no parameters', async () => {
    const { body, headers } = await request(app)
      .get(`/content/v1/media/${shown.filename}?w=100`)
      .expect(400)
    expect(body).toEqual({
      errors: [
        { code: 'invalid', field: 'w', message: 'Unknown parameter "w". There are none here.' },
      ],
    })
    expect(headers['cache-control']).toBe('no-store')
  })
})

describe('an image that no live document shows', () => {
  it('is not served while only a draft uses it', async () => {
    await file(drafted.filename).expect(404)
    for (const { filename } of Object.values(drafted.sizes))
      if (filename !== undefined) await file(filename).expect(404)
  })

  it('goes with the document that showed it, even for a cache that has it', async () => {
    const { headers } = await file(withdrawn.filename).expect(200)
    await unpublish(named(gone))
    const { body } = await file(withdrawn.filename)
      .set('If-None-Match', String(headers.etag))
      .expect(404)
    expect(body).toMatchObject({ errors: [{ code: 'not-found' }] })
    await release(named(gone))
    await file(withdrawn.filename).set('If-None-Match', String(headers.etag)).expect(304)
  })

  it.each(['nothing.webp', '..%2Ftest.db', '..%2F..%2Fetc%2Fpasswd', '.', '%00', 'x'.repeat(300)])(
    'is not there by the name %s',
    async (name) => {
      await request(app).get(`/content/v1/media/${name}`).expect(404)
    },
  )
})
