import { isDeliveryCollection } from '../../slugs.js'
import type { PublicField } from '../shape/types.js'
import { ALWAYS_PUBLIC } from '../shape/publicFields.js'

export type FilterKind = 'id' | 'text' | 'number' | 'checkbox' | 'date' | 'select'

/** A public path a reader may filter by. */
export type FilterPath = {
  kind: FilterKind
  /** The slug of a document of this collection, reached through the relation at `relation`. */
  bySlug?: { collection: string; relation: string }
  /** The collection of the documents whose ids stand here; only those that are live count. */
  linksTo?: string
  /** Whether a list can be ordered by it: it has one value. */
  sortable: boolean
}

const SCALARS = new Set<string>(['text', 'number', 'checkbox', 'date', 'select'])

const isScalar = (kind: string): kind is Exclude<FilterKind, 'id'> => SCALARS.has(kind)

const pathsOf = (fields: PublicField[], prefix: string, single: boolean): [string, FilterPath][] =>
  fields.flatMap((field): [string, FilterPath][] => {
    const { name, kind, hasMany, relationTo } = field
    const path = `${prefix}${name}`
    if (isScalar(kind)) return [[path, { kind, sortable: single && !hasMany }]]
    if (kind === 'group') return pathsOf(field.fields ?? [], `${path}.`, single)
    if (kind === 'array') return pathsOf(field.fields ?? [], `${path}.`, false)
    if ((kind !== 'relationship' && kind !== 'upload') || typeof relationTo !== 'string') return []
    const own: [string, FilterPath] = [path, { kind: 'id', linksTo: relationTo, sortable: false }]
    if (!isDeliveryCollection(relationTo)) return [own]
    const bySlug = { collection: relationTo, relation: path }
    return [own, [`${path}.slug`, { kind: 'text', sortable: false, bySlug }]]
  })

const known = new WeakMap<PublicField[], ReadonlyMap<string, FilterPath>>()

/** Every public path that `where` and `sort` may name. */
export const filterPathsOf = (fields: PublicField[]): ReadonlyMap<string, FilterPath> => {
  const cached = known.get(fields)
  if (cached !== undefined) return cached
  const paths = new Map(pathsOf([...ALWAYS_PUBLIC, ...fields], '', true))
  paths.set('id', { kind: 'id', sortable: true })
  known.set(fields, paths)
  return paths
}

const COMPARE = ['equals', 'not_equals', 'in', 'not_in', 'exists'] as const
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'] as const
const TEXT = ['like', 'not_like', 'contains'] as const

export type FilterOperator =
  (typeof COMPARE)[number] | (typeof ORDER)[number] | (typeof TEXT)[number]

/** The operators of each kind of field. A slug behind a relation is compared by equality only. */
export const OPERATORS: Record<FilterKind | 'slug', readonly FilterOperator[]> = {
  id: COMPARE,
  text: [...COMPARE, ...TEXT],
  number: [...COMPARE, ...ORDER],
  date: [...COMPARE, ...ORDER],
  checkbox: ['equals', 'not_equals', 'exists'],
  select: COMPARE,
  slug: ['equals', 'not_equals', 'in', 'not_in'],
}

export const operatorsOf = ({ kind, bySlug }: FilterPath): readonly FilterOperator[] =>
  OPERATORS[bySlug === undefined ? kind : 'slug']
