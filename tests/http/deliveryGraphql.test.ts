/** GraphQL for everyone: persisted queries, allowed ones, limits, introspection and errors. */
import { createHash } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { getIntrospectionQuery } from 'graphql'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkOperations } from '../../src/delivery/graphql/checkOperations.js'
import type { GraphqlSettings } from '../../src/delivery/graphql/createAnswerer.js'
import { parseOperations } from '../../src/delivery/graphql/parseOperations.js'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { release } from '../support/workflow.js'

const URL = '/content/v1/graphql'

let base: TestPayload
let app: RequestListener

type GraphqlError = {
  code: string
  message: string
  locations?: object[]
  path?: unknown[]
  extensions: { code: string; field?: string; limit?: object }
}
type Body = { data?: unknown; errors?: GraphqlError[]; extensions?: { cost: object } }

const bodyOf = ({ body }: request.Response) => body as Body
const errorOf = (answer: request.Response) => bodyOf(answer).errors?.[0]

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } })

const serverWith = (graphql: GraphqlSettings): RequestListener =>
  serverFor({ ...base, env: { ...base.env, graphql } })

const post = (body: object, server = app) => request(server).post(URL).send(body)

/** A GET as client libraries write it: objects as JSON, what is not given left out. */
const get = (parameters: Record<string, string | object>, server = app) =>
  request(server)
    .get(URL)
    .query(
      Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : JSON.stringify(value),
        ]),
      ),
    )

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  const editor = await signIn(app, 'editor')
  const create = async (collection: string, data: object): Promise<string> => {
    const { body } = await request(app)
      .post(`/api/${collection}`)
      .set('Authorization', editor)
      .send(data)
      .expect(201)
    return (body as { doc: { id: string } }).doc.id
  }
  const person = await create('people', { name: 'Dr. Ada Example', slug: 'ada' })
  const id = await create('articles', {
    title: 'Coming closer',
    slug: 'closer',
    summary: 'How it starts.',
    body: paragraph('Slowly.'),
    authors: [person],
  })
  await release({ base, collection: 'articles', id })
}, 120_000)

afterAll(() => base.close())

describe('a persisted query', () => {
  const NOT_FOUND = {
    errors: [
      {
        code: 'PERSISTED_QUERY_NOT_FOUND',
        message: 'PersistedQueryNotFound',
        extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
      },
    ],
  }
  const closer = { data: { Article: { title: 'Coming closer' } } }

  it('is asked for by its hash once it came with its text', async () => {
    const query = 'query One { Article(slug: "closer") { title } }'
    const extensions = persisted(sha256(query))
    const unknown = await get({ extensions }).expect(200)
    expect(unknown.body).toEqual(NOT_FOUND)
    expect(unknown.headers['cache-control']).toBe('no-store')

    const registered = await get({ query, extensions }).expect(200)
    expect(registered.body).toMatchObject(closer)
    const known = await get({ extensions }).expect(200)
    expect(known.text).toBe(registered.text)
    expect(known.headers['cache-control']).toContain('public')
    expect(known.headers['cache-tag']).toContain('articles')
    expect(known.headers.etag).toBe(registered.headers.etag)
    await get({ extensions }).set('If-None-Match', String(known.headers.etag)).expect(304)

    const plain = await post({ query }).expect(200)
    expect(plain.text).toBe(known.text)
    expect((await post({ extensions }).expect(200)).text).toBe(known.text)
    const inCapitals = persisted(sha256(query).toUpperCase())
    expect((await post({ extensions: inCapitals }).expect(200)).text).toBe(known.text)
  })

  it('can be given over POST too, as query: null beside its hash', async () => {
    const query = 'query Two { Article(slug: "closer") { title } }'
    const extensions = persisted(sha256(query))
    expect((await post({ query: null, extensions }).expect(200)).body).toEqual(NOT_FOUND)
    await post({ query, extensions }).expect(200)
    expect((await post({ query: null, extensions }).expect(200)).body).toMatchObject(closer)
  })

  it('takes its variables and its operation anew every time', async () => {
    const query =
      'query Titled($slug: String) { Article(slug: $slug) { title } } query Slugs($slug: String) { Article(slug: $slug) { slug } }'
    const extensions = persisted(sha256(query))
    const operationName = 'Titled'
    await post({ query, operationName, extensions, variables: { slug: 'none' } }).expect(200)
    const ask = (operationName: string, slug: string) =>
      get({ operationName, extensions, variables: { slug } }).expect(200)
    expect((await ask('Titled', 'none')).body).toMatchObject({ data: { Article: null } })
    expect((await ask('Titled', 'closer')).body).toMatchObject(closer)
    expect((await ask('Slugs', 'closer')).body).toMatchObject({
      data: { Article: { slug: 'closer' } },
    })
  })

  it('is not kept under the hash of another', async () => {
    const query = 'query Three { Article(slug: "closer") { title } }'
    const extensions = persisted(sha256('query Other { Site { disclaimer } }'))
    const answer = await post({ query, extensions }).expect(400)
    expect(errorOf(answer)).toEqual({
      code: 'invalid',
      message: 'The query is not the one that sha256Hash names.',
      extensions: { code: 'invalid', field: 'extensions.persistedQuery.sha256Hash' },
    })
    expect((await post({ extensions }).expect(200)).body).toEqual(NOT_FOUND)
    expect((await post({ extensions: persisted(sha256(query)) })).body).toEqual(NOT_FOUND)
  })

  it.each([
    ['one that is no query', 'query Four {'],
    ['one that the schema does not know', 'query Five { Article(slug: "closer") { password } }'],
    ['one that asks for too much', `{ ${'Site { disclaimer } '.repeat(21)} }`],
  ])('is not kept when it is %s', async (_what, query) => {
    const extensions = persisted(sha256(query))
    await post({ query, extensions }).expect(400)
    expect((await post({ extensions }).expect(200)).body).toEqual(NOT_FOUND)
  })

  it.each([
    ['extensions', [], 'Give extensions as an object.'],
    ['extensions.persistedQuery', { persistedQuery: 1 }, 'Give persistedQuery as an object.'],
    [
      'extensions.persistedQuery.version',
      { persistedQuery: { version: 2, sha256Hash: sha256('') } },
      'The version of a persisted query is 1.',
    ],
    [
      'extensions.persistedQuery.sha256Hash',
      persisted('abc'),
      'sha256Hash is the SHA-256 of the query, 64 hexadecimal digits.',
    ],
    [
      'extensions.persistedQuery.sha256Hash',
      { persistedQuery: { version: 1 } },
      'Give sha256Hash as text.',
    ],
  ])('is asked for in its form: %s', async (field, extensions, message) => {
    const faulty = { errors: [{ code: 'invalid', field, message }] }
    const query = '{ Site { disclaimer } }'
    expect((await post({ query, extensions }).expect(400)).body).toEqual(faulty)
    expect((await get({ query, extensions }).expect(400)).body).toEqual(faulty)
  })

  it('is asked for in JSON, and other extensions are left alone', async () => {
    const faulty = await get({ extensions: '{' }).expect(400)
    expect(faulty.body).toEqual({
      errors: [{ code: 'invalid', field: 'extensions', message: 'extensions is not valid JSON.' }],
    })
    const query = '{ Article(slug: "closer") { title } }'
    const extensions = { clientLibrary: { name: '@apollo/client', version: '4.0.0' } }
    expect((await get({ query, extensions }).expect(200)).body).toMatchObject(closer)
  })
})

describe('a list of allowed operations', () => {
  const HOME = 'query Home($slug: String) { Article(slug: $slug) { title } }'
  const SITE = 'query Imprint { Site { disclaimer __typename } }'
  const OTHER = 'query Other { Articles { totalDocs } }'
  let closed: RequestListener

  beforeAll(() => {
    const operations = parseOperations(
      JSON.stringify({ [sha256(HOME)]: HOME, [sha256(SITE)]: SITE }),
    )
    if (Array.isArray(operations)) throw new Error(operations.join(' '))
    closed = serverWith({ introspection: true, operations })
  })

  it('lets its operations run, by hash and by text, from the start', async () => {
    const variables = { slug: 'closer' }
    const byHash = await get({ extensions: persisted(sha256(HOME)), variables }, closed).expect(200)
    expect(byHash.body).toMatchObject({ data: { Article: { title: 'Coming closer' } } })
    expect(byHash.headers.etag).toMatch(/^"/)
    expect((await post({ query: HOME, variables }, closed).expect(200)).text).toBe(byHash.text)
    const both = { query: HOME, extensions: persisted(sha256(HOME)), variables }
    expect((await post(both, closed).expect(200)).text).toBe(byHash.text)
    await post({ query: SITE }, closed).expect(200)
  })

  it.each([
    ['another text', { query: OTHER }],
    ['one of its texts, written differently', { query: `${SITE} ` }],
    ['another hash', { extensions: persisted(sha256(OTHER)) }],
    ['another text with its hash', { query: OTHER, extensions: persisted(sha256(OTHER)) }],
    ['introspection', { query: getIntrospectionQuery() }],
  ])('lets nothing else run: %s', async (_what, body) => {
    const answer = await post(body, closed).expect(403)
    expect(answer.body).toEqual({
      errors: [
        {
          code: 'forbidden',
          message: 'This server runs only the queries of its list; this is none of them.',
          extensions: { code: 'forbidden' },
        },
      ],
    })
    expect(answer.headers['cache-control']).toBe('no-store')
    await post({ query: OTHER }).expect(200)
  })

  it('is not got round with the hash of one of its operations', async () => {
    await post({ query: OTHER, extensions: persisted(sha256(HOME)) }, closed).expect(400)
  })

  it('is checked against the schema and the limits before anybody asks', () => {
    const list = (...queries: string[]) => new Map(queries.map((query) => [sha256(query), query]))
    const check = (operations: ReadonlyMap<string, string>) =>
      checkOperations({ payload: base.payload, introspection: false, operations })
    expect(check(list(HOME, SITE, OTHER))).toEqual([])
    const secret = '{ Article(slug: "closer") { password } }'
    const change = 'mutation { deleteArticle(id: "1") { id } }'
    const dear = '{ Articles(limit: 100) { docs { authors { id name slug credentials } } } }'
    const broken = '{ Article('
    expect(check(list(secret, HOME, change, dear, broken))).toEqual([
      {
        code: 'invalid',
        field: 'GRAPHQL_OPERATIONS',
        message: `GRAPHQL_OPERATIONS: operation ${sha256(secret)}: Cannot query field "password" on type "Article".`,
      },
      {
        code: 'invalid',
        field: 'GRAPHQL_OPERATIONS',
        message: `GRAPHQL_OPERATIONS: operation ${sha256(change)}: This is a mutation; published content is read with queries only.`,
      },
      {
        code: 'invalid',
        field: 'GRAPHQL_OPERATIONS',
        message: `GRAPHQL_OPERATIONS: operation ${sha256(dear)}: This query costs 2201; at most 2000 is allowed. Lower a limit or ask for fewer fields.`,
      },
      {
        code: 'invalid',
        field: 'GRAPHQL_OPERATIONS',
        message: `GRAPHQL_OPERATIONS: operation ${sha256(broken)}: Syntax Error: Expected Name, found <EOF>.`,
      },
    ])
  })
})

describe('what a query costs', () => {
  it('is in its answer, the same however it was asked', async () => {
    const query = 'query ($n: Int = 3) { Articles(limit: $n) { totalDocs docs { title slug } } }'
    const answer = await post({ query }).expect(200)
    // One, and three times: totalDocs, docs and its two fields.
    expect(bodyOf(answer).extensions).toEqual({ cost: { requested: 13, maximum: 2000 } })
    expect((await get({ query }).expect(200)).text).toBe(answer.text)
    const more = await post({ query, variables: { n: 10 } }).expect(200)
    expect(bodyOf(more).extensions).toEqual({ cost: { requested: 41, maximum: 2000 } })
  })

  it('is that of the operation that ran', async () => {
    const query = 'query A { Articles { totalDocs } } query B { Site { disclaimer } }'
    const cost = async (operationName: string) =>
      bodyOf(await post({ query, operationName }).expect(200)).extensions
    expect(await cost('A')).toEqual({ cost: { requested: 11, maximum: 2000 } })
    expect(await cost('B')).toEqual({ cost: { requested: 2, maximum: 2000 } })
  })

  it('is in an answer that failed in part as well', async () => {
    const answer = await post({ query: '{ Articles(sort: "nothing") { totalDocs } }' }).expect(200)
    expect(bodyOf(answer)).toMatchObject({
      data: null,
      errors: [{ code: 'invalid', path: ['Articles'], extensions: { field: 'sort' } }],
      extensions: { cost: { requested: 11, maximum: 2000 } },
    })
  })
})

describe('what a query may be', () => {
  const nested = (levels: number): string =>
    levels === 0 ? '{ slug }' : `{ complements ${nested(levels - 1)} }`
  const times = (count: number, text: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => text(index)).join(' ')

  it.each([
    [
      'depth',
      'This query is 11 levels deep; at most 10 are allowed.',
      { maximum: 10, actual: 11 },
      `{ AttachmentPattern(slug: "x") ${nested(9)} }`,
      `{ AttachmentPattern(slug: "x") { complements { complements { slug } } } }`,
    ],
    [
      'breadth',
      'This query asks for 61 fields in one place; at most 60 are allowed.',
      { maximum: 60, actual: 61 },
      `{ Topic(slug: "x") { ${'id '.repeat(30)} ...More } } fragment More on Topic { ${'id '.repeat(31)} }`,
      `{ Topic(slug: "x") { ${'id '.repeat(30)} ...More } } fragment More on Topic { ${'id '.repeat(30)} }`,
    ],
    [
      'rootFields',
      'This query has 21 root fields; at most 20 are allowed.',
      { maximum: 20, actual: 21 },
      `{ ${times(21, (index) => `a${index}: Topic(slug: "x") { id }`)} }`,
      `{ ${times(20, (index) => `a${index}: Topic(slug: "x") { id }`)} }`,
    ],
    [
      'aliases',
      'This query has 31 aliases; at most 30 are allowed.',
      { maximum: 30, actual: 31 },
      `{ Topic(slug: "x") { ${times(31, (index) => `a${index}: id`)} } }`,
      `{ Topic(slug: "x") { ${times(30, (index) => `a${index}: id`)} } }`,
    ],
    [
      'tokens',
      'This query has 2103 tokens; at most 2000 are allowed.',
      { maximum: 2000, actual: 2103 },
      `{ Site { ${'disclaimer '.repeat(50)} ${'...{disclaimer} '.repeat(512)} } }`,
      '{ Site { disclaimer } }',
    ],
    [
      'cost',
      'This query costs 2201; at most 2000 is allowed. Lower a limit or ask for fewer fields.',
      { maximum: 2000, actual: 2201 },
      '{ Articles(limit: 100) { docs { authors { id name slug credentials } } } }',
      '{ Articles(limit: 90) { docs { authors { id name slug credentials } } } }',
    ],
    [
      'introspection',
      'The introspection of this query costs 1906101; at most 1500000 is allowed. Ask for the schema once.',
      { maximum: 1_500_000, actual: 1_906_101 },
      '{ __schema { types { fields { args { type { inputFields { name } } } type { fields { name args { name description defaultValue type { name kind ofType { name } } } } } } } } }',
      getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }),
    ],
  ])('has a limit of its %s', async (name, message, numbers, tooMuch, enough) => {
    const answer = await post({ query: tooMuch }).expect(400)
    const found = bodyOf(answer).errors?.find(({ extensions: { limit } }) =>
      Object.values(limit ?? {}).includes(name),
    )
    expect(found).toMatchObject({
      code: 'invalid',
      message,
      extensions: { code: 'invalid', limit: { name, ...numbers } },
    })
    await post({ query: enough }).expect(200)
  })

  it('is told every limit it goes over at once', async () => {
    const query = `{ ${times(40, (index) => `a${index}: Topic(slug: "x") { id }`)} }`
    const { errors } = bodyOf(await post({ query }).expect(400))
    expect(errors?.map(({ extensions: { limit } }) => limit)).toEqual([
      { name: 'rootFields', maximum: 20, actual: 40 },
      { name: 'aliases', maximum: 30, actual: 40 },
    ])
    expect(errors?.[0]?.locations).toEqual([{ line: 1, column: 1 }])
  })
})

describe('introspection', () => {
  let silent: RequestListener
  beforeAll(() => {
    silent = serverWith({ introspection: false })
  })

  const REFUSAL =
    'This server does not describe its schema: introspection is off (GRAPHQL_INTROSPECTION). Read the schema from docs/reference/delivery.graphql.'

  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Article") { name } }',
    '{ ...Hidden } fragment Hidden on Query { a: __schema { queryType { name } } }',
  ])('can be off: %s', async (query) => {
    const { errors } = bodyOf(await post({ query }, silent).expect(400))
    expect(errors?.map(({ code, message }) => ({ code, message }))).toEqual([
      { code: 'invalid', message: REFUSAL },
    ])
    expect(errors?.[0]?.locations).toHaveLength(1)
    await post({ query }).expect(200)
  })

  it('leaves __typename, which client libraries ask for everywhere', async () => {
    const query = '{ __typename Article(slug: "closer") { __typename } }'
    expect((await post({ query }, silent).expect(200)).body).toMatchObject({
      data: { __typename: 'Query', Article: { __typename: 'Article' } },
    })
  })

  it.each([
    ['a field', '{ Article(slug: "closer") { titel } }', {}],
    ['a root', '{ Artikles { totalDocs } }', {}],
    ['an argument', '{ Articles(limits: 3) { totalDocs } }', {}],
    ['a type', 'query ($w: Article_wher) { Articles(where: $w) { totalDocs } }', {}],
    ['a value', '{ Articles(locale: ens) { totalDocs } }', {}],
    [
      'a value of a variable',
      'query ($l: LocaleInputType) { Articles(locale: $l) { totalDocs } }',
      { l: 'ens' },
    ],
    [
      'a name in a variable',
      'query ($w: Article_where) { Articles(where: $w) { totalDocs } }',
      { w: { slugg: { equals: 'x' } } },
    ],
  ])('decides whether a misspelt name gets suggestions: %s', async (_what, query, variables) => {
    const open = await post({ query, variables }).expect(400)
    expect(errorOf(open)?.message).toContain('Did you mean')
    const closed = await post({ query, variables }, silent).expect(400)
    expect(closed.text).not.toContain('Did you mean')
    expect(errorOf(closed)?.code).toBe('invalid')
  })
})

describe('an error', () => {
  it('says where a query is faulty', async () => {
    const query = '{\n  Article(slug: "closer") { title\n'
    expect(errorOf(await post({ query }).expect(400))).toEqual({
      code: 'invalid',
      message: 'Syntax Error: Expected Name, found <EOF>.',
      locations: [{ line: 3, column: 1 }],
      extensions: { code: 'invalid' },
    })
    const unknown = '{\n  Article(slug: "closer") { secret }\n}'
    expect(errorOf(await post({ query: unknown }).expect(400))).toEqual({
      code: 'invalid',
      message: 'Cannot query field "secret" on type "Article".',
      locations: [{ line: 2, column: 29 }],
      extensions: { code: 'invalid' },
    })
  })

  it('says which part of an answer failed', async () => {
    const query = '{ Site { disclaimer } second: Article { title } }'
    const answer = await post({ query }).expect(200)
    expect(bodyOf(answer)).toMatchObject({ data: { second: null } })
    expect(errorOf(answer)).toEqual({
      code: 'invalid',
      message: 'Give either an id or a slug.',
      locations: [{ line: 1, column: 23 }],
      path: ['second'],
      extensions: { code: 'invalid' },
    })
  })

  it.each([
    [{}, 'Variable "$n" of required type "Int!" was not provided.'],
    [{ n: null }, 'Variable "$n" of non-null type "Int!" must not be null.'],
    [
      { n: 'three' },
      'Variable "$n" got invalid value "three"; Int cannot represent non-integer value: "three"',
    ],
  ])('names the variable at fault: %j', async (variables, message) => {
    const query = 'query ($n: Int!) { Articles(limit: $n) { totalDocs } }'
    expect(errorOf(await post({ query, variables }).expect(400))).toEqual({
      code: 'invalid',
      message,
      locations: [{ line: 1, column: 8 }],
      extensions: { code: 'invalid', field: 'variables.n' },
    })
    await post({ query, variables: { n: 3 } }).expect(200)
  })

  it('does not repeat all that was sent', async () => {
    const query = 'query ($w: Article_where) { Articles(where: $w) { totalDocs } }'
    const names = Array.from({ length: 60 }, (_, index) => [`x${index}`, 'y'.repeat(1000)])
    const answer = await post({ query, variables: { w: Object.fromEntries(names) } }).expect(400)
    expect(bodyOf(answer).errors).toHaveLength(51)
    for (const { message } of bodyOf(answer).errors ?? [])
      expect(message.length).toBeLessThanOrEqual(500)
  })

  it('says which operations there are', async () => {
    const query = 'query A { Site { disclaimer } } query B { Site { disclaimer } }'
    const messageOf = async (body: object) => {
      const error = errorOf(await post(body).expect(400))
      expect(error?.extensions).toEqual({ code: 'invalid', field: 'operationName' })
      return error?.message
    }
    expect(await messageOf({ query, operationName: 'C' })).toBe(
      'This query has no operation "C"; its operations are: A, B.',
    )
    expect(await messageOf({ query })).toBe(
      'This query has several operations; choose one with operationName: A, B.',
    )
    expect(await messageOf({ query: '{ Site { disclaimer } }', operationName: 'C' })).toBe(
      'This query has no operation "C"; its operation has no name.',
    )
    await post({ query, operationName: 'B' }).expect(200)
  })

  it.each(['mutation', 'subscription'])('says that there is no %s', async (operation) => {
    const query = `${operation} { deleteArticle(id: "1") { id } }`
    for (const answer of [await post({ query }), await get({ query })]) {
      expect(answer.status).toBe(400)
      expect(errorOf(answer)).toEqual({
        code: 'invalid',
        message: `This is a ${operation}; published content is read with queries only.`,
        locations: [{ line: 1, column: 1 }],
        extensions: { code: 'invalid' },
      })
    }
  })
})
