/** The questions of the example site against the schema that frontends are given. */
import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as queries from '../../../examples/site/lib/queries.js'

const schema = buildSchema(readFileSync('docs/reference/delivery.graphql', 'utf8'))

const QUESTIONS = Object.entries(queries).flatMap(([name, query]): [string, string][] =>
  typeof query === 'string'
    ? [[name, query]]
    : Object.entries(query).map(([of, inner]) => [`${name} of ${of}`, inner]),
)

describe('the example site', () => {
  it.each(QUESTIONS)('asks only for what there is: %s', (_name, query) => {
    expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([])
  })
})
