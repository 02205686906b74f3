import type { Dispatcher } from 'undici'
import { request } from 'undici'
import { ClosedAddressError } from './guard/guardedAgent.js'

export const TIMEOUT_MS = 10_000
const MOST_BYTES = 4096

/** What a receiver said; without a status when it said nothing. */
export type Answer = {
  status: number | null
  latencyMs: number
  body: string
  error: string | null
}

export const isSuccess = ({ status }: Pick<Answer, 'status'>): boolean =>
  status !== null && status >= 200 && status < 300

/** Reads the beginning of an answer and leaves the rest. */
const beginningOf = async (body: Dispatcher.ResponseData['body']): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk as Uint8Array)
      chunks.push(bytes)
      size += bytes.length
      if (size >= MOST_BYTES) break
    }
  } catch {
    // The status is what counts, and it has come.
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8')
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown'

const TIMEOUTS = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']

/** Why there was no answer, for an administrator. */
const reasonOf = (error: unknown, timeoutMs: number): string => {
  if (error instanceof ClosedAddressError) return error.message
  if (error instanceof Error && error.name === 'TimeoutError')
    return `There was no answer within ${timeoutMs / 1000} seconds.`
  const code = codeOf(error)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'The name of the host is not known.'
  return TIMEOUTS.includes(code)
    ? 'The connection took too long.'
    : `The connection failed (${code}).`
}

/** Sends a message and waits for the answer, never with an exception. Redirects are not followed. */
export const post = async ({
  agent,
  url,
  headers,
  body,
  timeoutMs = TIMEOUT_MS,
}: {
  agent: Dispatcher
  url: string
  headers: Record<string, string>
  body: string
  timeoutMs?: number
}): Promise<Answer> => {
  const began = performance.now()
  const latency = (): number => Math.round(performance.now() - began)
  try {
    const response = await request(url, {
      dispatcher: agent,
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(timeoutMs),
    })
    const latencyMs = latency()
    const text = await beginningOf(response.body)
    return { status: response.statusCode, latencyMs, body: text, error: null }
  } catch (error) {
    return { status: null, latencyMs: latency(), body: '', error: reasonOf(error, timeoutMs) }
  }
}
