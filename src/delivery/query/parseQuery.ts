import * as qs from 'qs-esm'
import { z } from 'zod'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import type { Locale } from '../../slugs.js'
import { DEFAULT_LOCALE, LOCALES } from '../../slugs.js'
import type { Selection } from '../documents/selection.js'
import type { View } from '../documents/view.js'
import type { JsonObject } from '../../json.js'
import { isObject } from '../../json.js'
import type { PublicField } from '../shape/types.js'
import type { Faults } from './faults.js'
import { createFaults, names } from './faults.js'
import { filterPathsOf } from './filterPaths.js'
import { parseSelect } from './select.js'
import type { Filter } from './where.js'
import { parseWhere } from './where.js'

export const MAX_QUERY = 8000
export const MAX_PARAMETERS = 300
export const MAX_SORTS = 3
export const MAX_LIMIT = 100
export const DEFAULT_LIMIT = 10
const MAX_PAGE = 1_000_000
const MOST_LEVELS = 2
export const DEFAULT_LEVELS = 1
const NO_FALLBACK = ['none', 'false', 'null'] as const

export type OneQuery = { depth: number; selection: Selection; view: View }
export type ListQuery = OneQuery & {
  filters: Filter[]
  sort: string[]
  limit: number
  page: number
}

const ONE_PARAMETERS = ['depth', 'select', 'locale', 'fallback-locale']
const LIST_PARAMETERS = ['where', 'sort', 'limit', 'page', ...ONE_PARAMETERS]
const COUNT_PARAMETERS = ['where', 'locale']

/** A whole number, as text or as itself. */
export const whole = (least: number, most: number) =>
  z
    .union([
      z.number().int(),
      z
        .string()
        .regex(/^\d{1,7}$/)
        .transform(Number),
    ])
    .pipe(z.int().min(least).max(most))

/** The parameters that are one value, with the schema that checks them and describes them. */
export const SCALARS = {
  depth: { schema: whole(0, MOST_LEVELS), expected: `a whole number from 0 to ${MOST_LEVELS}` },
  limit: { schema: whole(1, MAX_LIMIT), expected: `a whole number from 1 to ${MAX_LIMIT}` },
  page: { schema: whole(1, MAX_PAGE), expected: 'a whole number from 1' },
  locale: { schema: z.enum(LOCALES), expected: `one of ${names(LOCALES)}` },
  'fallback-locale': {
    schema: z.enum([...LOCALES, ...NO_FALLBACK]),
    expected: `one of ${names([...LOCALES, ...NO_FALLBACK])}`,
  },
}

/** Reads a parameter that is given at most once. */
export const scalar = <T>(
  faults: Faults,
  given: JsonObject,
  name: string,
  { schema, expected }: { schema: z.ZodType<T>; expected: string },
): T | undefined => {
  if (given[name] === undefined) return undefined
  const parsed = schema.safeParse(given[name])
  return parsed.success ? parsed.data : faults.add(name, `Give ${name} once, as ${expected}.`)
}

export const viewOf = (faults: Faults, given: JsonObject): View => {
  const locale: Locale = scalar(faults, given, 'locale', SCALARS.locale) ?? DEFAULT_LOCALE
  const fallback = scalar(faults, given, 'fallback-locale', SCALARS['fallback-locale'])
  if (fallback === undefined) return { locale, fallback: DEFAULT_LOCALE }
  return { locale, fallback: LOCALES.find((one) => one === fallback) ?? null }
}

/** The order of a list: as asked, or the newest first; always made stable by the id. */
const sortOf = (faults: Faults, given: unknown, fields: PublicField[]): string[] => {
  const paths = filterPathsOf(fields)
  const standard = paths.has('publishedAt') ? '-publishedAt' : '-createdAt'
  if (given === undefined) return [standard, '-id']
  const sortable = [...paths].filter(([, at]) => at.sortable).map(([path]) => path)
  const wanted = typeof given === 'string' && given.length <= 300 ? given.split(',') : []
  if (wanted.length === 0 || wanted.length > MAX_SORTS)
    faults.add('sort', `Give sort once, as 1 to ${MAX_SORTS} fields separated by commas.`)
  for (const one of wanted) {
    if (!sortable.includes(one.replace(/^-/, '')))
      faults.add(
        'sort',
        `"${one.slice(0, 80)}" cannot be sorted by. Allowed, each also with a leading "-": ${names(sortable)}.`,
      )
  }
  const last = wanted.at(-1)?.startsWith('-') === true ? '-id' : 'id'
  return wanted.some((one) => one.replace(/^-/, '') === 'id') ? wanted : [...wanted, last]
}

const oneOf = (
  faults: Faults,
  given: JsonObject,
  fields: PublicField[],
  hasId = true,
): OneQuery => ({
  depth: scalar(faults, given, 'depth', SCALARS.depth) ?? DEFAULT_LEVELS,
  selection: parseSelect({ select: given.select, fields, hasId, faults }),
  view: viewOf(faults, given),
})

const listOf = (faults: Faults, given: JsonObject, fields: PublicField[]): ListQuery => ({
  ...oneOf(faults, given, fields),
  filters: parseWhere({ where: given.where, paths: filterPathsOf(fields), faults }),
  sort: sortOf(faults, given.sort, fields),
  limit: scalar(faults, given, 'limit', SCALARS.limit) ?? DEFAULT_LIMIT,
  page: scalar(faults, given, 'page', SCALARS.page) ?? 1,
})

const whatIsAllowed = (allowed: string[]): string =>
  allowed.length === 0 ? 'There are none here.' : `Allowed: ${names(allowed)}.`

/** Reads parameters of which only those allowed may be given. All faults are reported at once. */
export const checked = <T>(
  given: JsonObject,
  allowed: string[],
  read: (faults: Faults) => T,
): Result<T> => {
  const faults = createFaults()
  for (const name of Object.keys(given)) {
    if (!allowed.includes(name))
      faults.add(name, `Unknown parameter "${name.slice(0, 80)}". ${whatIsAllowed(allowed)}`)
  }
  const value = read(faults)
  return faults.list.length > 0 ? refuse(...faults.list) : accept(value)
}

/** Checks the parameters of a list. All faults are reported at once. */
export const parseListQuery = (given: JsonObject, fields: PublicField[]): Result<ListQuery> =>
  checked(given, LIST_PARAMETERS, (faults) => listOf(faults, given, fields))

/** Checks the parameters of a single document. */
export const parseOneQuery = (given: JsonObject, fields: PublicField[]): Result<OneQuery> =>
  checked(given, ONE_PARAMETERS, (faults) => oneOf(faults, given, fields))

/** Checks the parameters of the site, which has no id. */
export const parseSiteQuery = (given: JsonObject, fields: PublicField[]): Result<OneQuery> =>
  checked(given, ONE_PARAMETERS, (faults) => oneOf(faults, given, fields, false))

/** Checks the parameters of a count. */
export const parseCountQuery = (
  given: JsonObject,
  fields: PublicField[],
): Result<{ filters: Filter[]; locale: Locale }> =>
  checked(given, COUNT_PARAMETERS, (faults) => ({
    filters: parseWhere({ where: given.where, paths: filterPathsOf(fields), faults }),
    locale: viewOf(faults, given).locale,
  }))

/** Checks that there are no parameters at all. */
export const parseNoQuery = (given: JsonObject): Result<null> => checked(given, [], () => null)

const refuseSearch = (message: string): Result<never> => refuse({ code: 'invalid', message })

/**
 * Reads a query string into nested values. What the parser would drop in silence (a name that
 * touches a prototype, a value without a name, parameters past its limit) is refused instead.
 */
export const parseQueryString = (search: string): Result<JsonObject> => {
  if (search.length > MAX_QUERY)
    return refuseSearch(`The query string is longer than ${MAX_QUERY} characters.`)
  if (search.split('&').length > MAX_PARAMETERS)
    return refuseSearch(`There are more than ${MAX_PARAMETERS} parameters.`)
  if (/(?:^|&)[^=&]*(?:__proto__|%5f%5fproto%5f%5f)/i.test(search))
    return refuseSearch(`Unknown parameter "__proto__". Allowed: ${names(LIST_PARAMETERS)}.`)
  if (/(?:^|&)=/.test(search))
    return refuseSearch(`A value has no name. Allowed: ${names(LIST_PARAMETERS)}.`)
  const parsed: unknown = qs.parse(search, {
    depth: 16,
    arrayLimit: 100,
    parameterLimit: MAX_PARAMETERS,
    plainObjects: true,
  })
  return accept(isObject(parsed) ? parsed : {})
}
