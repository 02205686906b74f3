/**
 * Measures search over a library in two languages: one reader at a time, which is what a search takes,
 * and sixteen at once, who wait for one another in the one thread of a process. No query is asked
 * twice, so that nothing that is kept between requests helps.
 *
 * `--size=20000`, `--requests=2000`, `--data=FOLDER` (seeded before, kept) narrow it down; `--quick`
 * is a check that nothing broke.
 */
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Locale } from '../src/slugs.js'
import { LOCALES } from '../src/slugs.js'
import { VOCABULARY, randomFrom, titleOf } from './searchContent.js'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    size: { type: 'string' },
    requests: { type: 'string' },
    data: { type: 'string' },
  },
})
const SIZE = Number(options.size ?? (options.quick ? 500 : 20_000))
const REQUESTS = Number(options.requests ?? (options.quick ? 200 : 2000))
const CONNECTIONS = 16
const MOST_MS = 50
const WARM_UP = 200

const random = randomFrom(SIZE + 1)
const below = (most: number): number => Math.floor(random() * most)
const some = (locale: Locale, from: number, to: number): string =>
  VOCABULARY[locale][from + below(to - from)] ?? ''

/** Letters changed places, or one is missing. */
const mistype = (word: string): string => {
  const at = 1 + below(Math.max(1, word.length - 2))
  return random() < 0.5
    ? word.slice(0, at) + word.slice(at + 1)
    : word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}

/** What readers ask, from the words that nearly every text has to those that few have. */
const KINDS: Record<string, (locale: Locale) => string> = {
  'common word': (locale) => some(locale, 0, 40),
  'three common words': (locale) => [0, 0, 0].map(() => some(locale, 0, 40)).join(' '),
  word: (locale) => some(locale, 40, 2000),
  'two words': (locale) => `${some(locale, 20, 500)} ${some(locale, 100, 3000)}`,
  'a title': (locale) => titleOf(below(SIZE), locale),
  'typing error': (locale) => mistype(some(locale, 200, 3000)),
  'two typing errors': (locale) =>
    `${mistype(some(locale, 100, 1000))} ${mistype(some(locale, 100, 1000))}`,
  'being typed': (locale) => some(locale, 100, 3000).slice(0, 4),
  'nothing has it': () => `qx${below(1e9).toString(36)}zzk`,
}

let asked = 0
const urlFor = (kind: string): string => {
  const locale = LOCALES[below(LOCALES.length)] ?? 'en'
  asked += 1
  const query = new URLSearchParams({ q: KINDS[kind]?.(locale) ?? '', locale })
  // Half of the searches are narrowed down; the page makes an address that was not asked before.
  if (random() < 0.25) query.set('topic', `topic-${below(12)}`)
  if (random() < 0.25) query.set('pattern', `pattern-${below(4)}`)
  query.set('limit', String(8 + (asked % 5)))
  return `/content/v1/search?${query.toString()}`
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
const timed = (origin: string, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    request(origin + path, { agent }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(performance.now() - started)
          : reject(new Error(`${path} answered ${answer.statusCode}`)),
      )
    })
      .on('error', reject)
      .end()
  })

const quantile = (times: number[], share: number): number =>
  [...times].sort((one, other) => one - other)[Math.ceil(times.length * share) - 1] ?? 0
const rounded = (value: number): number => Math.round(value * 10) / 10
const summary = (times: number[]) => ({
  p50: rounded(quantile(times, 0.5)),
  p95: rounded(quantile(times, 0.95)),
  p99: rounded(quantile(times, 0.99)),
  most: rounded(quantile(times, 1)),
})

/** Memory as the server tells it. */
const mb = (memory: unknown): string => {
  const { held, resident } = memory as { held: number; resident: number }
  return `${Math.round(held)} MB held, ${Math.round(resident)} MB resident`
}

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const dataDir = options.data ?? (await mkdtemp(join(tmpdir(), 'secure-base-search-')))
if (!existsSync(join(dataDir, 'bench.db'))) {
  const started = Date.now()
  await new Promise<void>((resolve, reject) => {
    fork(script('./searchSeed.ts'), [dataDir, String(SIZE)]).once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Seeding ended with ${code}.`)),
    )
  })
  console.log(`${SIZE} articles seeded in ${Math.round((Date.now() - started) / 1000)} s`)
}

const server = fork(script('./searchServer.ts'), [dataDir], {
  env: { ...process.env, NODE_ENV: 'production', DISABLE_PAYLOAD_HMR: 'true' },
  execArgv: [...process.execArgv, '--expose-gc'],
})
const next = () =>
  new Promise<Record<string, unknown>>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)))
    server.once('message', (message) => resolve(message as Record<string, unknown>))
  })
const ready = await next()
const origin = String(ready.origin)
console.log(
  `Index filled in ${rounded(Number(ready.filled) / 1000)} s; a read meanwhile took ${rounded(Number(ready.readMeanwhile))} ms. Memory before: ${mb(ready.before)}; after: ${mb(ready.after)}.`,
)

const kinds = Object.keys(KINDS)
const anyKind = (): string => kinds[below(kinds.length)] ?? ''
for (let count = 0; count < WARM_UP; count += 1) await timed(origin, urlFor(anyKind()))

const alone: Record<string, number[]> = Object.fromEntries(kinds.map((kind) => [kind, []]))
for (let count = 0; count < REQUESTS; count += 1) {
  const kind = kinds[count % kinds.length] ?? ''
  alone[kind]?.push(await timed(origin, urlFor(kind)))
}
server.send('figures')
const { cpu: cpuBefore } = await next()
const together: number[] = []
const started = performance.now()
let left = REQUESTS
await Promise.all(
  Array.from({ length: CONNECTIONS }, async () => {
    while (left-- > 0) together.push(await timed(origin, urlFor(anyKind())))
  }),
)
const rate = Math.round((REQUESTS / (performance.now() - started)) * 1000)
server.send('figures')
const { cpu: cpuAfter, memory: after } = await next()
server.disconnect()
agent.destroy()
if (options.data === undefined) await rm(dataDir, { recursive: true, force: true })

const all = summary(Object.values(alone).flat())
const crowd = summary(together)
console.table({
  ...Object.fromEntries(kinds.map((kind) => [kind, summary(alone[kind] ?? [])])),
  'all, one at a time': all,
  [`all, ${CONNECTIONS} at once`]: crowd,
})
console.log(
  `${rounded((Number(cpuAfter) - Number(cpuBefore)) / REQUESTS)} ms of processor time a search; ${rate} searches a second, ${CONNECTIONS} at once. Memory: ${mb(after)}.`,
)
const failed = Object.entries({ 'one at a time': all, [`${CONNECTIONS} at once`]: crowd }).filter(
  ([, { p95 }]) => p95 > MOST_MS,
)
for (const [name, { p95 }] of failed) console.error(`p95 ${name} is ${p95} ms, over ${MOST_MS} ms.`)
process.exit(failed.length === 0 || options.quick ? 0 : 1)
