/** What refusals and the doors that are open to everyone give away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrivateWorld, Role } from '../support/privateWorld.js'
import { createPrivateWorld } from '../support/privateWorld.js'

let world: PrivateWorld
const as = (role: Role) => world.principals[`${role} by token`] ?? {}
const get = (role: Role, path: string) => world.ask(`/api${path}`, { headers: as(role) })

beforeAll(async () => {
  world = await createPrivateWorld()
}, 240_000)
afterAll(() => world.close())

describe('signing in', () => {
  const login = (email: string, password: string) =>
    world.ask('/api/users/login', { method: 'POST', body: { email, password } })
  const forgot = (email: string) =>
    world.ask('/api/users/forgot-password', { method: 'POST', body: { email } })

  it('fails in the same words for a wrong password and for an unknown address', async () => {
    const wrong = await login('editor@example.org', 'not the password at all')
    const unknown = await login('nobody@example.org', 'not the password at all')
    expect({ status: wrong.status, text: wrong.text }).toEqual({
      status: unknown.status,
      text: unknown.text,
    })
    expect(wrong.status).toBe(401)
    expect(wrong.text).not.toContain('example.org')
  })

  it('takes its time also for an unknown address and for a locked account', async () => {
    const fastest = async (email: string) => {
      const times: number[] = []
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const start = performance.now()
        expect((await login(email, 'not the password at all')).status).toBe(401)
        times.push(performance.now() - start)
      }
      return Math.min(...times)
    }
    await world.base.payload.db.updateOne({
      collection: 'users',
      where: { email: { equals: 'author@example.org' } },
      data: { lockUntil: new Date(Date.now() + 600_000).toISOString() },
    })
    const known = await fastest('editor@example.org')
    expect(await fastest('nobody@example.org')).toBeGreaterThan(known / 2)
    expect(await fastest('author@example.org')).toBeGreaterThan(known / 2)
  })

  it('answers a forgotten password alike for known and unknown addresses', async () => {
    const known = await forgot('clinician@example.org')
    const unknown = await forgot('nobody@example.org')
    expect({ status: known.status, text: known.text }).toEqual({
      status: unknown.status,
      text: unknown.text,
    })
    const row: object | null = await world.base.payload.db.findOne({
      collection: 'users',
      where: { email: { equals: 'clinician@example.org' } },
    })
    const token = row !== null && 'resetPasswordToken' in row ? String(row.resetPasswordToken) : ''
    expect(token.length).toBeGreaterThan(20)
    for (const role of ['admin', 'editor', 'clinician', 'author'] as const)
      for (const path of ['/users?limit=50', '/users/me'])
        expect((await get(role, path)).text).not.toContain(token)
  })

  it('returns no secret of the account that signed in', async () => {
    const { text, status } = await login('editor@example.org', 'correct horse battery staple')
    expect(status).toBe(200)
    const named = text.match(/"(hash|salt|sessions|resetPasswordToken|bootstrap|apiKey)":[^,]*/g)
    expect(named).toEqual(['"sessions":[]}}'])
  })
})

describe('a refusal', () => {
  it('names no document that the person may not read', async () => {
    const { payload } = world.base
    const own = await payload.create({
      collection: 'articles',
      data: { title: 'My own draft', slug: 'my-own-draft' },
      draft: true,
      req: await world.base.as('author'),
      overrideAccess: false,
    })
    await payload.db.create({
      collection: 'references',
      data: {
        key: 'of-another',
        from: `case-stories:${world.ids['case-stories/draft']}`,
        to: `articles:${String(own.id)}`,
        working: true,
        live: false,
      },
    })
    const remove = (role: Role) =>
      world.ask(`/api/articles/${String(own.id)}`, { method: 'DELETE', headers: as(role) })
    const toAuthor = await remove('author')
    expect(toAuthor.status).toBe(409)
    expect(toAuthor.text).not.toContain('zq-case-stories-draft-qz')
    expect((await remove('editor')).text).toContain('zq-case-stories-draft-qz')
  })
})
