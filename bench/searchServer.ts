/** The measured side: delivery alone, in a process of its own. Says when search can be used. */
import type { AddressInfo } from 'node:net'
import express from 'express'
import { openDelivery } from '../src/server/openDelivery.js'
import { UNCACHED } from './settings.js'
import { openPayload } from './openPayload.js'

/** Resident memory in MB, without what waits to be collected. */
const memory = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
}

const payload = await openPayload(process.argv[2] ?? '')
const before = memory()
const started = performance.now()
const app = express().disable('x-powered-by')
app.use('/content/v1', openDelivery({ payload, env: UNCACHED }).router)
const server = app.listen(0, '127.0.0.1', async () => {
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const listening = performance.now()
  await fetch(`${origin}/content/v1/articles?limit=1`)
  const firstRead = performance.now() - listening
  while ((await fetch(`${origin}/content/v1/search?q=ready`)).status !== 200);
  const filled = performance.now() - started
  process.send?.({ origin, firstRead, filled, before, after: memory() })
})
process.on('message', () => process.send?.({ after: memory() }))
process.on('disconnect', () => process.exit(0))
