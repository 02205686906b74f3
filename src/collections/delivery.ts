/** What the delivery plane and its followers rest on. */
import { actorFrom } from '../access/actor.js'
import { can } from '../access/can.js'
import { bilingual } from '../fields/bilingual.js'
import { DELIVERY_COLLECTIONS } from '../slugs.js'
import { RELEASE_KINDS } from './ledger.js'
import { privateCollection } from './privateCollection.js'

const SYSTEM = bilingual('System', 'Sistema')

/** One row for each document that is or was live: the only thing delivery reads. */
export const Publications = privateCollection({
  slug: 'publications',
  labels: {
    singular: bilingual('Live document', 'Documento publicado'),
    plural: bilingual('Live documents', 'Documentos publicados'),
  },
  group: SYSTEM,
  titleField: 'key',
  hidden: true,
  indexes: [{ fields: ['collection', 'slug'] }, { fields: ['collection', 'state', 'slug'] }],
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'collection', type: 'text', required: true },
    { name: 'document', type: 'text', required: true },
    { name: 'slug', type: 'text' },
    { name: 'state', type: 'select', options: ['live', 'withdrawn'], required: true },
    { name: 'release', type: 'number', required: true },
    { name: 'digest', type: 'text', required: true },
    { name: 'publishedAt', type: 'date', required: true },
    { name: 'shape', type: 'json' },
  ],
})

/** How readers' content changed, beside the kinds of a release: documents without drafts have none. */
export const CHANGE_KINDS = [...RELEASE_KINDS, 'changed', 'removed'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Everything that changed for readers, in order: what caches, followers and webhooks are driven by. */
export const ContentEvents = privateCollection({
  slug: 'content-events',
  labels: {
    singular: bilingual('Content event', 'Cambio de contenido'),
    plural: bilingual('Content events', 'Cambios de contenido'),
  },
  group: SYSTEM,
  titleField: 'document',
  hidden: true,
  fields: [
    { name: 'collection', type: 'text', required: true },
    { name: 'document', type: 'text', required: true },
    { name: 'slug', type: 'text' },
    { name: 'kind', type: 'select', options: [...CHANGE_KINDS], required: true },
    { name: 'release', type: 'number', required: true },
    { name: 'at', type: 'date', required: true },
    // Numbered after the act, so that two people who publish at once need not wait for each other.
    { name: 'waiting', type: 'checkbox', required: true, index: true },
    { name: 'sequence', type: 'number', unique: true },
  ],
})

/** Which document uses which, in its working copy and in what is live. */
export const References = privateCollection({
  slug: 'references',
  labels: {
    singular: bilingual('Reference', 'Referencia'),
    plural: bilingual('References', 'Referencias'),
  },
  group: SYSTEM,
  titleField: 'key',
  hidden: true,
  timestamps: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'from', type: 'text', required: true, index: true },
    { name: 'to', type: 'text', required: true, index: true },
    { name: 'working', type: 'checkbox', required: true },
    { name: 'live', type: 'checkbox', required: true },
  ],
})

export const Redirects = privateCollection({
  slug: 'redirects',
  labels: {
    singular: bilingual('Redirect', 'Redirección'),
    plural: bilingual('Redirects', 'Redirecciones'),
  },
  group: SYSTEM,
  titleField: 'fromSlug',
  description: bilingual(
    'Former addresses of live pages. Changing an address leaves one here by itself.',
    'Direcciones anteriores de páginas publicadas. Cambiar una dirección deja aquí la anterior.',
  ),
  columns: ['fromSlug', 'collection', 'document', 'createdAt'],
  search: ['document'],
  hidden: ({ user }) => can(actorFrom(user), 'create', 'redirects') === 'deny',
  fields: [
    {
      name: 'key',
      type: 'text',
      unique: true,
      admin: { hidden: true },
      hooks: {
        beforeValidate: [
          ({ data }) =>
            data === undefined ? undefined : `${String(data.collection)}:${String(data.fromSlug)}`,
        ],
      },
    },
    {
      name: 'collection',
      type: 'select',
      options: [...DELIVERY_COLLECTIONS],
      required: true,
      label: bilingual('Collection', 'Colección'),
    },
    {
      name: 'fromSlug',
      type: 'text',
      required: true,
      index: true,
      label: bilingual('Former address', 'Dirección anterior'),
    },
    {
      name: 'document',
      type: 'text',
      required: true,
      index: true,
      label: bilingual('Document id', 'Id del documento'),
    },
  ],
})
