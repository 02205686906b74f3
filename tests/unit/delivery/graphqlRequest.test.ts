import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { parseOperations } from '../../../src/delivery/graphql/parseOperations.js'
import type { GraphqlRequest } from '../../../src/delivery/graphql/request.js'
import { cacheKeyOf, parseGraphqlRequest } from '../../../src/delivery/graphql/request.js'

const QUERY = 'query Q($a: Int) { Articles(limit: $a) { totalDocs } }'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const persisted = (sha256Hash: string) => ({
  persistedQuery: { version: 1 as const, sha256Hash },
})

const requestOf = (given: object): GraphqlRequest => {
  const parsed = parseGraphqlRequest(given)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals))
  return parsed.value
}
const keyOf = (given: object) => cacheKeyOf(requestOf(given))

describe('the key of an answer', () => {
  it('is the same for what asks the same', () => {
    const key = keyOf({ query: QUERY, variables: { a: 1, b: { c: 2, d: 3 } }, operationName: 'Q' })
    expect(key).toMatch(/^[\w-]{43}$/)
    for (const same of [
      { query: QUERY, variables: { b: { d: 3, c: 2 }, a: 1 }, operationName: 'Q' },
      {
        query: QUERY,
        variables: { a: 1, b: { c: 2, d: 3 } },
        operationName: 'Q',
        extensions: persisted(sha256(QUERY)),
      },
      {
        query: null,
        variables: { a: 1, b: { c: 2, d: 3 } },
        operationName: 'Q',
        extensions: persisted(sha256(QUERY).toUpperCase()),
      },
    ])
      expect(keyOf(same)).toBe(key)
  })

  it('takes nothing given for nothing left out', () => {
    const key = keyOf({ query: QUERY })
    expect(keyOf({ query: QUERY, variables: {}, operationName: '' })).toBe(key)
    expect(keyOf({ query: QUERY, variables: null, operationName: null, extensions: null })).toBe(
      key,
    )
  })

  it('is another for whatever asks something else', () => {
    const keys = [
      { query: QUERY },
      { query: `${QUERY} ` },
      { query: QUERY, operationName: 'Q' },
      { query: QUERY, variables: { a: 1 } },
      { query: QUERY, variables: { a: '1' } },
      { query: QUERY, variables: { a: null } },
      { query: QUERY, variables: { a: [1, 2] } },
      { query: QUERY, variables: { a: [2, 1] } },
      { extensions: persisted(sha256('{ other }')) },
    ].map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('does not exist for a query with the hash of another', () => {
    expect(keyOf({ query: QUERY, extensions: persisted(sha256('{ other }')) })).toBeUndefined()
  })
})

describe('a request', () => {
  const faultsOf = (given: unknown) => {
    const parsed = parseGraphqlRequest(given)
    return parsed.ok ? [] : parsed.refusals.map(({ field }) => field)
  }

  it('says everything that is wrong with it', () => {
    expect(
      faultsOf({ query: 7, variables: [], operationName: 7, extensions: { persistedQuery: {} } }),
    ).toEqual([
      'query',
      'variables',
      'operationName',
      'extensions.persistedQuery.version',
      'extensions.persistedQuery.sha256Hash',
    ])
    expect(faultsOf({})).toEqual(['query'])
    expect(faultsOf([])).toEqual([undefined])
  })

  it('takes no numbers that are none, and no nesting without end', () => {
    const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) })
    expect(faultsOf({ query: QUERY, variables: JSON.parse('{"a":[{"b":1e999}]}') })).toEqual([
      'variables',
    ])
    expect(faultsOf({ query: QUERY, variables: { a: deep(3000) } })).toEqual(['variables'])
    expect(faultsOf({ query: QUERY, variables: { a: deep(30), b: 1e308 } })).toEqual([])
  })
})

describe('a file of allowed operations', () => {
  const other = '{ Site { disclaimer } }'
  const both = new Map([
    [sha256(QUERY), QUERY],
    [sha256(other), other],
  ])
  const manifest = (...operations: object[]) =>
    JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations })

  it('is an object of queries by their hash, or a manifest', () => {
    expect(
      parseOperations(
        JSON.stringify({ [sha256(QUERY)]: QUERY, [sha256(other).toUpperCase()]: other }),
      ),
    ).toEqual(both)
    expect(
      parseOperations(
        manifest(
          { id: sha256(QUERY), name: 'Q', type: 'query', body: QUERY },
          { id: sha256(other), name: '', type: 'query', body: other },
        ),
      ),
    ).toEqual(both)
  })

  it('names every entry whose id is not its hash', () => {
    expect(
      parseOperations(JSON.stringify({ [sha256(QUERY)]: QUERY, one: other, two: QUERY })),
    ).toEqual([
      `the id of one is not the SHA-256 of its text, ${sha256(other)}.`,
      `the id of two is not the SHA-256 of its text, ${sha256(QUERY)}.`,
    ])
    expect(
      parseOperations(manifest({ id: 'x', name: 'Home', type: 'query', body: QUERY })),
    ).toEqual([`the id of Home is not the SHA-256 of its text, ${sha256(QUERY)}.`])
  })

  it.each([
    '',
    '{',
    '[]',
    '"text"',
    '{"a": 1}',
    '{"format": "other", "version": 1, "operations": []}',
  ])('is nothing else: %s', (text) => {
    expect(parseOperations(text)).toEqual([
      'Give an object of queries by their SHA-256, or a manifest of the format "apollo-persisted-query-manifest", version 1.',
    ])
  })
})
