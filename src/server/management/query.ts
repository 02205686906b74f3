/** Caps on what a query string may ask of the management plane. Pure. */
import * as qs from 'qs-esm'

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
 * the reader's own words as if they were the document's.
 */
export const capQuery = (search: string): string => {
  const query: Query = { ...qs.parse(search, PARSE_OPTIONS) }
  delete query['data']
  const capped = capPaging(query)
  if (isRecord(capped['joins'])) {
    capped['joins'] = Object.fromEntries(
      Object.entries(capped['joins']).map(([name, join]) => [
        name,
        isRecord(join) ? capPaging(join) : join,
      ]),
    )
  }
  return qs.stringify(capped)
}

const capPaging = (query: Query): Query => {
  const result = { ...query }
  if ('limit' in result || 'pagination' in result) {
    result['limit'] = within({ value: result['limit'], least: 1, most: MOST_DOCUMENTS })
  }
  if ('depth' in result) result['depth'] = within({ value: result['depth'], least: 0, most: DEEPEST })
  return result
}

const within = ({ value, least, most }: { value: unknown; least: number; most: number }): number => {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : most
  return number < least || number > most ? most : number
}

const isRecord = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
