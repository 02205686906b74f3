import { bilingual } from '../fields/bilingual.js'
import { privateCollection } from './privateCollection.js'

/** Every public key that signatures were ever made with, so that old ones can still be checked. */
export const SigningKeys = privateCollection({
  slug: 'signing-keys',
  labels: {
    singular: bilingual('Signing key', 'Clave de firma'),
    plural: bilingual('Signing keys', 'Claves de firma'),
  },
  group: bilingual('Record', 'Registro'),
  titleField: 'kid',
  hidden: true,
  fields: [
    { name: 'kid', type: 'text', required: true, unique: true },
    { name: 'jwk', type: 'json', required: true },
  ],
})
