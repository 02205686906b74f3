/**
 * `npm start` and `npm run dev`: opens the database, fills an empty one, serves both APIs, then
 * brings up the admin panel beside them.
 */
// The order matters: the mode, then Next's globals, then (below) Payload, which reads both.
import { isDev } from './mode.js'
import next from 'next'
import type { RequestListener } from 'node:http'
import { createServer as createHttpServer } from 'node:http'
import { loadEnv } from '../env.js'
import { say, step, giveUp } from './console.js'
import { listen } from './listen.js'
import { createLogger } from './logger.js'
import { probeDatabase } from './probeDatabase.js'
import { waitingRoom } from './waitingRoom.js'

const HEADERS_TIMEOUT_MS = 20_000
const REQUEST_TIMEOUT_MS = 120_000

const loaded = loadEnv()
const env = loaded.ok ? loaded.value : giveUp(loaded.refusals)
const logger = createLogger(env)

say(`Secure Base${isDev ? ' (development)' : ''}`)
for (const name of env.unused) say(`${name} is set but not used by this version.`)

let handle: RequestListener = waitingRoom
const server = createHttpServer((request, response) => handle(request, response))
server.headersTimeout = HEADERS_TIMEOUT_MS
server.requestTimeout = REQUEST_TIMEOUT_MS

const bound = await listen({ server, env })
if (!bound.ok) giveUp(bound.refusals)

const probed = await probeDatabase(env.database)
if (!probed.ok) giveUp(probed.refusals)

step(env.database.kind === 'sqlite' ? 'opening and migrating the database' : 'opening the database')
// Loaded only now: it brings Payload, which takes a second or more.
const { serve } = await import('./serve.js')
await serve({
  env,
  logger,
  server,
  createNext: next,
  onReady: (app) => {
    handle = app
  },
})
