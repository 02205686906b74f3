/**
 * A MongoDB database as of one moment, through the driver: the tools of MongoDB may not be installed.
 *
 * A snapshot session is tried first: every read in it is answered as of one time, which the server
 * names. Servers without one get a transaction, and those without transactions plain reads; there the
 * end of the ledger, into which every act writes, has to be the same before and after.
 */
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import mongoose from 'mongoose'
import { z } from 'zod'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { GENESIS } from '../audit/chain.js'
import { COLLECTION_OF } from './dataFolders.js'
import type { FileFolder } from './dataFolders.js'
import type { AuditHead, Consistency } from './manifest.js'
import { CONSISTENCIES } from './manifest.js'
import type { Snapshot } from './snapshot.js'

const { BSON, MongoClient, MongoServerError } = mongoose.mongo
const { EJSON } = BSON

type Db = InstanceType<typeof mongoose.mongo.Db>
type ClientSession = ReturnType<InstanceType<typeof MongoClient>['startSession']>
type Reading = { db: Db; session?: ClientSession }

const ATTEMPTS = 5
const PAUSE_MS = 2000
const BATCH = 500

/** Numbers keep the kind they were stored as. */
const AS_STORED = { promoteValues: false, promoteLongs: false, promoteBuffers: false } as const

/** Where the rows of a collection are in the archive. */
export const mongodbPart = (collection: string): string => `database/${collection}.ndjson`

const linkSchema = z.object({ number: z.number(), hash: z.string() })
const waitingSchema = z.array(z.object({ event: z.string() }))

/** The end of the ledger, and a word that is another one as soon as anybody has done anything. */
const readHead = async ({ db, session }: Reading): Promise<{ head: AuditHead; stamp: string }> => {
  const links = db.collection('audit-links')
  const last = await links.findOne({ number: { $gt: 0 } }, { session, sort: { number: -1 } })
  const found = await links.find({ waiting: true }, { session }).toArray()
  const waiting = waitingSchema.parse(found).map(({ event }) => event)
  const { number, hash } = linkSchema.safeParse(last).data ?? { number: 0, hash: GENESIS }
  return {
    head: { number, hash, waiting: waiting.length },
    stamp: JSON.stringify([number, hash, waiting.sort()]),
  }
}

/** The names of the collections of the program, without what the server keeps for itself. */
export const collectionsIn = async (db: Db): Promise<string[]> => {
  const found = await db.listCollections({}, { nameOnly: true }).toArray()
  return found
    .filter(({ type, name }) => type === 'collection' && !name.startsWith('system.'))
    .map(({ name }) => name)
    .sort()
}

const named = z.object({ filename: z.string().nullish() })
const fileSchema = named.extend({
  sizes: z.record(z.string(), named.nullish()).nullish(),
})

/** The names of the files a row refers to. */
const filesIn = (row: unknown): string[] => {
  const { filename, sizes } = fileSchema.parse(row)
  return [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter(
    (name): name is string => typeof name === 'string' && name !== '',
  )
}

type Copied = { file: string; count: number; files: Set<string> }

const copyCollection = async ({
  db,
  session,
  name,
  folder,
  hasFiles,
}: Reading & { name: string; folder: string; hasFiles: boolean }): Promise<Copied> => {
  const copied: Copied = {
    file: path.join(folder, path.basename(mongodbPart(name))),
    count: 0,
    files: new Set(),
  }
  const rows = db.collection(name).find({}, { session, batchSize: BATCH, ...AS_STORED })
  const lines = async function* () {
    for await (const row of rows) {
      copied.count += 1
      if (hasFiles) filesIn(row).forEach((file) => copied.files.add(file))
      yield `${EJSON.stringify(row, { relaxed: false })}\n`
    }
  }
  await pipeline(lines, createWriteStream(copied.file, { mode: 0o600 }))
  return copied
}

/** Copies everything; undefined when somebody wrote meanwhile and the reads did not hide it. */
const copyAll = async ({
  consistency,
  folder,
  ...reading
}: Reading & { consistency: Consistency; folder: string }): Promise<Snapshot | undefined> => {
  const { head, stamp } = await readHead(reading)
  const snapshot: Snapshot = {
    consistency,
    parts: [],
    rows: {},
    audit: head,
    files: { media: [], private: [] },
  }
  const folderOf = new Map<string, FileFolder>([
    [COLLECTION_OF.media, 'media'],
    [COLLECTION_OF.private, 'private'],
  ])
  for (const name of await collectionsIn(reading.db)) {
    const holds = folderOf.get(name)
    const copied = await copyCollection({ ...reading, name, folder, hasFiles: holds !== undefined })
    snapshot.parts.push({ path: mongodbPart(name), file: copied.file })
    snapshot.rows[name] = copied.count
    if (holds !== undefined) snapshot.files[holds] = [...copied.files]
  }
  return (await readHead(reading)).stamp === stamp ? snapshot : undefined
}

/** Servers that know no snapshot session take the question for a plain one, and name no time. */
const namesTime = (session: ClientSession): boolean =>
  'snapshotTime' in session && session.snapshotTime !== undefined && session.snapshotTime !== null

/** Begins the reads of one kind; undefined when the server does not have it. */
const beginReading = async ({
  client,
  db,
  consistency,
}: {
  client: InstanceType<typeof MongoClient>
  db: Db
  consistency: Consistency
}): Promise<Reading | undefined> => {
  if (consistency === 'quiet') return { db }
  const session = client.startSession({ snapshot: consistency === 'snapshot' })
  try {
    if (consistency === 'transaction') {
      session.startTransaction({ readConcern: { level: 'snapshot' } })
    }
    await db.collection('audit-links').findOne({}, { session, projection: { _id: 1 } })
    if (consistency === 'transaction' || namesTime(session)) return { db, session }
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error
  }
  await endReading(session)
  return undefined
}

const endReading = async (session: ClientSession | undefined): Promise<void> => {
  if (session?.inTransaction() === true) await session.abortTransaction()
  await session?.endSession()
}

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))

/**
 * Copies the rows of the database at `uri` into the folder, as Extended JSON, a row a line. Refuses when
 * it is not ours, or when the server can only give plain reads and somebody wrote during each attempt.
 */
export const takeMongodbSnapshot = async ({
  uri,
  folder,
}: {
  uri: string
  folder: string
}): Promise<Result<Snapshot>> => {
  const client = await MongoClient.connect(uri)
  try {
    const db = client.db()
    const names = await collectionsIn(db)
    if (!names.includes('audit-links') || !names.includes('publications')) {
      return refuse({
        code: 'invalid',
        message: `The database "${db.databaseName}" is not one of this version. Start the server on it once.`,
      })
    }
    for (const consistency of CONSISTENCIES) {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const reading = await beginReading({ client, db, consistency })
        if (reading === undefined) break
        const snapshot = await copyAll({ ...reading, consistency, folder }).finally(() =>
          endReading(reading.session),
        )
        if (snapshot !== undefined) return accept(snapshot)
        await pause()
      }
    }
    return refuse({
      code: 'unavailable',
      message:
        'This MongoDB gives no snapshots, and somebody wrote during every attempt to read it whole. Stop the servers and try again, or use a replica set.',
    })
  } finally {
    await client.close()
  }
}
