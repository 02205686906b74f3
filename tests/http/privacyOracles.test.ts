/** Filtering and sorting are reading: whoever may not see a value may not ask about it either. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrivateWorld, Role } from '../support/privateWorld.js'
import { createPrivateWorld } from '../support/privateWorld.js'

let world: PrivateWorld
const ask = (role: Role, path: string) =>
  world.ask(`/api/${path}`, { headers: world.principals[`${role} by token`] ?? {} })
const graphql = (role: Role, query: string) =>
  world.ask('/api/graphql', {
    method: 'POST',
    headers: world.principals[`${role} by token`] ?? {},
    body: { query },
  })

beforeAll(async () => {
  world = await createPrivateWorld()
}, 240_000)
afterAll(() => world.close())

/** Ways in which Payload, by itself, forgets that the rows behind a link are limited. */
const AROUND = [
  '',
  'draft=true&',
  'trash=true&draft=true&',
  'where[or][0][id][exists]=true&',
  'where[and][0][id][exists]=true&where[or][0][id][exists]=true&',
]
const OF_AN_ACCOUNT = ['email', 'name', 'roles', 'hash', 'salt', 'resetPasswordToken']
const MORE_OF_AN_ACCOUNT = ['sessions.id', 'licence.number', 'bootstrap', 'loginAttempts']

describe.each(['author', 'clinician', 'editor'] as const)('the role %s', (role) => {
  it('can not ask about the account behind a document', async () => {
    for (const name of [...OF_AN_ACCOUNT, ...MORE_OF_AN_ACCOUNT])
      for (const around of AROUND)
        for (const collection of ['articles', 'media', 'people']) {
          const path = `createdBy.${name}`
          for (const query of [
            `where[${path}][like]=a`,
            `where[${path}][exists]=true`,
            `where[createdBy__${name.replaceAll('.', '__')}][like]=a`,
            `where[or][0][and][0][${path}][like]=a`,
            `sort=${path}`,
            `sort=title,-${path}`,
          ]) {
            const { status } = await ask(role, `${collection}?${around}${query}`)
            expect({ query: `${around}${query}`, status }).toEqual({
              query: `${around}${query}`,
              status: 422,
            })
          }
        }
  }, 120_000)

  it('can not ask through versions, counts, JSON, GraphQL or bulk changes either', async () => {
    const json = (where: object) => encodeURIComponent(JSON.stringify(where))
    for (const path of [
      'articles/versions?where[version.createdBy.email][like]=a',
      'articles/versions?sort=version.createdBy.email',
      'articles/count?where[createdBy.email][like]=a',
      `articles?where=${json({ 'createdBy.email': { like: 'a' } })}`,
      `articles?where=${json({ createdBy: { contains: { email: { like: 'a' } } } })}`,
    ])
      expect({ path, status: (await ask(role, path)).status }).toEqual({ path, status: 422 })
    const sorted = await graphql(role, '{ Articles(sort: "createdBy.email") { docs { id } } }')
    expect(sorted.text).toContain('"code":"invalid"')
    for (const method of ['PATCH', 'DELETE']) {
      const { status } = await world.ask('/api/articles?where[createdBy.email][like]=zzz', {
        method,
        headers: world.principals[`${role} by token`] ?? {},
        ...(method === 'PATCH' ? { body: { subtitle: 'x' } } : {}),
      })
      expect([403, 422]).toContain(status)
    }
  })

  it('may ask for documents by the id of their creator, and of what it may read', async () => {
    for (const query of [
      `where[createdBy][equals]=${String(world.base.actors.editor.id)}`,
      `where[createdBy.id][equals]=${String(world.base.actors.editor.id)}`,
      'where[topics.title][like]=words',
      'where[heroImage.alt][like]=words',
      'sort=-updatedAt',
    ]) {
      const answer = await ask(role, `articles?${query}`)
      expect(answer.status, query).toBe(200)
      expect(JSON.parse(answer.text), query).not.toMatchObject({ totalDocs: 0 })
    }
    expect((await ask(role, 'users?where[email][like]=a')).text).not.toContain('zq-')
  })
})

describe('an author', () => {
  it.each([
    ['programs', 'title'],
    ['caseStories', 'narrative'],
    ['caseStories', 'identifierFindings'],
    ['callsToAction.callToAction', 'triggerPhrases.text'],
    ['attachmentPatterns', 'createdBy.email'],
  ])('can not ask about the drafts of others through %s.%s', async (link, name) => {
    for (const around of AROUND)
      for (const query of [`where[${link}.${name}][like]=a`, `sort=${link}.${name}`]) {
        const { status } = await ask('author', `articles?${around}${query}`)
        expect({ query: `${around}${query}`, status }).toEqual({
          query: `${around}${query}`,
          status: 422,
        })
      }
    const nested = { [link]: { contains: { [name]: { like: 'a' } } } }
    const json = encodeURIComponent(JSON.stringify(nested))
    expect((await ask('author', `articles?draft=true&where=${json}`)).status).toBe(422)
  })

  it.each(['where[identifierFindings][like]=a', 'sort=identifierFindings'])(
    'can not ask about findings in a story: %s',
    async (query) => {
      // Nobody can: they are stored elsewhere, and shown with one story to those with clearance.
      for (const role of ['author', 'editor', 'clinician', 'admin'] as const)
        expect((await ask(role, `case-stories?${query}`)).status).toBe(422)
      const allowed = query.replace('identifierFindings', 'title')
      expect((await ask('editor', `case-stories?${allowed}`)).status).toBe(200)
    },
  )
})

describe('an administrator', () => {
  it('may ask about accounts and drafts, but not about their secrets', async () => {
    for (const query of ['createdBy.email', 'createdBy.licence.number', 'caseStories.title'])
      expect((await ask('admin', `articles?draft=true&where[${query}][like]=e`)).status).toBe(200)
    for (const name of ['hash', 'salt', 'resetPasswordToken', 'sessions.id', 'bootstrap'])
      for (const query of [
        `users?where[${name}][like]=a`,
        `users?sort=${name}`,
        `articles?where[createdBy.${name}][like]=a`,
        `articles?draft=true&where[createdBy.${name}][like]=a`,
      ]) {
        const answer = await ask('admin', query)
        const plain = await ask('admin', query.split('?')[0] ?? '')
        const isIgnored = query.includes('sort') && answer.text.length === plain.text.length
        expect({ query, ok: answer.status === 422 || isIgnored }).toEqual({ query, ok: true })
      }
    for (const name of ['apiKey', 'apiKeyIndex'])
      expect((await ask('admin', `api-clients?where[${name}][like]=a`)).status).toBe(422)
  })
})
