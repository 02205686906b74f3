import express from 'express'
import { getIntrospectionQuery, printSchema } from 'graphql'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { createAnswerCache } from '../../../src/delivery/cache/answerCache.js'
import { createDeliverySchema } from '../../../src/delivery/graphql/createDeliverySchema.js'
import { createGraphqlHandler } from '../../../src/delivery/graphql/createGraphqlHandler.js'
import { parseOneQuery } from '../../../src/delivery/query/parseQuery.js'
import { WORLD, fieldsOf, fileUrl, memoryStore, now, readerOver } from './fixtures.js'

const start = () => {
  const store = memoryStore(WORLD, { 'old-address': 'id-article' })
  const reader = readerOver(store)
  const cache = createAnswerCache({ maxBytes: 0 })
  const app = express().all(
    '/graphql',
    createGraphqlHandler({
      cache,
      store,
      reader,
      fieldsOf,
      fileUrl,
      now: () => now,
      introspection: true,
    }),
  )
  const ask = (query: string, variables?: object) =>
    request(app).post('/graphql').send({ query, variables })
  return { app, ask, store, reader }
}

type Body = {
  data: Record<string, never>
  errors?: { code?: string; message: string; extensions: { code: string } }[]
}
const bodyOf = ({ body }: { body: unknown }) => body as Body

describe('the delivery schema', () => {
  const sdl = printSchema(createDeliverySchema(fieldsOf))

  it('has queries only, in Payload’s naming', () => {
    expect(sdl).toContain(
      'Article(id: String, slug: String, locale: LocaleInputType, fallbackLocale: FallbackLocaleInputType): Article',
    )
    expect(sdl).toContain('limit: Int = 10')
    for (const name of [
      'AttachmentPatterns',
      'CaseStories',
      'Programs',
      'CallsToAction',
      'Person',
      'Topics',
      'Site',
    ])
      expect(sdl).toMatch(new RegExp(`^  ${name}\\(`, 'm'))
    expect(sdl).not.toMatch(/type (Mutation|Subscription)/)
  })

  it('knows nothing private', () => {
    for (const word of [
      'User',
      'Consent',
      'password',
      'email: String!',
      'legalName',
      'SignOff',
      '_status',
      'createdBy',
      'deletedAt',
      'draft',
      'identifierFindings',
      'triggerPhrases',
      'Release',
      'Webhook',
    ])
      expect(sdl).not.toContain(word)
  })
})

describe('the delivery GraphQL endpoint', () => {
  it('answers what REST answers', async () => {
    const { ask, reader } = start()
    const answer = bodyOf(
      await ask(
        '{ Article(slug: "trauma-and-love") { id title summary body bodyHtml bodyText readingMinutes jsonLd publishedAt clinicalContent slug createdAt updatedAt seo { title noIndex } crisisResources { region name phone text url instructions } } }',
      ),
    )
    const query = parseOneQuery({ depth: '0' }, fieldsOf('articles'))
    const found = await reader.find({ collection: 'articles', slugOrId: 'id-article' })
    if (!query.ok || !found.ok || !('publication' in found.value)) throw new Error('missing')
    const { body } = await reader.one(found.value.publication, query.value)
    expect(answer.errors).toBeUndefined()
    expect(body).toMatchObject(answer.data.Article ?? {})
  })

  it('follows relations in a few queries however many documents there are', async () => {
    const { ask, store } = start()
    const answer = await ask(
      '{ AttachmentPatterns { totalDocs docs { title complements { title complements { slug } } } } }',
    )
    expect(bodyOf(answer).data.AttachmentPatterns).toEqual({
      totalDocs: 2,
      docs: [
        {
          title: 'Anxious attachment',
          complements: [{ title: 'Avoidant attachment', complements: [{ slug: 'anxious' }] }],
        },
        {
          title: 'Avoidant attachment',
          complements: [{ title: 'Anxious attachment', complements: [{ slug: 'avoidant' }] }],
        },
      ],
    })
    expect(store.queries.length).toBeLessThanOrEqual(4)
  })

  it('gives each root field its own language', async () => {
    const { ask } = start()
    const fields = '{ title attachmentPatterns { title } callsToAction { callToAction { title } } }'
    const { data } = bodyOf(
      await ask(
        `{ en: Article(slug: "trauma-and-love", locale: en) ${fields} es: Article(slug: "trauma-and-love", locale: es) ${fields} }`,
      ),
    )
    expect(data).toEqual({
      en: {
        title: 'Trauma & love',
        attachmentPatterns: [{ title: 'Anxious attachment' }],
        callsToAction: [{ callToAction: { title: 'Join the letter' } }],
      },
      es: {
        title: 'Trauma y amor',
        attachmentPatterns: [{ title: 'Apego ansioso' }],
        callsToAction: [{ callToAction: { title: 'Reciba la carta' } }],
      },
    })
  })

  it('can do without the fallback', async () => {
    const { ask } = start()
    const { data } = bodyOf(
      await ask(
        '{ Article(id: "id-article", locale: es, fallbackLocale: none) { title summary bodyHtml } }',
      ),
    )
    expect(data.Article).toEqual({ title: 'Trauma y amor', summary: null, bodyHtml: null })
  })

  it('shows where a call to action leads, and nothing of a target that is not live', async () => {
    const { ask } = start()
    const query =
      'query ($slug: String) { CallToAction(slug: $slug) { target { document { relationTo value { ... on Program { title } } } } } }'
    const live = bodyOf(await ask(query, { slug: 'see-program' }))
    expect(live.data.CallToAction).toEqual({
      target: { document: { relationTo: 'programs', value: { title: 'Couples program' } } },
    })
    const gone = bodyOf(await ask(query, { slug: 'gone' }))
    expect(gone.data.CallToAction).toEqual({ target: { document: null } })
  })

  it('answers null for what is not there and says when it was withdrawn', async () => {
    const { ask } = start()
    expect(bodyOf(await ask('{ Article(slug: "nothing") { id } }'))).toEqual({
      data: { Article: null },
      extensions: { cost: { requested: 2, maximum: 2000 } },
    })
    const gone = bodyOf(await ask('{ Article(slug: "gone") { id } }'))
    expect(gone.data).toEqual({ Article: null })
    expect(gone.errors?.[0]?.extensions.code).toBe('withdrawn')
    expect(bodyOf(await ask('{ Article(slug: "old-address") { slug } }')).data).toEqual({
      Article: { slug: 'trauma-and-love' },
    })
  })

  it.each([
    '{ Articles(limit: 1000) { totalDocs } }',
    '{ Articles(sort: "password") { totalDocs } }',
    '{ Article { id } }',
    '{ Article(id: "a", slug: "b") { id } }',
  ])('refuses the arguments of %s', async (query) => {
    const { ask } = start()
    expect(bodyOf(await ask(query)).errors?.[0]?.extensions.code).toBe('invalid')
  })

  const nested = (depth: number): string =>
    depth === 0 ? '{ slug }' : `{ complements ${nested(depth - 1)} }`

  it.each([
    ['not a query', 'not a query'],
    ['a mutation', 'mutation { createArticle { id } }'],
    ['an unknown field', '{ Article(slug: "x") { password } }'],
    ['an unknown filter', '{ Articles(where: { _status: { equals: "draft" } }) { totalDocs } }'],
    ['a draft', '{ Article(slug: "x", draft: true) { id } }'],
    ['too deep', `{ AttachmentPattern(slug: "x") ${nested(11)} }`],
    [
      'too dear',
      '{ Articles(limit: 100) { docs { title summary authors { name credentials slug photo { alt filename } } topics { title } } } }',
    ],
    [
      'too many aliases',
      `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: Topic(slug: "x") { id }`).join(' ')} }`,
    ],
    ['too many tokens', `{ Topic(slug: "x") { ${'id '.repeat(2100)} } }`],
    ['a fragment in itself', '{ Topic(slug: "x") { ...a } } fragment a on Topic { ...a }'],
    [
      'fragments that multiply',
      `{ Topic(slug: "x") { ...a0 } } ${Array.from({ length: 9 }, (_, index) => `fragment a${index} on Topic { ${`...a${index + 1} `.repeat(20)} }`).join(' ')} fragment a9 on Topic { id }`,
    ],
  ])('refuses %s with 400 before reading anything', async (_name, query) => {
    const { ask, store } = start()
    const answer = await ask(query)
    expect(answer.status).toBe(400)
    expect(bodyOf(answer).errors?.[0]).toMatchObject({
      code: 'invalid',
      extensions: { code: 'invalid' },
    })
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(store.queries).toEqual([])
  })

  it('counts a limit given as a variable', async () => {
    const { ask } = start()
    const query =
      'query ($n: Int) { Articles(limit: $n) { docs { id title summary slug publishedAt createdAt updatedAt clinicalContent readingMinutes jsonLd authors { name slug credentials } } } }'
    expect((await ask(query, { n: 5 })).status).toBe(200)
    expect((await ask(query, { n: 100 })).status).toBe(400)
  })

  it('describes itself', async () => {
    const { ask } = start()
    expect((await ask(getIntrospectionQuery())).status).toBe(200)
  })

  it('can be asked by GET, validated and kept', async () => {
    const { app } = start()
    const url = `/graphql?query=${encodeURIComponent('query ($s: String) { Topic(slug: $s) { title } }')}&variables=${encodeURIComponent('{"s":"love"}')}`
    const first = await request(app).get(url)
    expect(bodyOf(first).data).toEqual({ Topic: { title: 'Love' } })
    expect(first.headers['cache-tag']).toContain('topics:id-love')
    const again = await request(app).get(url).set('If-None-Match', String(first.headers.etag))
    expect(again.status).toBe(304)
    expect((await request(app).get('/graphql?query={a}&variables={')).status).toBe(400)
    expect((await request(app).get('/graphql')).status).toBe(400)
  })

  it('refuses bodies it cannot read', async () => {
    const { app } = start()
    const post = () => request(app).post('/graphql')
    expect((await post().set('Content-Type', 'text/plain').send('{}')).status).toBe(415)
    expect((await post().set('Content-Type', 'application/json').send('{')).status).toBe(400)
    expect((await post().send({ query: 'x'.repeat(70_000) })).status).toBe(413)
    expect((await post().send({ query: 7 })).status).toBe(400)
    expect((await post().send([])).status).toBe(400)
  })
})
