import { DELIVERY_COLLECTIONS } from '../../slugs.js'
import type { Answer } from '../documents/createReader.js'
import { envelopeOf } from '../documents/envelope.js'
import type { PublicationStore } from '../store/publicationStore.js'
import type { PageQuery } from './parse.js'

/**
 * The former addresses of live documents, each with the present one. A row names a document, not an
 * address, so that a slug that changed twice leads straight to the last.
 */
export const redirects = async (store: PublicationStore, query: PageQuery): Promise<Answer> => {
  const { redirects: docs, total } = await store.redirects(query)
  return {
    body: { docs, ...envelopeOf(total, query) },
    // Redirects are also made by hand, of which nobody is told: this list is read anew each time.
    dependencies: { collections: [...DELIVERY_COLLECTIONS, 'redirects'], keys: [], until: 0 },
  }
}
