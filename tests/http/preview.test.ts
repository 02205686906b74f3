/** What a token opens: the working copy of one document in the form readers would get. */
import sharp from 'sharp'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph } from '../support/api.js'
import { idIn } from '../support/desk.js'
import type { PreviewDesk } from '../support/previewDesk.js'
import { bodyWith, openPreviewDesk } from '../support/previewDesk.js'
import { approve, release } from '../support/workflow.js'

let desk: PreviewDesk
let callToAction: string
let article: string
let token: string

const image = async (filename: string): Promise<{ id: string; filename: string }> => {
  const file = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const { body } = await desk
    .api('post', '/api/media', 'editor')
    .field('_payload', JSON.stringify({ alt: 'A teal field' }))
    .attach('file', file, { filename, contentType: 'image/png' })
    .expect(201)
  return (body as { doc: { id: string; filename: string } }).doc
}

beforeAll(async () => {
  desk = await openPreviewDesk()
  callToAction = await desk.create({
    collection: 'calls-to-action',
    by: 'editor',
    data: {
      title: 'Write to us',
      slug: 'write',
      kind: 'external',
      target: { type: 'url', url: 'https://example.org/write' },
    },
  })
  await release({ base: desk.base, collection: 'calls-to-action', id: callToAction })
  await desk
    .api('patch', `/api/calls-to-action/${callToAction}`, 'editor')
    .send({ title: 'CANARY of another draft' })
    .expect(200)
  article = await desk.create({
    collection: 'articles',
    by: 'editor',
    data: {
      title: 'Live title',
      slug: 'live-address',
      summary: 'About it.',
      body: paragraph('The live text.'),
      authors: [desk.writer],
    },
  })
  await release({ base: desk.base, collection: 'articles', id: article })
  await desk
    .api('patch', `/api/articles/${article}`, 'editor')
    .send({
      title: 'Draft title',
      slug: 'draft-address',
      body: bodyWith('The draft text.', callToAction),
      callsToAction: [{ placement: 'bottom', callToAction }],
    })
    .expect(200)
  await desk
    .api('patch', `/api/articles/${article}?locale=es`, 'editor')
    .send({ title: 'Título en borrador' })
    .expect(200)
  ;({ token } = await desk.issue({ id: article }))
}, 120_000)
afterAll(() => desk.base.close())

describe('a preview', () => {
  it('answers the working copy in the form of a published document', async () => {
    const { body } = await desk.read(token).expect(200)
    expect(body).toMatchObject({
      id: article,
      title: 'Draft title',
      slug: 'draft-address',
      bodyText: expect.stringContaining('The draft text.') as string,
      readingMinutes: 1,
      review: null,
      jsonLd: { '@type': 'Article', headline: 'Draft title' },
      authors: [{ name: 'Dr. Ada Example' }],
      _preview: { stage: 'editorial-review', expiresAt: expect.any(String) as string },
    })
    const live = (await request(desk.app).get(`/content/v1/articles/${article}`)).body as object
    const { _preview, ...document } = body as Record<string, unknown>
    expect(Object.keys(document).sort()).toEqual(Object.keys(live).sort())
    expect(live).toMatchObject({ title: 'Live title', slug: 'live-address' })
  })

  it('shows what it embeds as it is published', async () => {
    const { body, text } = await desk.read(token, '?depth=2').expect(200)
    expect((body as { bodyHtml: string }).bodyHtml).toContain('Write to us')
    expect(body).toMatchObject({ callsToAction: [{ callToAction: { title: 'Write to us' } }] })
    expect(text).not.toContain('CANARY')
  })

  it('is kept, indexed and passed on by nobody, and may be read from every website', async () => {
    const { headers } = await desk.read(token).expect(200)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'access-control-allow-origin': '*',
    })
    expect(headers).not.toHaveProperty('etag')
    expect(headers).not.toHaveProperty('cache-tag')
    const refused = await desk.read('x'.repeat(43)).expect(404)
    expect(refused.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    })
  })

  it('takes the parameters of a single document and no other', async () => {
    const some = await desk.read(token, '?select[title]=true&locale=es').expect(200)
    expect(some.body).toEqual({
      id: article,
      title: 'Título en borrador',
      _preview: expect.any(Object) as object,
    })
    const flat = await desk.read(token, '?depth=0&select[authors]=true').expect(200)
    expect(flat.body).toMatchObject({ authors: [desk.writer] })
    for (const search of ['?draft=true', '?depth=3', '?select[createdBy]=true', '?limit=1']) {
      const { body } = await desk.read(token, search).expect(400)
      expect(body).toMatchObject({ errors: [{ code: 'invalid' }] })
    }
  })

  it('follows the draft as it is written', async () => {
    const id = await desk.create({
      collection: 'articles',
      by: 'author',
      data: { title: 'First words', slug: 'followed', summary: 'x', authors: [desk.writer] },
    })
    const issued = await desk.issue({ id, by: 'author' })
    expect((await desk.read(issued.token)).body).toMatchObject({
      title: 'First words',
      _preview: { stage: 'draft' },
    })
    await desk.api('patch', `/api/articles/${id}`, 'author').send({ title: 'Second' }).expect(200)
    expect((await desk.read(issued.token)).body).toMatchObject({ title: 'Second' })
    await request(desk.app).get(`/content/v1/articles/${id}`).expect(404)
  })

  it('shows the review that the working copy has been signed with', async () => {
    const id = await desk.create({
      collection: 'articles',
      by: 'editor',
      data: {
        title: 'Signed',
        slug: 'signed',
        summary: 'A summary.',
        body: paragraph('The text.'),
        authors: [desk.writer],
        clinicalContent: true,
      },
    })
    const issued = await desk.issue({ id })
    expect((await desk.read(issued.token)).body).toMatchObject({ review: null })
    await approve({ base: desk.base, collection: 'articles', id })
    expect((await desk.read(issued.token)).body).toMatchObject({
      review: { reviewedBy: [{ name: 'The clinician' }] },
      _preview: { stage: 'approved' },
    })
  })

  it('answers HEAD without a body, preflights, and no other method', async () => {
    const head = await request(desk.app).head(`/content/v1/preview/${token}`).expect(200)
    expect(head.text).toBeUndefined()
    const preflight = await request(desk.app).options(`/content/v1/preview/${token}`).expect(204)
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    })
    for (const method of ['post', 'put', 'patch', 'delete'] as const)
      await request(desk.app)[method](`/content/v1/preview/${token}`).expect(405)
    for (const method of ['get', 'put', 'patch', 'delete'] as const)
      await request(desk.app)[method]('/content/v1/preview').expect(405)
  })
})

describe('the images of a preview', () => {
  it('can be read with the token while nothing live shows them', async () => {
    const hero = await image('drafted.png')
    const other = await image('other.png')
    const id = await desk.create({
      collection: 'articles',
      by: 'editor',
      data: { title: 'Illustrated', slug: 'illustrated', heroImage: hero.id },
    })
    const issued = await desk.issue({ id })
    const { body } = await desk.read(issued.token).expect(200)
    const { url } = (body as { heroImage: { url: string } }).heroImage
    expect(url).toBe(
      `http://localhost:3000/content/v1/preview/${issued.token}/media/${hero.filename}`,
    )
    const file = await request(desk.app).get(new URL(url).pathname).expect(200)
    expect(file.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'no-store',
    })
    expect(file.headers).not.toHaveProperty('etag')
    await request(desk.app).get(`/content/v1/media/${hero.filename}`).expect(404)
    const at = (name: string, by = issued.token) =>
      request(desk.app).get(`/content/v1/preview/${by}/media/${name}`)
    await at(other.filename).expect(404)
    await at(hero.filename, token).expect(404)
    await at('..%2F..%2Fsecret').expect(404)
    await at(hero.filename, 'A'.repeat(43)).expect(404)
    await at(`${hero.filename}?width=1`).expect(400)
    const shape = await desk.query(`{ Article(id: "${id}") { heroImage { url } } }`, issued.token)
    expect(shape.body).toMatchObject({ data: { Article: { heroImage: { url } } } })
  })

  it('keep their plain address once something live shows them', async () => {
    const photo = await image('public.png')
    await desk
      .api('patch', `/api/people/${desk.writer}`, 'editor')
      .send({ photo: photo.id })
      .expect(200)
    const id = idIn(
      await desk
        .api('post', '/api/articles', 'editor')
        .send({ title: 'Illustrated too', slug: 'illustrated-too', heroImage: photo.id })
        .expect(201),
    )
    const issued = await desk.issue({ id })
    expect((await desk.read(issued.token)).body).toMatchObject({
      heroImage: { url: `http://localhost:3000/content/v1/media/${photo.filename}` },
    })
  })
})

describe('the preview of a case story', () => {
  it('has its public fields, and neither consents nor findings', async () => {
    const id = await desk.create({
      collection: 'case-stories',
      by: 'editor',
      data: {
        title: 'Coming back to each other',
        slug: 'coming-back',
        summary: 'Call Jane Roe at 555-010-0199.',
        kind: 'individual',
        participants: [{ pseudonym: 'Nadia' }],
        challenge: 'They had stopped talking.',
        narrative: paragraph('They sat down.'),
        outcome: 'They talk.',
      },
    })
    await desk
      .api('post', '/api/consents', 'clinician')
      .send({
        story: id,
        pseudonym: 'Nadia',
        legalName: 'CANARY Legal Name',
        signedOn: '2026-01-10',
        scope: { channels: ['web'], locales: ['en'] },
      })
      .expect(201)
    const view = await desk.api('get', `/api/case-stories/${id}/workflow`, 'clinician').expect(200)
    expect((view.body as { findings: unknown[] }).findings.length).toBeGreaterThan(0)
    const issued = await desk.issue({ collection: 'case-stories', id })
    const { body, text } = await desk.read(issued.token, '?depth=2').expect(200)
    expect(body).toMatchObject({ participants: [{ pseudonym: 'Nadia' }] })
    expect(text).not.toContain('CANARY')
    for (const name of ['findings', 'identifierFindings', 'consents', 'createdBy', '_status'])
      expect(text).not.toContain(`"${name}"`)
    await desk.read(issued.token, '?select[identifierFindings]=true').expect(400)
  })
})
