import type { RequestListener } from 'node:http'
import sharp from 'sharp'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runSchedules } from '../../src/jobs/runSchedules.js'
import { paragraph } from '../support/api.js'
import type { Person } from '../support/createTestPayload.js'
import { LICENCE } from '../support/createTestPayload.js'
import type { Desk } from '../support/desk.js'
import { openDesk } from '../support/desk.js'
import { restClient } from '../support/workflowClient.js'
import { act, approve, release } from '../support/workflow.js'

let desk: Desk
let base: Desk['base']
let app: RequestListener
let people: Desk['people']
let writer: string
let count = 0

const collection = 'articles' as const
const article = (id: string) => ({ base, collection, id })

const api = (method: 'get' | 'post' | 'patch', url: string, person: Person = 'editor') =>
  request(app)[method](url).set('Authorization', people[person])

const createArticle = async () => {
  count += 1
  const slug = `scheduled-${count}`
  const { body } = await api('post', '/api/articles')
    .send({
      title: 'Approved words',
      slug,
      summary: 'A summary.',
      body: paragraph('The text.'),
      authors: [writer],
    })
    .expect(201)
  return { id: (body as { doc: { id: string } }).doc.id, slug }
}

const inFuture = () => new Date(Date.now() + 3_600_000).toISOString()

const schedule = (id: string, input: object, person: Person = 'editor') =>
  restClient(app).act({
    collection,
    id,
    action: 'schedule',
    token: people[person],
    input: { ...input },
  })

/** The clock moves on: what was planned for later is due now. */
const comeDue = async (id: string) => {
  await base.payload.db.updateMany({
    collection: 'schedules',
    where: { document: { equals: id } },
    data: { at: new Date(Date.now() - 1000).toISOString() },
  })
}

const statusOf = async (slug: string) =>
  (await request(app).get(`/content/v1/articles/${slug}`)).status

const stateOf = async (id: string) => {
  const { docs } = await base.payload.find({
    collection: 'schedules',
    where: { document: { equals: id } },
    sort: 'at',
    overrideAccess: true,
  })
  return docs.map(({ act: what, state }) => [what, state])
}

beforeAll(async () => {
  desk = await openDesk()
  ;({ base, app, people, writer } = desk)
})
afterAll(() => base.close())

describe('a scheduled publication', () => {
  it('goes live when it is due, once, however many workers look', async () => {
    const { id, slug } = await createArticle()
    await approve(article(id))
    const { view } = await schedule(id, {
      publishAt: '2099-12-01T09:00',
      timeZone: 'Europe/Madrid',
    })
    expect(view?.schedules).toEqual([
      { act: 'publish', at: '2099-12-01T08:00:00.000Z', timeZone: 'Europe/Madrid' },
    ])
    await runSchedules(base.payload)
    expect(await statusOf(slug)).toBe(404)
    await comeDue(id)
    await Promise.all([
      runSchedules(base.payload),
      runSchedules(base.payload),
      runSchedules(base.payload),
    ])
    expect(await statusOf(slug)).toBe(200)
    const { totalDocs } = await base.payload.count({
      collection: 'releases',
      where: { document: { equals: id } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(1)
    expect(await stateOf(id)).toEqual([['publish', 'done']])
  })

  it('never lets other words slip in: a later edit is not published, and the editor is told', async () => {
    const { id, slug } = await createArticle()
    await release(article(id))
    await schedule(id, { publishAt: inFuture() })
    await api('patch', `/api/articles/${id}`).send({ title: 'Slipped in' }).expect(200)
    await comeDue(id)
    await runSchedules(base.payload)
    await runSchedules(base.payload)
    const { body } = await request(app).get(`/content/v1/articles/${slug}`).expect(200)
    expect(body).toMatchObject({ title: 'Approved words' })
    expect(await stateOf(id)).toEqual([['publish', 'refused']])
    const { docs } = await base.payload.find({
      collection: 'notices',
      where: { and: [{ document: { equals: id } }, { text: { contains: 'not published' } }] },
      overrideAccess: true,
    })
    expect(docs.map(({ recipient }) => recipient)).toEqual([base.actors.editor.id])
    const { view } = await restClient(app).view(collection, id, people.editor)
    expect(view?.history[0]?.action).toBe('schedule-refused')
  })

  it('rests on the approvals it was planned on, not on later ones of the same words', async () => {
    const { id, slug } = await createArticle()
    await approve(article(id))
    await schedule(id, { publishAt: inFuture() })
    await act({ ...article(id), action: 'reopen', by: 'editor' })
    await approve(article(id))
    await comeDue(id)
    await runSchedules(base.payload)
    expect(await statusOf(slug)).toBe(404)
    expect(await stateOf(id)).toEqual([['publish', 'refused']])
    await schedule(id, { publishAt: inFuture() })
    await comeDue(id)
    await runSchedules(base.payload)
    expect(await statusOf(slug)).toBe(200)
  })

  it('does not happen for somebody who may not publish any more', async () => {
    const { id, slug } = await createArticle()
    await approve(article(id))
    await schedule(id, { publishAt: inFuture() })
    await comeDue(id)
    const roles = (given: string[]) =>
      api('patch', `/api/users/${base.actors.editor.id}`, 'admin')
        .send({ roles: given })
        .expect(200)
    await roles(['author'])
    await runSchedules(base.payload)
    await roles(['editor'])
    expect(await statusOf(slug)).toBe(404)
    expect(await stateOf(id)).toEqual([['publish', 'refused']])
  })

  it('can be cancelled, and then does not happen', async () => {
    const { id, slug } = await createArticle()
    await approve(article(id))
    await schedule(id, { publishAt: inFuture() })
    const again = await schedule(id, { publishAt: inFuture() })
    expect(again.codes).toEqual(['wrong-stage'])
    await act({ ...article(id), action: 'cancel-schedule', by: 'editor' })
    await comeDue(id)
    await runSchedules(base.payload)
    expect(await statusOf(slug)).toBe(404)
    expect(await stateOf(id)).toEqual([['publish', 'cancelled']])
  })

  it.each([
    ['a time that has passed', { publishAt: '2020-01-01T00:00:00Z' }, 'publishAt'],
    ['no time', {}, 'publishAt'],
    ['a time without a place', { publishAt: '2099-01-01T00:00' }, 'publishAt'],
    ['a place that does not exist', { publishAt: '2099-01-01T00:00', timeZone: 'x/y' }, 'timeZone'],
    [
      'an end before the start',
      { publishAt: '2099-01-02T00:00:00Z', unpublishAt: '2099-01-01T00:00:00Z' },
      'unpublishAt',
    ],
  ])('is refused with %s', async (_what, input, field) => {
    const { id } = await createArticle()
    await approve(article(id))
    const { codes, fields } = await schedule(id, input)
    expect([codes[0], fields[0]]).toEqual(['invalid', field])
    expect(await stateOf(id)).toEqual([])
  })
})

describe('a scheduled end', () => {
  it('takes down what is live when it is due', async () => {
    const { id, slug } = await createArticle()
    await release(article(id))
    await schedule(id, { unpublishAt: inFuture() })
    await comeDue(id)
    await runSchedules(base.payload)
    expect(await statusOf(slug)).toBe(410)
    expect(await stateOf(id)).toEqual([['unpublish', 'done']])
  })

  it('can be planned together with the start', async () => {
    const { id, slug } = await createArticle()
    await approve(article(id))
    await schedule(id, { publishAt: '2099-01-01T00:00:00Z', unpublishAt: '2099-01-02T00:00:00Z' })
    expect(await stateOf(id)).toEqual([
      ['publish', 'pending'],
      ['unpublish', 'pending'],
    ])
    await comeDue(id)
    await runSchedules(base.payload)
    expect(await statusOf(slug)).toBe(410)
  })
})

describe('going back to an earlier release', () => {
  const rollback = (id: string, number: number, person: Person = 'editor') =>
    restClient(app).act({
      collection,
      id,
      action: 'rollback',
      token: people[person],
      input: { release: number, comment: 'The newer text was wrong.' },
    })

  it('makes its words live again as a new release, on the approvals it had', async () => {
    const { id, slug } = await createArticle()
    await release(article(id))
    await api('patch', `/api/articles/${id}`).send({ title: 'Newer words' }).expect(200)
    await release(article(id))
    const { view, codes } = await rollback(id, 1)
    expect(codes).toEqual([])
    expect(view).toMatchObject({ stage: 'approved', live: { release: 3 } })
    const { body } = await request(app).get(`/content/v1/articles/${slug}`).expect(200)
    expect(body).toMatchObject({ title: 'Approved words' })
    const forth = await rollback(id, 2)
    expect(forth.view).toMatchObject({ live: { release: 4 } })
    const { body: newer } = await request(app).get(`/content/v1/articles/${slug}`).expect(200)
    expect(newer).toMatchObject({ title: 'Newer words' })
  })

  it('needs the approvals to hold today: for the same image, by a licence that is still good', async () => {
    const image = await desk.base.payload.create({
      collection: 'media',
      data: { alt: 'A plain field' },
      file: {
        data: await sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
          .png()
          .toBuffer(),
        name: 'field.png',
        mimetype: 'image/png',
        size: 100,
      },
      req: await base.as('editor'),
      overrideAccess: false,
    })
    const { id, slug } = await createArticle()
    await api('patch', `/api/articles/${id}`)
      .send({ heroImage: image.id, clinicalContent: true })
      .expect(200)
    await release(article(id))
    await api('patch', `/api/articles/${id}`).send({ title: 'Newer words' }).expect(200)
    await release(article(id))
    const change = (collectionSlug: 'media' | 'users', row: string, data: object) =>
      base.payload.db.updateOne({ collection: collectionSlug, id: row, data: { ...data } })
    const clinician = String(base.actors.clinician.id)

    await change('media', String(image.id), { sha256: 'another' })
    expect((await rollback(id, 1)).codes).toEqual(['approval-void'])
    await change('media', String(image.id), { sha256: image.sha256 })
    await change('users', clinician, { licence: { ...LICENCE, expiresOn: '2026-01-01' } })
    expect((await rollback(id, 1)).codes).toEqual(['licence-expired'])
    const { body } = await request(app).get(`/content/v1/articles/${slug}`).expect(200)
    expect(body).toMatchObject({ title: 'Newer words' })
    expect((await restClient(app).view(collection, id, people.editor)).view).toMatchObject({
      stage: 'approved',
      live: { release: 2 },
    })

    await change('users', clinician, { licence: LICENCE })
    expect((await rollback(id, 1)).codes).toEqual([])
  })

  it('is for editors, and for releases that exist and carried a text', async () => {
    const { id } = await createArticle()
    await release(article(id))
    await act({ ...article(id), action: 'unpublish', by: 'editor', input: { comment: 'x' } })
    expect((await rollback(id, 1, 'admin')).codes[0]).toBe('forbidden')
    expect((await rollback(id, 2)).codes).toEqual(['not-approved'])
    expect((await rollback(id, 9)).codes).toEqual(['invalid'])
    expect((await rollback(id, 1)).codes).toEqual([])
  })
})
