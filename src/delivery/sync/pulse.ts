import type { Feed } from './feed.js'

/** How often the feed is asked for what other processes wrote, while anybody follows it. */
const LOOK_MS = 1000

export type Pulse = {
  /** Resolves after the next change, or when the signal ends the wait. */
  next: (signal: AbortSignal) => Promise<void>
}

/** Tells everybody who waits that the feed has grown, whichever process wrote to it. */
export const createPulse = ({
  feed,
  onError,
}: {
  feed: Feed
  onError: (error: unknown) => void
}): Pulse => {
  const waiting = new Set<() => void>()
  let timer: NodeJS.Timeout | undefined
  let endFollowing: (() => void) | undefined
  let known = -1

  const wake = (): void => {
    for (const resolve of [...waiting]) resolve()
  }

  const look = async (): Promise<void> => {
    try {
      const head = await feed.head()
      if (head !== known) wake()
      known = head
    } catch (error) {
      onError(error)
    }
  }

  const stop = (): void => {
    clearInterval(timer)
    endFollowing?.()
    timer = endFollowing = undefined
  }

  const start = (): void => {
    if (timer !== undefined) return
    endFollowing = feed.follow(wake)
    timer = setInterval(() => void look(), LOOK_MS)
    timer.unref()
  }

  return {
    next: (signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          waiting.delete(end)
          signal.removeEventListener('abort', end)
          if (waiting.size === 0) stop()
          resolve()
        }
        if (signal.aborted) return resolve()
        waiting.add(end)
        signal.addEventListener('abort', end)
        start()
      }),
  }
}
