/**
 * The measured process: the program's own listener with its cache, and beside it a bare node:http server
 * and a bare Express that answer the same bytes. One is asked at a time.
 */
import type { RequestListener } from 'node:http'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import { createServer } from '../src/server/createServer.js'
import { openDelivery } from '../src/server/openDelivery.js'
import { openPayload } from './openPayload.js'
import { UNCACHED } from './settings.js'

const JSON_TYPE = 'application/json; charset=utf-8'

type Command =
  { bare: string } | { rename: string; title: string } | { memory: true } | { topic: string }

const payload = await openPayload(process.argv[2] ?? '')
const settings = { ...UNCACHED, deliveryCacheMb: Number(process.argv[3] ?? 128) }
const delivery = openDelivery({ payload, env: settings })
let bytes = Buffer.from('{}')

const bareHttp: RequestListener = (request, response) => {
  const answer = (): void => {
    response.writeHead(200, ['Content-Type', JSON_TYPE, 'Content-Length', String(bytes.length)])
    response.end(bytes)
  }
  if (request.method === 'POST') request.resume().on('end', answer)
  else answer()
}
const bareExpress = express().disable('x-powered-by')
bareExpress.use((_request, response) => {
  response.setHeader('Content-Type', JSON_TYPE)
  response.setHeader('Content-Length', bytes.length)
  response.end(bytes)
})
const program = createServer({
  payload,
  delivery,
  env: {
    mode: 'production',
    database: { kind: 'sqlite', uri: '' },
    serverUrl: settings.serverUrl,
    origins: [],
    trustProxy: false,
    uploadLimitMb: 25,
  },
  logger: pino({ level: 'silent' }),
})

const listen = (listener: RequestListener): Promise<string> =>
  new Promise((resolve) => {
    const server = createHttpServer(listener).listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    )
  })

/** Resident memory and what the cache says it holds, in MB. */
const memory = (): { rss: number; cache: number } => {
  globalThis.gc?.()
  return { rss: process.memoryUsage().rss / 1e6, cache: delivery.cache.size() / 1e6 }
}

process.on('message', (command: Command) => {
  const work = async (): Promise<object> => {
    if ('bare' in command) bytes = Buffer.from(command.bare)
    if ('topic' in command) {
      const data = { title: command.topic, slug: command.topic }
      return payload.create({ collection: 'topics', data, overrideAccess: true })
    }
    if ('rename' in command)
      await payload.update({
        collection: 'topics',
        id: command.rename,
        data: { title: command.title },
        overrideAccess: true,
      })
    return memory()
  }
  work().then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
process.send?.({
  program: await listen(program),
  http: await listen(bareHttp),
  express: await listen(bareExpress),
})
