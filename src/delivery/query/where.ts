import { z } from 'zod'
import type { Faults } from './faults.js'
import { names } from './faults.js'
import type { FilterKind, FilterOperator, FilterPath } from './filterPaths.js'
import { operatorsOf } from './filterPaths.js'
import { isObject } from '../../json.js'

export const MAX_NODES = 50
export const MAX_DEPTH = 5
export const MAX_VALUES = 100
export const MAX_LENGTH = 500
export const MAX_WORDS = 10

type Value = string | number | boolean

/** A checked filter: one condition on one path, or a group of filters. */
export type Filter =
  | { and: Filter[] }
  | { or: Filter[] }
  | { path: string; at: FilterPath; operator: FilterOperator; value: Value | Value[] }

const text = z
  .string()
  .min(1)
  .max(MAX_LENGTH)
  .refine((value) => !value.includes('\0'))

/** A date alone is midnight, and a time without a zone is a time, in UTC: never the server's zone. */
const inUtc = (value: string): string =>
  value.includes('T') && !/(?:Z|[+-]\d{2}:?\d{2})$/.test(value) ? `${value}Z` : value

/** Query strings carry text; GraphQL carries the values themselves. Both are accepted. */
const VALUES: Record<FilterKind, { schema: z.ZodType<Value>; expected: string }> = {
  id: { schema: text, expected: 'an id' },
  text: { schema: text, expected: `text of 1 to ${MAX_LENGTH} characters` },
  select: { schema: text, expected: 'one of its options' },
  number: {
    schema: z.union([
      z.number(),
      z
        .string()
        .regex(/^-?\d{1,15}(\.\d{1,6})?$/)
        .transform(Number),
    ]),
    expected: 'a number',
  },
  date: {
    schema: z
      .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
      .transform((value) => new Date(inUtc(value)).toISOString()),
    expected: 'a date such as 2026-01-31 or 2026-01-31T09:00:00Z',
  },
  checkbox: {
    schema: z.union([z.boolean(), z.enum(['true', 'false']).transform((one) => one === 'true')]),
    expected: 'true or false',
  },
}

const BY_WORDS: ReadonlySet<FilterOperator> = new Set(['like', 'not_like'])

const listValue = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value]

const valueFor = (
  faults: Faults,
  name: string,
  { at, operator, value }: { at: FilterPath; operator: FilterOperator; value: unknown },
): Value | Value[] | undefined => {
  const { schema, expected } = VALUES[operator === 'exists' ? 'checkbox' : at.kind]
  if (operator === 'in' || operator === 'not_in') {
    const parsed = z.array(schema).min(1).max(MAX_VALUES).safeParse(listValue(value))
    if (parsed.success) return parsed.data
    return faults.add(name, `Give 1 to ${MAX_VALUES} values, each ${expected}.`)
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) return faults.add(name, `Give ${expected}.`)
  const { data } = parsed
  if (!BY_WORDS.has(operator) || typeof data !== 'string') return data
  // Every word is looked for in every document.
  if (data.split(' ').length > MAX_WORDS)
    return faults.add(name, `Give at most ${MAX_WORDS} words.`)
  return data
}

type Walk = { paths: ReadonlyMap<string, FilterPath>; faults: Faults; nodes: number }

/** Counts a node; past the limit the walk ends, so that no filter costs more than its limit. */
const isWithin = (walk: Walk, name: string): boolean => {
  walk.nodes += 1
  if (walk.nodes <= MAX_NODES) return true
  if (walk.nodes === MAX_NODES + 1)
    walk.faults.add(name, `A filter has at most ${MAX_NODES} conditions and groups.`)
  return false
}

const condition = (walk: Walk, path: string, conditions: unknown, name: string): Filter[] => {
  const at = walk.paths.get(path)
  if (at === undefined) {
    walk.faults.add(
      name,
      `"${path.slice(0, 80)}" cannot be filtered by. Allowed: ${names(walk.paths.keys())}.`,
    )
    return []
  }
  const allowed = operatorsOf(at)
  if (!isObject(conditions) || Object.keys(conditions).length === 0) {
    walk.faults.add(name, `Give an operator: ${names(allowed)}.`)
    return []
  }
  return Object.entries(conditions).flatMap(([given, value]): Filter[] => {
    const inner = `${name}.${given}`
    if (!isWithin(walk, inner)) return []
    const operator = allowed.find((one) => one === given)
    if (operator === undefined) {
      walk.faults.add(inner, `Not an operator of ${path}. Allowed: ${names(allowed)}.`)
      return []
    }
    const checked = valueFor(walk.faults, inner, { at, operator, value })
    return checked === undefined ? [] : [{ path, at, operator, value: checked }]
  })
}

const group = (walk: Walk, members: unknown, name: string, depth: number): Filter[][] => {
  const list = Array.isArray(members)
    ? members
    : isObject(members) && Object.keys(members).every((key) => /^\d+$/.test(key))
      ? Object.values(members)
      : undefined
  if (list === undefined || list.length === 0) {
    walk.faults.add(name, 'Give a list of filters.')
    return []
  }
  return list.map((member, index) => filters(walk, member, `${name}.${index}`, depth + 1))
}

const filters = (walk: Walk, where: unknown, name: string, depth: number): Filter[] => {
  if (depth > MAX_DEPTH) {
    walk.faults.add(name, `A filter is at most ${MAX_DEPTH} levels deep.`)
    return []
  }
  if (!isObject(where)) {
    walk.faults.add(name, 'Give a filter such as where[slug][equals]=example.')
    return []
  }
  return Object.entries(where).flatMap(([key, value]): Filter[] => {
    const inner = `${name}.${key}`
    const kind = key.toLowerCase()
    if (kind !== 'and' && kind !== 'or') return condition(walk, key, value, inner)
    if (!isWithin(walk, inner)) return []
    const members = group(walk, value, inner, depth)
    return kind === 'and'
      ? [{ and: members.flat() }]
      : [{ or: members.map((member) => ({ and: member })) }]
  })
}

/**
 * Checks a filter against the allow-list and brings it into a form where every node says one thing:
 * sibling `and` and `or` would lose one of the two on SQLite.
 */
export const parseWhere = ({
  where,
  paths,
  faults,
}: {
  where: unknown
  paths: ReadonlyMap<string, FilterPath>
  faults: Faults
}): Filter[] => (where === undefined ? [] : filters({ paths, faults, nodes: 0 }, where, 'where', 1))
