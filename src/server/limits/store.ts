/**
 * Where a limit is counted: in Redis, which all instances share, and always in this process too. When
 * Redis does not answer, what was counted here goes on: a limit is never lifted.
 */
import type { ClientRateLimitInfo, IncrementResponse, Options, Store } from 'express-rate-limit'
import { MemoryStore } from 'express-rate-limit'
import type { RedisReply } from 'rate-limit-redis'
import { RedisStore } from 'rate-limit-redis'
import type { SharedRedis } from '../redis.js'

const PREFIX = 'secure-base:limit:'
/** How long a request waits for Redis, and for how long nobody asks it again when that was in vain. */
const PATIENCE_MS = 500
const REST_MS = 5000

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Redis took too long.')), PATIENCE_MS)
  })
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer))
}

class SharedStore implements Store {
  readonly localKeys = false
  readonly prefix: string
  readonly #redis: SharedRedis
  readonly #own = new MemoryStore()
  #options: Options | undefined
  #shared: Promise<RedisStore> | undefined
  #restsUntil = 0

  constructor({ redis, name }: { redis: SharedRedis; name: string }) {
    this.#redis = redis
    this.prefix = `${PREFIX}${name}:`
  }

  init(options: Options): void {
    this.#options = options
    this.#own.init(options)
  }

  get(key: string): Promise<ClientRateLimitInfo | undefined> {
    return this.#own.get(key)
  }

  async increment(key: string): Promise<IncrementResponse> {
    const own = await this.#own.increment(key)
    const shared = await this.#ask((store) => store.increment(key))
    // A Redis that was started anew has forgotten what was counted here.
    return shared === undefined || own.totalHits > shared.totalHits ? own : shared
  }

  async decrement(key: string): Promise<void> {
    await this.#own.decrement(key)
    await this.#ask((store) => store.decrement(key))
  }

  async resetKey(key: string): Promise<void> {
    await this.#own.resetKey(key)
    await this.#ask((store) => store.resetKey(key))
  }

  /** What Redis says; undefined when it does not. */
  async #ask<T>(question: (store: RedisStore) => Promise<T>): Promise<T | undefined> {
    if (Date.now() < this.#restsUntil || this.#redis.ready() === undefined) return undefined
    try {
      const store = this.#open()
      return await inTime(store.then(question))
    } catch {
      this.#shared = undefined
      this.#restsUntil = Date.now() + REST_MS
      return undefined
    }
  }

  #open(): Promise<RedisStore> {
    this.#shared ??= this.#load()
    return this.#shared
  }

  async #load(): Promise<RedisStore> {
    const store = new RedisStore({
      prefix: this.prefix,
      sendCommand: (...command) => {
        const client = this.#redis.ready()
        return client === undefined
          ? Promise.reject(new Error('Redis is not connected.'))
          : client.sendCommand<RedisReply>(command)
      },
    })
    if (this.#options !== undefined) await store.init(this.#options)
    return store
  }
}

/** The store of the limit of this name; the one of the library, in this process, without Redis. */
export const limitStore = ({
  redis,
  name,
}: {
  redis: SharedRedis | undefined
  name: string
}): Store => (redis === undefined ? new MemoryStore() : new SharedStore({ redis, name }))
