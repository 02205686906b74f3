import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { found } from '../support/canaries.js'
import type { PrivateWorld } from '../support/privateWorld.js'
import {
  API_KEYS,
  LIVE_WORDS,
  createPrivateWorld,
  unpublishedWords,
} from '../support/privateWorld.js'

type TypeRef = { kind: string; name: string | null; ofType?: TypeRef | null }
type Field = { name: string; type: TypeRef; args: { name: string }[] }
type Type = { name: string; kind: string; fields: Field[] | null; possibleTypes: TypeRef[] | null }

const INTROSPECTION = `{ __schema { mutationType { name } subscriptionType { name } types {
  name kind possibleTypes { name kind ofType { name } }
  inputFields { name }
  fields { name args { name } type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }`

let world: PrivateWorld
let secrets: string[]
let types: Map<string, Type>

const ask = (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  world.ask('/content/v1/graphql', { method: 'POST', headers, body: { query, variables } })

const asEveryone = async (query: string, variables: object = {}) => {
  const anonymous = await ask(query, variables)
  expect(found(anonymous.text + JSON.stringify([...anonymous.headers]), secrets), query).toEqual([])
  for (const [who, headers] of Object.entries(world.principals))
    expect((await ask(query, variables, headers)).text, who).toBe(anonymous.text)
  return anonymous
}

const namedType = ({ name, ofType }: TypeRef): Type | undefined =>
  !ofType ? types.get(name ?? '') : namedType(ofType)

/** Every field of a type, and of what it links to. */
const everything = (type: Type | undefined, depth: number): string => {
  if (type === undefined) return ''
  if (type.kind === 'UNION') {
    return `{ __typename ${(type.possibleTypes ?? []).map(({ name }) => `... on ${name} { id }`).join(' ')} }`
  }
  if (type.fields === null) return ''
  const fields = type.fields.flatMap((field) => {
    const inner = namedType(field.type)
    if (inner === undefined || (inner.fields === null && inner.kind !== 'UNION'))
      return [field.name]
    return depth === 0 ? [] : [`${field.name} ${everything(inner, depth - 1)}`]
  })
  return `{ __typename ${fields.join(' ')} }`
}

const rootField = (name: string): Field => {
  const field = types.get('Query')?.fields?.find((one) => one.name === name)
  if (field === undefined) throw new Error(`no ${name}`)
  return field
}

const ONE = [
  'Article',
  'AttachmentPattern',
  'CaseStory',
  'Program',
  'CallToAction',
  'Person',
  'Topic',
]
const MANY = [
  'Articles',
  'AttachmentPatterns',
  'CaseStories',
  'Programs',
  'CallsToAction',
  'People',
  'Topics',
]

beforeAll(async () => {
  world = await createPrivateWorld()
  secrets = [
    ...Object.values(world.canaries).flat(),
    ...unpublishedWords,
    ...Object.values(API_KEYS),
    ...Object.entries(world.ids)
      .filter(([name]) => name.includes('/') || ['users', 'consents'].includes(name))
      .map(([, id]) => id),
  ]
  const { text } = await ask(INTROSPECTION)
  const { data } = JSON.parse(text) as { data: { __schema: { types: Type[] } } }
  types = new Map(data.__schema.types.map((type) => [type.name, type]))
}, 240_000)
afterAll(() => world.close())

describe('the schema of published content', () => {
  it('has no mutation, no subscription and nothing private in it', async () => {
    const { text } = await asEveryone(INTROSPECTION)
    expect(text).toContain('"mutationType":null')
    expect(text).toContain('"subscriptionType":null')
    const names = [...types.values()].flatMap(({ name, fields }) => [
      name,
      ...(fields ?? []).flatMap((field) => [field.name, ...field.args.map((arg) => arg.name)]),
    ])
    expect(names).toEqual(expect.arrayContaining(['Article', 'bodyHtml', 'fallbackLocale']))
    expect(
      names.filter((name) =>
        /user|consent|licen|legal|private|sign|audit|webhook|client|redirect|releas|sha256|digest|importS|trigger|finding|createdBy|_status|deleted|draft|trash|version|hash|salt|session|email$/i.test(
          name,
        ),
      ),
    ).toEqual(['signs', 'AttachmentPattern_Signs', 'sessions', 'Program_Sessions', 'email'])
  })

  it.each([...ONE, 'Site'])('shows every field of %s and no secret', async (name) => {
    const type = namedType(rootField(name).type)
    const key = name === 'Site' ? '' : `(slug: "${LIVE_WORDS}")`
    for (const depth of [0, 1]) {
      const answer = await asEveryone(`{ ${name}${key} ${everything(type, depth)} }`)
      expect(answer.status).toBe(200)
      if (name !== 'Site' || depth > 0) expect(answer.text).toContain(LIVE_WORDS)
    }
  })

  it.each(MANY)('lists every field of %s and no secret', async (name) => {
    const list = namedType(rootField(name).type)
    const docs = list?.fields?.find((field) => field.name === 'docs')
    const fields = docs === undefined ? '' : everything(namedType(docs.type), 0)
    const answer = await asEveryone(
      `query ($l: LocaleInputType) { a: ${name}(limit: 3) { totalDocs docs { ...All } } b: ${name}(locale: $l, limit: 3) { docs { ...All } } } fragment All on ${namedType(docs?.type ?? rootField(name).type)?.name} ${fields}`,
      { l: 'es' },
    )
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toMatchObject({ data: { a: { totalDocs: 1 } } })
  })
})

describe('a query', () => {
  it.each([
    ...['createdBy', '_status', 'deletedAt', 'importSource { fileName }', 'sha256', 'hash'],
    ...['identifierFindings', 'triggerPhrases { text }', 'consents { id }', 'versions { id }'],
  ])('can not ask for %s', async (field) => {
    for (const name of ONE) {
      const answer = await asEveryone(`{ ${name}(slug: "${LIVE_WORDS}") { id ${field} } }`)
      expect(answer.status).toBe(400)
      expect(answer.text).toContain('"code":"invalid"')
    }
  })

  it.each([
    ...['draft: true', 'trash: true', 'overrideAccess: true', 'showHiddenFields: true'],
    ...['where: { createdBy: { equals: "x" } }', 'where: { _status: { equals: "draft" } }'],
    ...[
      'where: { createdBy__email: { like: "a" } }',
      'where: { importSource__fileName: { like: "a" } }',
    ],
    ...['where: { authors__createdBy: { exists: true } }', 'where: { title: { near: "x" } }'],
    ...['where: { OR: [{ AND: [{ sha256: { like: "a" } }] }] }', 'locale: all', 'depth: 3'],
  ])('has no argument %s', async (argument) => {
    for (const name of MANY) {
      const answer = await asEveryone(`{ x: ${name}(${argument}) { docs { id } } }`)
      expect(answer.status).toBe(400)
    }
  })

  it.each(['createdBy.email', '_status', '-createdBy', 'authors.createdBy', 'deletedAt', 'x'])(
    'can not sort by %s, nor hand it over as a variable',
    async (sort) => {
      const { text } = await asEveryone(
        'query ($sort: String) { Articles(sort: $sort) { docs { id } } }',
        { sort },
      )
      expect(text).toContain('"code":"invalid"')
    },
  )

  it('can not smuggle a private path in by a variable', async () => {
    for (const where of [
      { createdBy: { equals: 'x' } },
      { createdBy__email: { like: 'a' } },
      { OR: [{ hash: { exists: true } }] },
      { title: { like: { email: 'a' } } },
      { __proto__x: { equals: 1 } },
    ]) {
      const answer = await asEveryone(
        'query ($w: Article_where) { Articles(where: $w) { docs { id } } }',
        { w: where },
      )
      expect(answer.text).not.toContain('"docs"')
    }
  })

  it('finds nothing that is not live', async () => {
    for (const [index, name] of ONE.slice(0, 5).entries()) {
      const collection = [
        'articles',
        'attachment-patterns',
        'case-stories',
        'programs',
        'calls-to-action',
      ][index]
      for (const state of ['draft', 'trash', 'gone']) {
        const id = world.ids[`${collection}/${state}`]
        for (const key of [`id: "${id}"`, `slug: "zq-${collection}-${state}-qz"`]) {
          const { text } = await ask(`{ ${name}(${key}) { id } }`)
          expect(JSON.parse(text)).toMatchObject({ data: { [name]: null } })
        }
      }
    }
  })

  it.each([
    'mutation { createArticle(data: {}) { id } }',
    'subscription { x }',
    '{ Users { docs { id } } }',
    '{ meUser { token } }',
    '{ Access { canAccessAdmin } }',
  ])('is refused: %s', async (query) => {
    expect((await asEveryone(query)).status).toBe(400)
  })
})
