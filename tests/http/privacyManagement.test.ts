import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { found } from '../support/canaries.js'
import type { Answer, PrivateWorld, Role } from '../support/privateWorld.js'
import { API_KEYS, createPrivateWorld } from '../support/privateWorld.js'

const CONTENT = ['articles', 'attachment-patterns', 'case-stories', 'programs', 'calls-to-action']
const RECORDS = ['sign-offs', 'releases']
const SYSTEM = ['users', 'api-clients', 'audit-events', 'webhooks', 'webhook-deliveries']
const CLINICAL = ['consents', 'private-files']
const INTERNAL = [
  ...['publications', 'content-events', 'references', 'webhook-cursors', 'audit-links'],
  ...['signing-keys', 'workflow-states', 'schedules', 'screenings', 'review-comments'],
  ...['notices', 'preview-tokens'],
]
const LIBRARY = ['people', 'topics', 'media', 'redirects']
const EVERYTHING = [...CONTENT, ...RECORDS, ...SYSTEM, ...CLINICAL, ...INTERNAL, ...LIBRARY]
const PAYLOADS_OWN = ['payload-preferences', 'payload-locked-documents', 'payload-jobs']

/** Collections whose canaries must reach no answer to this role; typed by hand from the contract. */
const CLOSED: Record<Role, string[]> = {
  admin: INTERNAL,
  editor: [...SYSTEM, ...CLINICAL, ...INTERNAL],
  clinician: [...SYSTEM, ...INTERNAL],
  author: [...SYSTEM, ...CLINICAL, ...INTERNAL, ...RECORDS],
}
const ROLES = ['admin', 'editor', 'clinician', 'author'] as const

/** In no answer to anybody, whatever the role. */
const NEVER = [
  'zq-users-hash-qz',
  'zq-users-salt-qz',
  'zq-users-resetpasswordtoken-qz',
  'zq-users-sessions-id-qz',
  'zq-users-bootstrap-qz',
  'zq-api-clients-apikey-qz',
  'zq-api-clients-apikeyindex-qz',
  ...Object.values(API_KEYS),
]

let world: PrivateWorld
const as = (role: Role) => world.principals[`${role} by token`] ?? {}
const get = (role: Role, path: string) => world.ask(`/api${path}`, { headers: as(role) })
const post = (role: Role, path: string, body: unknown) =>
  world.ask(`/api${path}`, { method: 'POST', headers: as(role), body })
const wholeOf = ({ text, headers }: Answer): string => JSON.stringify([[...headers], text])
const ownIds = (slug: string): string => world.ids[slug] ?? 'x'

/** Every way to read a collection that Payload has. */
const readsOf = (slug: string): string[] => {
  const id = ownIds(slug)
  return [
    `/${slug}?depth=3&limit=500`,
    `/${slug}?depth=3&limit=500&draft=true`,
    `/${slug}?depth=3&limit=500&draft=true&trash=true&locale=all`,
    `/${slug}?showHiddenFields=true&overrideAccess=true&pagination=false`,
    `/${slug}?select[hash]=true&select[salt]=true&select[apiKey]=true&select[legalName]=true`,
    `/${slug}?select[sessions]=true&populate[users][hash]=true&populate[users][email]=true&depth=2`,
    `/${slug}/${id}?depth=3`,
    `/${slug}/${id}?depth=3&draft=true&locale=all`,
    `/${slug}/versions?depth=3&limit=500`,
    `/${slug}/versions/${id}`,
    `/${slug}/count`,
    `/${slug}/${id}/workflow`,
    `/${slug}/${id}/comments`,
  ]
}
const OTHER_READS = [
  '/access',
  '/me/notices',
  '/reviews',
  '/users/me?depth=3&showHiddenFields=true&select[hash]=true',
  '/globals/site?depth=3&draft=true&locale=all',
  '/globals/site/versions',
  ...PAYLOADS_OWN.flatMap((slug) => [`/${slug}?depth=3`, `/${slug}?depth=3&trash=true`]),
  '/payload-preferences/zq-key',
]

beforeAll(async () => {
  world = await createPrivateWorld()
  const { payload, actors } = world.base
  await payload.db.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'consents', value: ownIds('consents') },
      user: { relationTo: 'users', value: ownIds('users') },
    },
  })
  await payload.db.create({
    collection: 'payload-preferences',
    data: {
      key: 'zq-key',
      value: { note: 'zq-preference-qz' },
      user: { relationTo: 'users', value: String(actors.admin.id) },
    },
  })
}, 240_000)
afterAll(() => world.close())

describe('the management plane', () => {
  it('is closed to anonymous callers and to API clients, wherever they ask', async () => {
    const outsiders = Object.entries(world.principals).filter(([who]) => !/ by /.test(who))
    expect(outsiders.map(([who]) => who)).toEqual([
      'anonymous',
      'client with scope content',
      'client with scope preview',
    ])
    const paths = [...EVERYTHING, ...PAYLOADS_OWN].flatMap(readsOf)
    for (const [who, headers] of outsiders)
      for (const path of [...paths, ...OTHER_READS, '/graphql', '/nothing', '/users/init']) {
        const answer = await world.ask(`/api${path}`, { headers })
        expect({ path, who, status: answer.status }).toEqual({ path, who, status: 401 })
        expect(answer.text).toBe(
          '{"errors":[{"code":"unauthenticated","message":"Sign in first."}]}',
        )
      }
  }, 120_000)

  it('is closed to their writes as well, also with another method in a header', async () => {
    for (const [who, headers] of Object.entries(world.principals)) {
      if (/ by /.test(who)) continue
      for (const slug of EVERYTHING)
        for (const [method, path] of [
          ['POST', `/${slug}`],
          ['POST', `/${slug}/${ownIds(slug)}/duplicate`],
          ['POST', `/${slug}/access/${ownIds(slug)}`],
          ['POST', `/${slug}/versions/${ownIds(slug)}`],
          ['PATCH', `/${slug}/${ownIds(slug)}`],
          ['DELETE', `/${slug}?where[id][exists]=true`],
        ] as const) {
          const override = { ...headers, 'x-http-method-override': 'GET' }
          const answer = await world.ask(`/api${path}`, { method, headers: override, body: {} })
          expect({ method, path, status: answer.status }).toEqual({ method, path, status: 401 })
        }
      const graphql = await world.ask('/api/graphql', {
        method: 'POST',
        headers,
        body: { query: '{ Users { docs { email } } }' },
      })
      expect(graphql.status).toBe(401)
    }
  }, 120_000)

  it.each(ROLES)(
    'shows to the role %s only what its grants allow',
    async (role) => {
      const closed = [...CLOSED[role].flatMap((slug) => world.canaries[slug] ?? []), ...NEVER]
      if (role !== 'admin') closed.push('zq-preference-qz')
      expect(closed.length).toBeGreaterThan(15)
      for (const path of [...EVERYTHING, ...PAYLOADS_OWN].flatMap(readsOf).concat(OTHER_READS)) {
        const answer = await get(role, path)
        expect(answer.status, path).toBeLessThan(500)
        expect(found(wholeOf(answer), closed), `${role} ${path}`).toEqual([])
      }
      for (const slug of EVERYTHING) {
        const answer = await post(role, `/${slug}/access/${ownIds(slug)}`, { data: {} })
        expect(found(wholeOf(answer), closed), `${role} ${slug} access`).toEqual([])
      }
    },
    120_000,
  )

  it.each([
    ['admin', 'users', 'zq-users-licence-number-qz'],
    ['admin', 'users', 'zq-users-email-qz'],
    ['admin', 'webhooks', 'zq-webhooks-url-qz'],
    ['admin', 'audit-events', 'zq-audit-events-detail-qz'],
    ['admin', 'consents', 'zq-consents-legalname-qz'],
    ['clinician', 'consents', 'zq-consents-legalname-qz'],
    ['clinician', 'private-files', 'zq-private-files-note-qz'],
    ['clinician', 'case-stories', 'zq-case-stories-finding-qz'],
    ['clinician', 'sign-offs', 'zq-sign-offs-licence-qz'],
    ['clinician', 'articles', 'zq-articles-draft-qz'],
    ['editor', 'sign-offs', 'zq-sign-offs-comment-qz'],
    ['editor', 'releases', 'zq-releases-comment-qz'],
    ['editor', 'articles', 'zq-articles-edit-qz'],
    ['author', 'articles', 'words-for-readers'],
  ] as const)('shows to the role %s what it may read of %s: %s', async (role, slug, canary) => {
    // By its id as well: the ledger has grown beyond one page by now.
    const list = await get(role, `/${slug}?depth=0&limit=500&draft=${role !== 'author'}`)
    const row = await get(role, `/${slug}/${ownIds(slug)}?depth=0`)
    expect(`${list.text}\n${row.text}`).toContain(canary)
  })

  it('shows an editor no licence in a sign-off, whatever is asked for', async () => {
    const row = `/sign-offs/${ownIds('sign-offs')}`
    for (const path of ['/sign-offs?limit=500', row, `${row}?select[licence]=true`])
      expect((await get('editor', path)).text).not.toContain('zq-sign-offs-licence-qz')
    for (const query of [
      'where[licence.note][like]=zq',
      'where[licence][exists]=true',
      'sort=licence',
    ])
      expect((await get('editor', `/sign-offs?${query}`)).status, query).toBe(422)
  })

  it('shows an author no draft, edit, former, trashed or withdrawn text of others', async () => {
    const words = CONTENT.flatMap((slug) =>
      ['draft', 'edit', 'trash', 'gone'].map((state) => `zq-${slug}-${state}-qz`),
    )
    words.push('zq-case-stories-finding-qz')
    for (const path of [...EVERYTHING, ...PAYLOADS_OWN].flatMap(readsOf).concat(OTHER_READS))
      expect(found((await get('author', path)).text, words), path).toEqual([])
    for (const slug of CONTENT)
      for (const state of ['draft', 'trash', 'gone']) {
        const answer = await get('author', `/${slug}/${ownIds(`${slug}/${state}`)}?draft=true`)
        expect(answer.status).toBe(404)
      }
  }, 60_000)

  it('shows everyone their own licence and nobody else’s', async () => {
    for (const role of ROLES)
      await world.base.payload.db.updateOne({
        collection: 'users',
        id: String(world.base.actors[role].id),
        data: { licence: { number: `zq-licence-of-${role}-qz` } },
      })
    for (const role of ROLES) {
      const me = await get(role, '/users/me')
      expect(me.text).toContain(`zq-licence-of-${role}-qz`)
      const list = await get(role, '/users?limit=100')
      for (const other of ROLES)
        expect(list.text.includes(`zq-licence-of-${other}-qz`)).toBe(
          role === 'admin' || role === other,
        )
    }
  })

  it('gives an API key back to nobody, also not to whoever made it', async () => {
    const made = await post('admin', '/api-clients', {
      name: 'New',
      scopes: ['content'],
      enableAPIKey: true,
      apiKey: 'zq-a-new-key-for-tests-qz',
    })
    expect(made.status).toBe(201)
    const { doc } = JSON.parse(made.text) as { doc: { id: string } }
    for (const path of [`/api-clients/${doc.id}`, '/api-clients', `/api-clients/${doc.id}/reveal`])
      expect((await get('admin', path)).text).not.toContain('zq-a-new-key-for-tests-qz')
    for (const method of ['GET', 'POST'])
      for (const path of ['reveal', 'reveal-api-key', 'Reveal', '%72eveal'])
        expect(
          (
            await world.ask(`/api/api-clients/${doc.id}/${path}`, {
              method,
              headers: as('admin'),
            })
          ).text,
        ).not.toContain('zq-a-new-key-for-tests-qz')
  })
})

describe('management GraphQL', () => {
  const ask = (role: Role, query: string, variables: object = {}) =>
    post(role, '/graphql', { query, variables })

  it('knows no private collection and no secret of an account', async () => {
    const { text } = await ask('admin', '{ __schema { types { name fields { name } } } }')
    const { data } = JSON.parse(text) as {
      data: { __schema: { types: { name: string; fields: { name: string }[] | null }[] } }
    }
    const names = data.__schema.types.map(({ name }) => name)
    expect(names).toContain('User')
    expect(
      names.filter((name) => /consent|private|webhook|audit|signoff|apiclient/i.test(name)),
    ).toEqual([])
    for (const field of ['hash', 'salt', 'resetPasswordToken']) {
      const secret = await ask('admin', `{ Users(limit: 50) { docs { ${field} } } }`)
      expect(secret.status).toBe(422)
      expect(secret.text).not.toContain('"data"')
    }
    const { text: ordinary } = await ask('admin', '{ Users(limit: 50) { docs { email } } }')
    const { Users } = (JSON.parse(ordinary) as { data: { Users: { docs: object[] } } }).data
    expect(Users.docs.length).toBeGreaterThan(4)
  })

  it.each(ROLES)('shows the role %s no more than REST does', async (role) => {
    const closed = [...CLOSED[role].flatMap((slug) => world.canaries[slug] ?? []), ...NEVER]
    for (const query of [
      '{ Users(limit: 50) { docs { id name email roles licence { number jurisdiction } } } }',
      `{ User(id: "${ownIds('users')}") { email licence { number } } }`,
      '{ Articles(limit: 50, draft: true) { docs { title createdBy { email licence { number } } caseStories { title createdBy { email } } } } }',
      '{ a: Media(limit: 50) { docs { createdBy { email } } } b: allMedia(limit: 50) { docs { createdBy { name email } } } }',
      '{ versionsArticles(limit: 50) { docs { version { title createdBy { email } } } } }',
      '{ Users { docs { sessions { id } } } }',
      '{ Users { docs { hash salt resetPasswordToken } } }',
      '{ meUser { user { email licence { number } } } Access { users { read { permission } } } }',
      '{ allMedia { docs { sha256 createdBy { ...U } } } } fragment U on User { email name }',
      '{ PayloadPreferences { docs { value } } PayloadLockedDocuments { docs { id } } }',
    ]) {
      const answer = await ask(role, query)
      expect(answer.status).toBeLessThan(500)
      expect(found(answer.text, closed), query).toEqual([])
    }
    const own = await ask(role, '{ Users(limit: 50) { docs { email } } }')
    expect(own.text).toContain(`${role}@example.org`)
    if (role === 'admin') expect(own.text).toContain('zq-users-email-qz')
  })
})
