/**
 * Every variable the program reads, with its check, its default and its meaning. Pure; `src/env.ts` reads
 * the environment by it, and the configuration page of the reference is generated from it.
 */
import { z } from 'zod'
import { mailServerOf, senderOf } from './server/mailSettings.js'
import { parseFileKeys } from './services/keys/parseFileKeys.js'
import { parseSigningKey } from './services/keys/parseSigningKey.js'
import { parsePrivateHosts } from './services/webhooks/guard/privateHosts.js'

const COMPATIBILITY = ['documentdb', 'cosmosdb', 'firestore'] as const
export type Compatibility = (typeof COMPATIBILITY)[number]

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/**
 * What a process does: everything; published content for readers; both APIs and the panel; or what
 * happens by the clock.
 */
const ROLES = ['all', 'delivery', 'studio', 'worker'] as const
export type Role = (typeof ROLES)[number]

export const SECRET_LENGTH = 32
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
