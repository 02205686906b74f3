/** People who act at the same moment. Whatever comes first: what readers see was approved. */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../src/services/audit/verifyLedger.js'
import { sealEvents } from '../../src/services/audit/seal.js'
import { paragraph } from '../support/api.js'
import type { Desk } from '../support/desk.js'
import { idIn, openDesk } from '../support/desk.js'
import type { Person } from '../support/createTestPayload.js'
import { PASSWORD } from '../support/createTestPayload.js'
import { act, approve, viewAs } from '../support/workflow.js'

let desk: Desk
let base: Desk['base']
let app: RequestListener
let writer: string
let count = 0

const article = (id: string) => ({ base, collection: 'articles' as const, id })
const story = (id: string) => ({ base, collection: 'case-stories' as const, id })

const api: Desk['api'] = (...asked) => desk.api(...asked)

const createArticle = async (clinicalContent = false) => {
  count += 1
  const slug = `race-${count}`
  const answer = await api('post', '/api/articles', 'author')
    .send({
      title: 'Approved words',
      slug,
      summary: 'A summary.',
      body: paragraph('The text.'),
      authors: [writer],
      clinicalContent,
    })
    .expect(201)
  return { id: idIn(answer), slug }
}

const send = (
  collection: string,
  id: string,
  { action, person, ...body }: { action: string; person: Person } & Record<string, unknown>,
) => api('post', `/api/${collection}/${id}/workflow/${action}`, person).send(body)

/** Statuses that say: done, or refused with a reason. Never a fault. */
const EXPECTED = [200, 409, 422]

const releasesOf = async (id: string) => {
  const { docs } = await base.payload.find({
    collection: 'releases',
    where: { document: { equals: id } },
    sort: 'number',
    limit: 0,
    overrideAccess: true,
  })
  return docs
}

beforeAll(async () => {
  desk = await openDesk()
  ;({ base, app, writer } = desk)
})
afterAll(() => base.close())

describe('at the same moment', () => {
  it('fifty saves and a publication: readers get the approved words or nothing', async () => {
    const { id, slug } = await createArticle()
    await approve(article(id))
    const { digest } = await viewAs(article(id))
    const saves = Array.from({ length: 50 }, (_, index) =>
      api('patch', `/api/articles/${id}`, 'author').send({ title: `Save ${index}` }),
    )
    const publication = send('articles', id, { action: 'publish', person: 'editor', digest })
    const [published, ...saved] = await Promise.all([publication, ...saves])
    expect(EXPECTED).toContain(published.status)
    for (const { status } of saved) expect([200, 409]).toContain(status)
    const answer = await request(app).get(`/content/v1/articles/${slug}`)
    if (published.status === 200) {
      expect(answer.body).toMatchObject({ title: 'Approved words' })
      expect((await releasesOf(id)).map((one) => one.digest)).toEqual([digest])
    } else {
      expect(answer.status).toBe(404)
      expect(await releasesOf(id)).toEqual([])
    }
  })

  it.each([0, 5, 20, 60])(
    'a signature and an edit %i ms later: the signature is of the words it says, or void',
    async (delay) => {
      const { id, slug } = await createArticle(true)
      await act({ ...article(id), action: 'submit', by: 'author' })
      await act({ ...article(id), action: 'approve', by: 'reviewer' })
      const { digest } = await viewAs(article(id))
      const signature = send('articles', id, {
        action: 'sign',
        person: 'clinician',
        digest,
        meaning: 'Reviewed',
        password: PASSWORD,
      })
      const edit = new Promise<{ status: number }>((resolve) => {
        setTimeout(() => {
          void api('patch', `/api/articles/${id}`, 'author')
            .send({ title: 'Slipped in' })
            .then(resolve)
        }, delay)
      })
      const [signed, edited] = await Promise.all([signature, edit])
      expect(EXPECTED).toContain(signed.status)
      expect(edited.status).toBe(200)
      const view = await viewAs(article(id))
      expect(view.stage).toBe('editorial-review')
      expect(view.signOffs.every(({ valid }) => !valid)).toBe(true)
      const published = await send('articles', id, {
        action: 'publish',
        person: 'editor',
        digest: view.digest,
      })
      expect(published.status).toBe(409)
      await request(app).get(`/content/v1/articles/${slug}`).expect(404)
    },
  )

  it('ten publications: each is a release of its own, or none, and the last is what is live', async () => {
    const { id, slug } = await createArticle()
    await approve(article(id))
    const { digest } = await viewAs(article(id))
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        send('articles', id, { action: 'publish', person: 'editor', digest }),
      ),
    )
    for (const { status } of answers) expect([200, 409]).toContain(status)
    const done = answers.filter(({ status }) => status === 200).length
    expect(done).toBeGreaterThan(0)
    const releases = await releasesOf(id)
    expect(releases.map((one) => one.number)).toEqual(
      Array.from({ length: done }, (_, index) => index + 1),
    )
    expect((await viewAs(article(id))).live?.release).toBe(done)
    await request(app).get(`/content/v1/articles/${slug}`).expect(200)
  })

  it.each([0, 5, 20, 60])(
    'a publication and the withdrawal of a consent %i ms later: the withdrawal wins',
    async (delay) => {
      count += 1
      const slug = `race-story-${count}`
      const id = idIn(
        await api('post', '/api/case-stories', 'editor')
          .send({
            title: 'Coming back',
            slug,
            summary: 'A summary.',
            kind: 'individual',
            participants: [{ pseudonym: 'Nadia' }],
            challenge: 'They had stopped talking.',
            narrative: paragraph('They began to talk.'),
            outcome: 'They talk.',
          })
          .expect(201),
      )
      const consent = idIn(
        await api('post', '/api/consents', 'clinician')
          .send({
            story: id,
            pseudonym: 'Nadia',
            legalName: 'A name',
            signedOn: '2026-01-10',
            scope: { channels: ['web'], locales: ['en'] },
          })
          .expect(201),
      )
      await approve(story(id))
      const { digest } = await viewAs(story(id))
      const publication = send('case-stories', id, { action: 'publish', person: 'editor', digest })
      const withdrawal = new Promise<{ status: number }>((resolve) => {
        setTimeout(() => {
          void api('patch', `/api/consents/${consent}`, 'clinician')
            .send({ withdrawnAt: '2026-11-24' })
            .then(resolve)
        }, delay)
      })
      const [published, withdrawn] = await Promise.all([publication, withdrawal])
      expect(EXPECTED).toContain(published.status)
      expect(withdrawn.status).toBe(200)
      const { status } = await request(app).get(`/content/v1/case-stories/${slug}`)
      expect(status).toBe(published.status === 200 ? 410 : 404)
    },
  )

  it('leaves a chain in which nothing is missing', async () => {
    await sealEvents(base.payload)
    expect(await verifyLedger(base.payload)).toMatchObject({ fault: null, waiting: 0 })
  })
})
