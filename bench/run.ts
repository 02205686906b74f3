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
const SIZES = isQuick ? [200, 1000] : [1000, 20_000]
const SECONDS = isQuick ? 2 : 8
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
  const child = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      SEED: 'none',
      LOG_LEVEL: 'error',
      PAYLOAD_SECRET: 'b'.repeat(48),
      DISABLE_PAYLOAD_HMR: 'true',
    },
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
  const tell = async (command: object): Promise<void> => {
    child.send(command)
    await next()
  }
  return { origin: `http://127.0.0.1:${String(port)}`, tell, stop: () => child.disconnect() }
}

const rateOf = async (url: string, seconds = SECONDS): Promise<number> => {
  await autocannon({ url, connections: CONNECTIONS, duration: Math.min(2, seconds) })
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} failed under load.`)
  return result.requests.average
}

const answerOf = async (url: string): Promise<string> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
  return answer.text()
}

const dataDir = await mkdtemp(join(tmpdir(), 'secure-base-bench-'))
const failures: string[] = []
try {
  const { origin, tell, stop } = await startServer(dataDir)
  const rates = new Map<string, number[]>()
  for (const size of SIZES) {
    const started = Date.now()
    await tell({ seed: size })
    console.log(`\n${size} articles (seeded in ${Math.round((Date.now() - started) / 1000)} s)`)
    const table: Record<string, Record<string, string | number>> = {}
    for (const { name, url, payload } of rowsFor(size)) {
      const body = await answerOf(origin + url)
      await tell({ bare: 'same', body })
      const rate = await rateOf(origin + url)
      const bareRate = await rateOf(`${origin}/bare/same`, Math.min(SECONDS, 4))
      rates.set(name, [...(rates.get(name) ?? []), rate])
      table[name] = {
        'req/s': Math.round(rate),
        KB: (body.length / 1024).toFixed(1),
        'bare Express req/s': Math.round(bareRate),
        'of bare': (rate / bareRate).toFixed(2),
      }
      if (payload === undefined) continue
      await answerOf(origin + payload.url)
      const own = await rateOf(origin + payload.url, Math.min(SECONDS, 5))
      const times = rate / own
      Object.assign(table[name], {
        'Payload req/s': Math.round(own),
        'times Payload': times.toFixed(1),
      })
      if (times < payload.atLeast)
        failures.push(
          `${name} at ${size}: ${times.toFixed(1)} times Payload, ${payload.atLeast} wanted.`,
        )
    }
    console.table(table)
  }
  console.log(`\nGrowth from ${SIZES.join(' to ')} articles (time per request)`)
  for (const [name, [small = 0, large = 0]] of rates) {
    const growth = small / large
    console.log(`  ${name.padEnd(20)} ${growth.toFixed(2)}x`)
    if (growth > MAX_GROWTH)
      failures.push(`${name} grows ${growth.toFixed(2)}x; ${MAX_GROWTH}x is allowed.`)
  }
  stop()
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
for (const failure of failures) console.error(`MISSED: ${failure}`)
process.exitCode = failures.length > 0 && !isQuick ? 1 : 0
