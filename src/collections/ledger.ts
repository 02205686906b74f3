/** Append-only records. No person and no client may write them: services do. */
import { onlyRoles } from '../access/rules.js'
import { exportSignOffEndpoint } from '../endpoints/exportSignOff.js'
import { bilingual } from '../fields/bilingual.js'
import { documentRef } from '../fields/documentRef.js'
import { privateCollection } from './privateCollection.js'

const LEDGER = bilingual('Record', 'Registro')

export const SignOffs = privateCollection({
  slug: 'sign-offs',
  labels: { singular: bilingual('Sign-off', 'Firma'), plural: bilingual('Sign-offs', 'Firmas') },
  group: LEDGER,
  titleField: 'digest',
  description: bilingual(
    'Who approved or signed which content. Nobody can change these records.',
    'Quién aprobó o firmó qué contenido. Nadie puede cambiar estos registros.',
  ),
  columns: ['digest', 'collection', 'kind', 'signedAt'],
  search: ['document'],
  endpoints: [exportSignOffEndpoint],
  indexes: [{ fields: ['collection', 'document'] }],
  fields: [
    ...documentRef({ index: false }),
    {
      name: 'kind',
      type: 'select',
      label: bilingual('Kind', 'Tipo'),
      options: ['editorial', 'clinical'],
      required: true,
    },
    {
      name: 'digest',
      type: 'text',
      label: bilingual('Digest of the content', 'Huella del contenido'),
      required: true,
    },
    // An approval holds for one revision of the content: text that was changed and changed back is
    // approved anew.
    { name: 'revision', type: 'number', label: bilingual('Revision', 'Revisión') },
    { name: 'meaning', type: 'text', label: bilingual('Meaning', 'Significado') },
    { name: 'comment', type: 'textarea', label: bilingual('Comment', 'Comentario') },
    { name: 'signer', type: 'json', label: bilingual('Signer', 'Firmante'), required: true },
    // Who it was, once more, so that everything a person signed can be found.
    { name: 'signerId', type: 'text', index: true, admin: { hidden: true } },
    {
      name: 'licence',
      type: 'json',
      label: bilingual('Licence', 'Licencia'),
      // As in the account it comes from: not for everybody who may read approvals, nor to filter by.
      access: { read: onlyRoles('admin', 'clinician') },
    },
    { name: 'attestation', type: 'textarea', label: bilingual('Attestation', 'Declaración') },
    { name: 'jws', type: 'textarea', label: bilingual('Signature', 'Firma') },
    { name: 'kid', type: 'text', label: bilingual('Signed with key', 'Clave de firma') },
    // The canonical JSON that the digest is of, so that it can be proven without this program.
    { name: 'content', type: 'textarea', admin: { hidden: true } },
    // The digest of the findings of the screen and of what was decided about each.
    { name: 'screening', type: 'text', label: bilingual('Screening', 'Examen del texto') },
    { name: 'signedAt', type: 'date', label: bilingual('Signed at', 'Firmado el'), required: true },
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
  titleField: 'title',
  description: bilingual(
    'Everything that went live or was taken down. Nobody can change these records.',
    'Todo lo que se publicó o se retiró. Nadie puede cambiar estos registros.',
  ),
  columns: ['title', 'collection', 'number', 'kind', 'actorName', 'releasedAt'],
  search: ['key', 'document', 'actorName'],
  fields: [
    {
      name: 'key',
      type: 'text',
      label: bilingual('Release', 'Publicación'),
      required: true,
      unique: true,
      admin: {
        description: bilingual('collection:document@number', 'colección:documento@número'),
      },
    },
    ...documentRef({ index: true }),
    { name: 'number', type: 'number', label: bilingual('Number', 'Número'), required: true },
    {
      name: 'kind',
      type: 'select',
      label: bilingual('Kind', 'Tipo'),
      options: [...RELEASE_KINDS],
      required: true,
    },
    { name: 'title', type: 'text', label: bilingual('Title', 'Título') },
    {
      name: 'digest',
      type: 'text',
      label: bilingual('Digest of the content', 'Huella del contenido'),
      required: true,
    },
    { name: 'shape', type: 'json', label: bilingual('What readers got', 'Lo que se publicó') },
    // The approvals it rests on, by id, and the stored version it came from: for going back to it.
    { name: 'signOffs', type: 'json', label: bilingual('Sign-offs', 'Firmas') },
    { name: 'version', type: 'text', label: bilingual('Version', 'Versión') },
    {
      name: 'actor',
      type: 'text',
      label: bilingual('Account id', 'Id de la cuenta'),
      required: true,
    },
    { name: 'actorName', type: 'text', label: bilingual('By', 'Por') },
    { name: 'comment', type: 'textarea', label: bilingual('Reason', 'Motivo') },
    {
      name: 'releasedAt',
      type: 'date',
      label: bilingual('Released at', 'Fecha'),
      required: true,
      index: true,
    },
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
  description: bilingual(
    'Who did what, and when. Nobody can change these records.',
    'Quién hizo qué y cuándo. Nadie puede cambiar estos registros.',
  ),
  search: ['resource', 'document', 'actor'],
  columns: ['action', 'resource', 'document', 'actor', 'at'],
  fields: [
    {
      name: 'action',
      type: 'text',
      label: bilingual('Action', 'Acción'),
      required: true,
      index: true,
    },
    {
      name: 'resource',
      type: 'text',
      label: bilingual('Kind of document', 'Tipo de documento'),
      required: true,
    },
    {
      name: 'document',
      type: 'text',
      label: bilingual('Document id', 'Id del documento'),
      index: true,
    },
    { name: 'actor', type: 'text', label: bilingual('By', 'Por'), required: true },
    { name: 'at', type: 'date', label: bilingual('At', 'Fecha'), required: true, index: true },
    { name: 'detail', type: 'json', label: bilingual('Detail', 'Detalle') },
  ],
})

/** Where each audit event stands in the chain. Numbered after the act, so that nobody waits for it. */
export const AuditLinks = privateCollection({
  slug: 'audit-links',
  labels: {
    singular: bilingual('Audit link', 'Eslabón'),
    plural: bilingual('Audit links', 'Eslabones'),
  },
  group: LEDGER,
  titleField: 'event',
  hidden: true,
  fields: [
    { name: 'event', type: 'text', required: true, unique: true },
    // Asked for after every act: what waits is found by its index, however long the chain is.
    { name: 'waiting', type: 'checkbox', required: true, index: true },
    { name: 'number', type: 'number', unique: true },
    { name: 'hash', type: 'text' },
  ],
})
