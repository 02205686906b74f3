/** The embedded database as the place that a backup is restored to. */
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createClient } from '@libsql/client'
import { sqliteFile } from '../../database/sqliteFile.js'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import type { Manifest } from './manifest.js'
import { countSqliteRows } from './sqliteSnapshot.js'

const WAIT_MS = 2000
/** What SQLite may have beside a database. */
const COMPANIONS = ['', '-wal', '-shm', '-journal'] as const

/** The files of the database that are there. */
export const sqliteFiles = (uri: string): string[] =>
  COMPANIONS.map((suffix) => `${sqliteFile(uri)}${suffix}`).filter((file) => existsSync(file))

/** Whether there is a database; the start makes an empty file before it fills it. */
export const isSqliteOccupied = async (uri: string): Promise<boolean> => {
  const file = sqliteFile(uri)
  return existsSync(file) && (await stat(file)).size > 0
}

const IN_USE = refuse({
  code: 'in-use',
  message: 'The database is open in another program. Stop the server, then restore.',
})

/** The driver does not always wrap what SQLite says. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(?:BUSY|LOCKED)/.test(String(error.code))

/**
 * Takes everything that waits beside the database into it, which only works while nobody else has it
 * open. A damaged database is no reason to refuse: it is why somebody restores.
 */
export const leaveSqlite = async (uri: string): Promise<Result<null>> => {
  if (!(await isSqliteOccupied(uri))) return accept(null)
  const client = createClient({ url: uri })
  try {
    await client.execute(`PRAGMA busy_timeout=${WAIT_MS}`)
    const { rows } = await client.execute('PRAGMA journal_mode=DELETE')
    return rows[0]?.journal_mode === 'delete' ? accept(null) : IN_USE
  } catch (error) {
    return isBusy(error) ? IN_USE : accept(null)
  } finally {
    client.close()
  }
}

/** Whether an unpacked database is sound and has the rows its manifest names. */
export const checkSqliteRows = async ({
  file,
  manifest,
}: {
  file: string
  manifest: Manifest
}): Promise<Result<null>> => {
  const client = createClient({ url: `file:${file}` })
  try {
    const { rows } = await client.execute('PRAGMA integrity_check')
    const isSound = rows.length === 1 && rows[0]?.integrity_check === 'ok'
    const counted = isSound ? await countSqliteRows(client) : {}
    const wrong = Object.entries(manifest.database.rows).find(
      ([table, count]) => counted[table] !== count,
    )
    if (isSound && wrong === undefined) return accept(null)
  } finally {
    client.close()
  }
  return refuse({
    code: 'invalid',
    message: 'The database in the backup is damaged. Nothing was changed.',
  })
}
