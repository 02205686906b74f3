/** What the cache of the delivery plane does. */
import { Counter, Gauge } from 'prom-client'
import { PREFIX, registry } from './registry.js'

/**
 * How a read was answered:
 * - `hit`: from the cache
 * - `miss`: from the database
 * - `bypass`: from the database, since it can not be cached
 */
export const CACHE_RESULTS = ['hit', 'miss', 'bypass'] as const
export type CacheResult = (typeof CACHE_RESULTS)[number]

/** Reads of published content, by `result`. */
export const cacheReads = new Counter({
  name: `${PREFIX}delivery_cache_reads_total`,
  help: 'Reads of published content, by how they were answered.',
  labelNames: ['result'] as const,
  registers: [registry],
})

// A rate needs a number from the first scrape on.
for (const result of CACHE_RESULTS) cacheReads.inc({ result }, 0)

/** How many bytes of answers the cache holds. */
export const cacheBytes = new Gauge({
  name: `${PREFIX}delivery_cache_bytes`,
  help: 'Bytes of answers in the cache of the delivery plane.',
  registers: [registry],
})
