/**
 * The program's settings, read from the environment once. No other file reads `process.env`.
 * `parseEnv` is pure and reports every fault at once; `loadEnv` adds the effects: the data folder
 * and the generated secret.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import type { AllowedOperations } from './delivery/graphql/createOperations.js'
import type { Refusal, Result } from './errors.js'
import { prepareDataDir, readOrCreateSecret } from './server/dataDir.js'
import { readOperations } from './server/readOperations.js'
import type { Compatibility, LogLevel, Role } from './variables.js'
import { SECRET_LENGTH, variables } from './variables.js'

export type Database =
  { kind: 'sqlite'; uri: string } | { kind: 'mongodb'; uri: string; compatibility?: Compatibility }

/** Where mail is handed in, and who it is from. */
export type MailSettings = {
  server: {
    host: string
    port: number
    /** Encrypted from the start of the connection, not only once both sides agree. */
    secure: boolean
    auth?: { user: string; pass: string }
  }
  from: { name: string; address: string }
}

/** Settings as written by the operator; the secret may still have to be generated. */
export type Settings = {
  mode: 'production' | 'development' | 'test'
  port: number
  host: string
  dataDir: string
  database: Database
  secret?: string
  /** The private key of sign-offs, as it was given; kept in the data folder when it was not. */
  signingKey?: string
  /** The keys of private files, as they were given; kept in the data folder when they were not. */
  fileKey?: string
  serverUrl: string
  /** Every origin a browser may call the management plane from, the server's own first. */
  origins: readonly string[]
  seed: 'demo' | 'none'
  demoPassword?: string
  role: Role
  trustProxy: number | string[] | false
  logLevel: LogLevel
  uploadLimitMb: number
  /** What ready answers for readers may take in memory, in megabytes; 0 keeps none. */
  deliveryCacheMb: number
  graphql: {
    /** Whether anybody may ask the delivery plane for its schema. */
    introspection: boolean
  }
  /** What several instances share; each goes on for itself without it. */
  redisUrl?: string
  /** Requests for published content in a minute; without limit when the operator sets none. */
  deliveryLimits?: { perAddress: number; perKey: number }
  /** Where the metrics are served; nowhere without it. */
  metrics?: { port: number; host: string }
  /** Without it no mail is sent; notices are shown in the panel all the same. */
  mail?: MailSettings
  /** What webhooks may call although it is not public: hosts, addresses and ranges. */
  webhookPrivateHosts?: readonly string[]
  /** How many readers may follow changes over a connection that stays open. */
  syncStreams: number
  /** Whether npm started this process, in a shell that passes no signals on. */
  isRunByNpm: boolean
  /** Variables that are set but have no effect in this version. */
  unused: string[]
}

export type Env = Settings & {
  secret: string
  graphql: {
    /** The only queries that run on the delivery plane; without them all do. */
    operations?: AllowedOperations
  }
}

type Source = Record<string, string | undefined>

const UNUSED = /^S3_.+$/

/**
 * Reads settings from variables. An empty variable counts as unset. On failure every fault is in
 * `refusals`, each naming its variable in `field` and in the sentence.
 */
export const parseEnv = (source: Source): Result<Settings> => {
  const given = withoutBlanks(source)
  const parsed = variables.safeParse(given)
  const refusals = [
    ...(parsed.success ? [] : parsed.error.issues.map(toRefusal)),
    ...crossFaults(given),
  ]
  if (!parsed.success || refusals.length > 0) return { ok: false, refusals }
  const values = parsed.data
  const dataDir = path.resolve(values.DATA_DIR)
  const serverUrl = values.SERVER_URL ?? `http://localhost:${values.PORT}`
  const loopback = values.SERVER_URL === undefined ? [`http://127.0.0.1:${values.PORT}`] : []
  return {
    ok: true,
    value: {
      mode: values.NODE_ENV,
      port: values.PORT,
      host: values.HOST,
      dataDir,
      database: databaseOf({
        uri: values.DATABASE_URI ?? `file:${path.join(dataDir, 'secure-base.db')}`,
        compatibility: values.DATABASE_COMPATIBILITY,
      }),
      secret: values.PAYLOAD_SECRET,
      signingKey: values.SIGNING_KEY,
      fileKey: values.FILE_KEY,
      serverUrl,
      origins: [...new Set([serverUrl, ...loopback, ...values.ALLOWED_ORIGINS])],
      seed: values.SEED,
      demoPassword: values.DEMO_PASSWORD,
      role: values.ROLE,
      trustProxy: values.TRUST_PROXY,
      logLevel: values.LOG_LEVEL,
      uploadLimitMb: values.UPLOAD_LIMIT_MB,
      deliveryCacheMb: values.DELIVERY_CACHE_MB,
      graphql: {
        introspection:
          values.GRAPHQL_INTROSPECTION === undefined
            ? values.NODE_ENV !== 'production' && isOnThisMachine(serverUrl)
            : values.GRAPHQL_INTROSPECTION === 'on',
      },
      redisUrl: values.REDIS_URL,
      deliveryLimits: deliveryLimitsOf(values),
      metrics:
        values.METRICS_PORT === undefined
          ? undefined
          : { port: values.METRICS_PORT, host: values.METRICS_HOST },
      mail: values.SMTP_URL && {
        server: values.SMTP_URL,
        from: values.MAIL_FROM ?? defaultSender(serverUrl),
      },
      webhookPrivateHosts: values.WEBHOOK_PRIVATE_HOSTS,
      syncStreams: values.SYNC_STREAMS,
      isRunByNpm: given['npm_lifecycle_event'] !== undefined,
      unused: Object.keys(given).filter((name) => UNUSED.test(name)),
    },
  }
}

/**
 * Reads the process environment (and `.env`, which never overrides a variable that is set) and the
 * files it names, and makes the data folder. No secret is generated: a restore may bring one.
 */
export const loadSettings = (): Result<Settings> => {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const source: Source = { ...process.env, ...(modeOfCommand && { NODE_ENV: operatorsMode }) }
  const parsed = parseEnv(source)
  const operations = readOperations(source['GRAPHQL_OPERATIONS']?.trim())
  if (!parsed.ok || !operations.ok)
    return {
      ok: false,
      refusals: [parsed, operations].flatMap((one) => (one.ok ? [] : one.refusals)),
    }
  const prepared = prepareDataDir(parsed.value.dataDir)
  if (!prepared.ok) return prepared
  const mode = modeOfCommand ?? parsed.value.mode
  const graphql = {
    ...parsed.value.graphql,
    ...(operations.value === undefined ? {} : { operations: operations.value }),
  }
  return { ok: true, value: { ...parsed.value, mode, graphql } }
}

/** The same, and for an embedded database without a given secret generates one once. */
export const loadEnv = (): Result<Env> => {
  const loaded = loadSettings()
  if (!loaded.ok) return loaded
  const secret = loaded.value.secret ?? readOrCreateSecret(loaded.value.dataDir)
  return { ok: true, value: { ...loaded.value, secret } }
}

/**
 * What `setMode` chose, and NODE_ENV as it was before. A laptop runs `npm start` on MongoDB with
 * nothing but the address; who says `production` has to bring a secret of their own.
 */
let modeOfCommand: 'production' | 'development' | undefined
let operatorsMode: string | undefined

/**
 * Fixes the mode of this process. It must run before Next or Payload are imported, since both read
 * NODE_ENV while they load. Payload's own reload is off: it can not work under a host server.
 */
export const setMode = ({ isDev }: { isDev: boolean }): void => {
  operatorsMode = process.env.NODE_ENV
  modeOfCommand = isDev ? 'development' : 'production'
  Object.assign(process.env, {
    NODE_ENV: modeOfCommand,
    DISABLE_PAYLOAD_HMR: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  // Node's watcher asks its process for reports; Next's workers would inherit that and send theirs to
  // Next, which takes each for a crash.
  delete process.env.WATCH_REPORT_DEPENDENCIES
}

/** The environment of the admin build: what a tool needs to run, and none of our settings. */
export const buildEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG', 'NODE_OPTIONS']
      .map((name) => [name, process.env[name]] as const)
      .filter(([, value]) => value !== undefined),
  ),
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
})

const withoutBlanks = (source: Source): Record<string, string> =>
  Object.fromEntries(
    Object.entries(source).flatMap(([name, value]) => {
      const text = value?.trim()
      return text ? [[name, text]] : []
    }),
  )

const isOnThisMachine = (url: string): boolean =>
  /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname)
/** A key is that of a known program, which asks for many readers. */
const KEY_FACTOR = 10

const deliveryLimitsOf = ({
  DELIVERY_RATE_LIMIT: perAddress,
  DELIVERY_KEY_RATE_LIMIT: perKey,
}: z.output<typeof variables>): Settings['deliveryLimits'] =>
  perAddress === 0 ? undefined : { perAddress, perKey: perKey ?? perAddress * KEY_FACTOR }

const defaultSender = (serverUrl: string): MailSettings['from'] => ({
  name: 'Secure Base',
  address: `secure-base@${new URL(serverUrl).hostname}`,
})

const toRefusal = ({ path: [name], message }: z.core.$ZodIssue): Refusal => ({
  code: 'invalid',
  field: String(name),
  message,
})

const isEmbedded = (uri: string | undefined): boolean =>
  uri === undefined || uri.startsWith('file:')

/** Faults that show only when two variables are read together. */
const crossFaults = (given: Record<string, string>): Refusal[] => {
  const faults: Refusal[] = []
  const embedded = isEmbedded(given['DATABASE_URI'])
  if (embedded && given['DATABASE_COMPATIBILITY'] !== undefined) {
    faults.push({
      code: 'invalid',
      field: 'DATABASE_COMPATIBILITY',
      message: 'DATABASE_COMPATIBILITY needs a DATABASE_URI that starts with mongodb:.',
    })
  }
  if (given['METRICS_PORT'] !== undefined && given['METRICS_PORT'] === (given['PORT'] ?? '3000')) {
    faults.push({
      code: 'invalid',
      field: 'METRICS_PORT',
      message: 'METRICS_PORT must be another port than PORT, which everybody can reach.',
    })
  }
  const hasLimit = !['0', undefined].includes(given['DELIVERY_RATE_LIMIT'])
  if (given['DELIVERY_KEY_RATE_LIMIT'] !== undefined && !hasLimit) {
    faults.push({
      code: 'invalid',
      field: 'DELIVERY_KEY_RATE_LIMIT',
      message: 'DELIVERY_KEY_RATE_LIMIT needs a DELIVERY_RATE_LIMIT.',
    })
  }
  if (!embedded && given['NODE_ENV'] === 'production' && given['PAYLOAD_SECRET'] === undefined) {
    faults.push({
      code: 'invalid',
      field: 'PAYLOAD_SECRET',
      message: `PAYLOAD_SECRET is required in production when the database is not embedded: at least ${SECRET_LENGTH} random characters.`,
    })
  }
  return faults
}

const databaseOf = ({
  uri,
  compatibility,
}: {
  uri: string
  compatibility?: Compatibility
}): Database =>
  isEmbedded(uri)
    ? { kind: 'sqlite', uri }
    : { kind: 'mongodb', uri, ...(compatibility === undefined ? {} : { compatibility }) }
