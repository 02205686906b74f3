/** The measured side: one process that serves every contestant, told what to do over IPC. */
import { Readable } from 'node:stream'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Request, RequestHandler } from 'express'
import type { BasePayload } from 'payload'
import { handleEndpoints } from 'payload'
import { openDelivery } from '../src/server/openDelivery.js'
import { DELIVERY_COLLECTIONS } from '../src/slugs.js'
import { UNCACHED } from './settings.js'
import { openPayload } from './openPayload.js'

const OPEN = [...DELIVERY_COLLECTIONS, 'media'] as const

/**
 * Payload's own REST handler for the same documents. Management is closed to the public, so reading
 * is opened, in this process only; no user has to be loaded, which favours Payload.
 */
const payloadRest = (payload: BasePayload): RequestHandler => {
  for (const slug of OPEN) {
    const collection = payload.collections[slug]
    if (collection) collection.config.access.read = () => true
  }
  return async (request: Request, response) => {
    const answer = await handleEndpoints({
      config: payload.config,
      request: new Request(`http://localhost${request.originalUrl}`, {
        headers: { accept: '*/*' },
      }),
    })
    response.status(answer.status)
    answer.headers.forEach((value, name) => response.setHeader(name, value))
    if (answer.body === null) response.end()
    else Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]).pipe(response)
  }
}

/** An Express that answers fixed bytes: what the framework alone costs. */
const bare = (): { app: express.Express; answers: Map<string, Buffer> } => {
  const answers = new Map<string, Buffer>()
  const app = express().disable('x-powered-by')
  app.all('/bare/:name', (request, response) => {
    const bytes = answers.get(request.params.name)
    response.setHeader('Content-Type', 'application/json; charset=utf-8')
    response.end(bytes)
  })
  return { app, answers }
}

type Command = { bare: string; body: string } | { commit: number } | { cpu: true }

/** Processor time spent so far, in milliseconds. */
const cpuTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const payload = await openPayload(process.argv[2] ?? '')
const { client } = payload.db as unknown as SQLiteAdapter
const { app, answers } = bare()
const delivery = openDelivery({ payload, env: UNCACHED })
app.use('/content/v1', delivery.router)
app.use('/api', payloadRest(payload))
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port })
})

process.on('message', (command: Command) => {
  const work = async (): Promise<void> => {
    if ('bare' in command) answers.set(command.bare, Buffer.from(command.body))
    // A number of ours in the head of the database: the smallest thing that can be committed.
    if ('commit' in command) await client.execute(`PRAGMA user_version = ${Number(command.commit)}`)
  }
  work().then(
    () => process.send?.({ cpu: cpuTime() }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
