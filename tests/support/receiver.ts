/** A receiver of webhooks of a few lines, which answers as it is told and remembers what it was sent. */
import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = {
  at: number
  headers: IncomingHttpHeaders
  body: string
  /** The `data` of the message. */
  data: { kind?: string; id?: string; collection?: string } & Record<string, unknown>
}

type Reply = { status: number; body?: string; headers?: Record<string, string>; afterMs?: number }

export type WebhookReceiver = {
  url: string
  received: Received[]
  /** What it answers; 200 unless told otherwise. */
  reply: (message: Received) => Reply
  /** How many requests are being answered. */
  open: number
  close: () => Promise<void>
}

export const startReceiver = async (): Promise<WebhookReceiver> => {
  const listener = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const { data } = JSON.parse(body) as Pick<Received, 'data'>
      const message = { at: Date.now(), headers: request.headers, body, data }
      receiver.received.push(message)
      receiver.open += 1
      const {
        status,
        body: text = 'thank you',
        headers = {},
        afterMs = 0,
      } = receiver.reply(message)
      setTimeout(() => {
        receiver.open -= 1
        response.writeHead(status, headers).end(text)
      }, afterMs)
    })
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const { port } = listener.address() as AddressInfo
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${port}/hook`,
    received: [],
    reply: () => ({ status: 200 }),
    open: 0,
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve())
        listener.closeAllConnections()
      }),
  }
  return receiver
}
