import type { Router } from 'express'
import type { IncomingMessage } from 'node:http'
import type { AnswerCache, Change } from './cache/answerCache.js'
import { createAnswerCache } from './cache/answerCache.js'
import { createFastPath } from './cache/fastPath.js'

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

const MEGABYTE = 1024 * 1024

/**
 * The delivery plane with its cache.
 *
 * @param env.deliveryCacheMb what kept answers may take, in megabytes; 0 keeps none
 * @param onChange calls its listener with every change of what readers get, as soon as it is known
 */
export const createDelivery = ({
  env,
  onChange,
  ...parts
}: Omit<RouterParts, 'cache' | 'env'> & {
  env: RouterParts['env'] & { deliveryCacheMb: number }
  onChange: (listener: (change: Change) => void) => void
}): Delivery => {
  const { now } = parts
  const cache = createAnswerCache({
    maxBytes: env.deliveryCacheMb * MEGABYTE,
    ...(now === undefined ? {} : { now: () => now().getTime() }),
  })
  onChange(cache.invalidate)
  return {
    cache,
    router: createDeliveryRouter({ ...parts, env, cache }),
    fastPath: (headersOf) => createFastPath({ cache, headersOf }),
  }
}
