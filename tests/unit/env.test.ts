import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseEnv } from '../../src/env.js'
import { prepareDataDir, readOrCreateSecret } from '../../src/server/dataDir.js'
import { readOperations } from '../../src/server/readOperations.js'

const MONGODB = 'mongodb://localhost:27017/cms?replicaSet=rs0'
const SECRET = 'x'.repeat(32)

const settings = (source: Record<string, string> = {}) => {
  const parsed = parseEnv(source)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals))
  return parsed.value
}

const faultsOf = (source: Record<string, string>) => {
  const parsed = parseEnv(source)
  return parsed.ok ? [] : parsed.refusals.map(({ field }) => field)
}

describe('parseEnv', () => {
  it('gives every variable its documented default', () => {
    const dataDir = path.resolve('data')
    expect(settings()).toEqual({
      mode: 'development',
      port: 3000,
      host: '127.0.0.1',
      dataDir,
      database: { kind: 'sqlite', uri: `file:${dataDir}/secure-base.db` },
      secret: undefined,
      signingKey: undefined,
      fileKey: undefined,
      serverUrl: 'http://localhost:3000',
      origins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
      seed: 'demo',
      demoPassword: undefined,
      role: 'all',
      redisUrl: undefined,
      trustProxy: false,
      logLevel: 'info',
      uploadLimitMb: 25,
      deliveryCacheMb: 128,
      syncStreams: 1000,
      graphql: { introspection: true },
      isRunByNpm: false,
      unused: [],
    })
  })

  it('treats an empty variable as an unset one', () => {
    expect(settings({ PORT: '', DATABASE_URI: ' ', PAYLOAD_SECRET: '', SEED: '' })).toEqual(
      settings(),
    )
  })

  it('follows PORT in the default public origin', () => {
    expect(settings({ PORT: '8080' }).serverUrl).toBe('http://localhost:8080')
  })

  it('keeps the embedded database in DATA_DIR', () => {
    expect(settings({ DATA_DIR: '/srv/cms' }).database.uri).toBe('file:/srv/cms/secure-base.db')
  })

  it('reports every fault at once and names each variable in its sentence', () => {
    const parsed = parseEnv({
      PORT: 'http',
      DATABASE_URI: 'postgres://localhost',
      PAYLOAD_SECRET: 'short',
      SIGNING_KEY: 'no key',
      FILE_KEY: 'c2hvcnQ=',
      GRAPHQL_INTROSPECTION: 'yes',
      SERVER_URL: 'https://cms.example.org/path',
      ALLOWED_ORIGINS: 'https://ok.example.org, nonsense',
      SEED: 'maybe',
      DEMO_PASSWORD: 'short',
      ROLE: 'reader',
      REDIS_URL: 'localhost:6379',
      DELIVERY_CACHE_MB: 'much',
      TRUST_PROXY: 'true',
      LOG_LEVEL: 'loud',
      UPLOAD_LIMIT_MB: '0',
      WEBHOOK_PRIVATE_HOSTS: 'cache.internal,10.0.0.0/99',
      SYNC_STREAMS: '0',
      SMTP_URL: 'mail.example.org',
      MAIL_FROM: 'The desk',
      NODE_ENV: 'staging',
    })
    const refusals = parsed.ok ? [] : parsed.refusals
    expect(refusals.map(({ field }) => field).sort()).toEqual([
      'ALLOWED_ORIGINS',
      'DATABASE_URI',
      'DELIVERY_CACHE_MB',
      'DEMO_PASSWORD',
      'FILE_KEY',
      'GRAPHQL_INTROSPECTION',
      'LOG_LEVEL',
      'MAIL_FROM',
      'NODE_ENV',
      'PAYLOAD_SECRET',
      'PORT',
      'REDIS_URL',
      'ROLE',
      'SEED',
      'SERVER_URL',
      'SIGNING_KEY',
      'SMTP_URL',
      'SYNC_STREAMS',
      'TRUST_PROXY',
      'UPLOAD_LIMIT_MB',
      'WEBHOOK_PRIVATE_HOSTS',
    ])
    for (const { field = '', message } of refusals) expect(message).toContain(field)
  })

  it('takes hosts, addresses and ranges that webhooks may call', () => {
    expect(
      settings({ WEBHOOK_PRIVATE_HOSTS: 'cache.internal, 10.0.0.0/8,::1' }).webhookPrivateHosts,
    ).toEqual(['cache.internal', '10.0.0.0/8', '::1'])
  })

  it('never repeats a secret in a fault', () => {
    expect(
      JSON.stringify(
        parseEnv({
          PAYLOAD_SECRET: 'hunter2',
          DEMO_PASSWORD: 'hunter2',
          SIGNING_KEY: 'hunter2',
          FILE_KEY: 'hunter2',
          SMTP_URL: 'smtp//desk:hunter2@mail.example.org',
        }),
      ),
    ).not.toContain('hunter2')
  })

  it.each(['0', '65536', '-1', '3000.5', '3000x'])('refuses PORT=%s', (PORT) => {
    expect(faultsOf({ PORT })).toEqual(['PORT'])
  })

  it('serves metrics nowhere unless a port is named, and then on this machine only', () => {
    expect(settings().metrics).toBeUndefined()
    expect(settings({ METRICS_PORT: '9464' }).metrics).toEqual({ port: 9464, host: '127.0.0.1' })
    expect(settings({ METRICS_PORT: '9464', METRICS_HOST: '10.0.0.5' }).metrics?.host).toBe(
      '10.0.0.5',
    )
  })

  it.each([
    ['the default port', { METRICS_PORT: '3000' }],
    ['the port of the server', { PORT: '8080', METRICS_PORT: '8080' }],
    ['no port', { METRICS_PORT: 'x' }],
  ])('refuses metrics on %s', (_what, source) => {
    expect(faultsOf(source)).toEqual(['METRICS_PORT'])
  })

  it.each(['redis://localhost', 'rediss://desk:pass@redis.example.org:6380/2'])(
    'accepts REDIS_URL=%s',
    (REDIS_URL) => {
      expect(settings({ REDIS_URL }).redisUrl).toBe(REDIS_URL)
    },
  )

  it.each(['localhost:6379', 'http://localhost', 'redis://', 'redis//desk:hunter2@host'])(
    'refuses REDIS_URL=%s without repeating it',
    (REDIS_URL) => {
      const parsed = parseEnv({ REDIS_URL })
      expect(parsed.ok ? [] : parsed.refusals.map(({ field }) => field)).toEqual(['REDIS_URL'])
      expect(JSON.stringify(parsed)).not.toContain('hunter2')
    },
  )

  it('limits reads only when it is told to, and allows a known client ten times as many', () => {
    expect(settings().deliveryLimits).toBeUndefined()
    expect(settings({ DELIVERY_RATE_LIMIT: '0' }).deliveryLimits).toBeUndefined()
    expect(settings({ DELIVERY_RATE_LIMIT: '300' }).deliveryLimits).toEqual({
      perAddress: 300,
      perKey: 3000,
    })
    expect(
      settings({ DELIVERY_RATE_LIMIT: '300', DELIVERY_KEY_RATE_LIMIT: '500' }).deliveryLimits,
    ).toEqual({ perAddress: 300, perKey: 500 })
    expect(faultsOf({ DELIVERY_KEY_RATE_LIMIT: '500' })).toEqual(['DELIVERY_KEY_RATE_LIMIT'])
    expect(faultsOf({ DELIVERY_RATE_LIMIT: '-1' })).toEqual(['DELIVERY_RATE_LIMIT'])
  })

  it('accepts the highest port', () => {
    expect(settings({ PORT: '65535' }).port).toBe(65_535)
  })

  it('requires a secret in production when the database is not embedded', () => {
    expect(faultsOf({ NODE_ENV: 'production', DATABASE_URI: MONGODB })).toEqual(['PAYLOAD_SECRET'])
  })

  it('asks for nothing but the address on MongoDB when nobody said production', () => {
    expect(faultsOf({ DATABASE_URI: MONGODB })).toEqual([])
  })

  it('accepts production on MongoDB with a secret', () => {
    const { secret, database } = settings({
      NODE_ENV: 'production',
      DATABASE_URI: MONGODB,
      PAYLOAD_SECRET: SECRET,
    })
    expect({ secret, kind: database.kind }).toEqual({ secret: SECRET, kind: 'mongodb' })
  })

  it('needs no secret in production when the database is embedded', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual([])
  })

  it('refuses a compatibility preset for the embedded database', () => {
    expect(faultsOf({ DATABASE_COMPATIBILITY: 'documentdb' })).toEqual(['DATABASE_COMPATIBILITY'])
  })

  it('passes a compatibility preset on for MongoDB', () => {
    expect(
      settings({ DATABASE_URI: MONGODB, DATABASE_COMPATIBILITY: 'documentdb' }).database,
    ).toEqual({
      kind: 'mongodb',
      uri: MONGODB,
      compatibility: 'documentdb',
    })
  })

  it('reads origins without a trailing slash and without doubles', () => {
    const { origins } = settings({
      SERVER_URL: 'https://cms.example.org/',
      ALLOWED_ORIGINS: 'https://a.example.org/, https://cms.example.org',
    })
    expect(origins).toEqual(['https://cms.example.org', 'https://a.example.org'])
  })

  it('does not add a loopback origin to a given public origin', () => {
    expect(settings({ SERVER_URL: 'https://cms.example.org' }).origins).toEqual([
      'https://cms.example.org',
    ])
  })

  it('reads the number of proxies, or their addresses', () => {
    expect(settings({ TRUST_PROXY: '1' }).trustProxy).toBe(1)
    expect(settings({ TRUST_PROXY: '10.0.0.1, loopback' }).trustProxy).toEqual([
      '10.0.0.1',
      'loopback',
    ])
  })

  it('sends mail once it knows a server, from the host of the public origin or a given sender', () => {
    const SMTP_URL = 'smtp://desk:secret@mail.example.org'
    const server = {
      host: 'mail.example.org',
      port: 587,
      secure: false,
      auth: { user: 'desk', pass: 'secret' },
    }
    expect(settings().mail).toBeUndefined()
    expect(settings({ MAIL_FROM: 'desk@example.org' }).mail).toBeUndefined()
    expect(settings({ SMTP_URL, SERVER_URL: 'https://cms.example.org:8443' }).mail).toEqual({
      server,
      from: { name: 'Secure Base', address: 'secure-base@cms.example.org' },
    })
    expect(settings({ SMTP_URL, MAIL_FROM: 'The desk <desk@example.org>' }).mail).toEqual({
      server,
      from: { name: 'The desk', address: 'desk@example.org' },
    })
  })

  it('takes a signing key as PEM, as PEM in one line, and as a JWK', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString().trim()
    const oneLine = pem.replaceAll('\n', String.raw`\n`)
    const jwk = JSON.stringify(privateKey.export({ format: 'jwk' }))
    for (const SIGNING_KEY of [pem, oneLine, jwk])
      expect(settings({ SIGNING_KEY }).signingKey).toBe(SIGNING_KEY)
  })

  it('refuses a signing key of another kind, a public one, and half of one', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const pem = { format: 'pem', type: 'pkcs8' } as const
    for (const SIGNING_KEY of [
      rsa.export(pem).toString(),
      publicKey.export({ format: 'pem', type: 'spki' }).toString(),
      JSON.stringify(publicKey.export({ format: 'jwk' })),
      privateKey.export(pem).toString().slice(0, 60),
    ])
      expect(faultsOf({ SIGNING_KEY })).toEqual(['SIGNING_KEY'])
  })

  it('takes one file key or several, and refuses them all when one is none', () => {
    const [a, b] = [1, 2].map((n) => Buffer.alloc(32, n).toString('base64'))
    expect(settings({ FILE_KEY: `${a}` }).fileKey).toBe(a)
    expect(settings({ FILE_KEY: `${a}, ${b}` }).fileKey).toBe(`${a}, ${b}`)
    expect(faultsOf({ FILE_KEY: `${a},${b}x` })).toEqual(['FILE_KEY'])
    expect(faultsOf({ FILE_KEY: `${a},` })).toEqual(['FILE_KEY'])
    expect(faultsOf({ FILE_KEY: Buffer.alloc(16).toString('base64') })).toEqual(['FILE_KEY'])
  })

  it('describes the schema of GraphQL on a laptop, and to others only where that is said', () => {
    const isOn = (source: Record<string, string>) => settings(source).graphql.introspection
    expect(isOn({ PORT: '8080' })).toBe(true)
    expect(isOn({ SERVER_URL: 'http://127.0.0.1:3000' })).toBe(true)
    expect(isOn({ NODE_ENV: 'production' })).toBe(false)
    expect(isOn({ SERVER_URL: 'https://cms.example.org' })).toBe(false)
    expect(isOn({ SERVER_URL: 'https://localhost.example.org' })).toBe(false)
    const on = { GRAPHQL_INTROSPECTION: 'on' }
    expect(isOn({ ...on, NODE_ENV: 'production', SERVER_URL: 'https://cms.example.org' })).toBe(
      true,
    )
    expect(isOn({ GRAPHQL_INTROSPECTION: 'off' })).toBe(false)
  })

  it('says which variables it does not use yet', () => {
    expect(
      settings({ SMTP_URL: 'smtp://x', REDIS_URL: 'redis://x', S3_BUCKET: 'b' }).unused,
    ).toEqual(['S3_BUCKET'])
  })
})

describe('the data folder', () => {
  const folder = () => mkdtempSync(path.join(tmpdir(), 'secure-base-env-'))

  it('keeps one secret that only its owner can read', () => {
    const dataDir = folder()
    const first = readOrCreateSecret(dataDir)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(readOrCreateSecret(dataDir)).toBe(first)
    expect(readFileSync(path.join(dataDir, 'secret'), 'utf8')).toBe(first)
    expect(statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('is made when it is not there', () => {
    expect(prepareDataDir(path.join(folder(), 'a', 'b')).ok).toBe(true)
  })

  it('is refused by name when a file is in its place', () => {
    const dataDir = folder()
    readOrCreateSecret(dataDir)
    const prepared = prepareDataDir(path.join(dataDir, 'secret'))
    expect(prepared.ok ? [] : prepared.refusals.map(({ field }) => field)).toEqual(['DATA_DIR'])
  })
})

describe('GRAPHQL_OPERATIONS', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secure-base-operations-'))
  const fileWith = (text: string): string => {
    const file = path.join(folder, 'operations.json')
    writeFileSync(file, text)
    return file
  }

  it('is a file of queries, or nothing', () => {
    const query = '{ Site { disclaimer } }'
    // echo -n '{ Site { disclaimer } }' | sha256sum
    const hash = '9b0da4bedbb6f68b3f9e22a08798475029f2a94eab78b0bab313811e9b23434c'
    const file = fileWith(JSON.stringify({ [hash]: query }))
    expect(readOperations(file)).toEqual({ ok: true, value: new Map([[hash, query]]) })
    expect(readOperations(undefined)).toEqual({ ok: true, value: undefined })
    expect(readOperations('')).toEqual({ ok: true, value: undefined })
  })

  it('is refused with every fault, each of which names the variable and the file', () => {
    const file = fileWith('{ "one": "{ a }", "two": "{ b }" }')
    const read = readOperations(file)
    const refusals = read.ok ? [] : read.refusals
    expect(refusals.map(({ field }) => field)).toEqual(['GRAPHQL_OPERATIONS', 'GRAPHQL_OPERATIONS'])
    for (const { message } of refusals)
      expect(message).toContain(`GRAPHQL_OPERATIONS: ${file}: the id of `)
    expect(readOperations(path.join(folder, 'none.json'))).toEqual({
      ok: false,
      refusals: [
        {
          code: 'invalid',
          field: 'GRAPHQL_OPERATIONS',
          message: `GRAPHQL_OPERATIONS: ${path.join(folder, 'none.json')}: the file cannot be read (ENOENT).`,
        },
      ],
    })
  })
})
