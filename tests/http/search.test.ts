import type { RequestListener } from 'node:http'
import express from 'express'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WorkflowCollection } from '../../src/slugs.js'
import { createAnswerCache } from '../../src/delivery/cache/answerCache.js'
import { createReply } from '../../src/delivery/http/answer.js'
import { createSearch } from '../../src/delivery/search/createSearch.js'
import { createSearchHandler } from '../../src/delivery/search/createSearchHandler.js'
import { createPublicationStore } from '../../src/delivery/store/publicationStore.js'
import { paragraph, serverFor } from '../support/api.js'
import type { Desk } from '../support/desk.js'
import { openDesk } from '../support/desk.js'
import { release } from '../support/workflow.js'

const CANARY = 'zqcanaryqz'

let desk: Desk
let app: RequestListener
const ids: Record<string, string> = {}

type Hit = {
  collection: string
  id: string
  slug: string
  title: string
  summary: string | null
  score: number
  highlights: { title?: string; summary?: string; body?: string }
}
type Value = { value: string; label?: string; count: number }
type Found = {
  docs: Hit[]
  totalDocs: number
  facets: Record<'collection' | 'topic' | 'pattern' | 'language', Value[]>
  query: { q: string; locale: string; corrected?: string }
  crisisResources?: unknown[]
} & Record<string, unknown>

const ask = (query: Record<string, string | number>) =>
  request(app).get('/content/v1/search').query(query)

/** What a search answers; the index may still be filling at the start. */
const search = async (query: Record<string, string | number>): Promise<Found> =>
  (await ask(query).expect(200)).body as Found

const slugs = ({ docs }: Found): string[] => docs.map(({ slug }) => slug)

const create = async (collection: string, data: object): Promise<string> =>
  desk.create({ collection, data, by: 'editor' })

const publish = (collection: WorkflowCollection, id: string) =>
  release({ base: desk.base, collection, id })

const article = async (slug: string, en: object, es?: object): Promise<string> => {
  const id = await create('articles', {
    slug,
    title: `Article ${slug}`,
    summary: 'Something to read.',
    body: paragraph('Some words.'),
    authors: [desk.writer],
    ...en,
  })
  if (es !== undefined)
    await desk.api('patch', `/api/articles/${id}?locale=es`, 'editor').send(es).expect(200)
  return id
}

const liveArticle = async (slug: string, en: object, es?: object): Promise<string> => {
  const id = await article(slug, en, es)
  await publish('articles', id)
  return id
}

beforeAll(async () => {
  desk = await openDesk()
  app = desk.app
  ids.trauma = await create('topics', { title: 'Trauma', slug: 'trauma', sensitive: true })
  ids.love = await create('topics', { title: 'Love', slug: 'love' })
  await desk.api('patch', `/api/topics/${ids.love}?locale=es`, 'editor').send({ title: 'Amor' })
  await desk
    .api('post', '/api/globals/site', 'admin')
    .send({ crisisResources: [{ region: 'US', name: 'Lifeline', phone: '988' }] })
    .expect(200)
  ids.anxious = await create('attachment-patterns', {
    slug: 'anxious',
    title: 'Anxious attachment',
    alias: 'The Pursuer',
    style: 'anxious',
    lesson: 'Reach out, and reach again.',
    signs: [{ text: 'Waits by the telephone' }],
  })
  await publish('attachment-patterns', ids.anxious)
  ids.title = await liveArticle(
    'repair',
    {
      title: 'Repairing after a quarrel',
      summary: 'What couples do when it is over.',
      topics: [ids.love],
      attachmentPatterns: [ids.anxious],
    },
    {
      title: 'Reparar después de una discusión',
      summary: 'Terapias para la ansiedad en pareja.',
      body: paragraph('La relación entre dos personas.'),
    },
  )
  ids.body = await liveArticle('weather', {
    title: 'Weather at home',
    body: paragraph(
      'Two therapies help with a quarrel, and one <script>alert("1")</script> & more.',
    ),
    topics: [ids.love],
  })
  ids.sensitive = await liveArticle('shock', {
    title: 'The long shadow',
    body: paragraph('Living after violence.'),
    topics: [ids.trauma],
  })
  ids.draft = await article('draft', { title: `${CANARY} draft`, summary: CANARY })
  await desk
    .api('patch', `/api/articles/${ids.title}`, 'editor')
    .send({ summary: `A working copy about ${CANARY}` })
    .expect(200)
}, 120_000)

afterAll(() => desk.base.close())

describe('what is found', () => {
  it('has a hit in the title before one in the body', async () => {
    const found = await search({ q: 'quarrel' })
    expect(slugs(found)).toEqual(['repair', 'weather'])
    expect(found).toMatchObject({
      totalDocs: 2,
      limit: 10,
      page: 1,
      totalPages: 1,
      hasNextPage: false,
      hasPrevPage: false,
      nextPage: null,
      prevPage: null,
      query: { q: 'quarrel', locale: 'en' },
    })
    expect(found.docs[0]).toMatchObject({
      collection: 'articles',
      id: ids.title,
      title: 'Repairing after a quarrel',
      summary: 'What couples do when it is over.',
      highlights: { title: 'Repairing after a <mark>quarrel</mark>' },
    })
    expect(found.docs[0]?.score).toBeGreaterThan(found.docs[1]?.score ?? 0)
  })

  it('is found with an error of typing, and says what was probably meant', async () => {
    for (const [q, corrected] of [
      ['attchment', 'attachment'],
      ['quarrle', 'quarrel'],
      ['Reparing a quarell', 'repairing a quarrel'],
    ] as const) {
      const found = await search({ q })
      expect(slugs(found)[0]).toBe(q === 'attchment' ? 'anxious' : 'repair')
      expect(found.query.corrected).toBe(corrected)
    }
    for (const q of ['attachement', 'atachment', 'attahcment'])
      expect(slugs(await search({ q }))).toEqual(['anxious'])
    const spanish = await search({ q: 'anseidad', locale: 'es' })
    expect(slugs(spanish)).toEqual(['repair'])
    expect(spanish.query.corrected).toBe('ansiedad')
    expect((await search({ q: 'quarrel' })).query).not.toHaveProperty('corrected')
  })

  it('is found by other forms of a word, and with or without accents', async () => {
    for (const q of ['therapy', 'therapies', 'therapy quarrels'])
      expect(slugs(await search({ q, collection: 'articles' }))).toEqual(['weather'])
    for (const q of ['terapia', 'TERAPIAS', 'relacion', 'relación', 'relaciones', 'ansieda'])
      expect(slugs(await search({ q, locale: 'es' }))).toEqual(['repair'])
  })

  it('is found by other names, and while the last word is being typed', async () => {
    expect(slugs(await search({ q: 'pursuer' }))).toEqual(['anxious'])
    expect(slugs(await search({ q: 'quar' }))).toEqual(['repair', 'weather'])
    expect(slugs(await search({ q: 'telephone waits' }))).toEqual(['anxious'])
    expect(slugs(await search({ q: 'Ada' }))).toEqual(['dr-ada-example'])
  })

  it('has all the words where something has; else most of them', async () => {
    expect(slugs(await search({ q: 'quarrel weather' }))).toEqual(['weather'])
    expect(slugs(await search({ q: 'quarrel violence' })).sort()).toEqual([
      'repair',
      'shock',
      'weather',
    ])
    expect(await search({ q: 'zzzzzzzzzz' })).toMatchObject({ docs: [], totalDocs: 0 })
  })

  it('is in the language asked for', async () => {
    expect(slugs(await search({ q: 'quarrel', locale: 'es' }))).toEqual([])
    const found = await search({ q: 'discusión', locale: 'es' })
    expect(found.docs[0]).toMatchObject({
      title: 'Reparar después de una discusión',
      summary: 'Terapias para la ansiedad en pareja.',
      highlights: { title: 'Reparar después de una <mark>discusión</mark>' },
    })
  })
})

describe('marks', () => {
  it('are the only markup in a highlight', async () => {
    const { docs } = await search({ q: 'quarrel therapy script' })
    expect(docs[0]?.highlights.body).toBe(
      'Two <mark>therapies</mark> help with a <mark>quarrel</mark>, and one &lt;<mark>script</mark>&gt;alert(&quot;1&quot;)&lt;/<mark>script</mark>&gt; &amp; more.',
    )
    expect(docs[0]?.highlights).not.toHaveProperty('title')
  })
})

describe('facets', () => {
  it('count all hits, with titles in the language asked for', async () => {
    const { facets } = await search({ q: 'quarrel', limit: 1 })
    expect(facets).toEqual({
      collection: [{ value: 'articles', count: 2 }],
      topic: [{ value: 'love', label: 'Love', count: 2 }],
      pattern: [{ value: 'anxious', label: 'Anxious attachment', count: 1 }],
      language: [{ value: 'en', count: 2 }],
    })
    const spanish = await search({ q: 'terapias', locale: 'es' })
    expect(spanish.facets.topic).toEqual([{ value: 'love', label: 'Amor', count: 1 }])
    expect(spanish.facets.language).toEqual([{ value: 'es', count: 1 }])
  })

  it('leave their own filter out and keep the others', async () => {
    const found = await search({ q: 'attachment quarrel', collection: 'attachment-patterns' })
    expect(slugs(found)).toEqual(['anxious'])
    expect(found.facets.collection).toEqual([
      { value: 'articles', count: 2 },
      { value: 'attachment-patterns', count: 1 },
    ])
    expect(found.facets.topic).toEqual([])
    const ofPattern = await search({ q: 'quarrel', pattern: 'anxious' })
    expect(ofPattern.totalDocs).toBe(1)
    expect(ofPattern.facets.topic).toEqual([{ value: 'love', label: 'Love', count: 1 }])
    expect(ofPattern.facets.pattern).toEqual([
      { value: 'anxious', label: 'Anxious attachment', count: 1 },
    ])
    expect(slugs(await search({ q: 'quarrel', topic: 'love' }))).toEqual(['repair', 'weather'])
    expect(slugs(await search({ q: 'quarrel', topic: 'trauma' }))).toEqual([])
    expect(slugs(await search({ q: 'quarrel', topic: 'unknown' }))).toEqual([])
  })
})

describe('pages', () => {
  it('are the parts of one order', async () => {
    const first = await search({ q: 'quarrel', limit: 1 })
    const second = await search({ q: 'quarrel', limit: 1, page: 2 })
    expect([...slugs(first), ...slugs(second)]).toEqual(['repair', 'weather'])
    expect(first).toMatchObject({ totalPages: 2, hasNextPage: true, nextPage: 2 })
    expect(second).toMatchObject({ totalPages: 2, hasNextPage: false, prevPage: 1 })
    expect(slugs(await search({ q: 'quarrel', limit: 50, page: 20 }))).toEqual([])
  })
})

describe('what changes', () => {
  it('is found at the next read once it is published, and as it was released', async () => {
    const id = await article('fresh', { title: 'Marzipan mornings' })
    expect(slugs(await search({ q: 'marzipan' }))).toEqual([])
    await publish('articles', id)
    expect(slugs(await search({ q: 'marzipan' }))).toEqual(['fresh'])
    await desk.api('patch', `/api/articles/${id}`, 'editor').send({ title: 'Nougat evenings' })
    expect(slugs(await search({ q: 'marzipan' }))).toEqual(['fresh'])
    expect(slugs(await search({ q: 'nougat' }))).toEqual([])
    await publish('articles', id)
    expect(slugs(await search({ q: 'nougat' }))).toEqual(['fresh'])
    expect(slugs(await search({ q: 'marzipan' }))).toEqual([])
  })

  it('is gone at the next read once it is taken down', async () => {
    const id = await liveArticle('gone', { title: 'Gingerbread afternoons' })
    expect(slugs(await search({ q: 'gingerbread' }))).toEqual(['gone'])
    await desk
      .api('post', `/api/articles/${id}/workflow/unpublish`, 'editor')
      .send({ comment: 'Out of date' })
      .expect(200)
    const found = await search({ q: 'gingerbread' })
    expect(found).toMatchObject({ docs: [], totalDocs: 0 })
    expect(found.facets.collection).toEqual([])
    // Nor does an error of typing lead back to a word of it.
    expect((await search({ q: 'gingerbraed' })).query).not.toHaveProperty('corrected')
  })

  it('is gone at the next read once a consent is withdrawn', async () => {
    const story = await create('case-stories', {
      slug: 'lantern',
      title: 'The lantern keepers',
      summary: 'Two people and a light.',
      kind: 'individual',
      participants: [{ pseudonym: 'Nadia' }],
      challenge: 'They had stopped talking.',
      narrative: paragraph('They sat down and began to talk.'),
      outcome: 'They talk every week.',
    })
    const consent = await desk.create({
      collection: 'consents',
      data: {
        story,
        pseudonym: 'Nadia',
        legalName: 'Legalname',
        signedOn: '2026-01-10',
        scope: { channels: ['web'], locales: ['en'] },
      },
      by: 'clinician',
    })
    await publish('case-stories', story)
    expect(slugs(await search({ q: 'lantern' }))).toEqual(['lantern'])
    expect(slugs(await search({ q: 'Legalname' }))).toEqual([])
    await desk
      .api('patch', `/api/consents/${consent}`, 'clinician')
      .send({ withdrawnAt: '2026-06-01T00:00:00.000Z', withdrawalReason: 'They asked.' })
      .expect(200)
    expect(await search({ q: 'lantern' })).toMatchObject({ docs: [], totalDocs: 0 })
  })

  it('is not shown when it is not live, though nobody told the index', async () => {
    const id = await liveArticle('unheard', { title: 'Rhubarb evenings' })
    expect(slugs(await search({ q: 'rhubarb' }))).toEqual(['unheard'])
    await desk.base.payload.db.updateOne({
      collection: 'publications',
      where: { key: { equals: `articles:${id}` } },
      data: { state: 'withdrawn', shape: null },
    })
    // A question that nobody has asked yet: of the one before, the answer is kept.
    const found = await search({ q: 'rhubarb', limit: 9 })
    expect(found).toMatchObject({ docs: [], totalDocs: 0 })
    expect(found.facets.collection).toEqual([])
  })

  it('is kept out when its editors keep it out of search engines', async () => {
    const hidden = await liveArticle('hidden', {
      title: 'Persimmon nights',
      seo: { noIndex: true },
    })
    await liveArticle('shown', { title: 'Persimmon days' })
    expect(slugs(await search({ q: 'persimmon' }))).toEqual(['shown'])
    await request(app).get(`/content/v1/articles/${hidden}`).expect(200)
  })
})

describe('what is not published', () => {
  it('is never found', async () => {
    for (const q of [CANARY, `${CANARY} draft`, 'zqcanary', 'zqcanrayqz']) {
      const answer = await ask({ q }).expect(200)
      expect(answer.body).toMatchObject({ docs: [], totalDocs: 0 })
      expect(JSON.stringify({ ...(answer.body as object), query: null })).not.toContain(CANARY)
      expect((answer.body as Found).query).not.toHaveProperty('corrected')
    }
  })
})

describe('help in a crisis', () => {
  const lifeline = [{ region: 'US', name: 'Lifeline', phone: '988' }]

  it.each([
    'suicide',
    'how to kill myself',
    'I want to die',
    'quiero morir',
    'no quiero vivir',
    'suicdie',
    'self-harm',
  ])('comes with the answer to "%s"', async (q) => {
    expect(await search({ q })).toMatchObject({ crisisResources: lifeline })
  })

  it('comes with hits on a sensitive topic, and with the topic', async () => {
    expect(await search({ q: 'shadow' })).toMatchObject({ crisisResources: lifeline })
    expect(await search({ q: 'trauma' })).toMatchObject({ crisisResources: lifeline })
    expect(await search({ q: 'weather', topic: 'trauma' })).toMatchObject({
      totalDocs: 0,
      crisisResources: lifeline,
    })
    expect(await search({ q: 'weather' })).not.toHaveProperty('crisisResources')
    expect(await search({ q: 'ways to live and love' })).not.toHaveProperty('crisisResources')
  })
})

describe('a request', () => {
  it.each([
    ['', 'q'],
    ['q=', 'q'],
    ['q=%20%20', 'q'],
    [`q=${'a'.repeat(201)}`, 'q'],
    ['q=a&q=b', 'q'],
    ['q[x]=a', 'q'],
    ['q=a&locale=fr', 'locale'],
    ['q=a&collection=users', 'collection'],
    ['q=a&collection=calls-to-action', 'collection'],
    ['q=a&collection=articles,', 'collection'],
    ['q=a&collection[x]=articles', 'collection'],
    ['q=a&topic=', 'topic'],
    ['q=a&topic[$ne]=x', 'topic'],
    ['q=a&limit=0', 'limit'],
    ['q=a&limit=51', 'limit'],
    ['q=a&limit=ten', 'limit'],
    ['q=a&page=0', 'page'],
    ['q=a&limit=50&page=21', 'page'],
    ['q=a&page=99999999', 'page'],
    ['q=a&sort=title', 'sort'],
  ])('with "%s" is refused for %s', async (query, field) => {
    const { body, headers } = await request(app).get(`/content/v1/search?${query}`).expect(400)
    const { errors } = body as { errors: { code: string; field: string; message: string }[] }
    expect(errors.map((one) => one.code)).toContain('invalid')
    expect(errors.map((one) => one.field)).toContain(field)
    expect(headers['cache-control']).toBe('no-store')
  })

  it('that is unknown is told what is allowed', async () => {
    const { body } = await request(app).get('/content/v1/search?q=a&x=1').expect(400)
    expect(body).toMatchObject({
      errors: [
        {
          code: 'invalid',
          field: 'x',
          message:
            'Unknown parameter "x". Allowed: q, locale, collection, topic, pattern, limit, page.',
        },
      ],
    })
  })

  it.each([
    'a'.repeat(200),
    Array.from({ length: 66 }, (_, at) => `${String.fromCharCode(97 + (at % 26))}x`).join(' '),
    '😀😀',
    'שלום עולם',
    'مرحبا',
    '(.*)+[a-z]{1,}\\',
    '"quarrel',
    "'; DROP TABLE publications; --",
    '%',
    '__proto__',
    'constructor',
    'toString hasOwnProperty',
    '\u0000',
    '\ud800',
    '<script>alert(1)</script>',
    'the of and',
    'q̷̢̛u̵̧͘a̶͜r̶r̵e̴l̸',
  ])('may ask for anything: %j', async (q) => {
    const { body } = await ask({ q }).expect(200)
    expect(body).toHaveProperty('docs')
  })

  it('may name several collections, in either way', async () => {
    const one = await search({
      q: 'attachment quarrel',
      collection: 'articles,attachment-patterns',
    })
    const { body } = await request(app)
      .get(
        '/content/v1/search?q=attachment+quarrel&collection=articles&collection=attachment-patterns',
      )
      .expect(200)
    expect(slugs(one).sort()).toEqual(['anxious', 'repair', 'weather'])
    expect(body).toEqual(one)
  })
})

describe('an answer', () => {
  it('is validated and tagged like every other one', async () => {
    const { headers, text } = await ask({ q: 'quarrel' }).expect(200)
    expect(headers['cache-control']).toContain('s-maxage=0')
    expect(headers['access-control-allow-origin']).toBe('*')
    const tags = String(headers['cache-tag']).split(',')
    expect(tags).toEqual(expect.arrayContaining(['articles', 'people', `articles:${ids.title}`]))
    expect(tags).not.toContain('calls-to-action')
    await ask({ q: 'quarrel' }).set('If-None-Match', String(headers.etag)).expect(304)
    expect((await ask({ q: 'quarrel' }).set('Authorization', desk.people.admin)).text).toBe(text)
    await request(app).post('/content/v1/search').send({ q: 'quarrel' }).expect(405)
  })
})

describe('a server that starts', () => {
  it('finds what was published before', async () => {
    const later = serverFor(desk.base)
    const { body } = await request(later).get('/content/v1/search?q=quarrel').expect(200)
    expect(slugs(body as Found)).toEqual(['repair', 'weather'])
  })

  it('answers 503 and when to come back while it reads', async () => {
    const { payload } = desk.base
    const store = {
      ...createPublicationStore(payload),
      livePage: () => new Promise<never>(() => undefined),
    }
    const onChange = () => () => undefined
    const reading = express().get(
      '/search',
      createSearchHandler({
        search: createSearch({ payload, store, fieldsOf: () => [], onChange }),
        reply: createReply(createAnswerCache({ maxBytes: 0 })),
      }),
    )
    const { body, headers } = await request(reading).get('/search?q=quarrel').expect(503)
    expect(body).toMatchObject({ errors: [{ code: 'unavailable' }] })
    expect(headers['retry-after']).toBe('2')
    expect(headers['cache-control']).toBe('no-store')
  })
})
