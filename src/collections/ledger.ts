/** Append-only records. No person and no client may write them: services do. */
import { bilingual } from '../fields/bilingual.js'
import { WORKFLOW_COLLECTIONS } from '../slugs.js'
import { privateCollection } from './privateCollection.js'

const LEDGER = bilingual('Record', 'Registro')

export const SignOffs = privateCollection({
  slug: 'sign-offs',
  labels: { singular: bilingual('Sign-off', 'Firma'), plural: bilingual('Sign-offs', 'Firmas') },
  group: LEDGER,
  titleField: 'digest',
  indexes: [{ fields: ['collection', 'document'] }],
  fields: [
    { name: 'collection', type: 'select', options: [...WORKFLOW_COLLECTIONS], required: true },
    { name: 'document', type: 'text', required: true },
    { name: 'kind', type: 'select', options: ['editorial', 'clinical'], required: true },
    { name: 'digest', type: 'text', required: true },
    { name: 'meaning', type: 'text' },
    { name: 'comment', type: 'textarea' },
    { name: 'signer', type: 'json', required: true },
    { name: 'signedAt', type: 'date', required: true },
  ],
})

export const RELEASE_KINDS = [
  'published',
  'corrected',
  'unpublished',
  'withdrawn:consent',
  'withdrawn:safety',
  'expired',
] as const
export type ReleaseKind = (typeof RELEASE_KINDS)[number]

export const Releases = privateCollection({
  slug: 'releases',
  labels: {
    singular: bilingual('Release', 'Publicación'),
    plural: bilingual('Releases', 'Publicaciones'),
  },
  group: LEDGER,
  titleField: 'key',
  columns: ['key', 'kind', 'title', 'actorName', 'releasedAt'],
  fields: [
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      admin: { description: 'collection:document@number' },
    },
    { name: 'collection', type: 'select', options: [...WORKFLOW_COLLECTIONS], required: true },
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'number', type: 'number', required: true },
    { name: 'kind', type: 'select', options: [...RELEASE_KINDS], required: true },
    { name: 'title', type: 'text' },
    { name: 'digest', type: 'text', required: true },
    { name: 'shape', type: 'json' },
    { name: 'actor', type: 'text', required: true },
    { name: 'actorName', type: 'text' },
    { name: 'comment', type: 'textarea' },
    { name: 'releasedAt', type: 'date', required: true, index: true },
  ],
})

export const AuditEvents = privateCollection({
  slug: 'audit-events',
  labels: {
    singular: bilingual('Audit event', 'Evento'),
    plural: bilingual('Audit events', 'Eventos'),
  },
  group: LEDGER,
  titleField: 'action',
  columns: ['action', 'resource', 'document', 'actor', 'at'],
  fields: [
    { name: 'action', type: 'text', required: true, index: true },
    { name: 'resource', type: 'text', required: true },
    { name: 'document', type: 'text', index: true },
    { name: 'actor', type: 'text', required: true },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'detail', type: 'json' },
  ],
})
