/** The measured side: delivery alone, in a process of its own. Says when search can be used. */
import type { AddressInfo } from 'node:net'
import express from 'express'
import { openDelivery } from '../src/server/openDelivery.js'
import { UNCACHED } from './settings.js'
import { openPayload } from './openPayload.js'

/**
 * Memory in MB, without what waits to be collected: what the program holds, and what is resident, which
 * also counts the pages of the database that SQLite reads in place and the system can take back.
 */
const memory = (): { held: number; resident: number } => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  return { held: (heapUsed + arrayBuffers) / 1e6, resident: rss / 1e6 }
}

const READS = 12

const payload = await openPayload(process.argv[2] ?? '')
const before = memory()
const started = performance.now()
const app = express().disable('x-powered-by')
app.use('/content/v1', openDelivery({ payload, env: UNCACHED }).router)
const server = app.listen(0, '127.0.0.1', async () => {
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const read = async (): Promise<number> => {
    const asked = performance.now()
    await (await fetch(`${origin}/content/v1/articles?limit=1`)).text()
    return performance.now() - asked
  }
  // The first one compiles code; the middle one of some more is what readers notice of the filling.
  const reads: number[] = []
  for (let count = 0; count < READS; count += 1) reads.push(await read())
  const readMeanwhile = reads.slice(1).sort((one, other) => one - other)[READS >> 1]
  while ((await fetch(`${origin}/content/v1/search?q=ready`)).status !== 200);
  const filled = performance.now() - started
  process.send?.({ origin, readMeanwhile, filled, before, after: memory() })
})
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpu: (user + system) / 1000, memory: memory() })
})
process.on('disconnect', () => process.exit(0))
