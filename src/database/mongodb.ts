/** The production database: MongoDB with a replica set, or a compatible engine. */
import { compatibilityOptions, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { closeQueue, openQueue } from './onCommit.js'

type Sessions = { sessions: Record<string, unknown> }

/** Runs the jobs of `onCommit` after the commit, and drops them after a rollback. */
const announceCommits = (db: BaseDatabaseAdapter & Sessions): void => {
  const begin = db.beginTransaction.bind(db)
  const commit = db.commitTransaction.bind(db)
  const rollback = db.rollbackTransaction.bind(db)
  db.beginTransaction = async (options) => {
    const id = await begin(options)
    if (id !== null) openQueue(id)
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

/** The database at `uri`; builds its indexes while it connects, so that uniqueness holds at once. */
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
    ensureIndexes: true,
  })
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      announceCommits(db as unknown as BaseDatabaseAdapter & Sessions)
      return db
    },
  } as DatabaseAdapterObj
}
