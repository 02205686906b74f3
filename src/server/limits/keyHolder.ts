import { createHash } from 'node:crypto'
import type { Request } from 'express'
import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import { executeAuthStrategies } from 'payload'
import { actorFrom } from '../../access/actor.js'

const MINUTE_MS = 60_000
const KEY = /^api-clients API-Key ./
/** How many keys that are none an address may name in a minute; further ones are not looked up. */
const GUESSES = 20

/**
 * Tells which API client a request comes from; undefined for everybody else. A key that was right is
 * remembered for a minute, so that most requests ask no database; a wrong one is no error here.
 */
export const keyHolder = (payload: Payload) => {
  const known = new LRUCache<string, string>({ max: 1000, ttl: MINUTE_MS })
  const guesses = new LRUCache<string, number>({ max: 10_000, ttl: MINUTE_MS })
  return async ({ headers: { authorization }, ip = '' }: Request): Promise<string | undefined> => {
    if (authorization === undefined || !KEY.test(authorization)) return undefined
    const name = createHash('sha256').update(authorization).digest('base64url')
    const holder = known.get(name)
    if (holder !== undefined) return holder
    const made = guesses.get(ip) ?? 0
    if (made >= GUESSES) return undefined
    const { user } = await executeAuthStrategies({
      canSetHeaders: false,
      headers: new Headers({ authorization }),
      payload,
    })
    const actor = actorFrom(user)
    if (actor.kind === 'client') known.set(name, actor.id)
    else guesses.set(ip, made + 1)
    return actor.kind === 'client' ? actor.id : undefined
  }
}
