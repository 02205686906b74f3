import type { Payload } from 'payload'
import { subscribe } from '../../services/feed/announce.js'
import type { AnswerCache } from './answerCache.js'

/** Has a cache forget what changes, from now on. */
export const keepFresh = ({ payload, cache }: { payload: Payload; cache: AnswerCache }): void => {
  subscribe(payload, cache.invalidate)
}
