/** What search looks through. A call to action is no page of its own. */
import type { DeliveryCollection } from '../../slugs.js'
import { DELIVERY_COLLECTIONS } from '../../slugs.js'

export type SearchedCollection = Exclude<DeliveryCollection, 'calls-to-action'>

export const SEARCHED_COLLECTIONS: readonly SearchedCollection[] = DELIVERY_COLLECTIONS.filter(
  (collection) => collection !== 'calls-to-action',
)

export const isSearched = (collection: string): collection is SearchedCollection =>
  SEARCHED_COLLECTIONS.some((known) => known === collection)
