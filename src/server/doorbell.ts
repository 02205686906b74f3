/** Rings in every process on the same Redis. */
import { createClient } from '@redis/client'
import type { Logger } from 'pino'
import type { Doorbell } from '../services/feed/follow.js'

const CHANNEL = 'secure-base:content-changed'
const LONGEST_WAIT_MS = 5000

/**
 * A doorbell on Redis. It carries no content and nothing rests on it: while Redis is away, changes are
 * noticed by looking, a second later at most. That it went away or came back is logged once.
 */
export const createDoorbell = ({ url, logger }: { url: string; logger: Logger }): Doorbell => {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, LONGEST_WAIT_MS) },
  })
  const listener = client.duplicate({ disableOfflineQueue: false })
  let isAway = false
  const onError = (error: unknown): void => {
    if (!isAway)
      logger.warn({ err: error }, 'Redis is away; other processes are told a second later')
    isAway = true
  }
  client.on('error', onError)
  listener.on('error', onError)
  client.on('ready', () => {
    if (isAway) logger.info('Redis is back')
    isAway = false
  })
  const opened = Promise.all([client.connect(), listener.connect()]).catch(onError)
  return {
    ring: () => {
      if (client.isReady) void client.publish(CHANNEL, '').catch(onError)
    },
    onRing: (look) => void opened.then(() => listener.subscribe(CHANNEL, look)).catch(onError),
    close: async () => {
      client.destroy()
      listener.destroy()
      await opened
    },
  }
}
