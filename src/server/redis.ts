/**
 * The one connection to Redis of this process. Redis is a convenience that several instances share: the
 * program starts without it, goes on without it, and never waits long for it.
 */
import { createClient } from '@redis/client'
import type { Logger } from 'pino'

const CONNECT_MS = 5000
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5000

const openClient = (url: string) =>
  createClient({
    url,
    // A command that can not be sent now fails now: its caller has another way.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_MS,
      reconnectStrategy: (retries) => Math.min(FIRST_PAUSE_MS * 2 ** retries, LONGEST_PAUSE_MS),
    },
  })

export type RedisClient = ReturnType<typeof openClient>

export type SharedRedis = {
  /**
   * The client while it is connected; undefined while it is not. The first call connects.
   */
  ready: () => RedisClient | undefined
  /** Listens to a channel over a connection of its own, which comes back by itself. Gives what ends it. */
  subscribe: (channel: string, onMessage: () => void) => () => void
  close: () => Promise<void>
}

/** Connects when it is first asked for, again whenever it was lost, and logs each loss once. */
export const shareRedis = ({
  url,
  logger,
}: {
  url: string
  logger: Pick<Logger, 'info' | 'error'>
}): SharedRedis => {
  const client = openClient(url)
  let isLost = false
  let isStarted = false
  client.on('error', (error: Error) => {
    if (isLost) return
    isLost = true
    logger.error({ reason: error.message }, 'REDIS_URL: the connection is lost; trying again')
  })
  client.on('ready', () => {
    isLost = false
    logger.info('REDIS_URL: connected')
  })

  return {
    ready: () => {
      if (!isStarted) {
        isStarted = true
        // What is wrong is an event as well, and is logged there.
        client.connect().catch(() => undefined)
      }
      return client.isReady ? client : undefined
    },
    subscribe: (channel, onMessage) => {
      const listener = client.duplicate({ disableOfflineQueue: false })
      // Losses are logged by the connection that it is a twin of.
      listener.on('error', () => undefined)
      listener
        .connect()
        .then(() => listener.subscribe(channel, onMessage))
        .catch(() => undefined)
      return () => listener.destroy()
    },

    close: async () => {
      if (!client.isOpen) return
      if (client.isReady) await client.close()
      else client.destroy()
    },
  }
}
