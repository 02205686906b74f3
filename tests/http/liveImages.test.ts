/** The file of an image that readers see can not be changed by any door; any other image's can. */
import type { RequestListener } from 'node:http'
import sharp from 'sharp'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { release } from '../support/workflow.js'

type Image = {
  id: string
  filename: string
  filesize: number
  width: number
  focalX: number
  focalY: number
  sha256?: string
}

let base: TestPayload
let app: RequestListener
let editor: string
let live: Image
let unused: Image

const api = (method: 'get' | 'post' | 'patch', url: string) =>
  request(app)[method](url).set('Authorization', editor)

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .png()
    .toBuffer()

const upload = async (name: string): Promise<Image> => {
  const { body } = await api('post', '/api/media')
    .field('_payload', JSON.stringify({ alt: 'A plain field' }))
    .attach('file', await picture('teal'), { filename: name, contentType: 'image/png' })
    .expect(201)
  return (body as { doc: Image }).doc
}

const create = async (collection: string, data: object): Promise<string> => {
  const { body } = await api('post', `/api/${collection}`).send(data).expect(201)
  return (body as { doc: { id: string } }).doc.id
}

const bytesOf = async ({ filename }: Image): Promise<string> => {
  const { body } = await api('get', `/api/media/file/${filename}`).expect(200)
  return (body as Buffer).toString('base64')
}

const stored = async ({ id }: Image): Promise<Image> =>
  (await api('get', `/api/media/${id}`).expect(200)).body as Image

const CROP =
  'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=10&uploadEdits[crop][height]=10' +
  '&uploadEdits[widthInPixels]=90&uploadEdits[heightInPixels]=60'
const FOCUS = 'uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=20'

const sendPicture = (url: string) =>
  picture('maroon').then((bytes) =>
    api('patch', url)
      .field('_payload', '{}')
      .attach('file', bytes, { filename: 'other.png', contentType: 'image/png' }),
  )

type Change = readonly [string, (image: Image) => PromiseLike<request.Response>]

const CHANGES: readonly Change[] = [
  ['another file', ({ id }) => sendPicture(`/api/media/${id}`)],
  ['a crop', ({ id }) => api('patch', `/api/media/${id}?${CROP}`).send({})],
  ['another focal point', ({ id }) => api('patch', `/api/media/${id}?${FOCUS}`).send({})],
  [
    'another focal point in the body',
    ({ id }) => api('patch', `/api/media/${id}`).send({ focalX: 10, focalY: 20 }),
  ],
]

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  editor = await signIn(app, 'editor')
  live = await upload('live.png')
  unused = await upload('unused.png')
  const person = await create('people', { name: 'Dr. Ada Example', slug: 'ada' })
  const article = await create('articles', {
    title: 'Shows an image',
    summary: 'A summary.',
    body: paragraph('Words.'),
    authors: [person],
    heroImage: live.id,
  })
  await release({ base, collection: 'articles', id: article })
}, 120_000)
afterAll(() => base.close())

describe('an image that a live document shows', () => {
  it.each(CHANGES)('keeps its file: %s is refused', async (_name, change) => {
    const before = await bytesOf(live)
    const answer = await change(live)
    expect(answer.status).toBe(409)
    expect((answer.body as { errors: { code: string }[] }).errors[0]?.code).toBe('in-use')
    expect(await bytesOf(live)).toBe(before)
    expect(await stored(live)).toMatchObject({ focalX: 50, focalY: 50, width: 900 })
  })

  it.each([
    ['a file', () => sendPicture(`/api/media?where[id][equals]=${live.id}`)],
    ['a crop', () => api('patch', `/api/media?where[id][equals]=${live.id}&${CROP}`).send({})],
    [
      'a focal point',
      () => api('patch', `/api/media?where[id][equals]=${live.id}`).send({ focalX: 1, focalY: 2 }),
    ],
  ])('keeps its file when many are changed at once: %s', async (_name, change) => {
    const before = await bytesOf(live)
    expect((await change()).status).toBe(422)
    expect(await bytesOf(live)).toBe(before)
  })

  it('stays itself whatever a client says its file is called', async () => {
    await api('patch', `/api/media/${live.id}`)
      .send({ filename: unused.filename, url: '/x', filesize: 1, sizes: {} })
      .expect(200)
    expect(await stored(live)).toMatchObject({
      filename: live.filename,
      filesize: live.filesize,
    })
    const { body } = await request(app).get('/content/v1/articles?limit=1').expect(200)
    const [article] = (body as { docs: { heroImage: { filename: string } }[] }).docs
    expect(article?.heroImage.filename).toBe(live.filename)
  })

  it('can get a better description, with the form sending all it knows', async () => {
    const { focalX, focalY, filename } = live
    await api(
      'patch',
      `/api/media/${live.id}?uploadEdits[focalPoint][x]=50&uploadEdits[focalPoint][y]=50`,
    )
      .send({ alt: 'A teal field', focalX, focalY, filename })
      .expect(200)
    expect(await stored(live)).toMatchObject({ alt: 'A teal field' })
  })
})

describe('an image that no live document shows', () => {
  it.each(CHANGES.slice(2))('can be changed: %s', async (_name, change) => {
    expect((await change(unused)).status).toBe(200)
    expect(await stored(unused)).toMatchObject({ focalX: 10, focalY: 20 })
  })

  it.each(CHANGES.slice(0, 2))('has another fingerprint after %s', async (_name, change) => {
    const before = await stored(unused)
    const bytes = await bytesOf(unused)
    const fingerprints = async (): Promise<string | undefined> => {
      const row = await base.payload.db.findOne<{ id: string; sha256?: string }>({
        collection: 'media',
        where: { id: { equals: unused.id } },
      })
      return row?.sha256
    }
    const first = await fingerprints()
    expect((await change(before)).status).toBe(200)
    unused = await stored(unused)
    expect(await bytesOf(unused)).not.toBe(bytes)
    expect(await fingerprints()).not.toBe(first)
  })
})
