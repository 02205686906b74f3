/**
 * `npm run test:mongodb`: the suites that touch a database, on MongoDB. `MONGODB_URI` when it is set,
 * else a server of its own; exit code 78 where neither can be had.
 */
import { spawnSync } from 'node:child_process'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'

const UNAVAILABLE = 78

const ownServer = async (): Promise<MongoMemoryReplSet> => {
  try {
    return await MongoMemoryReplSet.create({ replSet: { count: 1 } })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(
      `NOT TESTED ON MONGODB: MONGODB_URI is not set and no mongod could be started (${reason}).\n`,
    )
    process.exit(UNAVAILABLE)
  }
}

/**
 * They open no database, or always an embedded one, or look at what is the same whatever stores it. They were
 * run with the suites on SQLite.
 */
const WITHOUT_MONGODB = [
  'http/client',
  'http/deliveryGraphql',
  'http/docs',
  'http/mail',
  'http/management',
  'http/rateLimits',
  'http/reference',
  'http/server',
  'http/signingKeys',
  'http/sitemapPages',
  'http/structuredData',
  'http/tracing',
  'http/unavailable',
  'integration/importCommand',
  'integration/migrations',
  'integration/scaledShape',
]

const given = process.env.MONGODB_URI
const server = given === undefined || given === '' ? await ownServer() : undefined
const uri = server?.getUri() ?? String(given)

const { status } = spawnSync(
  'npx',
  // One file at a time: each builds and drops hundreds of indexes, and engines that build them in the
  // background would not have the unique ones ready, or meet in a deadlock.
  [
    'vitest',
    'run',
    '--no-file-parallelism',
    '--project',
    'integration',
    '--project',
    'http',
    ...WITHOUT_MONGODB.flatMap((name) => ['--exclude', `tests/${name}.test.ts`]),
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, TEST_MONGODB_URI: uri },
  },
)
await server?.stop()
process.exit(status ?? 1)
