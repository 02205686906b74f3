/** A MongoDB database as the place that a backup is restored to. */
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import mongoose from 'mongoose'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import type { Manifest } from './manifest.js'
import { collectionsIn, mongodbPart } from './mongodbSnapshot.js'

const { BSON, MongoClient } = mongoose.mongo
const { EJSON } = BSON

type Row = Record<string, unknown>

const BATCH = 500

const withDatabase = async <T>(
  uri: string,
  work: (db: InstanceType<typeof mongoose.mongo.Db>) => Promise<T>,
): Promise<T> => {
  const client = await MongoClient.connect(uri)
  try {
    return await work(client.db())
  } finally {
    await client.close()
  }
}

/** Whether the database has any row. */
export const isMongodbOccupied = (uri: string): Promise<boolean> =>
  withDatabase(uri, async (db) => {
    for (const name of await collectionsIn(db)) {
      if ((await db.collection(name).findOne({}, { projection: { _id: 1 } })) !== null) return true
    }
    return false
  })

/** The rows of an unpacked collection, some at a time, with numbers of the kind they were stored as. */
const batches = async function* (file: string): AsyncGenerator<Row[]> {
  let batch: Row[] = []
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity })
  for await (const line of lines) {
    batch.push(EJSON.parse(line, { relaxed: false }) as Row)
    if (batch.length === BATCH) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

const partOf = (folder: string, name: string): string => path.join(folder, mongodbPart(name))

/** Whether every row of an unpacked backup can be read, and there are as many as its manifest says. */
export const checkMongodbRows = async ({
  folder,
  manifest,
}: {
  folder: string
  manifest: Manifest
}): Promise<Result<null>> => {
  for (const [name, count] of Object.entries(manifest.database.rows)) {
    let found = 0
    for await (const batch of batches(partOf(folder, name))) found += batch.length
    if (found !== count) {
      return refuse({
        code: 'invalid',
        message: `The backup has ${found} rows of "${name}" and should have ${count}. Nothing was changed.`,
      })
    }
  }
  return accept(null)
}

/** Puts the rows of an unpacked backup in the place of everything that is there. */
export const loadMongodbRows = ({
  uri,
  folder,
  manifest,
}: {
  uri: string
  folder: string
  manifest: Manifest
}): Promise<void> =>
  withDatabase(uri, async (db) => {
    for (const name of await collectionsIn(db)) await db.collection(name).drop()
    for (const name of Object.keys(manifest.database.rows)) {
      for await (const batch of batches(partOf(folder, name))) {
        await db.collection(name).insertMany(batch, { writeConcern: { w: 'majority' } })
      }
    }
  })
