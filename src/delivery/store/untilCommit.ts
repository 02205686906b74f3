import { LRUCache } from 'lru-cache'

const KEPT = 1000

/**
 * Keeps results until anything at all has been committed. The version is read before a result is
 * computed, and both happen without a pause, so a commit in between is seen at the next read.
 *
 * @param version changes with every commit of another connection
 */
export const createUntilCommit = (version: () => number) => {
  const kept = new LRUCache<string, object>({ max: KEPT })
  let at = -1
  return <T extends object>(key: string, compute: () => T): T => {
    const now = version()
    if (now !== at) {
      at = now
      kept.clear()
    }
    const known = kept.get(key)
    if (known !== undefined) return known as T
    const result = compute()
    kept.set(key, result)
    return result
  }
}
