import { setImmediate } from 'node:timers/promises'

/** How long the process may work on one thing before everything else gets its turn, in milliseconds. */
const SLICE_MS = 20

let since = performance.now()

/**
 * For long work: awaited between two steps, it lets whatever waits go first, such as the requests of
 * other people, once a slice has passed since the last time. It costs next to nothing before that.
 */
export const pause = async (): Promise<void> => {
  if (performance.now() - since < SLICE_MS) return
  await setImmediate()
  since = performance.now()
}
