import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import Database from 'libsql'
import type { Newest, PublicationRows } from './rows.js'
import type { DeliveryCollection } from '../../slugs.js'
import { DELIVERY_COLLECTIONS, isWorkflowCollection } from '../../slugs.js'
import { liveFirst, publicationOf, targetOf } from './rows.js'

const ROW = 'collection, document, slug, state, published_at AS publishedAt, shape'
const TARGET = 'collection, document, slug'
const KEYS = 'key IN (SELECT value FROM json_each(?))'
const SLUGS = 'slug IN (SELECT value FROM json_each(?))'

const DATES: Record<Newest['by'], string> = { createdAt: 'created_at', publishedAt: 'published_at' }

/** The order of a list nobody filtered; an index on state and date serves it. */
const newestSql = (collection: DeliveryCollection, by: Newest['by']): string => {
  const live = isWorkflowCollection(collection)
    ? `WHERE _status = 'published' AND deleted_at IS NULL`
    : ''
  const table = collection.replaceAll('-', '_')
  return `SELECT id FROM ${table} ${live} ORDER BY ${DATES[by]} DESC, id DESC LIMIT ? OFFSET ?`
}

type Row = Readonly<Record<string, unknown>>

/** The file behind an embedded database. */
const fileOf = ({ clientConfig }: Pick<SQLiteAdapter, 'clientConfig'>): string => {
  if (!clientConfig.url.startsWith('file:'))
    throw new Error('DATABASE_URI: delivery reads SQLite from a file (file:…) only.')
  return clientConfig.url.slice('file:'.length)
}

/** The connection ends when the adapter does. */
const closeWith = (
  adapter: Pick<SQLiteAdapter, 'destroy'>,
  connection: Database.Database,
): void => {
  const destroy = adapter.destroy?.bind(adapter)
  adapter.destroy = async () => {
    connection.close()
    await destroy?.()
  }
}

/**
 * The lookups as prepared statements on a connection of their own that can only read. In WAL mode
 * every statement sees all that was committed before it began. Through the adapter's client, which
 * prepares each statement anew, the same lookups cost about six times as much.
 */
export const sqliteRows = (
  adapter: Pick<SQLiteAdapter, 'clientConfig' | 'destroy'>,
): PublicationRows => {
  const connection = new Database(fileOf(adapter))
  closeWith(adapter, connection)
  connection.exec('PRAGMA busy_timeout = 5000; PRAGMA query_only = ON')
  const prepare = (sql: string) => {
    const statement = connection.prepare(sql)
    return (...parameters: (string | number)[]): Row[] => statement.all(...parameters) as Row[]
  }
  const bySlug = prepare(`SELECT ${ROW} FROM publications WHERE collection = ? AND slug = ?`)
  const byKeys = prepare(`SELECT ${ROW} FROM publications WHERE ${KEYS}`)
  const targets = prepare(`SELECT ${TARGET} FROM publications WHERE ${KEYS} AND state = 'live'`)
  const bySlugs = prepare(
    `SELECT document FROM publications WHERE collection = ? AND state = 'live' AND ${SLUGS}`,
  )
  const count = prepare(
    `SELECT count(*) AS total FROM publications WHERE collection = ? AND state = 'live'`,
  )
  const newest = new Map<string, ReturnType<typeof prepare>>()
  for (const collection of DELIVERY_COLLECTIONS) {
    newest.set(`${collection} createdAt`, prepare(newestSql(collection, 'createdAt')))
    if (collection === 'articles')
      newest.set(`${collection} publishedAt`, prepare(newestSql(collection, 'publishedAt')))
  }
  return {
    newest: async ({ collection, by, limit, page }) =>
      (newest.get(`${collection} ${by}`)?.(limit, (page - 1) * limit) ?? []).map(({ id }) =>
        String(id),
      ),
    bySlug: async ({ collection, slug }) => liveFirst(bySlug(collection, slug).map(publicationOf)),
    byKeys: async (keys) => byKeys(JSON.stringify(keys)).map(publicationOf),
    targets: async (keys) => targets(JSON.stringify(keys)).map(targetOf),
    idsBySlugs: async ({ collection, slugs }) =>
      bySlugs(collection, JSON.stringify(slugs)).map(({ document }) => String(document)),
    countLive: async (collection) => Number(count(collection)[0]?.total ?? 0),
  }
}
