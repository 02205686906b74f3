/**
 * Every way in which Payload can make content public, tried by everybody who signs in: refused or
 * harmless, the live text unchanged, nothing told, and what was refused on record. The one way that is
 * open, for the one role it is open to, is the twin of them all.
 */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { act, approve, release } from '../support/workflow.js'

type Door = 'admin' | 'editor' | 'author' | 'clinician' | 'client' | 'nobody'

const DOORS: Door[] = ['admin', 'editor', 'author', 'clinician', 'client', 'nobody']
const LIVE = 'Approved words'
const DRAFT = 'CANARY-DRAFT'
const ATTACK = 'CANARY-ATTACK'

let base: TestPayload
let app: RequestListener
let tokens: Record<Door, string>
let person: string
/** A live article of the author with a newer draft, the version that went live, and an old draft. */
let live: string
let published: string
let oldDraft: string
/** A withdrawn article of the author, and the version that was live. */
let withdrawn: string
let withdrawnVersion: string

const call = (method: 'get' | 'post' | 'patch' | 'delete', url: string, door: Door) => {
  const asked = request(app)[method](url)
  return tokens[door] === '' ? asked : asked.set('Authorization', tokens[door])
}

const idIn = ({ body }: { body: unknown }) => (body as { doc: { id: string } }).doc.id

const article = (id: string) => ({ base, collection: 'articles' as const, id })

const words = (slug: string, title: string) => ({
  title,
  slug,
  summary: 'A summary.',
  body: paragraph('The text.'),
  authors: [person],
})

const versionOf = async (id: string, title: string): Promise<string> => {
  const { docs } = await base.payload.findVersions({
    collection: 'articles',
    where: { and: [{ parent: { equals: id } }, { 'version.title': { equals: title } }] },
    sort: '-updatedAt',
    overrideAccess: true,
  })
  return String(docs[0]?.id)
}

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  await base.payload.create({
    collection: 'api-clients',
    data: {
      name: 'Site',
      scopes: ['content', 'preview'],
      enableAPIKey: true,
      apiKey: 'key-of-site',
    },
    overrideAccess: true,
  })
  tokens = {
    admin: await signIn(app, 'admin'),
    editor: await signIn(app, 'editor'),
    author: await signIn(app, 'author'),
    clinician: await signIn(app, 'clinician'),
    client: 'api-clients API-Key key-of-site',
    nobody: '',
  }
  person = idIn(await call('post', '/api/people', 'editor').send({ name: 'Dr. Ada' }).expect(201))
  const create = async (slug: string) =>
    idIn(await call('post', '/api/articles', 'author').send(words(slug, LIVE)).expect(201))
  live = await create('guarded')
  await call('patch', `/api/articles/${live}`, 'author').send({ title: 'Old draft' }).expect(200)
  oldDraft = await versionOf(live, 'Old draft')
  await call('patch', `/api/articles/${live}`, 'author').send({ title: LIVE }).expect(200)
  await release(article(live))
  published = await versionOf(live, LIVE)
  await call('patch', `/api/articles/${live}`, 'author').send({ title: DRAFT }).expect(200)
  withdrawn = await create('withdrawn')
  await release(article(withdrawn))
  withdrawnVersion = await versionOf(withdrawn, LIVE)
  await act({ ...article(withdrawn), action: 'unpublish', by: 'editor', input: { comment: 'x' } })
})
afterAll(() => base.close())

/** What readers get of everything there is. */
const readers = async () => {
  const list = await request(app).get('/content/v1/articles?limit=100&sort=slug').expect(200)
  const one = await request(app).get('/content/v1/articles/guarded').expect(200)
  const gone = await request(app).get('/content/v1/articles/withdrawn')
  const graphql = await request(app)
    .post('/content/v1/graphql')
    .send({ query: '{ Articles(limit: 100) { docs { id title } totalDocs } }' })
  return {
    titles: (list.body as { docs: { title: string }[] }).docs.map(({ title }) => title),
    one: one.text,
    gone: gone.status,
    graphql: graphql.text,
  }
}

const refusals = async (): Promise<number> => {
  const { totalDocs } = await base.payload.count({
    collection: 'audit-events',
    where: { action: { equals: 'refused' } },
    overrideAccess: true,
  })
  return totalDocs
}

const gql = (query: string, door: Door) => call('post', '/api/graphql', door).send({ query })

type Way = [name: string, tryIt: (door: Door) => request.Test]

const patch =
  (query: string, data: object) =>
  (door: Door): request.Test =>
    call('patch', `/api/articles/${live}${query}`, door).send(data)

const inBulk =
  (data: object, more = '') =>
  (door: Door): request.Test =>
    call('patch', `/api/articles?where[id][equals]=${live}${more}`, door).send(data)

const WAYS: Way[] = [
  [
    'V1 creating as published',
    (door) =>
      call('post', '/api/articles', door).send({
        ...words('attack-1', ATTACK),
        _status: 'published',
      }),
  ],
  [
    'V1 creating as published with draft=true',
    (door) =>
      call('post', '/api/articles?draft=true', door).send({
        ...words('attack-2', ATTACK),
        _status: 'published',
      }),
  ],
  ['V2 saving as published', patch('', { _status: 'published' })],
  ['V2 saving as published with draft=true', patch('?draft=true', { _status: 'published' })],
  ['V2 saving other words as published', patch('', { title: ATTACK, _status: 'published' })],
  ['V3 saving without a status', patch('', { summary: 'Harmless.' })],
  ['V3 saving with draft=false', patch('?draft=false', { summary: 'Harmless.' })],
  ['R4 saving as a draft', patch('', { summary: 'Harmless.', _status: 'draft' })],
  ['V4 in bulk without a status', inBulk({ summary: 'Harmless.' })],
  ['V4 in bulk as published', inBulk({ _status: 'published' })],
  ['V4 in bulk as a draft', inBulk({ _status: 'draft' }, '&draft=false')],
  [
    'V5 duplicating as no draft',
    (door) =>
      call('post', `/api/articles/${live}/duplicate?draft=false`, door).send({
        title: ATTACK,
        slug: `copy-${door}`,
      }),
  ],
  [
    'V6 duplicating over GraphQL',
    (door) =>
      gql(
        `mutation { duplicateArticle(id: "${live}", data: { title: "${ATTACK}" }) { id } }`,
        door,
      ),
  ],
  [
    'V7 restoring a published version',
    (door) => call('post', `/api/articles/versions/${published}`, door),
  ],
  ['V7 restoring an old draft', (door) => call('post', `/api/articles/versions/${oldDraft}`, door)],
  [
    'V7 restoring what was withdrawn',
    (door) => call('post', `/api/articles/versions/${withdrawnVersion}`, door),
  ],
  [
    'V7 restoring over GraphQL',
    (door) => gql(`mutation { restoreVersionArticle(id: "${withdrawnVersion}") { id } }`, door),
  ],
  ['V8 publishing one language', patch('?publishSpecificLocale=es', { title: ATTACK })],
  ['V9 publishing all languages', patch('?publishAllLocales=true', { title: ATTACK })],
  ['V10 unpublishing all languages', patch('?unpublishAllLocales=true', { title: ATTACK })],
  [
    'V11 out of the trash',
    (door) =>
      call('patch', `/api/articles/${withdrawn}?trash=true`, door).send({ deletedAt: null }),
  ],
  ['V12 as an autosave', patch('?autosave=true', { summary: 'Harmless.' })],
  [
    'V13 by a scheduled job of Payload',
    (door) => call('post', '/api/payload-jobs', door).send({ taskSlug: 'schedulePublish' }),
  ],
  ['V13 by running jobs', (door) => call('get', '/api/payload-jobs/run', door)],
  [
    'V2 over GraphQL',
    (door) =>
      gql(
        `mutation { updateArticle(id: "${live}", data: { title: "${ATTACK}", _status: published }) { id } }`,
        door,
      ),
  ],
  [
    'publishing what nobody approved',
    (door) => call('post', `/api/articles/${live}/workflow/publish`, door).send({}),
  ],
  [
    'correcting what nobody signed',
    (door) =>
      call('post', `/api/articles/${live}/workflow/correct`, door).send({ comment: 'A typo.' }),
  ],
  [
    'scheduling what nobody approved',
    (door) =>
      call('post', `/api/articles/${live}/workflow/schedule`, door).send({
        publishAt: '2099-01-01T00:00:00Z',
      }),
  ],
  [
    'writing the stage of the workflow',
    (door) => call('post', '/api/workflow-states', door).send({ key: `articles:${live}` }),
  ],
  [
    'writing a sign-off',
    (door) => call('post', '/api/sign-offs', door).send({ collection: 'articles', document: live }),
  ],
  [
    'writing what is served',
    (door) => call('post', '/api/publications', door).send({ key: `articles:${live}` }),
  ],
]

/** Ways that a role is told about rather than let through without effect. */
const isRefusal = (status: number, text: string): boolean => status >= 400 || /"errors"/.test(text)

describe.each(DOORS)('%s', (door) => {
  it.each(WAYS)('changes nothing that readers see by %s', async (_name, tryIt) => {
    const before = await readers()
    const recorded = await refusals()
    const answer = await tryIt(door)
    expect(answer.status).not.toBe(500)
    expect(await readers()).toEqual(before)
    expect(before.titles).toEqual([LIVE])
    const isStaff = door !== 'client' && door !== 'nobody'
    if (!isStaff) {
      expect(answer.status).toBe(401)
      expect(answer.text).not.toMatch(/CANARY/)
    }
    const isOnRecord =
      isStaff &&
      isRefusal(answer.status, answer.text) &&
      /publish-requires-workflow|"forbidden"/.test(answer.text)
    if (isOnRecord) expect(await refusals()).toBeGreaterThan(recorded)
  })
})

describe('a form that holds nothing', () => {
  it.each([
    'articles',
    'attachment-patterns',
    'case-stories',
    'programs',
    'calls-to-action',
    'people',
    'topics',
    'media',
    'users',
    'api-clients',
    'consents',
    'private-files',
    'redirects',
    'webhooks',
  ])('is answered without a fault: %s', async (slug) => {
    const { docs } = await base.payload.db.find<{ id: string }>({
      collection: slug as 'articles',
      limit: 1,
      pagination: false,
    })
    for (const door of DOORS) {
      for (const url of [`/api/${slug}`, `/api/${slug}/${docs[0]?.id ?? 'none'}`]) {
        for (const method of ['post', 'patch'] as const) {
          const form = await call(method, url, door).field('_nothing', '')
          const empty = await call(method, url, door).send()
          expect([method, url, door, form.status, empty.status]).not.toContain(500)
        }
      }
    }
  })

  it('is answered without a fault: the site', async () => {
    for (const door of DOORS) {
      const form = await call('post', '/api/globals/site', door).field('_nothing', '')
      const empty = await call('post', '/api/globals/site', door).send()
      expect([door, form.status, empty.status]).not.toContain(500)
    }
  })
})

describe('the one way that is open', () => {
  it('publishes what was approved, for an editor', async () => {
    const id = idIn(
      await call('post', '/api/articles', 'author').send(words('allowed', 'Allowed')).expect(201),
    )
    await approve(article(id))
    const { body } = await call('get', `/api/articles/${id}/workflow`, 'editor').expect(200)
    const { digest } = body as { digest: string }
    for (const door of DOORS.filter((one) => one !== 'editor')) {
      const { status } = await call('post', `/api/articles/${id}/workflow/publish`, door).send({
        digest,
      })
      expect([401, 403]).toContain(status)
    }
    await request(app).get('/content/v1/articles/allowed').expect(404)
    await call('post', `/api/articles/${id}/workflow/publish`, 'editor')
      .send({ digest })
      .expect(200)
    await request(app).get('/content/v1/articles/allowed').expect(200)
  })
})
