import type { Where } from 'payload'
import type { FilterOperator } from '../query/filterPaths.js'
import { isObject, listOf } from '../../json.js'
import type { Place } from './sqlitePlaces.js'

/** A piece of SQL, what its question marks stand for, and whether it reads localized values. */
export type Sql = { text: string; values: (string | number)[]; localized: boolean }

type PlaceOf = (path: string) => Place

const ESCAPED = /[\\%_]/g

const pattern = (value: unknown): string => `%${String(value).replaceAll(ESCAPED, '\\$&')}%`

const scalar = (value: unknown): string | number =>
  typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : String(value)

type Test = { test: string; values: (string | number)[] }

/** The test of one value by one operator that does not deny. */
const TESTS: Partial<Record<FilterOperator, (at: string, value: unknown) => Test>> = {
  equals: (at, value) => ({ test: `${at} = ?`, values: [scalar(value)] }),
  in: (at, value) => ({
    test: `${at} IN (SELECT value FROM json_each(?))`,
    values: [JSON.stringify(listOf(value).map(scalar))],
  }),
  greater_than: (at, value) => ({ test: `${at} > ?`, values: [scalar(value)] }),
  greater_than_equal: (at, value) => ({ test: `${at} >= ?`, values: [scalar(value)] }),
  less_than: (at, value) => ({ test: `${at} < ?`, values: [scalar(value)] }),
  less_than_equal: (at, value) => ({ test: `${at} <= ?`, values: [scalar(value)] }),
  contains: (at, value) => ({ test: `${at} LIKE ? ESCAPE '\\'`, values: [pattern(value)] }),
  exists: (at) => ({ test: `${at} IS NOT NULL`, values: [] }),
}

/** What each denying operator denies. A document without a value is never what is denied. */
const DENIED: Partial<Record<string, FilterOperator>> = {
  not_equals: 'equals',
  not_in: 'in',
  not_like: 'contains',
}

/** Whether a document has a value that passes the test, or has none. */
const holds = ({ value, localized, many }: Place, test: Test, isDenied: boolean): Sql => {
  if (many === undefined)
    return {
      text: isDenied ? `(${test.test}) IS NOT TRUE` : test.test,
      values: test.values,
      localized,
    }
  const { owner, from, only } = many
  const where = only === undefined ? test.test : `${only} AND ${test.test}`
  const found = `SELECT ${owner} FROM ${from} WHERE ${where}`
  return {
    text: `d.id ${isDenied ? 'NOT IN' : 'IN'} (${found})`,
    values: test.values,
    localized: value.startsWith('l.'),
  }
}

const joined = (parts: Sql[], word: 'AND' | 'OR'): Sql => ({
  text: `(${parts.map(({ text }) => text).join(` ${word} `)})`,
  values: parts.flatMap(({ values }) => values),
  localized: parts.some(({ localized }) => localized),
})

const condition = (place: Place, operator: string, value: unknown): Sql => {
  // Every word has to be there, in any order; and with `not_like`, none of them.
  if ((operator === 'like' || operator === 'not_like') && String(value).includes(' ')) {
    const words = String(value).split(' ')
    return joined(
      words.map((word) => condition(place, operator, word)),
      'AND',
    )
  }
  const denied = DENIED[operator]
  const plain = operator === 'like' ? 'contains' : (denied ?? operator)
  const test = TESTS[plain as FilterOperator]?.(place.value, value)
  if (test === undefined) throw new Error(`There is no filter operator ${operator}.`)
  const isAbsence = operator === 'exists' && value === false
  return holds(place, test, isAbsence || denied !== undefined)
}

/**
 * A filter as SQL over the document `d` and its row of one language `l`. On a path with many values
 * it asks whether any of them passes, and when it denies, that none does: a join, as Payload makes
 * it, would find every document that has some other value too. Text is looked for as it stands;
 * `%` and `_` mean themselves.
 */
export const filterSql = (where: Where[], placeOf: PlaceOf): Sql =>
  joined(
    where.flatMap((node) =>
      Object.entries(node).map(([key, inner]): Sql => {
        const members = listOf(inner).filter((one): one is Where => isObject(one))
        if (key === 'and') return filterSql(members, placeOf)
        if (key === 'or')
          return joined(
            members.map((member) => filterSql([member], placeOf)),
            'OR',
          )
        return joined(
          Object.entries(inner as object).map(([operator, value]) =>
            condition(placeOf(key), operator, value),
          ),
          'AND',
        )
      }),
    ),
    'AND',
  )
