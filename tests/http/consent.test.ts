import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expireConsents } from '../../src/jobs/expireConsents.js'
import { paragraph } from '../support/api.js'
import type { Desk } from '../support/desk.js'
import { idIn, openDesk } from '../support/desk.js'
import type { Person } from '../support/createTestPayload.js'
import { graphqlClient, restClient } from '../support/workflowClient.js'
import { approve, release } from '../support/workflow.js'

let desk: Desk
let base: Desk['base']
let app: RequestListener
let people: Desk['people']
let count = 0

const collection = 'case-stories' as const
const story = (id: string) => ({ base, collection, id })

const api: Desk['api'] = (...asked) => desk.api(...asked)

/** A story of two people, in English only. */
const createStory = async (kind: 'individual' | 'composite', words: object = {}) => {
  count += 1
  const answer = await api('post', '/api/case-stories', 'editor')
    .send({
      title: 'Coming back to each other',
      slug: `story-${count}`,
      summary: 'How two partners learned to talk again.',
      kind,
      participants: [{ pseudonym: 'Nadia' }, { pseudonym: 'Rowan' }],
      challenge: 'They had stopped talking.',
      narrative: paragraph('They sat down and began to talk.'),
      outcome: 'They talk every week.',
      ...words,
    })
    .expect(201)
  return { id: idIn(answer), slug: `story-${count}` }
}

const consentOf = async (id: string, pseudonym: string, more: object = {}): Promise<string> =>
  idIn(
    await api('post', '/api/consents', 'clinician')
      .send({
        story: id,
        pseudonym,
        legalName: `Legal name of ${pseudonym}`,
        signedOn: '2026-01-10',
        scope: { channels: ['web'], locales: ['en'] },
        ...more,
      })
      .expect(201),
  )

/** A live story of two people who consented. */
const liveStory = async () => {
  const { id, slug } = await createStory('individual')
  const consents = [await consentOf(id, 'Nadia'), await consentOf(id, 'Rowan')]
  await release(story(id))
  await request(app).get(`/content/v1/case-stories/${slug}`).expect(200)
  return { id, slug, consents }
}

const publish = (id: string, person: Person = 'editor', client = restClient(app)) =>
  client.act({ collection, id, action: 'publish', token: people[person] })

const lastKind = async (id: string) => {
  const { docs } = await base.payload.find({
    collection: 'releases',
    where: { document: { equals: id } },
    sort: '-number',
    limit: 1,
    overrideAccess: true,
  })
  return docs[0]?.kind
}

beforeAll(async () => {
  desk = await openDesk()
  ;({ base, app, people } = desk)
})
afterAll(() => base.close())

describe('a story of real people', () => {
  it('is published once everybody in it has consented', async () => {
    const { id, slug } = await createStory('individual')
    await approve(story(id))
    expect((await publish(id)).codes).toEqual(['checklist-incomplete'])
    await consentOf(id, 'Nadia')
    expect((await publish(id)).codes).toEqual(['checklist-incomplete'])
    await request(app).get(`/content/v1/case-stories/${slug}`).expect(404)
    await consentOf(id, 'Rowan')
    expect((await publish(id)).codes).toEqual([])
    await request(app).get(`/content/v1/case-stories/${slug}`).expect(200)
  })

  it.each([
    ['print only', { scope: { channels: ['print'], locales: ['en'] } }, 'checklist-incomplete'],
    ['another language', { scope: { channels: ['web'], locales: ['es'] } }, 'checklist-incomplete'],
    ['no scope at all', { scope: {} }, 'checklist-incomplete'],
    ['a time that is over', { expiresOn: '2026-02-01' }, 'checklist-incomplete'],
    ['nothing any more: it was withdrawn', { withdrawnAt: '2026-02-01' }, 'consent-withdrawn'],
  ])('is not published on a consent for %s', async (_what, consent, code) => {
    const { id } = await createStory('individual')
    await consentOf(id, 'Nadia')
    await consentOf(id, 'Rowan', consent)
    await approve(story(id))
    expect((await publish(id)).codes).toEqual([code])
    expect((await publish(id, 'editor', graphqlClient(app))).codes).toEqual([code])
    await consentOf(id, 'Rowan')
    expect((await publish(id)).codes).toEqual([])
  })

  it('needs a consent for Spanish as soon as a word of it is told in Spanish', async () => {
    const { id } = await createStory('individual')
    await consentOf(id, 'Nadia')
    const rowan = await consentOf(id, 'Rowan', {
      scope: { channels: ['web'], locales: ['en', 'es'] },
    })
    await api('patch', `/api/case-stories/${id}?locale=es`, 'editor')
      .send({ title: 'Volver a encontrarse' })
      .expect(200)
    await approve(story(id))
    expect((await publish(id)).codes).toEqual(['checklist-incomplete'])
    expect(rowan).not.toBe('')
    await consentOf(id, 'Nadia', { scope: { channels: ['web'], locales: ['en', 'es'] } })
    expect((await publish(id)).codes).toEqual([])
  })

  it('comes down in the act of withdrawing a consent, and stays down', async () => {
    const { id, slug, consents } = await liveStory()
    const [nadia] = consents
    const withdrawal = { withdrawnAt: '2026-11-24', withdrawalReason: 'zq-reason-qz' }
    await api('patch', `/api/consents/${nadia}`, 'clinician').send(withdrawal).expect(200)
    const { body } = await request(app).get(`/content/v1/case-stories/${slug}`).expect(410)
    expect(body).toMatchObject({ errors: [{ code: 'withdrawn' }] })
    expect(JSON.stringify(body)).not.toMatch(/consent|zq-reason-qz/i)
    expect(await lastKind(id)).toBe('withdrawn:consent')
    expect((await publish(id)).codes).toEqual(['consent-withdrawn'])
    // Nobody takes a withdrawal back on behalf of the person; a new consent is a new one.
    await api('patch', `/api/consents/${nadia}`, 'admin').send({ withdrawnAt: null }).expect(422)
    await consentOf(id, 'Nadia')
    expect((await publish(id)).codes).toEqual([])
  })

  it('comes down when the last day of a consent is over, and not before', async () => {
    const { id, slug, consents } = await liveStory()
    const today = new Date().toISOString().slice(0, 10)
    await api('patch', `/api/consents/${consents[0]}`, 'clinician')
      .send({ expiresOn: today })
      .expect(200)
    expect(await expireConsents({ payload: base.payload, recent: true })).toBe(0)
    await request(app).get(`/content/v1/case-stories/${slug}`).expect(200)
    // Time passes: nobody touches the consent.
    await base.payload.db.updateOne({
      collection: 'consents',
      id: consents[0] ?? '',
      data: { expiresOn: new Date(Date.now() - 1000).toISOString() },
    })
    expect(await expireConsents({ payload: base.payload, recent: true })).toBe(1)
    await request(app).get(`/content/v1/case-stories/${slug}`).expect(410)
    expect(await lastKind(id)).toBe('withdrawn:consent')
    expect(await expireConsents({ payload: base.payload, recent: false })).toBe(0)
  })

  it('comes down when a consent is moved away from it', async () => {
    const { slug, consents } = await liveStory()
    const { id: other } = await createStory('composite')
    await api('patch', `/api/consents/${consents[0]}`, 'clinician')
      .send({ story: other })
      .expect(200)
    await request(app).get(`/content/v1/case-stories/${slug}`).expect(410)
  })

  it('disappears from the documents that show it', async () => {
    const { id, consents } = await liveStory()
    const article = idIn(
      await api('post', '/api/articles', 'editor')
        .send({
          title: 'With a story',
          slug: 'with-a-story',
          summary: 'A summary.',
          body: paragraph('The text.'),
          authors: [desk.writer],
          caseStories: [id],
        })
        .expect(201),
    )
    await release({ base, collection: 'articles', id: article })
    const shown = async () => {
      const { body } = await request(app).get('/content/v1/articles/with-a-story').expect(200)
      return (body as { caseStories: unknown[] }).caseStories
    }
    expect(await shown()).toHaveLength(1)
    await api('patch', `/api/consents/${consents[1]}`, 'clinician')
      .send({ withdrawnAt: '2026-11-24' })
      .expect(200)
    expect(await shown()).toEqual([])
  })
})

describe('a composite story', () => {
  it('needs no consent: its signature attests that it depicts no real person', async () => {
    const { id, slug } = await createStory('composite')
    await release(story(id))
    await request(app).get(`/content/v1/case-stories/${slug}`).expect(200)
    const { docs } = await base.payload.find({
      collection: 'sign-offs',
      where: { and: [{ document: { equals: id } }, { kind: { equals: 'clinical' } }] },
      overrideAccess: true,
    })
    expect(docs[0]?.attestation).toContain('depicts no real person')
    const [, payload = ''] = docs[0]?.jws?.split('.') ?? []
    expect(Buffer.from(payload, 'base64url').toString()).toContain('depicts no real person')
  })
})

describe('who learns of a consent', () => {
  it('is told why by a refusal only with clearance, and nobody else which person', async () => {
    const { id } = await createStory('individual')
    await consentOf(id, 'Nadia')
    await approve(story(id))
    const check = async (person: Person) => {
      const { view } = await restClient(app).view(collection, id, people[person])
      return view?.checklist.find(({ code }) => code === 'consent-active')
    }
    expect((await check('clinician'))?.detail).toBe('For Rowan, there is no consent on file.')
    const told = JSON.stringify([await check('editor'), await publish(id)])
    expect(told).toContain('A clinician can see what is missing')
    expect(told).not.toMatch(/Rowan|Nadia|on file/)
  })

  it('is no author: their own story tells them nothing of it', async () => {
    const { body } = await api('post', '/api/case-stories', 'author')
      .send({ title: 'Mine', slug: 'mine', kind: 'individual' })
      .expect(201)
    const { id } = (body as { doc: { id: string } }).doc
    const view = await restClient(app).view(collection, id, people.author)
    expect(JSON.stringify(view)).not.toMatch(/consent/i)
  })
})
