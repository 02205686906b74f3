import type { Feed } from './feed.js'

export type Pulse = {
  /** Resolves after the next change, or when the signal ends the wait. */
  next: (signal: AbortSignal) => Promise<void>
}

/** Lets any number of readers wait for the next change. */
export const createPulse = (feed: Pick<Feed, 'follow'>): Pulse => {
  const waiting = new Set<() => void>()
  feed.follow(() => {
    for (const wake of [...waiting]) wake()
  })
  return {
    next: (signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          waiting.delete(wake)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        waiting.add(wake)
        signal.addEventListener('abort', wake)
        if (signal.aborted) wake()
      }),
  }
}
