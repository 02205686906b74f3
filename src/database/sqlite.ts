/**
 * The embedded database. Payload's SQLite adapter opens a connection for every transaction and fails
 * under parallel writes; here one writer connection serialises them, so that every write is atomic
 * and readers, on the main connection, are never blocked. One server process; a command that writes
 * beside it, such as an import, is waited for.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from '@libsql/client'
import { createClient, LibsqlError } from '@libsql/client'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import type { BaseDatabaseAdapter, DatabaseAdapterObj, Migration, PayloadRequest } from 'payload'
import { migrations as generated } from '../migrations/index.js'
import { WriterBusyError } from './conflicts.js'
import { createLock } from './lock.js'
import { closeQueue, openQueue } from './onCommit.js'
import { indexForReads } from './sqliteIndexes.js'

/** Generated files type their arguments for this adapter; Payload asks for the general form. */
const migrations = generated as unknown as Migration[]

const PRAGMAS = ['busy_timeout=5000', 'synchronous=NORMAL', 'foreign_keys=ON']

/** How long a transaction waits for the writer of another process, and how often it looks. */
const BUSY_WAIT_MS = 1000
const BUSY_LOOK_MS = 50

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

const isBusy = (error: unknown): boolean =>
  error instanceof LibsqlError && error.code.startsWith('SQLITE_BUSY')

type Writer = { client: Client; db: unknown }

/** Opens the connection of the writer. The driver would wait for another process by stopping this one. */
const openWriter = async ({ clientConfig, schema }: Sqlite): Promise<Writer> => {
  const client = createClient(clientConfig)
  for (const pragma of PRAGMAS) await client.execute(`PRAGMA ${pragma}`)
  await client.execute('PRAGMA busy_timeout=0')
  return { client, db: drizzle(client, { schema }) }
}

const serialise = (db: Sqlite, file: string): void => {
  const connect = db.connect?.bind(db)
  const destroy = db.destroy?.bind(db)
  const lock = createLock()
  let writer: Writer | undefined

  db.connect = async (options) => {
    await connect?.(options)
    for (const pragma of PRAGMAS) await db.client.execute(`PRAGMA ${pragma}`)
    await backUp({ client: db.client, file })
    // Un-transacted: inside a transaction a table rebuild would delete child rows.
    await db.migrate({ migrations })
    await db.client.execute('PRAGMA optimize')
    writer?.client.close()
    writer = await openWriter(db)
  }

  db.destroy = async () => {
    writer?.client.close()
    writer = undefined
    await destroy?.()
    db.client.close()
  }

  /** Begins a transaction once no other process writes. */
  const beginWhenFree = async (first: Writer): Promise<Writer> => {
    const deadline = Date.now() + BUSY_WAIT_MS
    for (let current = first; ;) {
      try {
        await current.client.execute('BEGIN IMMEDIATE')
        return current
      } catch (error) {
        if (!isBusy(error)) throw error
        // The driver leaves the refused statement open, and beside it nothing could be committed.
        const next = await openWriter(db)
        current.client.close()
        current = writer = next
        if (Date.now() > deadline) throw new WriterBusyError('Another process is writing.')
      }
      await new Promise((resolve) => setTimeout(resolve, BUSY_LOOK_MS))
    }
  }

  db.beginTransaction = async () => {
    if (writer === undefined) return null
    const release = await lock()
    try {
      const { client, db: handle } = await beginWhenFree(writer)
      const id = randomUUID()
      const rollBack = async () => void (await client.execute('ROLLBACK'))
      const commit = async () => {
        try {
          await client.execute('COMMIT')
        } catch (error) {
          // Left open, it would be in the way of every write after it.
          await rollBack()
          throw error
        }
      }
      openQueue(id)
      db.sessions[id] = {
        db: handle,
        resolve: () => commit().finally(release),
        reject: () => rollBack().finally(release),
      }
      return id
    } catch (error) {
      release()
      throw error
    }
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

  /** A write that belongs to no transaction gets one of its own. */
  const inOwnTransaction = async (write: Write, args: Parameters<Write>[0]): Promise<unknown> => {
    const id = await db.beginTransaction()
    const transactionID = { value: id, enumerable: true }
    const req = Object.create(args.req ?? null, { transactionID }) as Partial<PayloadRequest>
    try {
      const result = await write.call(db, { ...args, req })
      if (id !== null) await db.commitTransaction(id)
      return result
    } catch (error) {
      if (id !== null) await db.rollbackTransaction(id)
      throw error
    }
  }

  const methods = db as unknown as Record<(typeof WRITES)[number], Write>
  for (const name of WRITES) {
    const write = methods[name]
    methods[name] = async function (this: unknown, args) {
      const id = await args.req?.transactionID
      const isInside = id !== undefined && id !== null && db.sessions[String(id)] !== undefined
      return writer === undefined || isInside ? write.call(db, args) : inOwnTransaction(write, args)
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
