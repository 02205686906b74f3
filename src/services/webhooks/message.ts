/** What a receiver gets of a delivery. It says what happened to which document, and nothing of its text. Pure. */
import { isDeliveryCollection, SITE_GLOBAL } from '../../slugs.js'
import type { Delivery } from './delivery.js'
import { messageType } from './kinds.js'

export type Message = { id: string; body: string }

type Told = Pick<
  Delivery,
  'webhook' | 'sequence' | 'event' | 'collection' | 'document' | 'slug' | 'release' | 'at'
>

/** Where a document is read; null for images, which travel inside others. */
const addressOf = ({
  collection,
  document,
  serverUrl,
}: Pick<Told, 'collection' | 'document'> & { serverUrl: string }): string | null => {
  const base = `${serverUrl.replace(/\/+$/, '')}/content/v1`
  if (collection === SITE_GLOBAL) return `${base}/${SITE_GLOBAL}`
  return isDeliveryCollection(collection)
    ? `${base}/${collection}/${encodeURIComponent(document)}`
    : null
}

/** The message of a delivery; its id is the same at every attempt, and after a replay. */
export const messageOf = ({
  delivery,
  serverUrl,
}: {
  delivery: Told
  serverUrl: string
}): Message => {
  const { webhook, sequence, event, collection, document, slug, release, at } = delivery
  const tag = collection === SITE_GLOBAL ? [] : [`${collection}:${document}`]
  return {
    id: `evt_${webhook}_${sequence}`,
    body: JSON.stringify({
      type: messageType(event),
      timestamp: at,
      data: {
        collection,
        id: document,
        slug,
        kind: event,
        release,
        at,
        tags: [collection, ...tag],
        url: addressOf({ collection, document, serverUrl }),
      },
    }),
  }
}

/** A message that says nothing happened, to see whether it arrives. */
export const testMessage = ({ webhook, at }: { webhook: string; at: string }): Message => ({
  id: `test_${webhook}_${Date.parse(at)}`,
  body: JSON.stringify({ type: 'test', timestamp: at, data: { webhook } }),
})
