import type { Payload } from 'payload'
import type { Delivery } from '../delivery/createDelivery.js'
import { createDelivery } from '../delivery/createDelivery.js'
import { createFeed } from '../services/feed/createFeed.js'
import { subscribe } from '../services/feed/announce.js'
import { createProvenanceReader } from '../services/provenance/readProvenance.js'
import { createPreviews } from '../services/preview/createPreviews.js'

/** The delivery plane, with what it is given from outside: news of changes, and previews. */
export const openDelivery = ({
  payload,
  now,
  ...settings
}: Omit<
  Parameters<typeof createDelivery>[0],
  'previews' | 'readProvenance' | 'feed' | 'onChange'
> & {
  payload: Payload
}): Delivery =>
  createDelivery({
    payload,
    ...settings,
    ...(now === undefined ? {} : { now }),
    previews: createPreviews({ payload, ...(now === undefined ? {} : { now }) }),
    feed: createFeed(payload),
    readProvenance: createProvenanceReader(payload),
    onChange: (listener) => subscribe(payload, listener),
  })
