import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import Database from 'libsql'
import type { PublicationRows } from './rows.js'
import { liveFirst, publicationOf, targetOf } from './rows.js'

const ROW = 'collection, document, slug, state, published_at AS publishedAt, shape'
const TARGET = 'collection, document, slug'
const KEYS = 'key IN (SELECT value FROM json_each(?))'
const SLUGS = 'slug IN (SELECT value FROM json_each(?))'

type Row = Readonly<Record<string, unknown>>

/** The file behind an embedded database. */
const fileOf = ({ clientConfig }: Pick<SQLiteAdapter, 'clientConfig'>): string => {
  if (!clientConfig.url.startsWith('file:'))
    throw new Error('DATABASE_URI: delivery reads SQLite from a file (file:…) only.')
  return clientConfig.url.slice('file:'.length)
}

/**
 * The lookups as prepared statements on a connection of their own that can only read. In WAL mode
 * every statement sees all that was committed before it began. Through the adapter's client, which
 * prepares each statement anew, the same lookups cost about six times as much.
 */
export const sqliteRows = (adapter: Pick<SQLiteAdapter, 'clientConfig'>): PublicationRows => {
  const connection = new Database(fileOf(adapter))
  connection.exec('PRAGMA busy_timeout = 5000; PRAGMA query_only = ON')
  const prepare = (sql: string) => {
    const statement = connection.prepare(sql)
    return (...parameters: string[]): Row[] => statement.all(...parameters) as Row[]
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
  return {
    bySlug: async ({ collection, slug }) => liveFirst(bySlug(collection, slug).map(publicationOf)),
    byKeys: async (keys) => byKeys(JSON.stringify(keys)).map(publicationOf),
    targets: async (keys) => targets(JSON.stringify(keys)).map(targetOf),
    idsBySlugs: async ({ collection, slugs }) =>
      bySlugs(collection, JSON.stringify(slugs)).map(({ document }) => String(document)),
    countLive: async (collection) => Number(count(collection)[0]?.total ?? 0),
  }
}
