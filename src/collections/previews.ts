import { revokePreviewEndpoint } from '../endpoints/previews.js'
import { bilingual } from '../fields/bilingual.js'
import { documentRef } from '../fields/documentRef.js'
import { privateCollection } from './privateCollection.js'

/**
 * Tokens that open the working copy of one document for a while. Nobody reads these rows: the services
 * of previews issue, list, check and revoke.
 */
export const PreviewTokens = privateCollection({
  slug: 'preview-tokens',
  labels: {
    singular: bilingual('Preview token', 'Enlace de vista previa'),
    plural: bilingual('Preview tokens', 'Enlaces de vista previa'),
  },
  group: bilingual('System', 'Sistema'),
  titleField: 'document',
  hidden: true,
  endpoints: [revokePreviewEndpoint],
  fields: [
    // SHA-256 of the token, which itself is kept nowhere.
    { name: 'tokenHash', type: 'text', required: true, unique: true },
    ...documentRef({ index: true }),
    { name: 'issuerKind', type: 'select', options: ['staff', 'client'], required: true },
    { name: 'issuer', type: 'text', required: true, index: true },
    { name: 'issuerName', type: 'text' },
    // Which key of an API client asked, digested: a client with another key has to ask anew.
    { name: 'issuerKey', type: 'text' },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'revokedAt', type: 'date' },
    // When a use was last put on record.
    { name: 'usedAt', type: 'date' },
  ],
})
