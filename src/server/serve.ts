/** The second half of a start, once settings, port and database are known to be good. */
import { randomBytes } from 'node:crypto'
import type { RequestListener, Server } from 'node:http'
import type next from 'next'
import type { Payload } from 'payload'
import { getPayload } from 'payload'
import type { Logger } from 'pino'
import { provideHostConfig } from '../admin/hostConfig.js'
import { checkOperations } from '../delivery/graphql/checkOperations.js'
import type { Env } from '../env.js'
import { startWorker } from '../jobs/worker.js'
import { sealEvents } from '../services/audit/seal.js'
import { createFirstAdmin } from '../services/createFirstAdmin.js'
import { encryptExistingFiles } from '../services/privateFiles/encryptExistingFiles.js'
import { followChanges } from '../services/feed/follow.js'
import { numberEvents } from '../services/feed/numberEvents.js'
import { hasAccounts } from '../services/hasAccounts.js'
import { createAdminPanel } from './admin/panel.js'
import { giveUp, say, step } from './console.js'
import { createServer } from './createServer.js'
import { createDoorbell } from './doorbell.js'
import type { Phase } from './health.js'
import { startMetrics } from './metrics/startMetrics.js'
import { measured } from './metrics/measured.js'
import { openDelivery } from './openDelivery.js'
import type { Parts } from './parts.js'
import { partsOf } from './parts.js'
import { shareRedis } from './redis.js'
import { createSetupRouter } from './setup/router.js'
import { issueSetupToken, openSetupToken } from './setup/token.js'
import { installShutdown } from './shutdown.js'

const DEV_DRAIN_MS = 1000
const REPORT_EVERY_MS = 1000

export const serve = async ({
  env,
  logger,
  server,
  createNext,
  onReady,
}: {
  env: Env
  logger: Logger
  server: Server
  createNext: typeof next
  onReady: (app: RequestListener) => void
}): Promise<void> => {
  const payload = await openPayload()
  const unfit = checkOperations({ payload, ...env.graphql })
  if (unfit.length > 0) giveUp(unfit)
  const parts = partsOf(env.role)
  const notice = parts.management ? await prepare({ payload, env }) : undefined
  let phase: Phase = 'ready'
  const stopping = new AbortController()

  const panel = parts.management
    ? createAdminPanel({
        env,
        root: process.cwd(),
        httpServer: server,
        createNext,
        report: ({ kind, text }) => (kind === 'failed' ? logger.error(text) : step(text)),
      })
    : undefined
  const redis = env.redisUrl === undefined ? undefined : shareRedis({ url: env.redisUrl, logger })
  const app = createServer({
    payload,
    env,
    logger,
    phase: () => phase,
    redis,
    ...(parts.delivery
      ? { delivery: openDelivery({ payload, env, stopping: stopping.signal }) }
      : {}),
    ...(panel === undefined
      ? { hasManagement: false }
      : { admin: panel, setup: setUp({ payload, env }) }),
  })
  const stopMetrics = await startMetrics({ payload, env })
  const doorbell = redis === undefined ? undefined : createDoorbell(redis)
  // Before the first answer is kept: what another process changes from then on is noticed.
  const stopFollowing = await followChanges({ payload, doorbell })
  onReady(env.metrics === undefined ? app : measured(app))
  const stopWorker = parts.clock ? startWorker(payload) : () => undefined
  installShutdown({
    server,
    logger,
    isRunByNpm: env.isRunByNpm,
    onStop: () => {
      phase = 'stopping'
      stopping.abort()
      panel?.cancel()
    },
    close: [
      () => panel?.close(),
      stopMetrics,
      stopWorker,
      stopFollowing,
      () => sealEvents(payload),
      () => numberEvents(payload),
      () => redis?.close(),
      () => payload.destroy(),
    ],
    ...(env.mode === 'development' ? { limitMs: DEV_DRAIN_MS } : {}),
  })
  // What a process before this one left behind when it was killed. Delivery alone writes nothing.
  if (parts.management || parts.clock) {
    void sealEvents(payload)
    void numberEvents(payload)
  }
  step(parts.management ? 'both APIs are serving' : `ready as ${env.role}`)
  say(addresses({ env, parts }))
  if (notice !== undefined) say(notice)

  const state = await panel?.start()
  if (state === 'ready') step(`admin panel ready: ${env.serverUrl}/admin`)
}

/** Gets the data folder and an empty database ready for people; says what they should know. */
const prepare = async (opened: { payload: Payload; env: Env }): Promise<string | undefined> => {
  await encryptExistingFiles(opened.payload).catch((error: unknown) =>
    giveUp([{ message: `DATA_DIR: private files could not be encrypted: ${reasonOf(error)}` }]),
  )
  return welcome(opened)
}

const setUp = ({ payload, env }: { payload: Payload; env: Env }) =>
  createSetupRouter({
    token: openSetupToken(env.dataDir),
    createAdmin: (admin) => createFirstAdmin({ payload, ...admin }),
  })

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** Opens the database (and migrates it) through the one Payload instance of this process. */
const openPayload = async (): Promise<Payload> => {
  const { default: config } = await import('../../payload.config.js')
  provideHostConfig(config)
  try {
    return await getPayload({ config, cron: true })
  } catch (error) {
    return giveUp([
      { message: `DATABASE_URI: the database could not be opened: ${reasonOf(error)}` },
    ])
  }
}

/** Fills an empty database, or offers the one-time set-up; says which accounts there are. */
const welcome = async ({
  payload,
  env,
}: {
  payload: Payload
  env: Env
}): Promise<string | undefined> => {
  if (await hasAccounts({ payload })) {
    openSetupToken(env.dataDir).close()
    return env.seed === 'demo' ? ACCOUNTS_EXIST : undefined
  }
  if (env.seed === 'none') {
    const token = issueSetupToken(env.dataDir)
    return `\nCreate the first administrator (this link works once):\n  ${env.serverUrl}/setup?token=${token}\n`
  }
  const password = env.demoPassword ?? randomBytes(12).toString('base64url')
  const { seedDemo } = await import('../seed/seed.js')
  const { SAMPLE_ACCOUNTS } = await import('../seed/accounts.js')
  step('adding sample content')
  const seeded = await seedDemo({ payload, password, onProgress: progressReporter() }).catch(
    (error: unknown) =>
      giveUp([
        { message: `DATABASE_URI: the sample content could not be written: ${reasonOf(error)}` },
      ]),
  )
  if (!seeded.ok) return giveUp(seeded.refusals)
  const accounts = Object.values(SAMPLE_ACCOUNTS).map(({ email }) => `  ${email}`)
  return `
Sample accounts, all with the password ${password}
(shown only now; change it in the admin panel):
${accounts.join('\n')}
`
}

/** Reports a step at most once a second, and the last one. */
const progressReporter = () => {
  let reportedAt = Date.now()
  return ({ done, total }: { done: number; total: number }): void => {
    if (done < total && Date.now() - reportedAt < REPORT_EVERY_MS) return
    reportedAt = Date.now()
    step(`adding sample content ${done}/${total}`)
  }
}

const ACCOUNTS_EXIST = `
  Accounts are as they were; the sample password was shown at the first start.
`

const addresses = ({ env: { serverUrl }, parts }: { env: Env; parts: Parts }): string =>
  [
    ...(parts.management ? [`Admin panel  ${serverUrl}/admin`] : []),
    ...(parts.delivery
      ? [
          `REST         ${serverUrl}/content/v1/articles`,
          `GraphQL      ${serverUrl}/content/v1/graphql`,
          `Description  ${serverUrl}/content/v1/docs`,
        ]
      : []),
    ...(parts.management ? [`Management   ${serverUrl}/api  (sign in first)`] : []),
  ]
    .map((line) => `\n  ${line}`)
    .join('')
