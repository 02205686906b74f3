/** What the GraphQL of the management plane offers, and what it has been pruned of. */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload, PASSWORD } from '../support/createTestPayload.js'

type Type = {
  name: string
  fields: { name: string; args: { name: string }[] }[] | null
  inputFields: { name: string }[] | null
}
type Answer = { data?: Record<string, unknown>; errors?: { extensions: { code: string } }[] }

const INTROSPECTION = `{ __schema { types {
  name fields { name args { name } } inputFields { name } } } }`

const SECRETS = [
  'hash',
  'salt',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'loginAttempts',
  'lockUntil',
  'apiKey',
  'apiKeyIndex',
  'bootstrap',
]

let base: TestPayload
let app: RequestListener
let admin: string
let types: Type[]

const ask = async (query: string, variables: object = {}) => {
  const { status, body } = await request(app)
    .post('/api/graphql')
    .set('Authorization', admin)
    .send({ query, variables })
  return { status, body: body as Answer }
}

const fieldsOf = (name: string): string[] => {
  const type = types.find((one) => one.name === name)
  return [...(type?.fields ?? []), ...(type?.inputFields ?? [])].map((field) => field.name)
}

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  admin = await signIn(app, 'admin')
  const { body } = await ask(INTROSPECTION)
  types = (body.data as { __schema: { types: Type[] } }).__schema.types
})
afterAll(() => base.close())

describe('signing in over GraphQL', () => {
  it.each([
    'mutation { loginUser(email: "editor@example.org", password: "wrong") { token } }',
    'mutation { logoutUser }',
    'mutation { logoutUser(allSessions: true) }',
    'mutation { refreshTokenUser { refreshedToken } }',
    'mutation { forgotPasswordUser(email: "editor@example.org") }',
    'mutation { resetPasswordUser(token: "x", password: "y") { token } }',
    'mutation { verifyEmailUser(token: "x") }',
    'mutation { unlockUser(email: "editor@example.org") }',
    'mutation { loginApiClient(email: "a@example.org", password: "x") { token } }',
    'mutation { refreshTokenApiClient { refreshedToken } }',
    'mutation { logoutApiClient }',
  ])('does not exist: %s', async (query) => {
    const { status, body } = await ask(query)
    expect(status).toBe(422)
    expect(body.errors?.[0]?.extensions.code).toBe('invalid')
    expect(body.data).toBeUndefined()
  })

  it('can not be tried thirty times in one request', async () => {
    const attempts = Array.from(
      { length: 30 },
      (_, n) => `a${n}: loginUser(email: "editor@example.org", password: "guess ${n}") { token }`,
    )
    expect((await ask(`mutation { ${attempts.join(' ')} }`)).status).toBe(422)
    const { docs } = await base.payload.find({
      collection: 'users',
      where: { email: { equals: 'editor@example.org' } },
      showHiddenFields: true,
      overrideAccess: true,
    })
    expect(docs[0]?.loginAttempts ?? 0).toBe(0)
  })

  it('leaves the way in over REST, and asking who one is', async () => {
    await request(app)
      .post('/api/users/login')
      .send({ email: 'editor@example.org', password: PASSWORD })
      .expect(200)
    const { body } = await ask('{ meUser { user { email } } }')
    expect(body.data).toEqual({ meUser: { user: { email: 'admin@example.org' } } })
  })
})

describe('the schema', () => {
  it('offers no mutation but those that change documents, discuss them and decide about them', () => {
    const ours = [
      'commentOnDocument',
      'decideFinding',
      'reopenDocumentComment',
      'replyToDocumentComment',
      'resolveDocumentComment',
      'transitionDocument',
    ]
    const mutations = fieldsOf('Mutation')
    expect(mutations).toEqual(expect.arrayContaining(ours))
    const verbs = mutations
      .filter((name) => !ours.includes(name))
      .map((name) => name.replace(/[A-Z].*$/, ''))
    expect([...new Set(verbs)].sort()).toEqual([
      'create',
      'delete',
      'duplicate',
      'restore',
      'update',
    ])
  })

  it('has none of the inner fields of an account anywhere', () => {
    const found = types.flatMap(({ name }) =>
      fieldsOf(name)
        .filter((field) => SECRETS.includes(field.split('__')[0] ?? ''))
        .map((field) => `${name}.${field}`),
    )
    expect(found).toEqual([])
  })

  it('knows sessions of programs only', () => {
    const owners = types.filter(({ name }) =>
      fieldsOf(name).some((field) => field.split('__')[0] === 'sessions'),
    )
    expect(owners.length).toBeGreaterThan(0)
    expect(owners.filter(({ name }) => !name.includes('Program'))).toEqual([])
  })

  it('has nothing of the bookkeeping of Payload', () => {
    const names = types.flatMap(({ name }) => [name, ...fieldsOf(name)])
    expect(names).toEqual(expect.arrayContaining(['Article', 'Articles', 'createArticle']))
    expect(names.filter((name) => /payload/i.test(name))).toEqual([])
  })

  it('keeps the ordinary fields of an account', () => {
    expect(fieldsOf('User').sort()).toEqual(
      [
        'allowCorrections',
        'createdAt',
        'email',
        'id',
        'licence',
        'name',
        'person',
        'roles',
        'updatedAt',
      ].sort(),
    )
    expect(fieldsOf('User_where')).toEqual(
      expect.arrayContaining(['name', 'email', 'roles', 'licence__expiresOn', 'AND', 'OR']),
    )
    for (const input of ['mutationUserInput', 'mutationUserUpdateInput'])
      expect(fieldsOf(input)).toEqual(expect.arrayContaining(['name', 'email', 'password']))
  })
})

describe('an administrator', () => {
  it.each(['hash', 'salt', 'resetPasswordToken', 'sessions { id }', 'loginAttempts', 'bootstrap'])(
    'can not ask for %s of an account',
    async (field) => {
      expect((await ask(`{ Users { docs { id ${field} } } }`)).status).toBe(422)
    },
  )

  it.each(['sessions__id', 'bootstrap', 'hash', 'resetPasswordToken'])(
    'can not look for an account by %s',
    async (field) => {
      const { status } = await ask(`{ Users(where: { ${field}: { exists: true } }) { totalDocs } }`)
      expect(status).toBe(422)
      const { body } = await ask(
        'query ($where: User_where) { Users(where: $where) { totalDocs } }',
        { where: { OR: [{ [field]: { exists: true } }] } },
      )
      expect(body.errors?.[0]?.extensions.code).toBe('invalid')
    },
  )

  it.each(['hash: "x"', 'salt: "x"', 'lockUntil: "2020-01-01"', 'sessions: []', 'bootstrap: "x"'])(
    'can not write %s into an account',
    async (field) => {
      const id = base.actors.editor.id
      const { status } = await ask(
        `mutation { updateUser(id: "${id}", data: { ${field} }) { id } }`,
      )
      expect(status).toBe(422)
    },
  )

  it('can create, find, change and read an account', async () => {
    const created = await ask(
      'mutation ($data: mutationUserInput!) { createUser(data: $data) { id email } }',
      { data: { name: 'New', email: 'new@example.org', password: PASSWORD, roles: ['author'] } },
    )
    expect(created.body.data).toMatchObject({ createUser: { email: 'new@example.org' } })
    const { id } = created.body.data?.createUser as { id: string }
    await ask(`mutation { updateUser(id: "${id}", data: { name: "Renamed" }) { id } }`)
    const { body } = await ask(
      '{ Users(where: { email: { equals: "new@example.org" } }) { docs { id name roles } } }',
    )
    expect(body.data).toEqual({ Users: { docs: [{ id, name: 'Renamed', roles: ['author'] }] } })
    await request(app)
      .post('/api/users/login')
      .send({ email: 'new@example.org', password: PASSWORD })
      .expect(200)
  })

  it('is told whether the admin panel is open to this person', async () => {
    const { body } = await ask('{ Access { canAccessAdmin users { __typename } } }')
    expect(body.data).toEqual({
      Access: { canAccessAdmin: true, users: { __typename: 'usersAccess' } },
    })
  })
})
