/** How failures that pass by themselves are met. */
export type RetryOptions = {
  /** How often a call is tried again; 2 by itself. */
  retries?: number
  /** The longest pause in milliseconds; a server that asks for a longer one is not waited for. 10 000 by itself. */
  maxDelayMs?: number
}

const PASSING = [429, 502, 503]
const FIRST_DELAY_MS = 250

export const isPassing = (status: number): boolean => PASSING.includes(status)

/** What `Retry-After` asks for, in milliseconds; it is a number of seconds or a date. */
const askedDelay = (retryAfter: string | null): number | undefined => {
  if (retryAfter === null) return undefined
  const delay = /^\d+$/.test(retryAfter.trim())
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.now()
  return Number.isNaN(delay) ? undefined : Math.max(0, delay)
}

/**
 * The pause before the next try, in milliseconds: what the server asks for, or a random part of a
 * span that doubles, so that many clients do not come back at once. `undefined` to give up.
 *
 * @param attempt counted from 0
 */
export const delayBefore = ({
  attempt,
  retryAfter,
  retries,
  maxDelayMs,
}: {
  attempt: number
  retryAfter: string | null
} & Required<RetryOptions>): number | undefined => {
  if (attempt >= retries) return undefined
  const asked = askedDelay(retryAfter)
  if (asked !== undefined) return asked <= maxDelayMs ? asked : undefined
  return Math.min(maxDelayMs, FIRST_DELAY_MS * 2 ** attempt) * (0.5 + Math.random() / 2)
}

/** Waits, unless the caller loses interest: then it rejects with the reason of the signal. */
export const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal?.reason as Error)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
