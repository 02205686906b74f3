import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkLicences } from '../../src/jobs/checkLicences.js'
import { paragraph } from '../support/api.js'
import type { Desk } from '../support/desk.js'
import { openDesk } from '../support/desk.js'
import type { Person } from '../support/createTestPayload.js'
import { LICENCE } from '../support/createTestPayload.js'
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

const api: Desk['api'] = (...asked) => desk.api(...asked)

const createArticle = async () => {
  count += 1
  const slug = `signed-${count}`
  const { body } = await api('post', '/api/articles', 'author')
    .send({
      title: 'Signed words',
      subtitle: 'A subtitel',
      slug,
      summary: 'A summary.',
      body: paragraph('The text.'),
      authors: [writer],
      clinicalContent: true,
    })
    .expect(201)
  return { id: (body as { doc: { id: string } }).doc.id, slug }
}

const setLicence = (licence: object) =>
  api('patch', `/api/users/${base.actors.clinician.id}`, 'admin').send({ licence }).expect(200)

const view = async (id: string) => (await restClient(app).view(collection, id, people.editor)).view

const listed = async (person: Person = 'editor') => {
  const { body } = await api('get', '/api/reviews', person).expect(200)
  return (body as { documents: { id: string; reason: string; stage: string }[] }).documents
}

beforeAll(async () => {
  desk = await openDesk()
  ;({ base, app, people, writer } = desk)
})
beforeEach(() => setLicence(LICENCE))
afterAll(() => base.close())

describe('a licence that does not hold any more', () => {
  it('puts what it signed up for review when it is taken away; readers keep the page', async () => {
    const { id, slug } = await createArticle()
    await release(article(id))
    expect((await listed()).map((one) => one.id)).not.toContain(id)
    await setLicence({ number: '', jurisdiction: '', expiresOn: null })
    expect(await view(id)).toMatchObject({
      stage: 'clinical-review',
      reviewReason: 'licence-lapsed',
    })
    expect((await listed()).find((one) => one.id === id)).toMatchObject({
      reason: 'licence-lapsed',
      stage: 'clinical-review',
    })
    await api('get', '/api/reviews', 'author').expect(403)
    await request(app).get(`/content/v1/articles/${slug}`).expect(200)
    await setLicence(LICENCE)
    await approve(article(id))
    expect(await view(id)).toMatchObject({ stage: 'approved', reviewReason: null })
    expect((await listed('clinician')).map((one) => one.id)).not.toContain(id)
  })

  it('is noticed when it simply runs out, once', async () => {
    const { id } = await createArticle()
    await release(article(id))
    await base.payload.db.updateOne({
      collection: 'users',
      id: String(base.actors.clinician.id),
      data: { licence: { ...LICENCE, expiresOn: '2026-01-01T00:00:00.000Z' } },
    })
    await checkLicences(base.payload)
    await checkLicences(base.payload)
    expect(await view(id)).toMatchObject({ reviewReason: 'licence-lapsed' })
    const { totalDocs } = await base.payload.count({
      collection: 'audit-events',
      where: { and: [{ document: { equals: id } }, { action: { equals: 'review-required' } }] },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(1)
  })

  it('lets nothing it signed go live any more', async () => {
    const { id, slug } = await createArticle()
    await approve(article(id))
    await base.payload.db.updateOne({
      collection: 'users',
      id: String(base.actors.clinician.id),
      data: { licence: { ...LICENCE, expiresOn: '2026-01-01T00:00:00.000Z' } },
    })
    const publish = () =>
      restClient(app).act({ collection, id, action: 'publish', token: people.editor })
    expect((await publish()).codes).toEqual(['licence-expired'])
    await request(app).get(`/content/v1/articles/${slug}`).expect(404)
    await setLicence(LICENCE)
    expect((await publish()).codes).toEqual([])
  })
})

describe('a correction', () => {
  const allow = (allowCorrections: boolean) =>
    api('patch', `/api/users/${base.actors.clinician.id}`, 'clinician')
      .send({ allowCorrections })
      .expect(200)

  const correct = (id: string) =>
    restClient(app).act({
      collection,
      id,
      action: 'correct',
      token: people.editor,
      input: { comment: 'A typo.' },
    })

  /** A live article, edited, with the edit approved by an editor. */
  const edited = async (words: object) => {
    const { id, slug } = await createArticle()
    await release(article(id))
    await api('patch', `/api/articles/${id}`, 'editor').send(words).expect(200)
    await act({ ...article(id), action: 'approve', by: 'reviewer' })
    return { id, slug }
  }

  const kinds = async (id: string) => {
    const { docs } = await base.payload.find({
      collection: 'releases',
      where: { document: { equals: id } },
      sort: 'number',
      overrideAccess: true,
    })
    return docs.map(({ kind }) => kind)
  }

  it('needs a new signature by default', async () => {
    const { id } = await edited({ subtitle: 'A subtitle' })
    expect((await correct(id)).codes).toEqual(['checklist-incomplete'])
    expect(await kinds(id)).toEqual(['published'])
  })

  it('goes live under the old signature where the signer allows it, outside the clinical text', async () => {
    await allow(true)
    const { id, slug } = await edited({ subtitle: 'A subtitle' })
    const before = await request(app).get(`/content/v1/articles/${slug}`).expect(200)
    expect((await correct(id)).codes).toEqual([])
    const after = await request(app).get(`/content/v1/articles/${slug}`).expect(200)
    expect(after.body).toMatchObject({ subtitle: 'A subtitle' })
    expect((after.body as { review: unknown }).review).toEqual(
      (before.body as { review: unknown }).review,
    )
    expect(await kinds(id)).toEqual(['published', 'corrected'])
    await allow(false)
  })

  it('may not touch the signed text, in any language, whoever allows it', async () => {
    await allow(true)
    const { id, slug } = await edited({ body: paragraph('Another text.') })
    const { codes, fields } = await correct(id)
    expect([codes, fields]).toEqual([['checklist-incomplete'], ['body']])
    const { body } = await request(app).get(`/content/v1/articles/${slug}`).expect(200)
    expect(body).toMatchObject({ bodyText: 'The text.' })
    await allow(false)
  })

  it('is allowed by the signer alone', async () => {
    const { id } = base.actors.clinician
    const { body } = await api('patch', `/api/users/${id}`, 'admin')
      .send({ allowCorrections: true })
      .expect(200)
    expect((body as { doc: { allowCorrections?: boolean } }).doc.allowCorrections).not.toBe(true)
  })
})
