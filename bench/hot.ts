/**
 * Measures what is kept: hot reads beside a bare node:http server and a bare Express that answer the same
 * bytes, in one run; how soon a change is read; that nothing old is read while somebody writes; and that
 * the cache stays within its bound. `--quick` measures briefly. `--sizes=1000,20000`, `--seconds=4`.
 */
import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    seconds: { type: 'string' },
  },
})
const isQuick = options.quick
const [SMALL = 1000, LARGE = 20_000] = (options.sizes ?? (isQuick ? '200,1000' : '1000,20000'))
  .split(',')
  .map(Number)
const SECONDS = Number(options.seconds ?? (isQuick ? 1 : 4))
const ROUNDS = isQuick ? 1 : 3
const CONNECTIONS = 16
const READS = isQuick ? 2000 : 100_000
const WRITES = isQuick ? 20 : 1000
const ADDRESSES = isQuick ? 2000 : 100_000
const CACHE_MB = 128
const ARTICLE = `{ id title summary slug bodyHtml publishedAt readingMinutes authors { name credentials } topics { title slug } attachmentPatterns { title alias } }`

type Origins = { program: string; http: string; express: string }
type Memory = { rss: number; cache: number }

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const seed = (dataDir: string, size: number): Promise<void> =>
  new Promise((resolve, reject) => {
    fork(path('./seed.ts'), [dataDir, String(size)]).once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Seeding ended with ${code}.`)),
    )
  })

const open = async (size: number) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'secure-base-hot-'))
  await seed(dataDir, size)
  const child = fork(path('./hotServer.ts'), [dataDir, String(CACHE_MB)], {
    env: { ...process.env, NODE_ENV: 'production', DISABLE_PAYLOAD_HMR: 'true' },
    execArgv: [...process.execArgv, '--expose-gc'],
  })
  const next = <T>() =>
    new Promise<T>((resolve, reject) =>
      child.once('message', (message: { error?: string }) =>
        message.error === undefined ? resolve(message as T) : reject(new Error(message.error)),
      ),
    )
  const origins = await next<Origins>()
  const tell = async <T>(command: object): Promise<T> => {
    child.send(command)
    return next<T>()
  }
  const close = async (): Promise<void> => {
    child.disconnect()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { origins, tell, close }
}

type Ask = { url: string; method?: 'GET' | 'POST'; body?: string; headers?: Record<string, string> }
type Figures = { rate: number; p99: number }

const load = async (origin: string, { url, ...ask }: Ask): Promise<Figures> => {
  const found = await autocannon({
    url: origin + url,
    connections: CONNECTIONS,
    duration: SECONDS,
    ...ask,
  })
  if (found['4xx'] + found['5xx'] + found.errors > 0) throw new Error(`${url} failed under load.`)
  return { rate: found.requests.average, p99: found.latency.p99 }
}

const median = (all: Figures[]): Figures => {
  const middle = (read: (one: Figures) => number): number =>
    all.map(read).sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0
  return { rate: middle(({ rate }) => rate), p99: middle(({ p99 }) => p99) }
}

/** They take turns, so that a machine that is busy for a while slows all of them. */
const compare = async (asked: Record<string, { origin: string; ask: Ask }>) => {
  const all = Object.entries(asked).map(([name, one]) => ({ name, ...one, found: [] as Figures[] }))
  for (const { origin, ask } of all)
    await autocannon({ ...ask, url: origin + ask.url, connections: CONNECTIONS, duration: 1 })
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { origin, ask, found } of all) found.push(await load(origin, ask))
  return Object.fromEntries(all.map(({ name, found }) => [name, median(found)]))
}

const graphql = (query: string): Ask => ({
  url: `/content/v1/graphql?query=${encodeURIComponent(query)}`,
})
const post = (query: string): Ask => ({
  url: '/content/v1/graphql',
  method: 'POST',
  body: JSON.stringify({ query }),
  headers: { 'content-type': 'application/json' },
})

const rowsFor = (size: number): Record<string, Ask> => {
  const slug = `article-${Math.floor(size / 2)}`
  const one = `{ Article(slug: "${slug}") ${ARTICLE} }`
  const many = `{ Articles { totalDocs docs ${ARTICLE} } }`
  return {
    'REST article': { url: `/content/v1/articles/${slug}` },
    'REST list of 10': { url: '/content/v1/articles' },
    'GraphQL article': graphql(one),
    'GraphQL list of 10': graphql(many),
    'GraphQL article, POST': post(one),
    'GraphQL list of 10, POST': post(many),
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

const read = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    httpRequest(url, { agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve(Buffer.concat(parts).toString()))
    })
      .on('error', reject)
      .end()
  })

const failures: string[] = []
const wanted = (ok: boolean, sentence: string): void => {
  if (!ok) failures.push(sentence)
}

const small = await open(SMALL)
const large = await open(LARGE)
try {
  const table: Record<string, Record<string, string | number>> = {}
  const atLarge = rowsFor(LARGE)
  for (const [name, ask] of Object.entries(rowsFor(SMALL))) {
    const { url, ...init } = ask
    const answer = await fetch(small.origins.program + url, init)
    const body = await answer.text()
    await small.tell({ bare: body })
    const known = {
      ...ask,
      headers: { ...ask.headers, 'if-none-match': answer.headers.get('etag') ?? '' },
    }
    const figures = await compare({
      program: { origin: small.origins.program, ask },
      large: { origin: large.origins.program, ask: atLarge[name] ?? ask },
      known: { origin: small.origins.program, ask: known },
      http: { origin: small.origins.http, ask },
      express: { origin: small.origins.express, ask },
    })
    const of = (one: string): Figures => figures[one] ?? { rate: 0, p99: 0 }
    const ofHttp = of('program').rate / of('http').rate
    const ofExpress = of('program').rate / of('express').rate
    const growth = of('program').rate / of('large').rate
    table[name] = {
      KB: (body.length / 1024).toFixed(1),
      [`req/s at ${SMALL}`]: Math.round(of('program').rate),
      [`at ${LARGE}`]: Math.round(of('large').rate),
      growth: `${growth.toFixed(2)}x`,
      '304': Math.round(of('known').rate),
      'node:http': Math.round(of('http').rate),
      'of node:http': ofHttp.toFixed(2),
      Express: Math.round(of('express').rate),
      'of Express': ofExpress.toFixed(2),
      'p99 ms': of('program').p99,
      'p99 node:http': of('http').p99,
    }
    wanted(ofHttp >= 0.6, `${name}: ${ofHttp.toFixed(2)} of node:http; 0.6 is wanted.`)
    wanted(ofExpress > 1, `${name}: ${ofExpress.toFixed(2)} of Express; more than 1 is wanted.`)
    wanted(growth <= 1.2, `${name} grows ${growth.toFixed(2)}x; 1.2x is allowed.`)
    wanted(
      of('program').p99 <= 2 * Math.max(1, of('http').p99),
      `${name}: p99 ${of('program').p99} ms, of node:http ${of('http').p99} ms.`,
    )
  }
  console.table(table)

  const { id } = await small.tell<{ id: string }>({ topic: 'measured' })
  const address = `${small.origins.program}/content/v1/topics/${id}`
  const titleOf = (body: string): string => (JSON.parse(body) as { title: string }).title
  let longest = 0
  let written = 0
  let reads = 0
  let old = 0
  let isOver = false
  const reader = async (): Promise<void> => {
    while (!isOver || reads < READS) {
      const least = written
      const found = Number(titleOf(await read(address)))
      reads += 1
      if (found < least) old += 1
    }
  }
  await small.tell({ rename: id, title: '0' })
  const readers = Array.from({ length: 8 }, reader)
  for (let next = 1; next <= WRITES; next += 1) {
    await small.tell({ rename: id, title: String(next) })
    written = next
    const started = performance.now()
    const found = Number(titleOf(await read(address)))
    longest = Math.max(longest, performance.now() - started)
    if (found < next) old += 1
  }
  isOver = true
  await Promise.all(readers)
  console.log(`${reads} reads during and after ${WRITES} changes: ${old} old ones`)
  console.log(
    `the first read after a change: at most ${longest.toFixed(1)} ms, among 8 other readers`,
  )
  wanted(old === 0, `${old} reads were old.`)
  wanted(longest < 50, `A first read took ${longest.toFixed(1)} ms; 50 ms is wanted.`)

  const before = await small.tell<Memory>({ memory: true })
  let asked = 0
  const walker = async (): Promise<void> => {
    while (asked < ADDRESSES) {
      asked += 1
      await read(`${small.origins.program}/content/v1/articles?limit=5&page=${asked}`)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, walker))
  const after = await small.tell<Memory>({ memory: true })
  console.log(
    `${ADDRESSES} addresses: the cache holds ${after.cache.toFixed(1)} of ${CACHE_MB} MB; memory ${before.rss.toFixed(0)} -> ${after.rss.toFixed(0)} MB`,
  )
  wanted(after.cache * 1e6 <= CACHE_MB * 1024 * 1024, 'The cache is larger than it may be.')
} finally {
  agent.destroy()
  await small.close()
  await large.close()
}
for (const failure of failures) console.error(`MISSED: ${failure}`)
process.exitCode = failures.length > 0 && !isQuick ? 1 : 0
