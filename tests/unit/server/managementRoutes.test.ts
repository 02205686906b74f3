import { describe, expect, it } from 'vitest'
import { capQuery } from '../../../src/server/management/query.js'
import { isClosedPath, isKnownPath, isOpenRoute } from '../../../src/server/management/routes.js'
import * as qs from 'qs-esm'

describe('the doors of the management plane', () => {
  it.each(['login', 'logout', 'forgot-password', 'reset-password'])(
    'lets anyone post to users/%s',
    (door) => {
      expect(isOpenRoute({ method: 'POST', path: `/users/${door}` })).toBe(true)
    },
  )

  it.each([
    ['GET', '/users/login'],
    ['POST', '/api-clients/login'],
    ['POST', '/users/LOGIN'],
    ['POST', '/users/login/'],
    ['POST', '/users/%6cogin'],
    ['POST', '/users/unlock'],
    ['POST', '/users/refresh-token'],
    ['POST', '/graphql'],
  ])('does not open %s %s', (method, path) => {
    expect(isOpenRoute({ method, path })).toBe(false)
  })

  it.each([
    '/users/first-register',
    '/users/FIRST-register',
    '/users/%66irst-register',
    '/users/first-register/',
    '/api-clients/1/api-key/reveal',
    '/users/%',
    '/users/verify/token',
    '/users/LOGIN',
    '/users/login/',
    '/users/%6cogin',
    '/users//login',
    '/users/Forgot-Password',
    '/users/reset-password/',
  ])('closes %s to everybody', (path) => {
    expect(isClosedPath(path)).toBe(true)
  })

  it('leaves ordinary addresses open', () => {
    expect(isClosedPath('/articles/first-steps')).toBe(false)
    expect(isClosedPath('/users/login')).toBe(false)
    expect(isClosedPath('/users/me/')).toBe(false)
  })

  it('knows collections by their exact names only', () => {
    const routes = { segments: new Set(['users', 'globals']), versioned: new Set(['site']) }
    const known = (path: string) => isKnownPath({ path, routes })
    expect(known('/globals/site/versions')).toBe(true)
    expect(known('/users/versions')).toBe(false)
    expect(known('/users/VERSIONS/1')).toBe(false)
    expect(known('/users/1')).toBe(true)
    expect(known('/globals/site')).toBe(true)
    for (const path of [
      '/',
      '//users',
      '/Users',
      '/__proto__',
      '/constructor',
      '/globalsusers/x',
    ]) {
      expect(known(path)).toBe(false)
    }
  })
})

describe('capQuery', () => {
  const read = (search: string) => {
    const capped = capQuery(search)
    return capped.ok ? qs.parse(capped.value) : capped.refusals[0]?.code
  }

  it.each(['limit=0', 'limit=1000000', 'limit=-1', 'limit=abc', '[limit]=0', 'limit=5&limit=0'])(
    'turns %s into the most documents allowed',
    (search) => {
      expect(read(search)).toEqual({ limit: '500' })
    },
  )

  it('keeps a sensible limit and depth', () => {
    expect(read('limit=25&depth=2')).toEqual({ limit: '25', depth: '2' })
  })

  it('caps depth', () => {
    expect(read('depth=10')).toEqual({ depth: '3' })
  })

  it('sets a limit when paging is switched off', () => {
    expect(read('pagination=false')).toEqual({ pagination: 'false', limit: '500' })
  })

  it('caps the limit of joins', () => {
    expect(read('joins[stories][limit]=0&joins[stories][sort]=title')).toEqual({
      joins: { stories: { limit: '500', sort: 'title' } },
    })
  })

  it.each(['data={"title":"forged"}', 'data[title]=forged', '[data]=x', '%64ata=x'])(
    'drops %s',
    (search) => {
      expect(read(search)).toEqual({})
    },
  )

  it.each([
    'where[id][near]=1',
    'where[and][0][id][within]=1',
    'where[and]=text',
    'where[title]=text',
    'where[id][in][0][a]=1',
    'where[title][like][a]=1',
  ])('refuses %s', (search) => {
    expect(read(search)).toBe('invalid')
  })

  it('passes everything else through unchanged', () => {
    const search =
      'where[and][0][title][like]=a%26b&where[and][1][id][in][0]=1&sort=-createdAt&locale=es'
    expect(read(search)).toEqual(qs.parse(search))
  })
})
