import { createHash } from 'node:crypto'
import type { DocumentNode } from 'graphql'
import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createDeliverySchema } from '../../../src/delivery/graphql/createDeliverySchema.js'
import { createOperations } from '../../../src/delivery/graphql/createOperations.js'
import { measureQuery } from '../../../src/delivery/graphql/limits.js'
import { parseDocument } from '../../../src/delivery/graphql/parseDocument.js'
import { fieldsOf } from './fixtures.js'

const schema = createDeliverySchema(fieldsOf)

const documentOf = (query: string): DocumentNode => {
  const document = parseDocument(query)
  if (document instanceof GraphQLError) throw document
  return document
}

const measured = (query: string, variables: Record<string, unknown> = {}) => {
  const { costs, faults } = measureQuery({ schema, document: documentOf(query), variables })
  return { costs: [...costs.values()], faults: faults.map(({ message }) => message) }
}
const costOf = (query: string, variables?: Record<string, unknown>) => {
  const { costs, faults } = measured(query, variables)
  expect(faults).toEqual([])
  return costs[0]
}
const numbersOf = (query: string) =>
  measureQuery({ schema, document: documentOf(query), variables: {} }).faults.map(
    ({ extensions }) => extensions.limit,
  )

describe('the cost of a query', () => {
  it.each([
    ['one document', '{ Topic(slug: "love") { id title } }', 3],
    ['a page of ten, unless its limit says otherwise', '{ Topics { docs { id } } }', 21],
    ['a page of another size', '{ Topics(limit: 3) { totalDocs docs { id } } }', 10],
    ['a size that the resolver refuses', '{ Topics(limit: 1000) { totalDocs } }', 101],
    ['a size below one', '{ Topics(limit: -5) { totalDocs } }', 11],
    ['a list without a limit', '{ Article(slug: "x") { topics { id title } } }', 12],
    ['two levels of lists', '{ Article(slug: "x") { authors { name } topics { id } } }', 13],
    ['inline fragments', '{ Topic(slug: "x") { ... on Topic { id } ... { title } } }', 3],
    [
      'a fragment, each time',
      '{ a: Topic(slug: "x") { ...T } b: Topic(slug: "y") { ...T } } fragment T on Topic { id title }',
      6,
    ],
    ['__typename', '{ __typename Topic(slug: "x") { __typename } }', 3],
    [
      'introspection, which counts apart',
      '{ __schema { types { name } } Topic(slug: "x") { id } }',
      3,
    ],
    ['names that the schema does not have', '{ Nothing { at { all } } }', 3],
  ])('is that of %s', (_what, query, cost) => {
    expect(costOf(query)).toBe(cost)
  })

  it('knows a limit that is a variable, its default, and neither', () => {
    const query = (definition: string) =>
      `query (${definition}) { Topics(limit: $n) { totalDocs } }`
    expect(costOf(query('$n: Int'), { n: 4 })).toBe(5)
    expect(costOf(query('$n: Int = 7'))).toBe(8)
    expect(costOf(query('$n: Int = 7'), { n: 4 })).toBe(5)
    expect(costOf(query('$n: Int = 7'), { n: null })).toBe(11)
    expect(costOf(query('$n: Int'))).toBe(11)
    expect(costOf(query('$n: Int'), { n: '4' })).toBe(11)
  })

  it('is told for each operation', () => {
    const query =
      'query A($n: Int = 2) { Topics(limit: $n) { ...P } } query B($n: Int = 4) { Topics(limit: $n) { ...P } } fragment P on Topics { totalDocs page }'
    expect(measured(query)).toEqual({ costs: [5, 9], faults: [] })
  })
})

describe('the limits of a query', () => {
  it('see through fragments, however they multiply', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, i) => `fragment f${i} on Topic { ...f${i + 1} ...f${i + 1} }`)
    const query = (length: number) =>
      `{ Topic(slug: "x") { ...f0 } } ${chain(length).join(' ')} fragment f${length} on Topic { id }`
    expect(measured(query(5))).toEqual({ costs: [33], faults: [] })
    expect(numbersOf(query(6))).toEqual([{ name: 'breadth', maximum: 60, actual: 64 }])
    const [breadth, cost] = numbersOf(query(150))
    expect(breadth).toEqual({ name: 'breadth', maximum: 60, actual: Number.MAX_SAFE_INTEGER })
    expect(cost).toEqual({ name: 'cost', maximum: 2000, actual: Number.MAX_SAFE_INTEGER })
  })

  it('have a number for what no number holds', () => {
    const query = `{ Article(slug: "x") ${'{ authors '.repeat(600)} { id } ${'}'.repeat(600)} }`
    for (const limit of numbersOf(query)) expect(JSON.stringify(limit)).not.toContain('null')
  })

  it('leave no fragment out that validation would read', () => {
    const wide = `fragment Wide on Topic { ${'id '.repeat(900)} }`
    expect(measured(`{ Site { disclaimer } } ${wide}`).faults).toEqual([
      'Fragment "Wide" is never used, or has a double.',
    ])
    expect(
      measured(`{ Topic(slug: "x") { ...Wide } } ${wide} fragment Wide on Topic { id }`).faults,
    ).toEqual(['Fragment "Wide" is never used, or has a double.'])
  })

  it('refuse a fragment that contains itself, at any distance', () => {
    expect(
      measured(
        '{ Topic(slug: "x") { ...A } } fragment A on Topic { ...B } fragment B on Topic { id ...A }',
      ),
    ).toEqual({ costs: [], faults: ['Fragment A contains itself.'] })
  })

  it('name twenty faults at most', () => {
    const many = Array.from({ length: 80 }, (_, i) => `query q${i} { a { b } }`)
    const wide = (i: number) => `query w${i} { ${'a '.repeat(21)} }`
    expect(measured(many.join(' ')).faults).toEqual([])
    expect(measured(Array.from({ length: 70 }, (_, i) => wide(i)).join(' ')).faults).toHaveLength(
      20,
    )
  })

  it('count the tokens of what is too long, and leave errors of grammar as they are', () => {
    const faultOf = (query: string) => {
      const document = parseDocument(query)
      return document instanceof GraphQLError ? document.message : undefined
    }
    expect(faultOf(`{ ${'a '.repeat(1998)}}`)).toBeUndefined()
    expect(faultOf(`{ ${'a '.repeat(1999)}}`)).toBe(
      'This query has 2001 tokens; at most 2000 are allowed.',
    )
    expect(faultOf(`{ ${'a '.repeat(500)}`)).toBe('Syntax Error: Expected Name, found <EOF>.')
    expect(faultOf('{ a(b: "')).toBe('Syntax Error: Unterminated string.')
  })
})

describe('the memory for persisted queries', () => {
  const keepingOf = (operations: ReturnType<typeof createOperations>) => {
    const hashOf = (query: string) => createHash('sha256').update(query).digest('hex')
    const extensions = (query: string) => ({
      persistedQuery: { version: 1 as const, sha256Hash: hashOf(query) },
    })
    return {
      keep: (query: string) => operations.keep({ query, extensions: extensions(query) }),
      isKept: (query: string) => operations.textOf({ extensions: extensions(query) }) === query,
    }
  }

  it('makes room for new ones when there are too many', () => {
    const { keep, isKept } = keepingOf(createOperations())
    const nth = (index: number) => `{ q${index} }`
    for (let index = 0; index <= 10_000; index += 1) keep(nth(index))
    expect([0, 1, 10_000].map((index) => isKept(nth(index)))).toEqual([false, true, true])
  })

  it('makes room for new ones when they are too long', () => {
    const { keep, isKept } = keepingOf(createOperations())
    const nth = (index: number) => `{ q${index} }${' '.repeat(19_000)}`
    for (let index = 0; index < 500; index += 1) keep(nth(index))
    expect([0, 50, 100, 499].map((index) => isKept(nth(index)))).toEqual([false, false, true, true])
  })
})
