import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import Database from 'libsql'
import type { Newest, PublicationRows } from './rows.js'
import type { DeliveryCollection } from '../../slugs.js'
import { DELIVERY_COLLECTIONS, isWorkflowCollection } from '../../slugs.js'
import { liveFirst, publicationOf, targetOf } from './rows.js'

const ROW = 'collection, document, slug, state, published_at AS publishedAt, shape'
const FROM_KEYS = 'FROM publications WHERE key IN (SELECT value FROM json_each(?))'
const LIVE_IN = `FROM publications WHERE collection = ? AND state = 'live'`

/** Changes whenever another connection has committed, and costs next to nothing to ask. */
const VERSION = 'PRAGMA data_version'

const DATES: Record<Newest['by'], string> = { createdAt: 'created_at', publishedAt: 'published_at' }

/** The order of a list nobody filtered; an index on state and date serves it. */
const newestSql = (collection: DeliveryCollection, by: Newest['by']): string => {
  const live = isWorkflowCollection(collection)
    ? `WHERE _status = 'published' AND deleted_at IS NULL`
    : ''
  const table = collection.replaceAll('-', '_')
  return `SELECT id FROM ${table} ${live} ORDER BY ${DATES[by]} DESC, id DESC LIMIT ? OFFSET ?`
}

/** Every lookup this module makes, so that a test can look at how each is executed. */
export const STATEMENTS = {
  bySlug: `SELECT ${ROW} FROM publications WHERE collection = ? AND slug = ?`,
  byKeys: `SELECT ${ROW} ${FROM_KEYS}`,
  targets: `SELECT collection, document, slug ${FROM_KEYS} AND state = 'live'`,
  bySlugs: `SELECT document ${LIVE_IN} AND slug IN (SELECT value FROM json_each(?))`,
  count: `SELECT count(*) AS total ${LIVE_IN}`,
  newest: {
    publishedAt: { articles: newestSql('articles', 'publishedAt') },
    createdAt: Object.fromEntries(
      DELIVERY_COLLECTIONS.map((collection) => [collection, newestSql(collection, 'createdAt')]),
    ),
  } satisfies Record<Newest['by'], Record<string, string>>,
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
  const prepared = (statements: Record<string, string>) =>
    new Map(Object.entries(statements).map(([name, sql]) => [name, prepare(sql)]))
  const bySlug = prepare(STATEMENTS.bySlug)
  const byKeys = prepare(STATEMENTS.byKeys)
  const targets = prepare(STATEMENTS.targets)
  const bySlugs = prepare(STATEMENTS.bySlugs)
  const newest = {
    createdAt: prepared(STATEMENTS.newest.createdAt),
    publishedAt: prepared(STATEMENTS.newest.publishedAt),
  }
  const count = prepare(STATEMENTS.count)
  const version = prepare(VERSION)
  const totals = { at: -1, by: new Map<string, number>() }

  /**
   * Counting is the one lookup whose cost grows with the library, so a total is kept until anything
   * at all has been committed. The version is read first: a commit in between is seen next time.
   */
  const countLive = (collection: string): number => {
    const now = Number(version()[0]?.data_version)
    if (now !== totals.at) {
      totals.at = now
      totals.by.clear()
    }
    const known = totals.by.get(collection)
    if (known !== undefined) return known
    const total = Number(count(collection)[0]?.total ?? 0)
    totals.by.set(collection, total)
    return total
  }

  return {
    newest: async ({ collection, by, limit, page }) =>
      (newest[by].get(collection)?.(limit, (page - 1) * limit) ?? []).map(({ id }) => String(id)),
    bySlug: async ({ collection, slug }) => liveFirst(bySlug(collection, slug).map(publicationOf)),
    byKeys: async (keys) => byKeys(JSON.stringify(keys)).map(publicationOf),
    targets: async (keys) => targets(JSON.stringify(keys)).map(targetOf),
    idsBySlugs: async ({ collection, slugs }) =>
      bySlugs(collection, JSON.stringify(slugs)).map(({ document }) => String(document)),
    countLive: async (collection) => countLive(collection),
  }
}
