import { afterAll, beforeAll, expect, it } from 'vitest'
import { hasAccounts } from '../../src/services/hasAccounts.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'

let base: TestPayload
beforeAll(async () => {
  base = await createTestPayload()
})
afterAll(() => base.close())

const OPERATIONS = [
  'create',
  'read',
  'readVersions',
  'update',
  'delete',
  'unlock',
  'admin',
] as const

const ruleOf = (access: unknown): unknown =>
  typeof access === 'function' && 'rule' in access ? access.rule : undefined

it('has a rule of ours for every operation of every collection and global', () => {
  const { collections, globals } = base.payload.config
  const ours = collections.filter(({ slug }) => !slug.startsWith('payload-'))
  expect(ours.map(({ slug }) => slug).sort()).toEqual([
    'api-clients',
    'articles',
    'attachment-patterns',
    'audit-events',
    'audit-links',
    'calls-to-action',
    'case-stories',
    'consents',
    'content-events',
    'media',
    'notices',
    'people',
    'preview-tokens',
    'private-files',
    'programs',
    'publications',
    'redirects',
    'references',
    'releases',
    'review-comments',
    'schedules',
    'screenings',
    'sign-offs',
    'signing-keys',
    'topics',
    'users',
    'webhook-cursors',
    'webhook-deliveries',
    'webhooks',
    'workflow-states',
  ])
  for (const { slug, access } of ours) {
    for (const operation of OPERATIONS) {
      expect(ruleOf(access[operation]), `${slug}.${operation}`).toEqual({
        action: operation,
        resource: slug,
      })
    }
  }
  for (const { slug, access } of globals) {
    for (const operation of ['read', 'readVersions', 'update'] as const) {
      expect(ruleOf(access[operation]), `${slug}.${operation}`).toEqual({
        action: operation,
        resource: slug,
      })
    }
  }
})

it('lets nobody give themselves a role, and lets another administrator give it', async () => {
  const grant = async (to: string, by: 'editor' | 'admin') => {
    const id = String(base.actors[to as 'editor'].id)
    const data = { roles: ['admin' as const, 'editor' as const, 'clinician' as const] }
    const req = await base.as(by)
    await base.payload.update({ collection: 'users', id, data, req, overrideAccess: false })
    const { roles } = await base.payload.findByID({ collection: 'users', id, overrideAccess: true })
    return roles
  }
  expect(await grant('editor', 'editor')).toEqual(['editor'])
  expect(await grant('admin', 'admin')).toEqual(['admin'])
  expect(await grant('author', 'admin')).toEqual(['admin', 'editor', 'clinician'])
})

it('creates the first administrator only while there is no account', async () => {
  const { createFirstAdmin } = await import('../../src/services/createFirstAdmin.js')
  const refused = await createFirstAdmin({
    payload: base.payload,
    name: 'Late',
    email: 'late@example.org',
    password: 'correct horse battery staple',
  })
  expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'forbidden' }] })
})

it('lets one of two simultaneous first administrators in', async () => {
  const { createFirstAdmin } = await import('../../src/services/createFirstAdmin.js')
  const { payload } = base
  await payload.db.deleteMany({ collection: 'users', where: {} })
  expect(await hasAccounts({ payload })).toBe(false)
  const outcomes = await Promise.all(
    ['one', 'two', 'three'].map((name) =>
      createFirstAdmin({
        payload,
        name,
        email: `${name}@example.org`,
        password: 'correct horse battery staple',
      }),
    ),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const { totalDocs } = await payload.db.count({
    collection: 'users',
    where: { roles: { equals: 'admin' } },
  })
  expect(totalDocs).toBe(1)
})
