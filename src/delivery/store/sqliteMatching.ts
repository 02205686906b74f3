import type { DeliveryCollection } from '../../slugs.js'
import { isWorkflowCollection } from '../../slugs.js'
import type { Matching, Newest } from './rows.js'
import { filterSql } from './sqliteFilter.js'
import type { Place } from './sqlitePlaces.js'
import { tableOf } from './sqlitePlaces.js'

const DATES: Record<Newest['by'], string> = { createdAt: 'created_at', publishedAt: 'published_at' }

/** The order of a list nobody filtered; an index on state and date serves it. */
export const newestSql = (collection: DeliveryCollection, by: Newest['by']): string => {
  const live = isWorkflowCollection(collection)
    ? `WHERE _status = 'published' AND deleted_at IS NULL`
    : ''
  return `SELECT id FROM ${tableOf(collection)} ${live} ORDER BY ${DATES[by]} DESC, id DESC LIMIT ? OFFSET ?`
}

/**
 * What is live in a collection and matches. With a filter, the plus signs keep the planner from
 * walking everything live when the filter has an index of its own.
 */
export const matchingSql = (
  { collection, where, locale, sort }: Matching & { sort: string[] },
  place: (path: string) => Place,
): { from: string; order: string; values: (string | number)[] } => {
  const filter = where.length === 0 ? undefined : filterSql(where, place)
  const order = sort.map((one) => {
    const at = place(one.replace(/^-/, ''))
    return { ...at, text: `${at.value} ${one.startsWith('-') ? 'DESC' : 'ASC'}` }
  })
  const plus = filter === undefined ? '' : '+'
  const live = isWorkflowCollection(collection)
    ? [`${plus}d._status = 'published'`, `${plus}d.deleted_at IS NULL`]
    : []
  const conditions = [...live, ...(filter === undefined ? [] : [filter.text])]
  const isLocalized = filter?.localized === true || order.some(({ localized }) => localized)
  const table = tableOf(collection)
  const join = `LEFT JOIN ${table}_locales l ON l._parent_id = d.id AND l._locale = '${locale}'`
  return {
    from: [
      `FROM ${table} d`,
      ...(isLocalized ? [join] : []),
      ...(conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []),
    ].join(' '),
    order: order.map(({ text }) => text).join(', '),
    values: filter?.values ?? [],
  }
}
