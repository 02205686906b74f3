import type { Router } from 'express'
import type { IncomingMessage } from 'node:http'
import type { AnswerCache } from './cache/answerCache.js'
import { createAnswerCache } from './cache/answerCache.js'
import { createFastPath } from './cache/fastPath.js'

import { cacheBytes, cacheReads } from '../metrics/deliveryCache.js'
import { createDeliveryRouter } from './router.js'

export type Delivery = {
  /** To be mounted at `/content/v1`. */
  router: Router
  /** Answers what is kept, ahead of Express. */
  fastPath: (
    headersOf: (request: IncomingMessage) => readonly string[],
  ) => ReturnType<typeof createFastPath>
  cache: AnswerCache
}

type RouterParts = Parameters<typeof createDeliveryRouter>[0]

/** Found once, not at every read. */
const READS = {
  hit: cacheReads.labels('hit'),
  miss: cacheReads.labels('miss'),
  bypass: cacheReads.labels('bypass'),
}

const MEGABYTE = 1024 * 1024

/**
 * The delivery plane with its cache.
 *
 * @param env.deliveryCacheMb what kept answers may take, in megabytes; 0 keeps none
 */
export const createDelivery = ({
  env,
  ...parts
}: Omit<RouterParts, 'cache' | 'env'> & {
  env: RouterParts['env'] & { deliveryCacheMb: number }
}): Delivery => {
  const { now, onChange } = parts
  const cache = createAnswerCache({
    maxBytes: env.deliveryCacheMb * MEGABYTE,
    ...(now === undefined ? {} : { now: () => now().getTime() }),
    onRead: (result) => {
      READS[result].inc()
      if (result === 'miss') cacheBytes.set(cache.size())
    },
  })
  onChange(cache.invalidate)
  return {
    cache,
    router: createDeliveryRouter({ ...parts, env, cache }),
    fastPath: (headersOf) => createFastPath({ cache, headersOf }),
  }
}
