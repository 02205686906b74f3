/** The same content on SQLite and on MongoDB, asked the same questions. Runs with the MongoDB suite. */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemo } from '../../src/seed/seed.js'
import { serverFor, signIn } from '../support/api.js'
import { MONGODB, openTestPayload, PASSWORD } from '../support/createTestPayload.js'

type Side = { app: RequestListener; editor: string; close: () => Promise<void> }

const COLLECTIONS = [
  'articles',
  'attachment-patterns',
  'case-stories',
  'programs',
  'calls-to-action',
  'people',
  'topics',
]

const ARTICLE = 'how-trauma-shapes-the-way-we-love'
const graphql = (query: string) => `/content/v1/graphql?query=${encodeURIComponent(query)}`

const PUBLIC = [
  ...COLLECTIONS.flatMap((name) => [
    `/content/v1/${name}`,
    `/content/v1/${name}?depth=2&locale=es`,
    `/content/v1/${name}?depth=0&locale=es&fallback-locale=none`,
    `/content/v1/${name}?sort=slug&limit=2&page=2`,
    `/content/v1/${name}?sort=-createdAt&limit=100`,
    `/content/v1/${name}?where[slug][like]=a&sort=slug`,
    `/content/v1/${name}?where[slug][not_equals]=anxious&where[slug][exists]=true&sort=slug`,
    `/content/v1/${name}?where[or][0][slug][in]=newsletter,secure&where[or][1][slug][equals]=avoidant`,
    `/content/v1/${name}?where[slug][contains]=TRAUMA`,
    `/content/v1/${name}/no-such-document`,
    `/content/v1/${name}?where[secret][equals]=x`,
    `/content/v1/${name}?sort=password`,
    `/content/v1/${name}?page=999`,
  ]),
  `/content/v1/articles/${ARTICLE}`,
  `/content/v1/articles/${ARTICLE}?locale=es&depth=2`,
  `/content/v1/articles/${ARTICLE}?select[title]=true&select[bodyText]=true`,
  '/content/v1/articles?where[title][like]=trauma&sort=title',
  '/content/v1/articles?where[topics.slug][equals]=trauma&sort=-publishedAt',
  '/content/v1/articles?where[topics.slug][exists]=true&sort=slug',
  '/content/v1/articles?where[publishedAt][greater_than]=2020-01-01&sort=publishedAt',
  '/content/v1/articles?where[clinicalContent][equals]=true&sort=slug',
  '/content/v1/attachment-patterns?where[style][not_in]=anxious,secure&sort=title',
  '/content/v1/calls-to-action?sort=-priority,slug',
  '/content/v1/calls-to-action?where[priority][greater_than_equal]=1&sort=slug',
  '/content/v1/programs?where[audience][equals]=couple',
  '/content/v1/programs?where[sessions.count][less_than]=100&sort=slug',
  '/content/v1/topics?where[sensitive][equals]=true',
  '/content/v1/site',
  '/content/v1/site?locale=es',
  graphql(
    `{ Article(slug: "${ARTICLE}") { title bodyHtml authors { name } topics { title } jsonLd } }`,
  ),
  graphql('{ Articles(sort: "slug") { totalDocs docs { slug title(locale: es) } } }'),
  graphql(
    '{ AttachmentPatterns(locale: es, sort: "slug") { docs { title alias signs { text } } } }',
  ),
  graphql('{ CaseStories(sort: "slug") { docs { title participants { pseudonym } } } }'),
  graphql('{ Article(slug: "nothing") { title } }'),
  graphql('{ Site { disclaimer } }'),
]

const STAFF = [
  ...COLLECTIONS.flatMap((name) => [
    `/api/${name}?sort=slug&depth=0&limit=3`,
    `/api/${name}?where[slug][like]=a&sort=slug&depth=1&locale=es`,
    `/api/${name}/not-an-id`,
    `/api/${name}?where[nothing][equals]=1`,
  ]),
  `/api/articles?where[slug][equals]=${ARTICLE}&depth=2`,
  '/api/articles/versions?depth=0&limit=1',
  '/api/globals/site',
  '/api/access',
  '/api/users',
  '/api/releases?sort=document&limit=1',
]

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{24}\b/g
const TIME = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g

/** Ids become their order of appearance, times one word; nothing else is touched. */
const withoutIdsAndTimes = (text: string): string => {
  const seen = new Map<string, string>()
  return text
    .replaceAll(ID, (id) => {
      const name = seen.get(id) ?? `id-${seen.size + 1}`
      seen.set(id, name)
      return name
    })
    .replaceAll(TIME, 'time')
}

/** Payload's adapters order the keys of a document their own way, and one leaves out what is empty. */
const meaning = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(meaning)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([key]) => key !== 'globalType')
    .map(([key, inner]) => [key, meaning(inner)] as const)
    .filter(([, inner]) => inner !== null && !['{}', '[]'].includes(JSON.stringify(inner)))
  return Object.fromEntries(entries.sort(([one], [two]) => (one < two ? -1 : 1)))
}

const open = async (mongodb: string | null): Promise<Side> => {
  const opened = await openTestPayload({ mongodb })
  const seeded = await seedDemo({ payload: opened.payload, password: PASSWORD })
  if (!seeded.ok) throw new Error(seeded.refusals.map(({ message }) => message).join(' '))
  const app = serverFor(opened)
  return { app, editor: await signIn(app, 'editor'), close: opened.close }
}

const ask = async ({ app }: Side, url: string, token?: string): Promise<[string, string]> => {
  const call = request(app).get(url)
  if (token !== undefined) call.set('Authorization', token)
  const { status, text, headers } = await call
  const { 'content-type': type, 'cache-control': cache, vary } = headers as Record<string, string>
  return [JSON.stringify({ status, type, cache, vary }), text]
}

const publicAnswer = async (side: Side, url: string): Promise<string> =>
  withoutIdsAndTimes((await ask(side, url)).join('\n'))

const staffAnswer = async (side: Side, url: string): Promise<string> => {
  const [head, body] = await ask(side, url, side.editor)
  return withoutIdsAndTimes(`${head}\n${JSON.stringify(meaning(JSON.parse(body)), null, 1)}`)
}

describe.skipIf(MONGODB === undefined)('the same question on both databases', () => {
  let sqlite: Side
  let mongodb: Side

  beforeAll(async () => {
    sqlite = await open(null)
    mongodb = await open(MONGODB ?? null)
  }, 120_000)
  afterAll(async () => {
    await sqlite.close()
    await mongodb.close()
  })

  it.each(PUBLIC)('gives the public the same answer, byte for byte: %s', async (url) => {
    expect(await publicAnswer(mongodb, url)).toBe(await publicAnswer(sqlite, url))
  })

  it.each(STAFF)('tells staff the same: %s', async (url) => {
    expect(await staffAnswer(mongodb, url)).toBe(await staffAnswer(sqlite, url))
  })

  it('is about content that is there', async () => {
    const { body } = await request(mongodb.app).get(`/content/v1/articles/${ARTICLE}`).expect(200)
    expect((body as { bodyText: string }).bodyText.length).toBeGreaterThan(2000)
  })
})
