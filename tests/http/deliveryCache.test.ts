/** Kept answers, as readers meet them: the same bytes, and never those of before a change. */
import type { RequestListener } from 'node:http'
import express from 'express'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDelivery } from '../../src/server/openDelivery.js'
import { paragraph } from '../support/api.js'
import type { Desk } from '../support/desk.js'
import { openDesk } from '../support/desk.js'
import { release } from '../support/workflow.js'

let desk: Desk
let app: RequestListener
let topic: string

const read = (path: string) => request(app).get(`/content/v1${path}`)
const ask = (query: string, variables: object = {}) =>
  request(app).post('/content/v1/graphql').send({ query, variables })
const change = (path: string, data: object) =>
  desk.api('patch', `/api/${path}`, 'editor').send(data).expect(200)

const article = (slug: string, more: object = {}) => ({
  title: `Article ${slug}`,
  slug,
  summary: `About ${slug}.`,
  body: paragraph(`The text of ${slug}.`),
  authors: [desk.writer],
  ...more,
})

const live = async (slug: string, more: object = {}): Promise<string> => {
  const id = await desk.create({ collection: 'articles', data: article(slug, more), by: 'editor' })
  await release({ base: desk.base, collection: 'articles', id })
  return id
}

beforeAll(async () => {
  desk = await openDesk()
  ;({ app } = desk)
  topic = await desk.create({ collection: 'topics', data: { title: 'Trauma' }, by: 'editor' })
}, 60_000)
afterAll(() => desk.base.close())

describe('a kept answer', () => {
  it('is what the first answer was, headers and all', async () => {
    await live('kept', { topics: [topic] })
    const first = await read('/articles/kept').expect(200)
    const again = await read('/articles/kept').expect(200)
    expect(again.text).toBe(first.text)
    const own = ['date', 'x-request-id', 'connection', 'keep-alive']
    const rest = ({ headers }: request.Response) =>
      Object.entries(headers as Record<string, string>)
        .filter(([name]) => !own.includes(name))
        .sort()
    expect(rest(again)).toEqual(rest(first))
    expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
  })

  it('is 304 for whoever has it, in every encoding, and not for who has another', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { headers } = await read('/articles?limit=3').set('Accept-Encoding', encoding)
      const known = await read('/articles?limit=3')
        .set('Accept-Encoding', encoding)
        .set('If-None-Match', `"other", ${headers.etag}`)
        .expect(304)
      expect(known.headers).toMatchObject({ etag: headers.etag, vary: 'Accept-Encoding' })
      expect(known.text).toBe('')
    }
    await read('/articles?limit=3').set('If-None-Match', '"other"').expect(200)
  })

  it('is the same for GET and POST, and in whatever order things are asked', async () => {
    const query =
      'query Q($slug: String, $locale: LocaleInputType) { Article(slug: $slug, locale: $locale) { title } }'
    const post = await ask(query, { slug: 'kept', locale: 'en' }).expect(200)
    const turned = await ask(query, { locale: 'en', slug: 'kept' }).expect(200)
    const get = await read(
      `/graphql?variables=${encodeURIComponent('{"slug":"kept","locale":"en"}')}&query=${encodeURIComponent(query)}`,
    ).expect(200)
    expect(post.body).toMatchObject({ data: { Article: { title: 'Article kept' } } })
    expect([turned.headers.etag, get.headers.etag]).toEqual([post.headers.etag, post.headers.etag])
    const one = await read('/articles?limit=2&page=1').expect(200)
    const other = await read('/articles?page=1&limit=2').expect(200)
    expect(other.text).toBe(one.text)
  })

  it('is never that of another who is signed in, has a cookie or asks for a preview', async () => {
    const open = await read('/articles/kept').expect(200)
    for (const [name, value] of [
      ['Authorization', desk.people.editor],
      ['Cookie', 'payload-token=x'],
    ] as const)
      expect((await read('/articles/kept').set(name, value).expect(200)).text).toBe(open.text)
  })

  it('is none for a refusal: what was not there is seen as soon as it is', async () => {
    await read('/articles/later').expect(404)
    expect((await ask('{ Article(slug: "later") { title } }')).body).toMatchObject({
      data: { Article: null },
    })
    await live('later')
    await read('/articles/later').expect(200)
    expect((await ask('{ Article(slug: "later") { title } }')).body).toMatchObject({
      data: { Article: { title: 'Article later' } },
    })
  })
})

describe('the read after a change', () => {
  it('shows the new name of an author, wherever it stands', async () => {
    await live('by-ada')
    const doors = {
      rest: () => read('/articles/by-ada'),
      list: () => read('/articles?where[slug][equals]=by-ada'),
      graphql: () => ask('{ Article(slug: "by-ada") { authors { name } } }'),
      person: () => read('/people'),
    }
    for (const door of Object.values(doors)) expect((await door()).text).toContain('Ada Example')
    await change(`people/${desk.writer}`, { name: 'Dr. Ada Renamed' })
    for (const door of Object.values(doors)) {
      const { text } = await door()
      expect(text).toContain('Ada Renamed')
      expect(text).not.toContain('Ada Example')
    }
  })

  it('shows a document in the lists and counts that it belongs to', async () => {
    const where = `where[topics.slug][equals]=trauma`
    const before = await read(`/articles/count?${where}`).expect(200)
    const listed = await read(`/articles?${where}`).expect(200)
    await live('one-more', { topics: [topic] })
    const { totalDocs } = before.body as { totalDocs: number }
    expect((await read(`/articles/count?${where}`)).body).toEqual({ totalDocs: totalDocs + 1 })
    expect((await read(`/articles?${where}`)).text).not.toBe(listed.text)
  })

  it('no longer filters by an address that a topic has given up', async () => {
    const where = 'where[topics.slug][equals]=trauma'
    expect((await read(`/articles?${where}`)).text).toContain('one-more')
    // Kept as well, and it shows nothing that could change.
    const none = await read('/articles?where[topics.slug][equals]=trauma-renamed').expect(200)
    expect(none.body).toMatchObject({ docs: [], totalDocs: 0 })
    await change(`topics/${topic}`, { slug: 'trauma-renamed' })
    expect((await read(`/articles?${where}`)).text).not.toContain('one-more')
    expect((await read('/articles?where[topics.slug][equals]=trauma-renamed')).text).toContain(
      'one-more',
    )
  })

  it('is 410 once a document was taken down, and it is gone from what showed it', async () => {
    const id = await live('short-lived')
    await read('/articles/short-lived').expect(200)
    expect((await read('/articles?limit=100')).text).toContain('short-lived')
    await desk
      .api('post', `/api/articles/${id}/workflow/unpublish`, 'editor')
      .send({ comment: 'Out of date' })
      .expect(200)
    await read('/articles/short-lived').expect(410)
    expect((await read('/articles?limit=100')).text).not.toContain('short-lived')
  })

  it('shows the help that a topic made necessary, in an answer that was kept without', async () => {
    const id = await desk.create({
      collection: 'topics',
      data: { title: 'Harm', slug: 'harm' },
      by: 'editor',
    })
    await desk
      .api('post', '/api/globals/site', 'editor')
      .send({ crisisResources: [{ region: 'US', name: 'Lifeline', phone: '988' }] })
      .expect(200)
    await live('about-harm', { topics: [id] })
    expect((await read('/articles/about-harm')).text).not.toContain('Lifeline')
    await change(`topics/${id}`, { sensitive: true })
    expect((await read('/articles/about-harm')).text).toContain('Lifeline')
  })

  it('is never the one before, however many read while somebody writes', async () => {
    const id = await desk.create({ collection: 'people', data: { name: 'Writer 0' }, by: 'editor' })
    let written = 0
    let isOver = false
    const reader = async (): Promise<number> => {
      let reads = 0
      while (!isOver) {
        const least = written
        const { body } = await read(`/people/${id}`)
        const { name } = body as { name: string }
        expect(Number(name.split(' ')[1])).toBeGreaterThanOrEqual(least)
        reads += 1
      }
      return reads
    }
    const readers = [reader(), reader(), reader(), reader()]
    for (let next = 1; next <= 30; next += 1) {
      await change(`people/${id}`, { name: `Writer ${next}` })
      written = next
    }
    isOver = true
    const reads = await Promise.all(readers)
    expect(Math.min(...reads)).toBeGreaterThan(10)
  }, 60_000)
})

it('time ends what time began: a call to action goes when its window closes', async () => {
  const day = 86_400_000
  const closes = new Date(Date.now() + day)
  const cta = await desk.create({
    collection: 'calls-to-action',
    data: {
      title: 'Come to the open evening',
      slug: 'open-evening',
      kind: 'external',
      target: { type: 'url', url: 'https://example.org/evening' },
      activeUntil: closes.toISOString(),
    },
    by: 'editor',
  })
  await release({ base: desk.base, collection: 'calls-to-action', id: cta })
  const body = paragraph('Before.')
  const block = {
    type: 'block',
    version: 2,
    format: '',
    fields: { id: 'b1', blockName: '', blockType: 'callToAction', callToAction: cta },
  }
  const children = [...body.root.children, block]
  await live('with-a-window', { body: { root: { ...body.root, children } } })
  let now = new Date()
  const delivery = openDelivery({
    payload: desk.base.payload,
    env: desk.base.env,
    now: () => now,
  })
  const reader = express().use('/content/v1', delivery.router)
  const at = async () =>
    (
      (await request(reader).get('/content/v1/articles/with-a-window').expect(200)).body as {
        bodyHtml: string
      }
    ).bodyHtml
  expect(await at()).toContain('open evening')
  now = new Date(closes.getTime() - 1)
  expect(await at()).toContain('open evening')
  now = closes
  expect(await at()).not.toContain('open evening')
})
