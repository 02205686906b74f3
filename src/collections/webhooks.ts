/** Who is told of what is published and taken down, and what came of it. */
import { nobody } from '../access/rules.js'
import { webhookEndpoints, webhookDeliveryEndpoints } from '../endpoints/webhooks.js'
import { bilingual } from '../fields/bilingual.js'
import { rowsNamed } from '../fields/rows.js'
import { sealedText } from '../fields/sealedText.js'
import { keepWebhookSecret } from '../hooks/keepWebhookSecret.js'
import { trackWebhook } from '../hooks/trackWebhook.js'
import { validateWebhookUrl } from '../hooks/validateWebhookUrl.js'
import { DELIVERY_STATES } from '../services/webhooks/delivery.js'
import { checkHeaderName, checkHeaderValue } from '../services/webhooks/headers.js'
import { kindsOf } from '../services/webhooks/kinds.js'
import { isSecret } from '../services/webhooks/secret.js'
import { DIRECT_COLLECTIONS, SITE_GLOBAL, WORKFLOW_COLLECTIONS } from '../slugs.js'
import type { ChangeKind } from './delivery.js'
import { CHANGE_KINDS } from './delivery.js'
import { privateCollection } from './privateCollection.js'

const SYSTEM = bilingual('System', 'Sistema')

const KIND_LABELS: Record<ChangeKind, { en: string; es: string }> = {
  published: bilingual('Published', 'Publicado'),
  corrected: bilingual('Corrected', 'Corregido'),
  unpublished: bilingual('Taken down', 'Retirado'),
  'withdrawn:consent': bilingual('Withdrawn: consent', 'Retirado: consentimiento'),
  'withdrawn:safety': bilingual('Withdrawn: safety', 'Retirado: seguridad'),
  expired: bilingual('Expired', 'Caducado'),
  changed: bilingual(
    'Changed (people, topics, media, site)',
    'Modificado (personas, temas, imágenes, sitio)',
  ),
  removed: bilingual('Removed (people, topics, media)', 'Eliminado (personas, temas, imágenes)'),
}

const kindOptions = CHANGE_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))

export const Webhooks = privateCollection({
  slug: 'webhooks',
  labels: { singular: bilingual('Webhook', 'Webhook'), plural: bilingual('Webhooks', 'Webhooks') },
  group: SYSTEM,
  titleField: 'name',
  description: bilingual(
    'Addresses to call when something is published or taken down.',
    'Direcciones a las que avisar cuando algo se publica o se retira.',
  ),
  columns: ['name', 'url', 'enabled'],
  search: ['url'],
  endpoints: webhookEndpoints,
  hooks: {
    beforeChange: [keepWebhookSecret],
    afterChange: [trackWebhook.afterChange],
    beforeDelete: [trackWebhook.beforeDelete],
  },
  fields: [
    {
      name: 'enabled',
      type: 'checkbox',
      defaultValue: false,
      label: bilingual('On', 'Activo'),
      admin: {
        description: bilingual(
          'While it is off nothing is sent; what happened meanwhile is sent once it is on again.',
          'Mientras está inactivo no se envía nada; al activarlo se envía lo ocurrido entretanto.',
        ),
      },
    },
    { name: 'name', type: 'text', required: true, label: bilingual('Name', 'Nombre') },
    {
      name: 'url',
      type: 'text',
      required: true,
      validate: validateWebhookUrl,
      label: bilingual('Address', 'Dirección'),
    },
    {
      name: 'events',
      type: 'select',
      hasMany: true,
      options: kindOptions,
      label: bilingual('Events', 'Eventos'),
      hooks: {
        beforeValidate: [
          ({ value }: { value?: unknown }) => (Array.isArray(value) ? kindsOf(value) : value),
        ],
      },
      admin: {
        description: bilingual(
          'Empty: everything that is published, corrected or taken down.',
          'Vacío: todo lo que se publica, se corrige o se retira.',
        ),
      },
    },
    {
      name: 'collections',
      type: 'select',
      hasMany: true,
      options: [...WORKFLOW_COLLECTIONS, ...DIRECT_COLLECTIONS, SITE_GLOBAL],
      label: bilingual('Collections', 'Colecciones'),
      admin: { description: bilingual('Empty: all.', 'Vacío: todas.') },
    },
    sealedText({
      name: 'secret',
      sealedAs: 'webhooks.secret',
      label: bilingual('Secret', 'Secreto'),
      check: (text) =>
        isSecret(text)
          ? true
          : 'Write whsec_ and 24 to 64 random bytes in base64, or leave it empty.',
      admin: {
        description: bilingual(
          'Signs every message. Made when empty. After a change the earlier one signs too, for 24 hours.',
          'Firma cada mensaje. Se genera si está vacío. Tras un cambio, el anterior también firma durante 24 horas.',
        ),
      },
    }),
    {
      name: 'headers',
      type: 'array',
      label: bilingual('Headers', 'Cabeceras'),
      maxRows: 20,
      ...rowsNamed({
        row: bilingual('Header', 'Cabecera'),
        label: bilingual('Headers', 'Cabeceras'),
        from: ['name'],
      }),
      fields: [
        {
          name: 'name',
          type: 'text',
          required: true,
          label: bilingual('Name', 'Nombre'),
          validate: (value: unknown) =>
            typeof value === 'string' && value !== ''
              ? checkHeaderName(value)
              : 'This field is required.',
        },
        sealedText({
          name: 'value',
          sealedAs: 'webhooks.headers.value',
          required: true,
          label: bilingual('Value', 'Valor'),
          check: checkHeaderValue,
        }),
      ],
    },
    {
      ...sealedText({
        name: 'previousSecret',
        sealedAs: 'webhooks.secret',
        label: bilingual('Previous secret', 'Secreto anterior'),
        check: () => true,
        access: { create: nobody, read: nobody, update: nobody },
        admin: { hidden: true },
      }),
    },
    {
      name: 'previousSecretUntil',
      type: 'date',
      label: bilingual('The previous secret signs until', 'El secreto anterior firma hasta'),
      access: { create: nobody, update: nobody },
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: ({ previousSecretUntil }) => Boolean(previousSecretUntil),
        date: { pickerAppearance: 'dayAndTime' },
      },
    },
    {
      name: 'tools',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/src/admin/WebhookTools/index.tsx#WebhookTools' },
      },
    },
  ],
})

/** How far each webhook has been told. Apart from it, so that saving one never meets its deliveries. */
export const WebhookCursors = privateCollection({
  slug: 'webhook-cursors',
  labels: {
    singular: bilingual('Webhook cursor', 'Posición de webhook'),
    plural: bilingual('Webhook cursors', 'Posiciones de webhook'),
  },
  group: SYSTEM,
  titleField: 'webhook',
  hidden: true,
  timestamps: false,
  fields: [
    { name: 'webhook', type: 'text', required: true, unique: true },
    // The sequence of the last event that was looked at.
    { name: 'after', type: 'number', required: true },
  ],
})

export const WebhookDeliveries = privateCollection({
  slug: 'webhook-deliveries',
  labels: {
    singular: bilingual('Webhook delivery', 'Entrega de webhook'),
    plural: bilingual('Webhook deliveries', 'Entregas de webhook'),
  },
  group: SYSTEM,
  titleField: 'key',
  description: bilingual(
    'What was sent to webhooks, and what came of it. Those that arrived are kept for 30 days.',
    'Lo enviado a los webhooks y su resultado. Las entregas recibidas se conservan 30 días.',
  ),
  columns: [
    'status',
    'event',
    'webhook',
    'collection',
    'document',
    'attempts',
    'lastStatus',
    'latency',
    'nextAttemptAt',
  ],
  search: ['document', 'slug'],
  endpoints: webhookDeliveryEndpoints,
  indexes: [
    { fields: ['webhook', 'status', 'nextAttemptAt'] },
    { fields: ['webhook', 'document', 'sequence'] },
  ],
  fields: [
    // `webhook:sequence`: an event becomes one delivery, however often it is looked at.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    {
      name: 'status',
      type: 'select',
      label: bilingual('Status', 'Estado'),
      options: [...DELIVERY_STATES],
      required: true,
    },
    {
      name: 'webhook',
      type: 'relationship',
      relationTo: 'webhooks',
      label: bilingual('Webhook', 'Webhook'),
      required: true,
    },
    {
      name: 'event',
      type: 'select',
      label: bilingual('Event', 'Evento'),
      options: kindOptions,
      required: true,
    },
    { name: 'sequence', type: 'number', label: bilingual('Number', 'Número'), required: true },
    {
      name: 'collection',
      type: 'text',
      label: bilingual('Collection', 'Colección'),
      required: true,
    },
    {
      name: 'document',
      type: 'text',
      label: bilingual('Document id', 'Id del documento'),
      required: true,
    },
    { name: 'slug', type: 'text', label: bilingual('Address', 'Dirección') },
    { name: 'release', type: 'number', label: bilingual('Release', 'Publicación') },
    { name: 'at', type: 'date', label: bilingual('Happened at', 'Ocurrió el'), required: true },
    {
      name: 'attempts',
      type: 'number',
      label: bilingual('Attempts', 'Intentos'),
      required: true,
      defaultValue: 0,
    },
    // When it was first to be sent; anew when it is sent again.
    {
      name: 'queuedAt',
      type: 'date',
      label: bilingual('Queued at', 'En cola desde'),
      required: true,
    },
    // While it is being sent: when that is taken for lost.
    {
      name: 'nextAttemptAt',
      type: 'date',
      label: bilingual('Next attempt', 'Próximo intento'),
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'lastStatus', type: 'number', label: bilingual('Last answer', 'Última respuesta') },
    { name: 'latency', type: 'number', label: bilingual('Latency (ms)', 'Latencia (ms)') },
    { name: 'error', type: 'text', label: bilingual('Last error', 'Último error') },
    {
      name: 'log',
      type: 'json',
      label: bilingual('Latest attempts', 'Últimos intentos'),
      admin: { components: { Field: '/src/admin/DeliveryLog/index.tsx#DeliveryLog' } },
    },
    { name: 'alertedAt', type: 'date', admin: { hidden: true } },
    {
      name: 'tools',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/src/admin/DeliveryTools/index.tsx#DeliveryTools' },
      },
    },
  ],
})
