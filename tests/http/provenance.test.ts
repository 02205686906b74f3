/** Where what readers see comes from: enough to trust it, and no more. */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { LICENCE, ORIGIN, PASSWORD } from '../support/createTestPayload.js'
import type { Desk } from '../support/desk.js'
import { openDesk } from '../support/desk.js'
import { act, approve, release, unpublish, viewAs } from '../support/workflow.js'
import type { WorkflowCollection } from '../../src/slugs.js'

const MEANING = 'Reviewed for clinical accuracy'
const SECRETS = {
  comment: 'zq-comment-of-a-reviewer-qz',
  reason: 'zq-reason-for-a-release-qz',
  legalName: 'zq-legal-name-qz',
  withdrawal: 'zq-reason-for-withdrawal-qz',
  draft: 'zq-words-of-a-draft-qz',
}

let desk: Desk
let base: TestPayload
let app: RequestListener
let count = 0

const read = (path: string) => request(app).get(`/content/v1${path}`)

type Provenance = {
  release: { number: number; kind: string; publishedAt: string; digest: string }
  history: { number: number; kind: string; at: string; digest: string }[]
  reviewers: Record<string, unknown>[]
  signature: Record<string, unknown> | null
  corrections: object[]
  consent: boolean | null
}
const provenance = async (path: string): Promise<Provenance> =>
  (await read(`${path}/provenance`).expect(200)).body as Provenance

const clinicalArticle = async (): Promise<{ id: string; path: string }> => {
  count += 1
  const slug = `article-${count}`
  const id = await desk.create({
    collection: 'articles',
    by: 'editor',
    data: {
      title: 'A clinical text',
      slug,
      summary: 'About it.',
      body: paragraph('What a condition is.'),
      authors: [desk.writer],
      clinicalContent: true,
    },
  })
  return { id, path: `/articles/${slug}` }
}

const story = async (kind: 'individual' | 'composite'): Promise<{ id: string; path: string }> => {
  count += 1
  const slug = `story-${count}`
  const id = await desk.create({
    collection: 'case-stories',
    by: 'editor',
    data: {
      title: 'Coming back to each other',
      slug,
      summary: 'How two partners learned to talk again.',
      kind,
      participants: [{ pseudonym: 'Nadia' }],
      challenge: 'They had stopped talking.',
      narrative: paragraph('They sat down and began to talk.'),
      outcome: 'They talk every week.',
    },
  })
  return { id, path: `/case-stories/${slug}` }
}

const consentTo = (id: string) =>
  desk.create({
    collection: 'consents',
    by: 'clinician',
    data: {
      story: id,
      pseudonym: 'Nadia',
      legalName: SECRETS.legalName,
      signedOn: '2026-01-10',
      scope: { channels: ['web'], locales: ['en'] },
    },
  })

const withdraw = (consent: string) =>
  desk
    .api('patch', `/api/consents/${consent}`, 'clinician')
    .send({ withdrawnAt: '2026-02-01', withdrawalReason: SECRETS.withdrawal })
    .expect(200)

/** Through the whole workflow, with words at every step that readers must not see. */
const releaseWithComments = async (collection: WorkflowCollection, id: string) => {
  const named = { base, collection, id }
  const { comment, reason } = SECRETS
  await act({ ...named, action: 'submit', by: 'editor', input: { comment } })
  await act({ ...named, action: 'approve', by: 'reviewer', input: { comment } })
  const password = PASSWORD
  const input = { meaning: MEANING, password, comment }
  await act({ ...named, action: 'sign', by: 'clinician', input })
  await act({ ...named, action: 'publish', by: 'editor', input: { comment: reason } })
}

beforeAll(async () => {
  desk = await openDesk()
  ;({ base, app } = desk)
})
afterAll(() => base.close())

describe('the provenance of a signed document', () => {
  it('says which release is live, who answers for it and under which signature', async () => {
    const { id, path } = await clinicalArticle()
    await releaseWithComments('articles', id)
    const { live, signOffs } = await viewAs({ base, collection: 'articles', id })
    const clinical = signOffs.find(({ kind }) => kind === 'clinical')
    const editorial = signOffs.find(({ kind }) => kind === 'editorial')
    const { body, headers } = await read(`${path}/provenance`).expect(200)
    const { keys } = (await request(app).get('/.well-known/jwks.json')).body as {
      keys: { kid: string }[]
    }
    expect(body).toEqual({
      id,
      collection: 'articles',
      slug: path.split('/').at(-1),
      release: {
        number: 1,
        kind: 'published',
        publishedAt: live?.publishedAt,
        digest: live?.digest,
      },
      history: [{ number: 1, kind: 'published', at: live?.publishedAt, digest: live?.digest }],
      reviewers: [
        {
          kind: 'editorial',
          name: null,
          credentials: null,
          meaning: null,
          signedAt: editorial?.signedAt,
        },
        {
          kind: 'clinical',
          name: 'The clinician',
          credentials: null,
          meaning: MEANING,
          signedAt: clinical?.signedAt,
        },
      ],
      signature: {
        digest: live?.digest,
        kid: keys[0]?.kid,
        signedAt: clinical?.signedAt,
        keys: `${ORIGIN}/.well-known/jwks.json`,
      },
      corrections: [],
      consent: null,
    })
    expect(headers['cache-tag']).toBe(`articles,articles:${id}`)
    expect(headers['access-control-allow-origin']).toBe('*')
    await read(`${path}/provenance`).set('If-None-Match', String(headers.etag)).expect(304)
    expect((await read(`/articles/${id}/provenance`)).text).toBe(
      (await read(`${path}/provenance`)).text,
    )
  })

  it('has no comment, account, address, licence or word of a draft in it', async () => {
    const { id, path } = await clinicalArticle()
    await releaseWithComments('articles', id)
    await desk
      .api('patch', `/api/articles/${id}`, 'editor')
      .send({ title: SECRETS.draft })
      .expect(200)
    await act({
      base,
      collection: 'articles',
      id,
      action: 'approve',
      by: 'reviewer',
      input: { comment: SECRETS.comment },
    })
    const { text } = await read(`${path}/provenance`).expect(200)
    const { docs } = await base.payload.db.find<{ id: string; jws?: string | null }>({
      collection: 'sign-offs',
      where: { document: { equals: id } },
    })
    const signed = docs.flatMap(({ jws }) => jws ?? [])
    expect(signed).toHaveLength(1)
    const accounts = Object.values(base.actors).map(({ id: account }) => String(account))
    for (const secret of [
      ...Object.values(SECRETS),
      ...signed,
      ...accounts,
      '@example.org',
      'The editor',
      'The reviewer',
      LICENCE.number,
      LICENCE.jurisdiction,
    ])
      expect(text).not.toContain(secret)
    // The guard is worth something: the words are there for those they are meant for.
    const { text: inside } = await desk.api('get', `/api/articles/${id}/workflow`, 'editor')
    expect(inside).toContain(SECRETS.comment)
    expect(JSON.parse(text)).toMatchObject({ release: { number: 1 }, history: [{ number: 1 }] })
  })

  it('names a correction beside the signature that stays', async () => {
    const { id, path } = await clinicalArticle()
    await release({ base, collection: 'articles', id })
    await base.payload.update({
      collection: 'users',
      id: base.actors.clinician.id,
      data: { allowCorrections: true },
      overrideAccess: true,
    })
    await desk
      .api('patch', `/api/articles/${id}`, 'editor')
      .send({ seo: { title: 'Another title for search engines' } })
      .expect(200)
    const named = { base, collection: 'articles' as const, id }
    await act({ ...named, action: 'approve', by: 'reviewer' })
    await act({ ...named, action: 'correct', by: 'editor', input: { comment: SECRETS.reason } })
    const { release: live, history, corrections, signature, reviewers } = await provenance(path)
    expect(live).toMatchObject({ number: 2, kind: 'corrected' })
    expect(history.map(({ number, kind }) => [number, kind])).toEqual([
      [2, 'corrected'],
      [1, 'published'],
    ])
    expect(corrections).toEqual([{ number: 2, at: live.publishedAt, digest: live.digest }])
    expect(signature?.digest).toBe(history[1]?.digest)
    expect(signature?.digest).not.toBe(live.digest)
    expect(reviewers.map(({ kind }) => kind)).toEqual(['editorial', 'clinical', 'editorial'])
  })
})

describe('consent', () => {
  it('is a plain yes for a story of real people, and nothing where nobody has to consent', async () => {
    const real = await story('individual')
    await consentTo(real.id)
    await release({ base, collection: 'case-stories', id: real.id })
    const { text } = await read(`${real.path}/provenance`).expect(200)
    expect((JSON.parse(text) as Provenance).consent).toBe(true)
    expect(text).not.toContain(SECRETS.legalName)
    expect(text).not.toContain('Nadia')
    expect(text).not.toContain('2026-01-10')
    const composite = await story('composite')
    await release({ base, collection: 'case-stories', id: composite.id })
    expect((await provenance(composite.path)).consent).toBeNull()
  })

  it('is a plain no while it is not in place and the story has not been taken down yet', async () => {
    const { id, path } = await story('individual')
    const consent = await consentTo(id)
    await release({ base, collection: 'case-stories', id })
    // Past the hook that takes the story down, as time does until the next look at the clock.
    await base.payload.db.updateOne({
      collection: 'consents',
      id: consent,
      data: { expiresOn: '2026-02-01T10:00:00.000Z' },
    })
    expect((await provenance(path)).consent).toBe(false)
  })

  it('that was withdrawn once leaves no trace but that the story was away', async () => {
    const { id, path } = await story('individual')
    const consent = await consentTo(id)
    await release({ base, collection: 'case-stories', id })
    await withdraw(consent)
    await read(`${path}/provenance`).expect(410)
    await consentTo(id)
    await approve({ base, collection: 'case-stories', id })
    await act({ base, collection: 'case-stories', id, action: 'publish', by: 'editor' })
    const { text } = await read(`${path}/provenance`).expect(200)
    const { history, consent: holds } = JSON.parse(text) as Provenance
    expect(history.map(({ kind }) => kind)).toEqual(['published', 'withdrawn', 'published'])
    expect(holds).toBe(true)
    expect(text).not.toContain('withdrawn:')
    expect(text).not.toContain(SECRETS.withdrawal)
    expect(text).not.toContain('2026-02-01')
  })
})

describe('the provenance of other documents', () => {
  it('is short for what nobody has to approve', async () => {
    const id = await desk.create({
      collection: 'topics',
      by: 'editor',
      data: { title: 'Love', slug: 'love' },
    })
    const { body } = await read('/topics/love/provenance').expect(200)
    expect(body).toMatchObject({
      id,
      collection: 'topics',
      slug: 'love',
      release: { number: 1, kind: 'published' },
      history: [],
      reviewers: [],
      signature: null,
      corrections: [],
      consent: null,
    })
  })

  it('is not to be had of drafts, strangers and what was taken down', async () => {
    const { id, path } = await clinicalArticle()
    await read(`${path}/provenance`).expect(404)
    await read(`/articles/${id}/provenance`).expect(404)
    await release({ base, collection: 'articles', id })
    await read(`${path}/provenance`).expect(200)
    await unpublish({ base, collection: 'articles', id })
    await read(`${path}/provenance`).expect(410)
    await read(`/articles/${id}/provenance`).expect(410)
    await read('/articles/nothing/provenance').expect(404)
    await read(`/articles/${'x'.repeat(300)}/provenance`).expect(404)
    for (const collection of ['media', 'users', 'consents', 'sign-offs', 'releases', 'site'])
      await read(`/${collection}/${id}/provenance`).expect(404)
    await read('/topics/love/provenance?depth=1').expect(400)
    await request(app).post('/content/v1/topics/love/provenance').expect(405)
  })

  it('follows a former address', async () => {
    const { id, path } = await clinicalArticle()
    await release({ base, collection: 'articles', id })
    await desk.api('patch', `/api/articles/${id}`, 'editor').send({ slug: 'renamed' }).expect(200)
    await release({ base, collection: 'articles', id })
    const { headers } = await read(`${path}/provenance`).expect(301)
    expect(headers.location).toBe('/content/v1/articles/renamed/provenance')
  })
})
