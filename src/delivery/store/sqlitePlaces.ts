import type { Locale } from '../../slugs.js'
import type { PublicField } from '../shape/types.js'

/** The tables that the adapter keeps documents in, as it describes them. */
export type Tables = Readonly<
  Record<string, { columns: Readonly<Record<string, { name: string }>> }>
>

/**
 * Where on SQLite the values of a public path are. A path into rows or to several documents has
 * many values for each document: they are read `from` other tables, whose `owner` is the document.
 */
export type Place = {
  value: string
  /** Whether the value is in the row of the document's language, `l`. */
  localized: boolean
  many?: { owner: string; from: string; only?: string }
}

const snake = (name: string): string =>
  name.replaceAll('-', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export const tableOf = (collection: string): string => snake(collection)

/** The rows on the way to a path: how they are joined, and the alias of the innermost. */
type Rows = { table: string; alias: string; from: string; owner: string }

type Walk = {
  tables: Tables
  collection: string
  locale: Locale
  path: string
}

const columnIn = ({ tables }: Walk, table: string, key: string): string | undefined =>
  tables[table]?.columns[key]?.name

const inRows = (walk: Walk, rows: Rows, key: string): Place | undefined => {
  const { table, alias, from, owner } = rows
  const column = columnIn(walk, table, key)
  if (column !== undefined)
    return { value: `${alias}."${column}"`, localized: false, many: { owner, from } }
  const localized = columnIn(walk, `${table}_locales`, key)
  if (localized === undefined) return undefined
  const text = `${alias}l`
  const join = `JOIN ${table}_locales ${text} ON ${text}._parent_id = ${alias}.id AND ${text}._locale = '${walk.locale}'`
  return {
    value: `${text}."${localized}"`,
    localized: false,
    many: { owner, from: `${from} ${join}` },
  }
}

const inDocument = (walk: Walk, key: string): Place | undefined => {
  const table = tableOf(walk.collection)
  const column = columnIn(walk, table, key)
  if (column !== undefined) return { value: `d."${column}"`, localized: false }
  const localized = columnIn(walk, `${table}_locales`, key)
  return localized === undefined ? undefined : { value: `l."${localized}"`, localized: true }
}

/** A relation to several documents is kept beside the document, under its path. */
const inRelations = (walk: Walk, relationTo: string): Place | undefined => {
  const table = `${tableOf(walk.collection)}_rels`
  const column = columnIn(walk, table, `${relationTo}ID`)
  return column === undefined
    ? undefined
    : {
        value: `r."${column}"`,
        localized: false,
        many: { owner: 'r.parent_id', from: `${table} r`, only: `r.path = '${walk.path}'` },
      }
}

const rowsInside = (walk: Walk, rows: Rows | undefined, key: string): Rows => {
  const table = `${rows?.table ?? tableOf(walk.collection)}_${snake(key)}`
  if (rows === undefined) return { table, alias: 'a', from: `${table} a`, owner: 'a._parent_id' }
  const alias = `${rows.alias}a`
  const join = `JOIN ${table} ${alias} ON ${alias}._parent_id = ${rows.alias}.id`
  return { ...rows, table, alias, from: `${rows.from} ${join}` }
}

const walkTo = (
  walk: Walk,
  fields: PublicField[],
  [name = '', ...rest]: string[],
  { rows, prefix }: { rows?: Rows; prefix: string },
): Place | undefined => {
  const key = `${prefix}${name}`
  const field = fields.find((one) => one.name === name)
  if (field?.kind === 'group')
    return walkTo(walk, field.fields ?? [], rest, { rows, prefix: `${key}_` })
  if (field?.kind === 'array')
    return walkTo(walk, field.fields ?? [], rest, { rows: rowsInside(walk, rows, key), prefix: '' })
  if (field?.hasMany === true)
    return rows === undefined && typeof field.relationTo === 'string'
      ? inRelations(walk, field.relationTo)
      : undefined
  return rows === undefined ? inDocument(walk, key) : inRows(walk, rows, key)
}

/** Finds the place of a public path; one that has none is a fault of this program. */
export const placeOf = ({ fields, ...walk }: Walk & { fields: PublicField[] }): Place => {
  const place = walkTo(walk, fields, walk.path.split('.'), { prefix: '' })
  if (place === undefined)
    throw new Error(`Nothing is known of where ${walk.collection}.${walk.path} is stored.`)
  return place
}
