import type { Doorbell } from '../services/feed/follow.js'
import type { SharedRedis } from './redis.js'

const CHANNEL = 'secure-base:content-changed'

/**
 * Rings in every process on the same Redis. It carries no content and nothing rests on it: while Redis is
 * away, changes are noticed by looking, a second later at most.
 */
export const createDoorbell = (redis: SharedRedis): Doorbell => {
  let unsubscribe = (): void => undefined
  return {
    ring: () =>
      void redis
        .ready()
        ?.publish(CHANNEL, '')
        .catch(() => undefined),
    onRing: (look) => {
      unsubscribe = redis.subscribe(CHANNEL, look)
    },
    close: async () => unsubscribe(),
  }
}
