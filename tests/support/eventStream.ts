/** Reads `text/event-stream` as a browser does, from a server that listens. */
import { get } from 'node:http'
import type { IncomingMessage } from 'node:http'

export type StreamEvent = { id: string; event: string; data: Record<string, unknown>; at: number }

export type EventStream = {
  status: number
  headers: IncomingMessage['headers']
  /** Every event so far. */
  events: StreamEvent[]
  /** Everything so far, as it came. */
  text: () => string
  /** The id of the last event, or of the last line that only said where the reader stands. */
  lastId: () => string
  /** Resolves with the first `count` events; fails after five seconds. */
  first: (count: number) => Promise<StreamEvent[]>
  ended: Promise<void>
  close: () => void
  response: IncomingMessage
}

export const openStream = (
  url: string,
  headers: Record<string, string> = {},
): Promise<EventStream> =>
  new Promise((resolve, reject) => {
    const request = get(url, { headers: { accept: 'text/event-stream', ...headers } })
    request.on('error', reject)
    request.on('response', (response) => {
      const events: StreamEvent[] = []
      let all = ''
      let pending = ''
      let lastId = ''
      const hear = (block: string): void => {
        const fields = new Map<string, string>()
        for (const line of block.split('\n')) {
          const colon = line.indexOf(':')
          if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).trimStart())
        }
        lastId = fields.get('id') ?? lastId
        const data = fields.get('data')
        if (data === undefined) return
        const event = fields.get('event') ?? 'message'
        const parsed = JSON.parse(data) as Record<string, unknown>
        events.push({ id: lastId, event, data: parsed, at: Date.now() })
      }
      response.setEncoding('utf8')
      response.on('error', () => undefined)
      response.on('data', (chunk: string) => {
        all += chunk
        const blocks = (pending + chunk).split('\n\n')
        pending = blocks.pop() ?? ''
        blocks.forEach(hear)
      })
      const first = async (count: number): Promise<StreamEvent[]> => {
        for (let waited = 0; events.length < count; waited += 10) {
          if (waited > 5000) throw new Error(`${events.length} events came, not ${count}: ${all}`)
          await new Promise((wake) => setTimeout(wake, 10))
        }
        return events.slice(0, count)
      }
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        events,
        text: () => all,
        lastId: () => lastId,
        first,
        ended: new Promise((end) => response.on('close', () => end())),
        close: () => response.destroy(),
        response,
      })
    })
  })
