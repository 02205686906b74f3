import {
  DEFAULT_LEVELS,
  DEFAULT_LIMIT,
  MAX_PARAMETERS,
  MAX_QUERY,
  MAX_SORTS,
  SCALARS,
} from '../delivery/query/parseQuery.js'
import type { FilterKind, FilterOperator } from '../delivery/query/filterPaths.js'
import { filterPathsOf, OPERATORS } from '../delivery/query/filterPaths.js'
import { MAX_DEPTH, MAX_LENGTH, MAX_NODES, MAX_VALUES } from '../delivery/query/where.js'
import type { PublicField } from '../delivery/shape/types.js'
import { DEFAULT_LOCALE } from '../slugs.js'
import type { Schema } from './schema.js'
import { arrayOf, BOOLEAN, choiceOf, objectOf, ref, schemaOf, STRING } from './schema.js'

const TEXT: Schema = { ...STRING, minLength: 1, maxLength: MAX_LENGTH }

const VALUES: Record<FilterKind | 'slug', Schema> = {
  id: TEXT,
  text: TEXT,
  select: TEXT,
  slug: TEXT,
  number: { type: 'number' },
  date: { ...STRING, maxLength: 40, description: 'Such as 2026-01-31 or 2026-01-31T09:00:00Z.' },
  checkbox: BOOLEAN,
}

const KINDS = Object.keys(OPERATORS) as (FilterKind | 'slug')[]

const filterName = (kind: string): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Filter`

const operand = (kind: FilterKind | 'slug', operator: FilterOperator): Schema => {
  if (operator === 'exists') return BOOLEAN
  return operator === 'in' || operator === 'not_in'
    ? arrayOf(VALUES[kind], { minItems: 1, maxItems: MAX_VALUES })
    : VALUES[kind]
}

/** The operators of each kind of field. */
export const filterSchemas = (): Record<string, Schema> =>
  Object.fromEntries(
    KINDS.map((kind) => [
      filterName(kind),
      objectOf(Object.fromEntries(OPERATORS[kind].map((one) => [one, operand(kind, one)])), {
        required: [],
        additionalProperties: false,
      }),
    ]),
  )

/** Every path of a collection that may be filtered by, with the operators of its kind. */
export const whereSchema = (name: string, open: PublicField[]): Schema =>
  objectOf(
    {
      ...Object.fromEntries(
        [...filterPathsOf(open)].map(([path, { kind, bySlug }]) => [
          path,
          ref(filterName(bySlug === undefined ? kind : 'slug')),
        ]),
      ),
      and: arrayOf(ref(`${name}Where`)),
      or: arrayOf(ref(`${name}Where`)),
    },
    {
      required: [],
      additionalProperties: false,
      description: `At most ${MAX_NODES} conditions and groups, ${MAX_DEPTH} levels deep.`,
    },
  )

const sortable = (open: PublicField[]): string[] =>
  [...filterPathsOf(open)].flatMap(([path, at]) => (at.sortable ? [path, `-${path}`] : []))

const query = (name: string, schema: Schema, more: Schema = {}): Schema => ({
  name,
  in: 'query',
  ...more,
  schema,
})

/** A parameter of one value, by the schema that checks it. A query string spells numbers as text. */
const scalar = (name: keyof typeof SCALARS, standard: string | number, more: Schema = {}): Schema =>
  query(name, { ...schemaOf(SCALARS[name].schema, 'output'), default: standard }, more)

/** The parameters that every collection shares, as components. */
export const sharedParameters = (): Record<string, Schema> => ({
  depth: scalar('depth', DEFAULT_LEVELS, {
    description: 'How many levels of related documents are filled in; at 0 a relation is an id.',
  }),
  locale: scalar('locale', DEFAULT_LOCALE),
  fallbackLocale: scalar('fallback-locale', DEFAULT_LOCALE, {
    description: 'The language that stands in, field by field, where the one asked is missing.',
  }),
  limit: scalar('limit', DEFAULT_LIMIT),
  page: scalar('page', 1),
  ifNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of an answer at hand; 304 when it still is the answer.',
    schema: STRING,
  },
})

const shared = (...names: string[]): Schema[] =>
  names.map((name) => ({ $ref: `#/components/parameters/${name}` }))

const select = (name: string): Schema =>
  query('select', ref(`${name}Select`), {
    style: 'deepObject',
    explode: true,
    description:
      'The properties to have (`select[title]=true`) or to leave out (`select[body]=false`), not both. The id and crisis resources always stay.',
  })

/** The parameters of a single document. */
export const oneParameters = (name: string): Schema[] => [
  select(name),
  ...shared('depth', 'locale', 'fallbackLocale', 'ifNoneMatch'),
]

const where = (name: string): Schema =>
  query('where', ref(`${name}Where`), {
    style: 'deepObject',
    explode: true,
    description: `Such as \`where[slug][equals]=example\` or \`where[or][0][slug][in]=one,two\`. A query string has at most ${MAX_PARAMETERS} parameters and ${MAX_QUERY} characters.`,
  })

/** The parameters of a count. */
export const countParameters = (name: string): Schema[] => [
  where(name),
  ...shared('locale', 'ifNoneMatch'),
]

/** The parameters of a list. */
export const listParameters = (name: string, open: PublicField[]): Schema[] => [
  where(name),
  query('sort', arrayOf(choiceOf(sortable(open)), { minItems: 1, maxItems: MAX_SORTS }), {
    style: 'form',
    explode: false,
    description: `Fields separated by commas, each with a leading \`-\` for the other way round. By itself ${filterPathsOf(open).has('publishedAt') ? '`-publishedAt`' : '`-createdAt`'}.`,
  }),
  ...shared('limit', 'page'),
  ...oneParameters(name),
]
