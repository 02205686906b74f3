import { bilingual } from '../fields/bilingual.js'
import { followConsent, keepWithdrawn } from '../hooks/followConsent.js'
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
  description: bilingual(
    'Who agreed that their story is told. Kept apart from the story; readers never see any of it.',
    'Quién aceptó que se cuente su historia. Se guarda aparte; los lectores nunca ven nada de esto.',
  ),
  columns: ['pseudonym', 'story', 'signedOn', 'expiresOn', 'withdrawnAt'],
  hooks: { beforeChange: [keepWithdrawn], afterChange: [followConsent] },
  fields: [
    {
      name: 'story',
      type: 'relationship',
      relationTo: 'case-stories',
      required: true,
      index: true,
      label: bilingual('Story', 'Historia'),
      admin: { allowCreate: false },
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
      admin: {
        description: bilingual(
          'As on the signed form. Never leaves this page.',
          'Tal como figura en el formulario. Nunca sale de esta página.',
        ),
      },
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
      admin: {
        description: bilingual(
          'Identifies the exact text this person read before signing.',
          'Identifica el texto exacto que esta persona leyó antes de firmar.',
        ),
      },
    },
    {
      name: 'document',
      type: 'upload',
      relationTo: 'private-files',
      label: bilingual('Signed form', 'Formulario firmado'),
      admin: {
        description: bilingual(
          'A scan or photograph; stored away from public images.',
          'Un escaneo o fotografía; se guarda aparte de las imágenes públicas.',
        ),
      },
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
