/**
 * A token opens the draft of its own document, by two doors. Every other way of asking for that draft,
 * with or without the token, gives readers what is published; and no token shows another draft.
 */
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph } from '../support/api.js'
import type { PreviewDesk } from '../support/previewDesk.js'
import { bodyWith, clientHeader, KEYS, openPreviewDesk } from '../support/previewDesk.js'
import { release } from '../support/workflow.js'

const OF_A = 'CANARY-DRAFT-OF-A'
const OF_B = 'CANARY-DRAFT-OF-B'
const OF_C = 'CANARY-DRAFT-OF-C'

let desk: PreviewDesk
/** Live call to action and article with newer drafts, and an article that was never published. */
let a: string
let b: string
let c: string
const tokens: Record<'a' | 'b' | 'c', string> = { a: '', b: '', c: '' }

const article = (slug: string, title: string, callToAction: string) => ({
  title,
  slug,
  summary: title,
  body: bodyWith(title, callToAction),
  authors: [desk.writer],
  callsToAction: [{ placement: 'bottom', callToAction }],
})

const edit = (path: string, data: object) =>
  desk.api('patch', `/api/${path}`, 'editor').send(data).expect(200)

const delivery = (path: string, headers: Record<string, string> = {}) =>
  request(desk.app).get(`/content/v1${path}`).set(headers)

beforeAll(async () => {
  desk = await openPreviewDesk()
  b = await desk.create({
    collection: 'calls-to-action',
    by: 'editor',
    data: {
      title: 'Live B',
      slug: 'b',
      kind: 'article',
      target: { type: 'url', url: 'https://example.org/b' },
    },
  })
  await release({ base: desk.base, collection: 'calls-to-action', id: b })
  a = await desk.create({ collection: 'articles', by: 'editor', data: article('a', 'Live A', b) })
  await release({ base: desk.base, collection: 'articles', id: a })
  await edit(`calls-to-action/${b}`, {
    target: {
      type: 'document',
      document: { relationTo: 'articles', value: a },
    },
  })
  await release({ base: desk.base, collection: 'calls-to-action', id: b })
  c = await desk.create({
    collection: 'articles',
    by: 'editor',
    data: { ...article('c', OF_C, b), body: paragraph(OF_C) },
  })
  await edit(`articles/${a}`, { ...article('a-new', OF_A, b) })
  await edit(`calls-to-action/${b}`, { title: OF_B, slug: 'b-new' })
  tokens.a = (await desk.issue({ id: a })).token
  tokens.b = (await desk.issue({ collection: 'calls-to-action', id: b })).token
  tokens.c = (await desk.issue({ id: c })).token
}, 120_000)
afterAll(() => desk.base.close())

const PATHS = () => [
  '/articles?depth=2&limit=100',
  '/calls-to-action?depth=2&limit=100',
  ...[`/articles/${a}`, '/articles/a', '/articles/a-new', `/articles/${c}`, '/articles/c'],
  ...[`/calls-to-action/${b}?depth=2`, '/calls-to-action/b', '/calls-to-action/b-new', '/site'],
  '/articles?where[title][like]=CANARY',
  '/articles/count',
  '/articles/preview',
]

describe('the draft behind a token', () => {
  it('shows at its own address, each to its own token', async () => {
    for (const [name, canary] of [
      ['a', OF_A],
      ['b', OF_B],
      ['c', OF_C],
    ] as const) {
      const { text } = await desk.read(tokens[name], '?depth=2').expect(200)
      const shown = [OF_A, OF_B, OF_C].filter((one) => text.includes(one))
      expect(shown).toEqual([canary])
    }
  })

  it('shows not even to its holder in what links back to it', async () => {
    const { body } = await desk.read(tokens.a, '?depth=2').expect(200)
    const live = { title: 'Live A', slug: 'a' }
    expect(body).toMatchObject({
      title: OF_A,
      callsToAction: [{ callToAction: { target: { document: { value: live } } } }],
    })
  })

  it('shows at no other address, however the token or a key is shown there', async () => {
    for (const path of PATHS()) {
      const anonymous = await delivery(path)
      expect(anonymous.text).not.toContain('CANARY-DRAFT')
      const shown: Record<string, string>[] = [
        { 'X-Preview-Token': tokens.a },
        { Authorization: `Bearer ${tokens.a}` },
        { Authorization: tokens.a },
        { Authorization: clientHeader(KEYS.preview) },
        { Authorization: clientHeader(tokens.a) },
        { Authorization: desk.people.admin },
        { Cookie: `payload-token=${desk.people.admin.replace('JWT ', '')}; preview=${tokens.a}` },
      ]
      for (const headers of shown) {
        const answer = await delivery(path, headers)
        expect(answer.status).toBe(anonymous.status)
        expect(answer.text).toBe(anonymous.text)
        expect(answer.headers['cache-control']).toBe(anonymous.headers['cache-control'])
      }
    }
  })

  it('is not opened by a parameter', async () => {
    for (const name of ['preview', 'token', 'previewToken', 'X-Preview-Token', 'draft'])
      for (const path of [`/articles/${a}`, '/articles', '/site']) {
        const { status, text } = await delivery(`${path}?${name}=${tokens.a}`)
        expect(status).toBe(400)
        expect(text).not.toContain('CANARY-DRAFT')
      }
    const query = encodeURIComponent(`{ Article(id: "${a}") { title } }`)
    const { text } = await delivery(`/graphql?query=${query}&token=${tokens.a}`).expect(400)
    expect(text).not.toContain('CANARY-DRAFT')
  })

  it('leaves the management plane shut', async () => {
    for (const authorization of [tokens.a, `JWT ${tokens.a}`, clientHeader(tokens.a)])
      for (const path of [`/articles/${a}`, `/articles/${a}?draft=true`, '/preview-tokens'])
        await request(desk.app)
          .get(`/api${path}`)
          .set('Authorization', authorization)
          .set('X-Preview-Token', tokens.a)
          .expect(401)
    await desk.api('get', `/api/articles/${a}?draft=true`, 'editor').expect(200)
  })

  it('is no longer anybody’s once it is published', async () => {
    const id = await desk.create({
      collection: 'articles',
      by: 'editor',
      data: article('soon', 'Soon', b),
    })
    const { token } = await desk.issue({ id })
    await release({ base: desk.base, collection: 'articles', id })
    const preview = (await desk.read(token).expect(200)).body as Record<string, unknown>
    const { _preview, ...document } = preview
    expect(document).toEqual((await delivery('/articles/soon').expect(200)).body)
  })
})

describe('a query with a token', () => {
  const one = (selector: string, fields = 'id title bodyHtml') =>
    `{ Article(${selector}) { ${fields} } }`

  it('answers the working copy by its id, its new address and the one readers know', async () => {
    for (const selector of [`id: "${a}"`, 'slug: "a"', 'slug: "a-new"']) {
      const { body, headers } = await desk.query(one(selector), tokens.a).expect(200)
      expect(body).toMatchObject({ data: { Article: { id: a, title: OF_A } } })
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
      expect(headers).not.toHaveProperty('etag')
      expect(headers).not.toHaveProperty('cache-tag')
    }
    const never = await desk.query(one('slug: "c"'), tokens.c).expect(200)
    expect(never.body).toMatchObject({ data: { Article: { id: c, title: OF_C } } })
    const byGet = await request(desk.app)
      .get('/content/v1/graphql')
      .query({ query: one(`id: "${a}"`) })
      .set('X-Preview-Token', tokens.a)
      .expect(200)
    expect(byGet.text).toContain(OF_A)
    expect(byGet.headers).toMatchObject({ 'cache-control': 'no-store' })
  })

  it('answers the same without one as it ever did', async () => {
    for (const [selector, title] of [
      [`id: "${a}"`, 'Live A'],
      ['slug: "a"', 'Live A'],
      ['slug: "a-new"', undefined],
      ['slug: "c"', undefined],
      [`id: "${c}"`, undefined],
    ] as const) {
      const { body, text, headers } = await desk.query(one(selector)).expect(200)
      expect((body as { data: { Article: { title: string } | null } }).data.Article?.title).toBe(
        title,
      )
      expect(text).not.toContain('CANARY-DRAFT')
      expect(headers.etag).toBeDefined()
      expect(headers.vary).toContain('X-Preview-Token')
    }
  })

  it('shows the draft in no list, no count and no relation', async () => {
    const query = `{
      Articles(limit: 100) { totalDocs docs { id title slug } }
      found: Articles(where: { title: { like: "CANARY" } }) { totalDocs }
      CallToAction(id: "${b}") { title target { document { value { ... on Article { title slug } } } } }
    }`
    for (const token of [tokens.a, tokens.c, undefined]) {
      const { body, text } = await desk.query(query, token).expect(200)
      expect(text).not.toContain('CANARY-DRAFT')
      expect(body).toMatchObject({
        data: {
          found: { totalDocs: 0 },
          CallToAction: {
            title: 'Live B',
            target: { document: { value: { title: 'Live A', slug: 'a' } } },
          },
        },
      })
    }
  })

  it('shows the draft in its own field alone, whatever else is asked in the same breath', async () => {
    const query = `{
      before: CallToAction(id: "${b}") { title target { document { value { ... on Article { title } } } } }
      Article(id: "${a}") { title bodyHtml callsToAction { callToAction { title target { document { value { ... on Article { title } } } } } } }
      after: CallToAction(slug: "b") { title target { document { value { ... on Article { title } } } } }
      other: Article(id: "${c}") { title }
    }`
    const { body, text } = await desk.query(query, tokens.a).expect(200)
    const live = { title: 'Live B', target: { document: { value: { title: 'Live A' } } } }
    expect(body).toMatchObject({
      data: {
        before: live,
        after: live,
        other: null,
        Article: { title: OF_A, callsToAction: [{ callToAction: live }] },
      },
    })
    expect(text).not.toContain(OF_B)
    expect(text).not.toContain(OF_C)
  })

  it('is refused when the token opens nothing, before it is read', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), `${tokens.a}, ${tokens.b}`])
      for (const query of [one(`id: "${a}"`), '{ Articles { totalDocs } }', '{ nothing']) {
        const { body, headers } = await desk.query(query, token).expect(404)
        expect(body).toMatchObject({ errors: [{ code: 'not-found' }] })
        expect(headers).toMatchObject({ 'cache-control': 'no-store' })
      }
    const { headers } = await desk.query('{ nothing', tokens.a).expect(400)
    expect(headers).toMatchObject({ 'cache-control': 'no-store' })
  })

  it('may come from a website', async () => {
    const { headers } = await request(desk.app).options('/content/v1/graphql').expect(204)
    expect(headers['access-control-allow-headers']).toContain('X-Preview-Token')
    expect(headers['access-control-allow-headers']).not.toContain('Authorization')
  })
})
