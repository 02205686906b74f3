/** Caps on what a query string may ask of the management plane. Pure. */
import * as qs from 'qs-esm'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'

export const MOST_DOCUMENTS = 500
export const DEEPEST = 3

/** How Payload reads a query string; ours must be read in the same way to be capped safely. */
const PARSE_OPTIONS = {
  allowEmptyArrays: true,
  arrayLimit: 1000,
  depth: 10,
  ignoreQueryPrefix: true,
} as const

type Query = Record<string, unknown>

/**
 * Rewrites a query string. `limit` and `depth` are capped, also in joins; "no limit" in any of its
 * spellings becomes the cap; `data` is dropped, with which a reader could have Payload answer with
 * the reader's own words as if they were the document's. Fails with `invalid` on a `where` that a
 * database could only choke on.
 */
export const capQuery = (search: string): Result<string> => {
  const query: Query = { ...qs.parse(search, PARSE_OPTIONS) }
  delete query['data']
  if (isRecord(query['where']) && !isSoundWhere(query['where'])) {
    return refuse({ code: 'invalid', field: 'where', message: 'The filter is not well-formed.' })
  }
  const capped = capPaging(query)
  if (isRecord(capped['joins'])) {
    capped['joins'] = Object.fromEntries(
      Object.entries(capped['joins']).map(([name, join]) => [
        name,
        isRecord(join) ? capPaging(join) : join,
      ]),
    )
  }
  return accept(qs.stringify(capped))
}

/** Nothing here has a place on a map, and the embedded database can not be asked for one. */
const UNSUPPORTED_OPERATORS = ['near', 'within', 'intersects']
const LINK_KEYS = ['relationTo', 'value']

const isSoundWhere = (where: Query): boolean =>
  Object.entries(where).every(([name, condition]) => {
    if (name.toLowerCase() !== 'and' && name.toLowerCase() !== 'or') return isSoundField(condition)
    return valuesOf(condition).every((part) => isRecord(part) && isSoundWhere(part))
  })

const isSoundField = (condition: unknown): boolean =>
  isRecord(condition) &&
  Object.entries(condition).every(
    ([operator, operand]) => !UNSUPPORTED_OPERATORS.includes(operator) && isSoundOperand(operand),
  )

/** Text, several texts, or a link that names its collection. */
const isSoundOperand = (operand: unknown): boolean =>
  valuesOf(operand).every((value) => typeof value === 'string' || isLink(value))

const isLink = (value: unknown): boolean =>
  isRecord(value) && Object.keys(value).every((key) => LINK_KEYS.includes(key))

/** A list, also one that was written with indices too far apart to be read as a list. */
const valuesOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  return isRecord(value) && Object.keys(value).every((key) => /^\d+$/.test(key))
    ? Object.values(value)
    : [value]
}

const capPaging = (query: Query): Query => {
  const result = { ...query }
  if ('limit' in result || 'pagination' in result) {
    result['limit'] = within({ value: result['limit'], least: 1, most: MOST_DOCUMENTS })
  }
  if ('depth' in result)
    result['depth'] = within({ value: result['depth'], least: 0, most: DEEPEST })
  return result
}

const within = ({
  value,
  least,
  most,
}: {
  value: unknown
  least: number
  most: number
}): number => {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : most
  return number < least || number > most ? most : number
}

const isRecord = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
