/**
 * Measures delivery beside Payload's own REST handler and a bare Express 5, in one run, and how the
 * rates hold as the library grows. `--quick` measures briefly, for a check that nothing broke.
 */
import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'

const isQuick = process.argv.includes('--quick')
const [SMALL, LARGE] = isQuick ? [200, 1000] : [1000, 20_000]
const ROUNDS = isQuick ? 1 : 3
const SECONDS = isQuick ? 2 : 4
const CONNECTIONS = 16
const MAX_GROWTH = 1.3

const ARTICLE = `{ id title summary slug bodyHtml publishedAt readingMinutes authors { name credentials } topics { title slug } attachmentPatterns { title alias } }`
const graphql = (query: string) => `/content/v1/graphql?query=${encodeURIComponent(query)}`

type Row = { name: string; url: string; payload?: { url: string; atLeast: number } }

const rowsFor = (size: number): Row[] => {
  const slug = `article-${Math.floor(size / 2)}`
  return [
    {
      name: 'REST article',
      url: `/content/v1/articles/${slug}`,
      payload: { url: `/api/articles?where[slug][equals]=${slug}&depth=1&limit=1`, atLeast: 5 },
    },
    { name: 'GraphQL article', url: graphql(`{ Article(slug: "${slug}") ${ARTICLE} }`) },
    {
      name: 'REST list of 10',
      url: '/content/v1/articles',
      payload: { url: '/api/articles?depth=1&limit=10&sort=-publishedAt', atLeast: 3 },
    },
    { name: 'GraphQL list of 10', url: graphql(`{ Articles { totalDocs docs ${ARTICLE} } }`) },
  ]
}

/** The measured process, and questions to it that wait for their answer. */
const startServer = async (dataDir: string) => {
  const child = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), [dataDir], {
    env: { ...process.env, NODE_ENV: 'production', DISABLE_PAYLOAD_HMR: 'true' },
  })
  const next = () =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const exited = (code: number | null) => reject(new Error(`The server ended with ${code}.`))
      child.once('exit', exited)
      child.once('message', (message) => {
        child.off('exit', exited)
        const answer = message as Record<string, unknown>
        if (typeof answer.error === 'string') reject(new Error(answer.error))
        else resolve(answer)
      })
    })
  const { port } = await next()
  /** Sends a command; the answer is the processor time spent so far, in milliseconds. */
  const tell = async (command: object): Promise<number> => {
    child.send(command)
    return Number((await next()).cpu)
  }
  return { origin: `http://127.0.0.1:${String(port)}`, tell, stop: () => child.disconnect() }
}

type Server = Awaited<ReturnType<typeof startServer>>

type Contestant = { server: Server; url: string }
type Figures = { rate: number; cpu: number }

/** The rate under load, and the processor time of one request, which a busy machine cannot blur. */
const measure = async ({ server, url }: Contestant): Promise<Figures> => {
  const before = await server.tell({ cpu: true })
  const address = server.origin + url
  const result = await autocannon({ url: address, connections: CONNECTIONS, duration: SECONDS })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} failed under load.`)
  const spent = (await server.tell({ cpu: true })) - before
  return { rate: result.requests.average, cpu: spent / Math.max(1, result.requests.total) }
}

const medianBy = (all: Figures[], read: (figures: Figures) => number): number =>
  all.map(read).sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0

/**
 * The median figures of each contestant. They take turns within every round, so that a machine that
 * is busy for a while slows all of them and not just one.
 */
const compare = async <T extends string>(
  contestants: Record<T, Contestant>,
): Promise<Record<T, Figures>> => {
  const all = Object.entries<Contestant>(contestants).map(([name, contestant]) => ({
    name,
    contestant,
    rounds: [] as Figures[],
  }))
  for (const { contestant } of all)
    await autocannon({
      url: contestant.server.origin + contestant.url,
      connections: CONNECTIONS,
      duration: 1,
    })
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { contestant, rounds } of all) rounds.push(await measure(contestant))
  return Object.fromEntries(
    all.map(({ name, rounds }) => [
      name,
      { rate: medianBy(rounds, ({ rate }) => rate), cpu: medianBy(rounds, ({ cpu }) => cpu) },
    ]),
  ) as Record<T, Figures>
}

const answerOf = async (url: string): Promise<string> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
  return answer.text()
}

const seed = (dataDir: string, size: number): Promise<void> =>
  new Promise((resolve, reject) => {
    fork(fileURLToPath(new URL('./seed.ts', import.meta.url)), [dataDir, String(size)]).once(
      'exit',
      (code) => (code === 0 ? resolve() : reject(new Error(`Seeding ended with ${code}.`))),
    )
  })

const seeded = async (
  size: number,
): Promise<Server & { dataDir: string; remove: () => Promise<void> }> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'secure-base-bench-'))
  const started = Date.now()
  await seed(dataDir, size)
  console.log(`${size} articles seeded in ${Math.round((Date.now() - started) / 1000)} s`)
  const server = await startServer(dataDir)
  return { ...server, dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) }
}

const small = await seeded(SMALL)
const large = await seeded(LARGE)
// Payload's own handler and the bare Express run beside delivery, on the same content, so that what
// one of them does to a process (compiled code, memory) changes nothing for another.
const beside = await startServer(small.dataDir)
const failures: string[] = []
const table: Record<string, Record<string, string | number>> = {}
try {
  for (const [index, { name, url, payload }] of rowsFor(SMALL).entries()) {
    const atLarge = rowsFor(LARGE)[index]?.url ?? url
    const body = await answerOf(small.origin + url)
    await beside.tell({ bare: 'same', body })
    await answerOf(large.origin + atLarge)
    if (payload !== undefined) await answerOf(beside.origin + payload.url)
    const figures = await compare({
      small: { server: small, url },
      large: { server: large, url: atLarge },
      bare: { server: beside, url: '/bare/same' },
      payload: { server: beside, url: payload?.url ?? '/bare/same' },
    })
    const growth = figures.small.rate / figures.large.rate
    const times = figures.small.rate / figures.payload.rate
    table[name] = {
      KB: (body.length / 1024).toFixed(1),
      [`req/s at ${SMALL}`]: Math.round(figures.small.rate),
      [`req/s at ${LARGE}`]: Math.round(figures.large.rate),
      growth: `${growth.toFixed(2)}x`,
      'growth (cpu)': `${(figures.large.cpu / figures.small.cpu).toFixed(2)}x`,
      'cpu ms': figures.small.cpu.toFixed(2),
      'bare Express': Math.round(figures.bare.rate),
      'of bare': (figures.small.rate / figures.bare.rate).toFixed(2),
      ...(payload === undefined
        ? {}
        : {
            'Payload REST': Math.round(figures.payload.rate),
            'x Payload': times.toFixed(1),
            'x Payload (cpu)': (figures.payload.cpu / figures.small.cpu).toFixed(1),
          }),
    }
    if (growth > MAX_GROWTH)
      failures.push(`${name} grows ${growth.toFixed(2)}x; ${MAX_GROWTH}x is allowed.`)
    if (payload !== undefined && times < payload.atLeast)
      failures.push(`${name}: ${times.toFixed(1)}x Payload; ${payload.atLeast}x is wanted.`)
  }
} finally {
  beside.stop()
  for (const server of [small, large]) {
    server.stop()
    await server.remove()
  }
}
console.table(table)
for (const failure of failures) console.error(`MISSED: ${failure}`)
process.exitCode = failures.length > 0 && !isQuick ? 1 : 0
