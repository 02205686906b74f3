/**
 * The program's settings, read from the environment once. No other file reads `process.env`.
 * `parseEnv` is pure and reports every fault at once; `loadEnv` adds the effects: the data folder
 * and the generated secret.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { AllowedOperations } from './delivery/graphql/createOperations.js'
import type { Refusal, Result } from './errors.js'
import { prepareDataDir, readOrCreateSecret } from './server/dataDir.js'
import { mailServerOf, senderOf } from './server/mailSettings.js'
import { readOperations } from './server/readOperations.js'
import { parseFileKeys } from './services/keys/parseFileKeys.js'
import { parseSigningKey } from './services/keys/parseSigningKey.js'
import { parsePrivateHosts } from './services/webhooks/guard/privateHosts.js'

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

const COMPATIBILITY = ['documentdb', 'cosmosdb', 'firestore'] as const
type Compatibility = (typeof COMPATIBILITY)[number]

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof LOG_LEVELS)[number]

/**
 * What a process does: everything; published content for readers; both APIs and the panel; or what
 * happens by the clock.
 */
const ROLES = ['all', 'delivery', 'studio', 'worker'] as const
export type Role = (typeof ROLES)[number]

const UNUSED = /^S3_.+$/
const SECRET_LENGTH = 32
const PASSWORD_LENGTH = 12

const wholeNumber = (name: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `${name} must be a whole number from ${least} to ${most}.`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, {
      message: `${name} must be a whole number from ${least} to ${most}.`,
    })

const oneOf = <const T extends readonly string[]>(name: string, values: T) =>
  z.enum(values, { error: `${name} must be one of: ${values.join(', ')}.` })

const originOf = (text: string): string | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOrigin =
    (url?.protocol === 'http:' || url?.protocol === 'https:') &&
    (url.pathname === '/' || url.pathname === '') &&
    url.search === '' &&
    url.hash === '' &&
    url.username === ''
  return isOrigin ? url.origin : undefined
}

const origin = (name: string) =>
  z.string().transform((text, context) => {
    const value = originOf(text)
    if (value !== undefined) return value
    context.addIssue({
      code: 'custom',
      message: `${name} must be an origin such as https://cms.example.org, not "${text}".`,
    })
    return z.NEVER
  })

const commaList = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

const trustProxy = z
  .string()
  .refine((text) => text !== 'true' && text !== '*', {
    message:
      'TRUST_PROXY must be the number of proxies, or their addresses; "true" trusts anybody.',
  })
  .transform((text): number | string[] | false => {
    if (text === 'false' || text === '0') return false
    return /^\d+$/.test(text) ? Number(text) : commaList(text)
  })

/** The sentence never repeats the value, which may hold a password. */
const mailServer = z.string().transform((text, context) => {
  const server = mailServerOf(text)
  if (server !== undefined) return server
  context.addIssue({
    code: 'custom',
    message:
      'SMTP_URL must look like smtp://user:password@mail.example.org:587 or smtps://mail.example.org.',
  })
  return z.NEVER
})

/** The sentence never repeats the value, which may hold a password. */
const redisServer = z.string().refine(
  (text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined
    return /^rediss?:$/.test(url?.protocol ?? '') && url?.hostname !== ''
  },
  { message: 'REDIS_URL must look like redis://user:password@redis.example.org:6379/0.' },
)

const sender = z.string().transform((text, context) => {
  const from = senderOf(text)
  if (from !== undefined) return from
  context.addIssue({
    code: 'custom',
    message: 'MAIL_FROM must be an address, or a name and an address: Name <name@example.org>.',
  })
  return z.NEVER
})

/**
 * Every variable with its default and meaning; the configuration page of the reference is generated
 * from it. `defaultWords` stands where the default is not a value of its own.
 */
export const variables = z.object({
  NODE_ENV: oneOf('NODE_ENV', ['production', 'development', 'test'] as const)
    .default('development')
    .meta({
      description:
        'With `production`, `npm start` asks for a `PAYLOAD_SECRET` unless the database is embedded. It chooses nothing else: `npm start` always serves the built panel, `npm run dev` the one that reloads.',
      defaultWords: 'none',
    }),
  PORT: wholeNumber('PORT', 1, 65_535)
    .default(3000)
    .meta({ description: 'The port the server listens on.' }),
  HOST: z.string().default('127.0.0.1').meta({
    description: 'The address it listens on; `0.0.0.0` accepts connections from other machines.',
  }),
  DATA_DIR: z.string().default('./data').meta({
    description:
      'Where the embedded database, the generated secret and keys, and uploaded files are kept.',
  }),
  DATABASE_URI: z
    .string()
    .regex(
      /^(?:file:|mongodb:\/\/|mongodb\+srv:\/\/)./,
      'DATABASE_URI must start with file:, mongodb:// or mongodb+srv://.',
    )
    .optional()
    .meta({
      description:
        '`file:…` is SQLite; `mongodb://…` and `mongodb+srv://…` are MongoDB, which needs a replica set for transactions.',
      defaultWords: '`file:DATA_DIR/secure-base.db`',
    }),
  DATABASE_COMPATIBILITY: oneOf('DATABASE_COMPATIBILITY', COMPATIBILITY)
    .optional()
    .meta({ description: 'For engines that only resemble MongoDB.' }),
  PAYLOAD_SECRET: z
    .string()
    .min(SECRET_LENGTH, `PAYLOAD_SECRET must have at least ${SECRET_LENGTH} characters.`)
    .optional()
    .meta({
      description: `At least ${SECRET_LENGTH} random characters. Required when NODE_ENV is "production" and the database is not embedded. Changing it voids sessions and API keys.`,
      defaultWords: 'generated once into `DATA_DIR`',
    }),
  SIGNING_KEY: z
    .string()
    .refine((text) => parseSigningKey(text) !== undefined, {
      message: 'SIGNING_KEY must be an Ed25519 private key: PKCS#8 PEM, or a JWK.',
    })
    .optional()
    .meta({
      description:
        'The private key that sign-offs are signed with (Ed25519): PKCS#8 PEM, where `\\n` may stand for a line break, or a JWK. See [keys](../keys.md).',
      defaultWords: 'generated once into `DATA_DIR/keys`',
    }),
  FILE_KEY: z
    .string()
    .refine((text) => parseFileKeys(text) !== undefined, {
      message:
        'FILE_KEY must be 32 random bytes in base64, or several such keys with commas between.',
    })
    .optional()
    .meta({
      description:
        'The key that private files are encrypted with: 32 random bytes in base64. Of several, separated by commas, the first encrypts and all decrypt. See [keys](../keys.md).',
      defaultWords: 'generated once into `DATA_DIR/keys`',
    }),
  SERVER_URL: origin('SERVER_URL').optional().meta({
    description:
      'The public origin, without a path. Browsers must use exactly this origin to sign in.',
    defaultWords: '`http://localhost:PORT`',
  }),
  ALLOWED_ORIGINS: z
    .string()
    .transform(commaList)
    .pipe(z.array(origin('ALLOWED_ORIGINS')))
    .default([])
    .meta({
      description:
        'More browser origins that may call the management plane with a signed-in session, separated by commas.',
    }),
  SEED: oneOf('SEED', ['demo', 'none'] as const)
    .default('demo')
    .meta({
      description:
        'What an empty database is filled with: sample content and accounts, or nothing, and then a one-time link for creating the first administrator is printed.',
    }),
  DEMO_PASSWORD: z
    .string()
    .min(PASSWORD_LENGTH, `DEMO_PASSWORD must have at least ${PASSWORD_LENGTH} characters.`)
    .optional()
    .meta({
      description: `The password of the sample accounts, at least ${PASSWORD_LENGTH} characters.`,
      defaultWords: 'random, printed once',
    }),
  ROLE: oneOf('ROLE', ROLES).default('all').meta({
    description:
      'What this process does. `delivery` only serves published content, and any number may run; `studio` serves the panel and both APIs; `worker` does what happens by the clock; `all` is everything in one. See [scaling](../scaling.md).',
  }),
  TRUST_PROXY: trustProxy.default(false).meta({
    description:
      'How many proxies stand before the server, or their addresses, separated by commas. Never `true`.',
  }),
  REDIS_URL: redisServer.optional().meta({
    description:
      'The Redis that several instances share: `redis://user:password@host:6379/0`, or `rediss://…` for TLS. They tell each other over it at once that content has changed, and count limits on requests and sign-ins together. Without it, and while it can not be reached, they notice changes within a second and count for themselves.',
  }),
  DELIVERY_RATE_LIMIT: wholeNumber('DELIVERY_RATE_LIMIT', 0, 1_000_000).default(0).meta({
    description:
      'How many requests under `/content/v1` one address may make in a minute, images included; `0` is no limit. For a server without a CDN before it. It needs a right `TRUST_PROXY`.',
  }),
  DELIVERY_KEY_RATE_LIMIT: wholeNumber('DELIVERY_KEY_RATE_LIMIT', 1, 100_000_000).optional().meta({
    description:
      'The same for requests with the key of an API client (`Authorization: api-clients API-Key …`), which then count for the client and not for its address.',
    defaultWords: 'ten times `DELIVERY_RATE_LIMIT`',
  }),
  SMTP_URL: mailServer.optional().meta({
    description:
      'The server that mail is handed to: `smtp://user:password@host:587`, or `smtps://…` for a connection that is encrypted from its start. Special characters of the password are written as in any URL. A password is only sent over TLS, except to this machine. Without it no mail is sent, and notices are shown in the panel only.',
  }),
  MAIL_FROM: sender.optional().meta({
    description: 'The sender of every mail: an address, or `Name <name@example.org>`.',
    defaultWords: '`Secure Base <secure-base@…>` at the host of `SERVER_URL`',
  }),
  LOG_LEVEL: oneOf('LOG_LEVEL', LOG_LEVELS)
    .default('info')
    .meta({ description: 'How much is logged.' }),
  METRICS_PORT: wholeNumber('METRICS_PORT', 1, 65_535).optional().meta({
    description:
      'The port that `/metrics` is served on, for Prometheus. It has no sign-in: nobody but the collector should reach it. See the [runbook](../runbook.md).',
    defaultWords: 'none: no metrics',
  }),
  METRICS_HOST: z.string().default('127.0.0.1').meta({
    description: 'The address that `METRICS_PORT` listens on.',
  }),
  UPLOAD_LIMIT_MB: wholeNumber('UPLOAD_LIMIT_MB', 1, 1000)
    .default(25)
    .meta({ description: 'The largest upload, in megabytes.' }),
  WEBHOOK_PRIVATE_HOSTS: z
    .string()
    .transform(commaList)
    .refine((hosts) => parsePrivateHosts(hosts) !== undefined, {
      message:
        'WEBHOOK_PRIVATE_HOSTS must be host names, addresses or ranges such as 10.0.0.0/8, with commas between.',
    })
    .optional()
    .meta({
      description:
        'What webhooks may call although it is not a public address, also without encryption: host names, addresses and ranges such as `10.0.0.0/8`, separated by commas. See [webhooks](../frontends/webhooks.md).',
      defaultWords: 'none',
    }),
  SYNC_STREAMS: wholeNumber('SYNC_STREAMS', 1, 100_000).default(1000).meta({
    description:
      'How many readers may follow changes over a connection that stays open, in each process. See [sync](../frontends/sync.md).',
  }),
  DELIVERY_CACHE_MB: wholeNumber('DELIVERY_CACHE_MB', 0, 100_000).default(128).meta({
    description:
      'What ready answers for readers may take in memory, in megabytes, in each process; 0 keeps none.',
  }),
  GRAPHQL_INTROSPECTION: oneOf('GRAPHQL_INTROSPECTION', ['on', 'off'] as const)
    .optional()
    .meta({
      description:
        'Whether `/content/v1/graphql` describes its schema to whoever asks and answers misspelt names with suggestions. A server for others is one with `NODE_ENV=production`, or with a `SERVER_URL` that is not on this machine.',
      defaultWords: '`on`; `off` on a server for others',
    }),
  GRAPHQL_OPERATIONS: z.string().optional().meta({
    description:
      'A JSON file with the only queries that `/content/v1/graphql` runs: an object of queries by their SHA-256, or a manifest of the format `apollo-persisted-query-manifest`. Read at start. See [GraphQL](../graphql.md).',
    defaultWords: 'none: every query runs',
  }),
})

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
