import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { z } from 'zod'
import type { PublicationRows } from './rows.js'
import { publicationOf, targetSchema } from './rows.js'

const ROW = 'collection, document, slug, state, published_at AS publishedAt, shape'
const BY_SLUG = `SELECT ${ROW} FROM publications WHERE collection = ? AND slug = ? ORDER BY state LIMIT 1`
const KEYS = 'key IN (SELECT value FROM json_each(?))'
const BY_KEYS = `SELECT ${ROW} FROM publications WHERE ${KEYS}`
const TARGETS = `SELECT collection, document, slug FROM publications WHERE ${KEYS} AND state = 'live'`
const BY_SLUGS = `SELECT document FROM publications WHERE collection = ? AND state = 'live' AND slug IN (SELECT value FROM json_each(?))`
const COUNT = `SELECT count(*) AS total FROM publications WHERE collection = ? AND state = 'live'`

/**
 * The lookups as constant SQL on the adapter's reading connection. Payload's own query builder
 * costs several times the query itself for a lookup by key.
 */
export const sqliteRows = ({ client }: Pick<SQLiteAdapter, 'client'>): PublicationRows => {
  const all = async (sql: string, args: string[]) => (await client.execute({ sql, args })).rows
  return {
    bySlug: async ({ collection, slug }) => {
      const [row] = await all(BY_SLUG, [collection, slug])
      return row === undefined ? undefined : publicationOf(row)
    },
    byKeys: async (keys) => (await all(BY_KEYS, [JSON.stringify(keys)])).map(publicationOf),
    targets: async (keys) =>
      (await all(TARGETS, [JSON.stringify(keys)])).map((row) => targetSchema.parse(row)),
    idsBySlugs: async ({ collection, slugs }) =>
      (await all(BY_SLUGS, [collection, JSON.stringify(slugs)])).map((row) =>
        z.string().parse(row.document),
      ),
    countLive: async (collection) => {
      const [row] = await all(COUNT, [collection])
      return z.coerce.number().parse(row?.total ?? 0)
    },
  }
}
