/**
 * The embedded database. Payload's SQLite adapter opens a connection for every transaction and fails
 * under parallel writes; here one writer connection serialises them, so that every write is atomic
 * and readers, on the main connection, are never blocked. Single process.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from '@libsql/client'
import { createClient } from '@libsql/client'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import type { BaseDatabaseAdapter, DatabaseAdapterObj, Migration, PayloadRequest } from 'payload'
import { migrations as generated } from '../migrations/index.js'
import { createLock } from './lock.js'
import { closeQueue, openQueue } from './onCommit.js'
import { indexForReads } from './sqliteIndexes.js'

/** Generated files type their arguments for this adapter; Payload asks for the general form. */
const migrations = generated as unknown as Migration[]

const PRAGMAS = ['busy_timeout=5000', 'synchronous=NORMAL', 'foreign_keys=ON']

const WRITES = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

/** What the adapter has at run time and its public type leaves out. */
type Sqlite = BaseDatabaseAdapter & {
  client: Client
  clientConfig: Parameters<typeof createClient>[0]
  schema: Record<string, unknown>
  sessions: Record<
    string,
    { db: unknown; resolve: () => Promise<void>; reject: () => Promise<void> }
  >
}

type Write = (args: { req?: Partial<PayloadRequest> }) => Promise<unknown>

/** Copies the database aside before a migration changes one that holds content. */
const backUp = async ({ client, file }: { client: Client; file: string }): Promise<void> => {
  const tables = await client.execute(
    "SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'",
  )
  if (Number(tables.rows[0]?.n) === 0) return
  const done = await client.execute('SELECT name FROM payload_migrations')
  const names = new Set(done.rows.map(({ name }) => String(name)))
  if (migrations.every(({ name }) => names.has(name))) return
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  await client.execute({ sql: 'VACUUM INTO ?', args: [`${file}.before-migration-${stamp}`] })
}

const serialise = (db: Sqlite, file: string): void => {
  const connect = db.connect?.bind(db)
  const destroy = db.destroy?.bind(db)
  const lock = createLock()
  let writer: Client | undefined
  let writerDb: unknown

  db.connect = async (options) => {
    await connect?.(options)
    for (const pragma of PRAGMAS) await db.client.execute(`PRAGMA ${pragma}`)
    await backUp({ client: db.client, file })
    // Un-transacted: inside a transaction a table rebuild would delete child rows.
    await db.migrate({ migrations })
    writer?.close()
    writer = createClient(db.clientConfig)
    for (const pragma of PRAGMAS) await writer.execute(`PRAGMA ${pragma}`)
    await writer.execute('PRAGMA optimize')
    writerDb = drizzle(writer, { schema: db.schema })
  }

  db.destroy = async () => {
    writer?.close()
    writer = undefined
    writerDb = undefined
    await destroy?.()
    db.client.close()
  }

  db.beginTransaction = async () => {
    if (writer === undefined) return null
    const connection = writer
    const release = await lock()
    try {
      await connection.execute('BEGIN IMMEDIATE')
    } catch (error) {
      release()
      throw error
    }
    const id = randomUUID()
    const end = (sql: string) => async () => {
      try {
        await connection.execute(sql)
      } finally {
        release()
      }
    }
    openQueue(id)
    db.sessions[id] = { db: writerDb, resolve: end('COMMIT'), reject: end('ROLLBACK') }
    return id
  }

  db.commitTransaction = async (given) => {
    const id = String(await given)
    const session = db.sessions[id]
    if (session === undefined) return
    delete db.sessions[id]
    const jobs = closeQueue(id)
    await session.resolve()
    for (const job of jobs) await job()
  }

  db.rollbackTransaction = async (given) => {
    const id = String(await given)
    const session = db.sessions[id]
    if (session === undefined) return
    delete db.sessions[id]
    closeQueue(id)
    await session.reject()
  }

  const methods = db as unknown as Record<(typeof WRITES)[number], Write>
  for (const name of WRITES) {
    const write = methods[name]
    methods[name] = async function (this: unknown, args) {
      const id = await args.req?.transactionID
      if (writer === undefined || (id !== undefined && id !== null && db.sessions[String(id)])) {
        return write.call(db, args)
      }
      const release = await lock()
      try {
        return await write.call(db, args)
      } finally {
        release()
      }
    }
  }
}

/** The embedded database in `uri` (`file:…`): string ids, WAL, migrated when it is opened. */
export const embeddedDatabase = ({ uri }: { uri: string }): DatabaseAdapterObj => {
  const file = uri.slice('file:'.length)
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  const adapter = sqliteAdapter({
    client: { url: uri },
    idType: 'uuidv7',
    push: false,
    wal: { synchronous: 'NORMAL' },
    migrationDir: fileURLToPath(new URL('../migrations', import.meta.url)),
    beforeSchemaInit: [indexForReads],
  })
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      serialise(db as unknown as Sqlite, file)
      return db
    },
  } as DatabaseAdapterObj
}
