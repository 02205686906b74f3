/** Tells who listens in this process that readers' content has changed, once that is committed. */
import type { Payload } from 'payload'

export type ContentChange = {
  /** The content event that records it. */
  event: string
  collection: string
  id: string
  /** `collection:id`, as publications and answers name a document. */
  key: string
  /** Whether this process changed it, and not another. */
  isLocal: boolean
}

type Listener = (change: ContentChange) => void

const listeners = new WeakMap<Payload, Set<Listener>>()

/**
 * Calls a listener for every change from now on: those of this process right after their commit and
 * before their writer is answered, those of others as soon as they are noticed. Gives what ends it.
 */
export const subscribe = (payload: Payload, listener: Listener): (() => void) => {
  const all = listeners.get(payload) ?? new Set()
  listeners.set(payload, all)
  all.add(listener)
  return () => void all.delete(listener)
}

export const announce = (payload: Payload, change: ContentChange): void => {
  for (const listener of listeners.get(payload) ?? [])
    try {
      listener(change)
    } catch (error) {
      payload.logger.error({ err: error }, 'a change of content was not taken in')
    }
}
