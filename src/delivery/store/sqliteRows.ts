import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import Database from 'libsql'
import { LRUCache } from 'lru-cache'
import { ALWAYS_PUBLIC } from '../shape/publicFields.js'
import type { PublicField } from '../shape/types.js'
import type { Matching, Newest, PublicationRows } from './rows.js'
import { matchingSql, newestSql } from './sqliteMatching.js'
import type { Place, Tables } from './sqlitePlaces.js'
import { placeOf } from './sqlitePlaces.js'
import { createUntilCommit } from './untilCommit.js'
import { DELIVERY_COLLECTIONS } from '../../slugs.js'
import {
  addressOf,
  keyedReleaseOf,
  liveFirst,
  publicationOf,
  redirectOf,
  releaseOf,
  targetOf,
} from './rows.js'

const ROW = 'collection, document, slug, state, published_at AS publishedAt, shape'
const FROM_KEYS = 'FROM publications WHERE key IN (SELECT value FROM json_each(?))'
const LIVE_IN = `FROM publications WHERE collection = ? AND state = 'live'`

/** Former addresses whose document is live elsewhere, and where nothing else is live now. */
const LEADING = `FROM redirects r JOIN publications p ON p.key = r.collection || ':' || r.document
WHERE p.state = 'live' AND p.slug <> r.from_slug AND NOT EXISTS (
SELECT 1 FROM publications o WHERE o.collection = r.collection AND o.slug = r.from_slug AND o.state = 'live')`

/** Changes whenever another connection has committed, and costs next to nothing to ask. */
const VERSION = 'PRAGMA data_version'

const KEPT_STATEMENTS = 200

/** How much of the file is read in place rather than copied, which halves the cost of a scan. */
const MAPPED = 1024 ** 3

/** Every lookup this module makes, so that a test can look at how each is executed. */
export const STATEMENTS = {
  bySlug: `SELECT ${ROW} FROM publications WHERE collection = ? AND slug = ?`,
  byKeys: `SELECT ${ROW} ${FROM_KEYS}`,
  targets: `SELECT collection, document, slug ${FROM_KEYS} AND state = 'live'`,
  releases: `SELECT collection, document, release ${FROM_KEYS} AND state = 'live'`,
  bySlugs: `SELECT document ${LIVE_IN} AND slug IN (SELECT value FROM json_each(?))`,
  // The signs keep the planner on the index of keys, which gives the order.
  livePage: `SELECT ${ROW}, release FROM publications WHERE key > ? AND +state = 'live'
    AND +collection IN (SELECT value FROM json_each(?)) ORDER BY key LIMIT ?`,
  count: `SELECT count(*) AS total ${LIVE_IN}`,
  addresses: `SELECT document, slug, published_at AS publishedAt ${LIVE_IN} ORDER BY slug LIMIT ? OFFSET ?`,
  redirects: `SELECT r.collection, r.from_slug AS fromSlug, p.slug ${LEADING} ORDER BY r.key LIMIT ? OFFSET ?`,
  countRedirects: `SELECT count(*) AS total ${LEADING}`,
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
export const sqliteRows = ({
  adapter,
  fieldsOf,
}: {
  adapter: Pick<SQLiteAdapter, 'clientConfig' | 'destroy' | 'rawTables'>
  fieldsOf: (collection: string) => PublicField[]
}): PublicationRows => {
  const connection = new Database(fileOf(adapter))
  closeWith(adapter, connection)
  connection.exec(
    `PRAGMA busy_timeout = 5000; PRAGMA query_only = ON; PRAGMA mmap_size = ${MAPPED}`,
  )
  const prepare = (sql: string) => {
    const statement = connection.prepare(sql)
    return (...parameters: (string | number)[]): Row[] => statement.all(...parameters) as Row[]
  }
  const bySlug = prepare(STATEMENTS.bySlug)
  const byKeys = prepare(STATEMENTS.byKeys)
  const targets = prepare(STATEMENTS.targets)
  const releases = prepare(STATEMENTS.releases)
  const bySlugs = prepare(STATEMENTS.bySlugs)
  const livePage = prepare(STATEMENTS.livePage)
  const version = prepare(VERSION)
  const tables: Tables = adapter.rawTables
  const known = new LRUCache<string, ReturnType<typeof prepare>>({ max: KEPT_STATEMENTS })

  /** Runs a statement that a request put together; those that recur stay prepared. */
  const run = (sql: string, values: (string | number)[]): Row[] => {
    const statement = known.get(sql) ?? prepare(sql)
    known.set(sql, statement)
    return statement(...values)
  }

  /**
   * Matching, sorting and counting cost more in a larger library, so what they find is kept until
   * anything at all has been committed.
   */
  const untilCommit = createUntilCommit(() => Number(version()[0]?.data_version))
  const kept = (sql: string, values: (string | number)[]): Row[] =>
    untilCommit(JSON.stringify([sql, values]), () => run(sql, values))

  const placesOf = ({ collection, locale }: Matching) => {
    const fields = [...ALWAYS_PUBLIC, ...fieldsOf(collection)]
    return (path: string): Place => placeOf({ tables, collection, locale, path, fields })
  }

  return {
    newest: async ({ collection, by, limit, page }) =>
      kept(newestSql(collection, by), [limit, (page - 1) * limit]).map(({ id }) => String(id)),
    bySlug: async ({ collection, slug }) => liveFirst(bySlug(collection, slug).map(publicationOf)),
    byKeys: async (keys) => byKeys(JSON.stringify(keys)).map(publicationOf),
    targets: async (keys) => targets(JSON.stringify(keys)).map(targetOf),
    releases: async (keys) => releases(JSON.stringify(keys)).map(keyedReleaseOf),
    idsBySlugs: async ({ collection, slugs }) =>
      bySlugs(collection, JSON.stringify(slugs)).map(({ document }) => String(document)),
    livePage: async ({ collections, after, limit }) =>
      livePage(after, JSON.stringify(collections), limit).map((row) => ({
        publication: publicationOf(row),
        release: releaseOf(row),
      })),
    countLive: async (collection) => Number(kept(STATEMENTS.count, [collection])[0]?.total ?? 0),
    matching: async ({ limit, page, once = false, ...query }) => {
      const { from, order, values } = matchingSql(query, placesOf(query))
      const sql = `SELECT d.id ${from} ORDER BY ${order} LIMIT ? OFFSET ?`
      const ask = once ? run : kept
      return ask(sql, [...values, limit, (page - 1) * limit]).map(({ id }) => String(id))
    },
    countMatching: async (query) => {
      const { from, values } = matchingSql({ ...query, sort: [] }, placesOf(query))
      return Number(kept(`SELECT count(*) AS total ${from}`, values)[0]?.total ?? 0)
    },
    addresses: async ({ collection, limit, offset }) =>
      run(STATEMENTS.addresses, [collection, limit, offset]).map(addressOf),
    redirects: async ({ limit, page }) => ({
      redirects: run(STATEMENTS.redirects, [limit, (page - 1) * limit]).map(redirectOf),
      total: Number(kept(STATEMENTS.countRedirects, [])[0]?.total ?? 0),
    }),
  }
}
