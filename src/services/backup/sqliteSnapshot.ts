/** An embedded database as of one moment, while a server writes to it. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Client } from '@libsql/client'
import { createClient } from '@libsql/client'
import { z } from 'zod'
import { sqliteFile } from '../../database/sqliteFile.js'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { GENESIS } from '../audit/chain.js'
import type { FileFolder } from './dataFolders.js'
import { COLLECTION_OF } from './dataFolders.js'
import type { AuditHead } from './manifest.js'
import type { Snapshot } from './snapshot.js'

/** The name of the copy, in the folder of the snapshot and in the archive. */
export const SQLITE_PART = 'database/secure-base.db'

const WAIT_MS = 10_000
const FILE_COLUMN = /^(?:filename|sizes_\w+_filename)$/

const tableOf = (slug: string): string => slug.replaceAll('-', '_')
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const textColumn = async ({
  client,
  sql,
  column,
}: {
  client: Client
  sql: string
  column: string
}): Promise<string[]> => {
  const { rows } = await client.execute(sql)
  return rows.flatMap((row) => {
    const value = row[column]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
}

const tablesIn = (client: Client): Promise<string[]> =>
  textColumn({
    client,
    sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    column: 'name',
  })

/** How many rows each table of a database has. */
export const countSqliteRows = async (client: Client): Promise<Record<string, number>> => {
  const rows: Record<string, number> = {}
  for (const table of await tablesIn(client)) {
    const counted = await client.execute(`SELECT count(*) AS n FROM ${quoted(table)}`)
    rows[table] = Number(counted.rows[0]?.n)
  }
  return rows
}

const filesOf = async (client: Client, folder: FileFolder): Promise<string[]> => {
  const table = tableOf(COLLECTION_OF[folder])
  const columns = await textColumn({
    client,
    sql: `SELECT name FROM pragma_table_info('${table}')`,
    column: 'name',
  })
  const names = new Set<string>()
  for (const column of columns.filter((name) => FILE_COLUMN.test(name))) {
    const sql = `SELECT ${quoted(column)} AS name FROM ${quoted(table)}`
    for (const name of await textColumn({ client, sql, column: 'name' })) names.add(name)
  }
  return [...names]
}

const linkSchema = z.object({ number: z.coerce.number(), hash: z.string() })

const headOf = async (client: Client): Promise<AuditHead> => {
  const last = await client.execute(
    'SELECT number, hash FROM audit_links WHERE number > 0 ORDER BY number DESC LIMIT 1',
  )
  const waiting = await client.execute('SELECT count(*) AS n FROM audit_links WHERE waiting = 1')
  const { number, hash } = linkSchema.safeParse(last.rows[0]).data ?? { number: 0, hash: GENESIS }
  return { number, hash, waiting: Number(waiting.rows[0]?.n) }
}

/**
 * Copies the database at `uri` into the folder. Refuses when there is none, or one that is not ours;
 * nothing is ever written to it.
 */
export const takeSqliteSnapshot = async ({
  uri,
  folder,
}: {
  uri: string
  folder: string
}): Promise<Result<Snapshot>> => {
  const source = sqliteFile(uri)
  if (!existsSync(source)) {
    return refuse({ code: 'invalid', message: `There is no database at ${source}.` })
  }
  const file = path.join(folder, path.basename(SQLITE_PART))
  const live = createClient({ url: uri })
  try {
    await live.execute(`PRAGMA busy_timeout=${WAIT_MS}`)
    await live.execute({ sql: 'VACUUM INTO ?', args: [file] })
  } finally {
    live.close()
  }
  const copy = createClient({ url: `file:${file}` })
  try {
    const rows = await countSqliteRows(copy)
    if (rows.audit_links === undefined || rows.publications === undefined) {
      return refuse({
        code: 'invalid',
        message: `${source} is not a database of this version. Start the server on it once.`,
      })
    }
    return accept({
      consistency: 'snapshot',
      parts: [{ path: SQLITE_PART, file }],
      rows,
      audit: await headOf(copy),
      files: { media: await filesOf(copy, 'media'), private: await filesOf(copy, 'private') },
    })
  } finally {
    copy.close()
  }
}
