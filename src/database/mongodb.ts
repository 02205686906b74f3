/** The production database: MongoDB with a replica set, or a compatible engine. */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { compatibilityOptions, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { buildIndexes } from './mongodbIndexes.js'
import { closeQueue, openQueue } from './onCommit.js'

/**
 * A transaction exists on the server from its first command on. Payload sends its first few side by
 * side, over several connections: the second can arrive before the first and be told that there is
 * no such transaction. So one is made to arrive before anything else is sent.
 */
const startOnServer = async (db: MongooseAdapter, id: number | string): Promise<void> => {
  const session = db.sessions[id]
  if (session !== undefined)
    await db.connection.collection('users').findOne({}, { session, projection: { _id: 1 } })
}

/** Runs the jobs of `onCommit` after the commit, and drops them after a rollback. */
const announceCommits = (db: MongooseAdapter): void => {
  const begin = db.beginTransaction.bind(db)
  const commit = db.commitTransaction.bind(db)
  const rollback = db.rollbackTransaction.bind(db)
  db.beginTransaction = async (options) => {
    const id = await begin(options)
    if (id === null) return id
    await startOnServer(db, id)
    openQueue(id)
    return id
  }
  db.commitTransaction = async (given) => {
    const id = await given
    const isOpen = db.sessions[String(id)] !== undefined
    const jobs = closeQueue(id)
    await commit(id)
    if (isOpen) for (const job of jobs) await job()
  }
  db.rollbackTransaction = async (given) => {
    const id = await given
    closeQueue(id)
    await rollback(id)
  }
}

/** Without a replica set there are no transactions, and a publication could be half done. */
const warnWithoutTransactions = ({ transactionOptions, payload }: MongooseAdapter): void => {
  if (transactionOptions !== false) return
  payload.logger.error(
    'DATABASE_URI names no replica set (replicaSet=…): there are no transactions, so what is done ' +
      'together may be kept in part. Do not use this for content that matters.',
  )
}

/** Builds the indexes as part of connecting; after a reload of the code they are there already. */
const buildIndexesOnConnect = (db: MongooseAdapter): void => {
  const connect = db.connect?.bind(db)
  db.connect = async (options) => {
    await connect?.(options)
    warnWithoutTransactions(db)
    if (options?.hotReload !== true) await buildIndexes(db)
  }
}

/** Names of ours that mongoose warns of; nothing here calls the methods they would hide. */
const WARNS_OF_NAMES = [
  'content-events',
  'notices',
  'preview-tokens',
  'publications',
  'redirects',
  'releases',
  'review-comments',
  'schedules',
  'screenings',
  'sign-offs',
  'webhook-deliveries',
  'workflow-states',
]

/** The database at `uri`. */
export const mongoDatabase = ({
  uri,
  compatibility,
}: {
  uri: string
  compatibility?: keyof typeof compatibilityOptions
}): DatabaseAdapterObj => {
  const adapter = mongooseAdapter({
    ...(compatibility === undefined ? {} : compatibilityOptions[compatibility]),
    url: uri,
    // Mongoose would build them behind the scenes and keep quiet about those that fail.
    connectOptions: { autoIndex: false },
    collectionsSchemaOptions: Object.fromEntries(
      WARNS_OF_NAMES.map((slug) => [slug, { suppressReservedKeysWarning: true }]),
    ),
  })
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      announceCommits(db as unknown as MongooseAdapter)
      buildIndexesOnConnect(db as unknown as MongooseAdapter)
      return db
    },
  } as DatabaseAdapterObj
}
