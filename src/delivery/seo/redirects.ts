import { DELIVERY_COLLECTIONS } from '../../slugs.js'
import { envelopeOf } from '../documents/createReader.js'
import type { BytesAnswer } from '../http/answer.js'
import { jsonAnswer } from '../http/answer.js'
import type { PublicationStore } from '../store/publicationStore.js'
import type { PageQuery } from './parse.js'

/**
 * The former addresses of live documents, each with the present one. A row names a document, not an
 * address, so that a slug that changed twice leads straight to the last.
 */
export const redirects = async (
  store: PublicationStore,
  query: PageQuery,
): Promise<BytesAnswer> => {
  const { redirects: docs, total } = await store.redirects(query)
  return jsonAnswer({
    body: { docs, ...envelopeOf(total, query) },
    dependencies: { collections: [...DELIVERY_COLLECTIONS, 'redirects'], keys: [] },
  })
}
