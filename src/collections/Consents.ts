import { bilingual } from '../fields/bilingual.js'
import { LOCALES } from '../slugs.js'
import { privateCollection } from './privateCollection.js'

/** Who agreed to what. Points at the story; nothing public points back. */
export const Consents = privateCollection({
  slug: 'consents',
  labels: {
    singular: bilingual('Consent', 'Consentimiento'),
    plural: bilingual('Consents', 'Consentimientos'),
  },
  group: bilingual('Clinical', 'Clínica'),
  titleField: 'pseudonym',
  columns: ['pseudonym', 'signedOn', 'expiresOn', 'withdrawnAt'],
  fields: [
    {
      name: 'story',
      type: 'relationship',
      relationTo: 'case-stories',
      required: true,
      index: true,
      label: bilingual('Story', 'Historia'),
    },
    {
      name: 'pseudonym',
      type: 'text',
      required: true,
      label: bilingual('Pseudonym in the story', 'Seudónimo en la historia'),
    },
    {
      name: 'legalName',
      type: 'text',
      required: true,
      label: bilingual('Legal name', 'Nombre legal'),
    },
    { name: 'signedOn', type: 'date', required: true, label: bilingual('Signed on', 'Firmado el') },
    { name: 'expiresOn', type: 'date', index: true, label: bilingual('Expires on', 'Caduca el') },
    {
      name: 'scope',
      type: 'group',
      label: bilingual('Covers', 'Abarca'),
      fields: [
        {
          name: 'channels',
          type: 'select',
          hasMany: true,
          label: bilingual('Channels', 'Canales'),
          options: [
            { value: 'web', label: bilingual('Web', 'Web') },
            { value: 'print', label: bilingual('Print', 'Impreso') },
            { value: 'social', label: bilingual('Social media', 'Redes sociales') },
          ],
        },
        {
          name: 'locales',
          type: 'select',
          hasMany: true,
          label: bilingual('Languages', 'Idiomas'),
          options: [...LOCALES],
        },
      ],
    },
    {
      name: 'readDigest',
      type: 'text',
      label: bilingual('Digest of the text that was read', 'Huella del texto leído'),
    },
    {
      name: 'document',
      type: 'upload',
      relationTo: 'private-files',
      label: bilingual('Signed form', 'Formulario firmado'),
    },
    {
      name: 'withdrawnAt',
      type: 'date',
      index: true,
      label: bilingual('Withdrawn at', 'Retirado el'),
    },
    {
      name: 'withdrawalReason',
      type: 'textarea',
      label: bilingual('Reason for withdrawal', 'Motivo de la retirada'),
    },
  ],
})
