import type { Express } from 'express'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WorkflowCollection } from '../../src/slugs.js'
import { paragraph } from '../support/api.js'
import type { Desk } from '../support/desk.js'
import { openDesk } from '../support/desk.js'
import { release } from '../support/workflow.js'

const CANARY = 'zqcanaryqz'

let desk: Desk
let app: Express
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

const takeDown = async (id: string) => {
  await desk
    .api('post', `/api/articles/${id}/workflow/unpublish`, 'editor')
    .send({ comment: 'Out of date' })
    .expect(200)
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
})
