/**
 * Measures delivery beside Payload's own REST handler and a bare Express 5, in one run, and how the
 * rates hold as the library grows: first the plain reads, then lists that are filtered, sorted,
 * counted or far from their beginning.
 *
 * `--quick` measures briefly, for a check that nothing broke. `--sizes=1000,20000`, `--rounds=3`,
 * `--seconds=4` and `--only=text` (rows whose name has it) narrow a run down.
 */
import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    only: { type: 'string', default: '' },
  },
})
const isQuick = options.quick
const [SMALL = 1000, LARGE = 20_000] = (options.sizes ?? (isQuick ? '200,1000' : '1000,20000'))
  .split(',')
  .map(Number)
const ROUNDS = Number(options.rounds ?? (isQuick ? 1 : 3))
const SECONDS = Number(options.seconds ?? (isQuick ? 2 : 4))
const FIRST_READS = 9
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

const filtered = (name: string, where: string): Row => ({
  name,
  url: `/content/v1/articles?${where}`,
})

/** Reads that a database finds harder the more there is, unless something is done about it. */
const hardRowsFor = (size: number): Row[] => {
  const middle = Math.floor(size / 2)
  const slugs = Array.from({ length: 10 }, (_, index) => `article-${middle + index}`)
  return [
    filtered('topic', 'where[topics.slug][equals]=topic-3'),
    filtered('author', 'where[authors.slug][equals]=person-3'),
    filtered('not of a topic', 'where[topics.slug][not_equals]=topic-3'),
    filtered('slug in ten', `where[slug][in]=${slugs.join(',')}`),
    filtered('title like', 'where[title][like]=number 7'),
    filtered('since a date', 'where[publishedAt][greater_than]=2020-01-05'),
    filtered('sort by title', 'sort=title'),
    filtered('topic, by title', 'where[topics.slug][equals]=topic-3&sort=title'),
    filtered('page 500', 'page=500&limit=1'),
    filtered('middle page', `page=${middle}&limit=1`),
    {
      name: 'count of a topic',
      url: '/content/v1/articles/count?where[topics.slug][equals]=topic-3',
    },
    {
      name: 'GraphQL topic',
      url: graphql(
        `{ Articles(where: { topics__slug: { equals: "topic-3" } }) { totalDocs docs ${ARTICLE} } }`,
      ),
    },
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

/**
 * The time of one request, in milliseconds, right after something was committed: nothing that was
 * found before is of use to it.
 */
const firstRead = async ({ server, url }: Contestant): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < FIRST_READS; round += 1) {
    await server.tell({ commit: round + 1 })
    const started = performance.now()
    await answerOf(server.origin + url)
    times.push(performance.now() - started)
  }
  return times.sort((one, other) => one - other)[Math.floor(FIRST_READS / 2)] ?? 0
}

const isWanted = ({ name }: Row): boolean => name.includes(options.only)

const small = await seeded(SMALL)
const large = await seeded(LARGE)
// Payload's own handler and the bare Express run beside delivery, on the same content, so that what
// one of them does to a process (compiled code, memory) changes nothing for another.
const beside = await startServer(small.dataDir)
const failures: string[] = []
type Table = Record<string, Record<string, string | number>>
const table: Table = {}
const hard: Table = {}
try {
  const plainAtLarge = rowsFor(LARGE)
  for (const [index, row] of rowsFor(SMALL).entries()) {
    if (!isWanted(row)) continue
    const { name, url, payload } = row
    const atLarge = plainAtLarge[index]?.url ?? url
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
  const hardAtLarge = hardRowsFor(LARGE)
  for (const [index, row] of hardRowsFor(SMALL).entries()) {
    if (!isWanted(row)) continue
    const { name, url } = row
    const atSmall = { server: small, url }
    const atLarge = { server: large, url: hardAtLarge[index]?.url ?? url }
    const figures = await compare({ small: atSmall, large: atLarge })
    const growth = figures.small.rate / figures.large.rate
    const body = JSON.parse(await answerOf(large.origin + atLarge.url)) as {
      totalDocs?: number
      data?: { Articles?: { totalDocs?: number } }
    }
    hard[name] = {
      [`found of ${LARGE}`]: body.totalDocs ?? body.data?.Articles?.totalDocs ?? '',
      [`req/s at ${SMALL}`]: Math.round(figures.small.rate),
      [`req/s at ${LARGE}`]: Math.round(figures.large.rate),
      growth: `${growth.toFixed(2)}x`,
      'growth (cpu)': `${(figures.large.cpu / figures.small.cpu).toFixed(2)}x`,
      [`ms after a commit at ${SMALL}`]: (await firstRead(atSmall)).toFixed(1),
      [`at ${LARGE}`]: (await firstRead(atLarge)).toFixed(1),
    }
    if (growth > MAX_GROWTH)
      failures.push(`${name} grows ${growth.toFixed(2)}x; ${MAX_GROWTH}x is allowed.`)
  }
} finally {
  beside.stop()
  for (const server of [small, large]) {
    server.stop()
    await server.remove()
  }
}
console.table(table)
console.log('Filtered, sorted, counted and distant lists')
console.table(hard)
for (const failure of failures) console.error(`MISSED: ${failure}`)
process.exitCode = failures.length > 0 && !isQuick ? 1 : 0
