import type { Router } from 'express'
import type { IncomingMessage } from 'node:http'
import type { Payload } from 'payload'
import type { AnswerCache } from './cache/answerCache.js'
import { createAnswerCache } from './cache/answerCache.js'
import { createFastPath } from './cache/fastPath.js'
import { keepFresh } from './cache/keepFresh.js'
import { createFeed } from '../services/feed/createFeed.js'
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

const MEGABYTE = 1024 * 1024

/**
 * The delivery plane with its cache.
 *
 * @param env.deliveryCacheMb what kept answers may take, in megabytes; 0 keeps none
 * @param stopping ends what would stay open
 */
export const createDelivery = ({
  payload,
  env,
  stopping,
  now,
}: {
  payload: Payload
  env: Parameters<typeof createDeliveryRouter>[0]['env'] & { deliveryCacheMb: number }
  stopping?: AbortSignal
  now?: () => Date
}): Delivery => {
  const cache = createAnswerCache({
    maxBytes: env.deliveryCacheMb * MEGABYTE,
    ...(now === undefined ? {} : { now: () => now().getTime() }),
  })
  keepFresh({ payload, cache })
  return {
    cache,
    router: createDeliveryRouter({
      payload,
      env,
      cache,
      feed: createFeed(payload),
      ...(stopping === undefined ? {} : { stopping }),
      ...(now === undefined ? {} : { now }),
    }),
    fastPath: (headersOf) => createFastPath({ cache, headersOf }),
  }
}
