/** What search engines, feed readers and frontends read beside documents. */
import type { RequestListener } from 'node:http'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { ORIGIN } from '../support/createTestPayload.js'
import type { Desk } from '../support/desk.js'
import { openDesk } from '../support/desk.js'
import { release, unpublish } from '../support/workflow.js'

const SITE = 'https://example.org'
const CANARY = 'CANARY'
const HOSTILE = 'Love & <b>fear</b> "]]>" ]]>'

let desk: Desk
let base: TestPayload
let app: RequestListener
const ids: Record<string, string> = {}

const read = (path: string) => request(app).get(`/content/v1${path}`)
const create = (collection: string, data: object) => desk.create({ collection, data, by: 'editor' })
const edit = (collection: string, id: string, data: object, locale = 'en') =>
  desk.api('patch', `/api/${collection}/${id}?locale=${locale}`, 'editor').send(data).expect(200)
const publish = (id: string) => release({ base, collection: 'articles', id })

const article = async (
  slug: string,
  { es, ...more }: { es?: object } & Record<string, unknown> = {},
) => {
  const id = await create('articles', {
    title: `Title of ${slug}`,
    slug,
    summary: `About ${slug}.`,
    body: paragraph(`The text of ${slug}.`),
    authors: [desk.writer],
    ...more,
  })
  if (es !== undefined) await edit('articles', id, es, 'es')
  await publish(id)
  ids[slug] = id
  return id
}

const site = (organization: object) =>
  desk
    .api('post', '/api/globals/site', 'editor')
    .send({
      organization,
      disclaimer: 'Reading is not treatment.',
      crisisResources: [{ region: 'US', name: 'Lifeline', phone: '988' }],
    })
    .expect(200)

type Url = { loc: string; lastmod: string; links: Record<string, string> }
type Parsed = Record<string, Record<string, unknown>>

const xml = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', htmlEntities: true })
const listOf = (value: unknown): Record<string, unknown>[] =>
  value === undefined ? [] : ((Array.isArray(value) ? value : [value]) as never)

const parse = (text: string): Parsed => {
  expect(XMLValidator.validate(text)).toBe(true)
  return xml.parse(text) as Parsed
}

const urlsIn = (text: string): Url[] =>
  listOf(parse(text).urlset?.url).map((url) => ({
    loc: String(url.loc),
    lastmod: String(url.lastmod),
    links: Object.fromEntries(
      listOf(url['xhtml:link']).map((link) => [String(link['@hreflang']), String(link['@href'])]),
    ),
  }))

beforeAll(async () => {
  desk = await openDesk()
  ;({ base, app } = desk)
  await site({ name: 'Example Clinic', url: `${SITE}/` })
  await edit('people', desk.writer, { slug: 'ada', bio: 'Escribe.' }, 'es')
  ids.trauma = await create('topics', { title: HOSTILE, slug: 'trauma', sensitive: true })
  ids.love = await create('topics', { title: 'Love', slug: 'love', description: 'On love.' })
  const renamed = await create('topics', { title: 'Loss', slug: 'grief' })
  await edit('topics', renamed, { slug: 'loss' })
  await article('first', {
    title: HOSTILE,
    topics: [ids.trauma],
    es: { title: 'Primero', summary: 'Sobre el primero.' },
  })
  await article('second', { topics: [ids.love] })
  await article('hidden', { seo: { noIndex: true } })
  await article('elsewhere', { seo: { canonicalUrl: 'https://journal.example/original' } })
  await article('own', { seo: { canonicalUrl: `${SITE}/articles/own` } })
  await article('gone')
  await unpublish({ base, collection: 'articles', id: ids.gone ?? '' })
  await create('articles', { title: `${CANARY} draft`, slug: 'a-draft' })
  await edit('articles', ids.first ?? '', { title: `${CANARY} working copy` })
  await edit('articles', ids.second ?? '', { title: `${CANARY} en español` }, 'es')
}, 240_000)

afterAll(() => base.close())

describe('the sitemap', () => {
  const urls = async () => urlsIn((await read('/sitemap.xml').expect(200)).text)

  it('lists every page in every language it exists in, and names the others beside it', async () => {
    const { headers, text } = await read('/sitemap.xml').expect(200)
    expect(headers['content-type']).toBe('application/xml; charset=utf-8')
    const all = urlsIn(text)
    expect(all.map(({ loc }) => loc).sort()).toEqual([
      'https://example.org/articles/first',
      'https://example.org/articles/own',
      'https://example.org/articles/second',
      'https://example.org/es/articles/first',
      'https://example.org/es/people/ada',
      'https://example.org/people/ada',
      'https://example.org/topics/loss',
      'https://example.org/topics/love',
      'https://example.org/topics/trauma',
    ])
    const links = {
      en: 'https://example.org/articles/first',
      es: 'https://example.org/es/articles/first',
      'x-default': 'https://example.org/articles/first',
    }
    expect(all.find(({ loc }) => loc === links.en)?.links).toEqual(links)
    expect(all.find(({ loc }) => loc === links.es)?.links).toEqual(links)
    expect(all.find(({ loc }) => loc.endsWith('/articles/second'))?.links).toEqual({
      en: 'https://example.org/articles/second',
      'x-default': 'https://example.org/articles/second',
    })
    expect(text).not.toContain(CANARY)
  })

  it('dates a page by its release, and what has no releases by its last change', async () => {
    const { body } = await desk.api('get', `/api/articles/${ids.second}/workflow`, 'editor')
    const { live } = body as { live: { publishedAt: string } }
    const { body: topic } = await read('/topics/love')
    const all = await urls()
    const dateOf = (path: string) => all.find(({ loc }) => loc === `${SITE}${path}`)?.lastmod
    expect(dateOf('/articles/second')).toBe(live.publishedAt)
    expect(dateOf('/topics/love')).toBe((topic as { updatedAt: string }).updatedAt)
  })

  it('is another one once something is published or taken down, and the same bytes before', async () => {
    const before = await read('/sitemap.xml')
    await read('/sitemap.xml').set('If-None-Match', String(before.headers.etag)).expect(304)
    const id = await article('passing')
    const during = await read('/sitemap.xml').set('If-None-Match', String(before.headers.etag))
    expect(during.status).toBe(200)
    expect(during.text).toContain(`${SITE}/articles/passing<`)
    await unpublish({ base, collection: 'articles', id })
    expect((await read('/sitemap.xml')).headers.etag).toBe(before.headers.etag)
  })

  it('is purged with whatever it lists', async () => {
    const { headers } = await read('/sitemap.xml')
    expect(headers['cache-tag']).toBe(
      'articles,attachment-patterns,case-stories,people,programs,site,topics',
    )
    expect(headers['access-control-allow-origin']).toBe('*')
  })

  it('has one page here, and refuses what it does not know', async () => {
    expect((await read('/sitemap.xml?page=1')).text).toBe((await read('/sitemap.xml')).text)
    await read('/sitemap.xml?page=2').expect(404)
    await read('/sitemap.xml?page=0').expect(400)
    await read('/sitemap.xml?page[a]=1').expect(400)
    const { body } = await read('/sitemap.xml?locale=es').expect(400)
    expect((body as { errors: { field: string }[] }).errors[0]?.field).toBe('locale')
  })
})

type Item = Record<string, unknown>

const rssItems = (text: string): Item[] =>
  listOf((parse(text).rss?.channel as Item | undefined)?.item)
const atomEntries = (text: string): Item[] => listOf(parse(text).feed?.entry)
type JsonFeed = Record<string, unknown> & { items: Item[] }

describe('the feeds', () => {
  it('carry the newest articles, with summary, link, id, topics and authors', async () => {
    const { headers, body } = await read('/feed.json').expect(200)
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8')
    const feed = body as JsonFeed
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Example Clinic',
      description: 'Reading is not treatment.',
      language: 'en',
      home_page_url: SITE,
      feed_url: `${ORIGIN}/content/v1/feed.json?locale=en`,
    })
    expect(feed.items.map(({ url }) => url)).toEqual([
      `${SITE}/articles/own`,
      `${SITE}/articles/elsewhere`,
      `${SITE}/articles/hidden`,
      `${SITE}/articles/second`,
      `${SITE}/articles/first`,
    ])
    expect(feed.items[3]).toMatchObject({
      title: 'Title of second',
      summary: 'About second.',
      content_html: '<p>About second.</p>',
      authors: [{ name: 'Dr. Ada Example' }],
      tags: ['Love'],
    })
    expect(feed.items[3]?.id).toMatch(
      new RegExp(`^tag:example\\.org,\\d{4}-\\d\\d-\\d\\d:articles/${ids.second}/en$`),
    )
  })

  it('say the same in RSS and Atom, whatever signs a title is made of', async () => {
    const rss = await read('/feed.rss').expect(200)
    const atom = await read('/feed.atom').expect(200)
    expect(rss.headers['content-type']).toBe('application/rss+xml; charset=utf-8')
    expect(atom.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    const { items } = (await read('/feed.json')).body as JsonFeed
    const fromJson = items.map(({ id, url, title }) => ({ id, url, title }))
    expect(
      rssItems(rss.text).map(({ guid, link, title }) => ({
        id: (guid as Item)['#text'],
        url: link,
        title,
      })),
    ).toEqual(fromJson)
    expect(
      atomEntries(atom.text).map(({ id, link, title }) => ({
        id,
        url: (link as Item)['@href'],
        title,
      })),
    ).toEqual(fromJson)
    const entry = atomEntries(atom.text).at(-1)
    expect(entry).toMatchObject({
      title: HOSTILE,
      author: { name: 'Dr. Ada Example' },
      category: { '@term': 'trauma', '@label': HOSTILE },
      summary: 'About first.',
    })
    expect(rssItems(rss.text).at(-1)).toMatchObject({
      'dc:creator': 'Dr. Ada Example',
      category: HOSTILE,
      description: 'About first.',
    })
  })

  it('show where to turn with an article on a sensitive topic, and only there', async () => {
    const { items } = (await read('/feed.json')).body as JsonFeed
    expect(items[4]?.content_html).toContain('href="tel:988"')
    expect(items[3]?.content_html).not.toContain('988')
  })

  it('of a language have what exists in it, at its own address and under its own id', async () => {
    const { items } = (await read('/feed.json?locale=es').expect(200)).body as JsonFeed
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      title: 'Primero',
      summary: 'Sobre el primero.',
      url: `${SITE}/es/articles/first`,
    })
    expect(items[0]?.id).toMatch(/\/es$/)
    expect(rssItems((await read('/feed.rss?locale=es')).text)).toHaveLength(1)
  })

  it('of a topic have what is about it', async () => {
    const { body } = await read('/feed.json?topic=love').expect(200)
    expect(body).toMatchObject({
      title: 'Love · Example Clinic',
      description: 'On love.',
      home_page_url: `${SITE}/topics/love`,
      feed_url: `${ORIGIN}/content/v1/feed.json?topic=love&locale=en`,
    })
    expect((body as JsonFeed).items.map(({ title }) => title)).toEqual(['Title of second'])
    expect(rssItems((await read('/feed.rss?topic=love&locale=es').expect(200)).text)).toEqual([])
    expect(atomEntries((await read('/feed.atom?topic=love&locale=es')).text)).toEqual([])
  })

  it('follow a topic to its new address', async () => {
    const { headers } = await read('/feed.rss?topic=grief&locale=es').expect(301)
    expect(headers.location).toBe(`${ORIGIN}/content/v1/feed.rss?topic=loss&locale=es`)
    await read('/feed.rss?topic=loss').expect(200)
  })

  it('refuse an unknown topic, language, parameter and format', async () => {
    await read('/feed.rss?topic=nothing').expect(404)
    await read(`/feed.rss?topic=${ids.love}`).expect(404)
    for (const search of ['locale=fr', 'limit=5', 'topic=', 'topic=a&topic=b', 'topic[x]=love']) {
      const { body } = await read(`/feed.atom?${search}`).expect(400)
      expect((body as { errors: { code: string }[] }).errors[0]?.code).toBe('invalid')
    }
    await read('/feed.xml').expect(404)
    await request(app).post('/content/v1/feed.rss').expect(405)
  })

  it('are validated, and change with a release', async () => {
    const before = await read('/feed.atom')
    expect(before.headers['cache-tag']).toContain(`articles:${ids.second}`)
    expect(before.headers['cache-tag']).toContain(`topics:${ids.love}`)
    await read('/feed.atom').set('If-None-Match', String(before.headers.etag)).expect(304)
    const id = await article('briefly')
    expect((await read('/feed.atom')).text).toContain('Title of briefly')
    await unpublish({ base, collection: 'articles', id })
    expect((await read('/feed.atom')).headers.etag).toBe(before.headers.etag)
  })

  it('say nothing of what is not live', async () => {
    for (const format of ['rss', 'atom', 'json'])
      for (const locale of ['en', 'es'])
        expect((await read(`/feed.${format}?locale=${locale}`)).text).not.toContain(CANARY)
  })
})

describe('robots', () => {
  it('find the sitemap from the publisher’s site, and nothing closed to them', async () => {
    const { headers, text } = await read('/robots.txt').expect(200)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/content/v1/sitemap.xml\n`)
    await read('/robots.txt?x=1').expect(400)
  })

  it('may fetch what is published here, and nothing else', async () => {
    const { text, headers } = await request(app).get('/robots.txt').expect(200)
    expect(headers['content-type']).toMatch(/^text\/plain/)
    expect(text).toBe('User-agent: *\nAllow: /content/v1/\nDisallow: /\n')
    expect((await read('/articles/first')).headers['x-robots-tag']).toBe('noindex')
  })
})

describe('the redirects', () => {
  /** Of what was renamed before these tests. */
  const STANDING = [
    { collection: 'people', from: 'dr-ada-example', to: 'ada' },
    { collection: 'topics', from: 'grief', to: 'loss' },
  ]
  type Redirects = { docs: object[]; totalDocs: number; hasNextPage: boolean }
  const redirects = async (search = '') =>
    (await read(`/redirects${search}`).expect(200)).body as Redirects

  it('lead from every former address of what is live straight to the present one', async () => {
    const id = await article('one')
    for (const slug of ['two', 'three']) {
      await edit('articles', id, { slug })
      await publish(id)
    }
    const { docs, totalDocs } = await redirects()
    expect(docs).toEqual([
      { collection: 'articles', from: 'one', to: 'three' },
      { collection: 'articles', from: 'two', to: 'three' },
      ...STANDING,
    ])
    expect(totalDocs).toBe(4)
    const page = await redirects('?limit=1&page=2')
    expect(page).toMatchObject({
      docs: [{ from: 'two' }],
      totalDocs: 4,
      limit: 1,
      page: 2,
      totalPages: 4,
      hasNextPage: true,
    })
    await unpublish({ base, collection: 'articles', id })
    expect((await redirects()).docs).toEqual(STANDING)
    await read('/redirects?where[x]=1').expect(400)
    await read('/redirects?limit=101').expect(400)
  })

  it('leave alone what is live at a former address', async () => {
    await base.payload.db.create({
      collection: 'redirects',
      data: {
        key: 'articles:second',
        collection: 'articles',
        fromSlug: 'second',
        document: ids.first,
      },
    })
    expect((await redirects()).docs).toEqual(STANDING)
  })
})

describe('a site without an address', () => {
  it('has no sitemap and no feeds, and says why', async () => {
    await site({ name: 'Example Clinic', url: '' })
    for (const path of ['/sitemap.xml', '/feed.rss', '/feed.json?topic=love']) {
      const { body } = await read(path).expect(404)
      expect((body as { errors: { message: string }[] }).errors[0]?.message).toContain(
        'organization.url',
      )
    }
    const { body } = await read('/articles/first').expect(200)
    expect((body as { jsonLd: object }).jsonLd).not.toHaveProperty('url')
    await read('/robots.txt').expect(200)
    await site({ name: 'Example Clinic', url: SITE })
    await read('/sitemap.xml').expect(200)
  })
})
