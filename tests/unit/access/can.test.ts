import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../src/access/actor.js'
import { actorFrom } from '../../../src/access/actor.js'
import { can } from '../../../src/access/can.js'

const staff = (...roles: string[]): Actor => actorFrom({ collection: 'users', id: 'u1', roles })

const ACTORS: Record<string, Actor> = {
  anonymous: actorFrom(null),
  'a client with the same id': actorFrom({ collection: 'api-clients', id: 'u1', roles: ['admin'] }),
  'an account without a role': staff(),
  'an account with an unknown role': staff('superuser'),
  author: staff('author'),
  editor: staff('editor'),
  clinician: staff('clinician'),
  admin: staff('admin'),
}

describe('who may touch an article', () => {
  it.each([
    ['anonymous', 'deny', 'deny', 'deny', 'deny', 'deny'],
    ['a client with the same id', 'deny', 'deny', 'deny', 'deny', 'deny'],
    ['an account without a role', 'deny', 'deny', 'deny', 'deny', 'deny'],
    ['an account with an unknown role', 'deny', 'deny', 'deny', 'deny', 'deny'],
    ['author', 'any', 'visible', 'own', 'deny', 'deny'],
    ['editor', 'any', 'any', 'any', 'any', 'any'],
    ['clinician', 'deny', 'any', 'deny', 'deny', 'any'],
    ['admin', 'any', 'any', 'any', 'deny', 'any'],
  ])('%s: create %s, read %s, update %s, publish %s, unpublish %s', (name, ...expected) => {
    const actor = ACTORS[name] ?? actorFrom(null)
    const actions = ['create', 'read', 'update', 'publish', 'unpublish'] as const
    expect(actions.map((action) => can(actor, action, 'articles'))).toEqual(expected)
  })
})

describe('who may touch a consent', () => {
  it.each([
    ['anonymous', 'deny', 'deny'],
    ['author', 'deny', 'deny'],
    ['editor', 'deny', 'deny'],
    ['clinician', 'any', 'any'],
    ['admin', 'any', 'any'],
  ])('%s: read %s, update %s', (name, read, update) => {
    const actor = ACTORS[name] ?? actorFrom(null)
    expect(can(actor, 'read', 'consents')).toBe(read)
    expect(can(actor, 'update', 'consents')).toBe(update)
  })
})

it('gives a person with two roles the wider of the two scopes', () => {
  expect(can(staff('author', 'editor'), 'update', 'articles')).toBe('any')
  expect(can(staff('author', 'clinician'), 'update', 'articles')).toBe('own')
})

it('lets nobody write what services write', () => {
  for (const resource of ['releases', 'publications', 'sign-offs', 'references'] as const) {
    for (const action of ['create', 'update', 'delete'] as const) {
      expect(can(staff('admin', 'editor', 'clinician', 'author'), action, resource)).toBe('deny')
    }
  }
})
