import { bilingual } from '../fields/bilingual.js'
import { privateCollection } from './privateCollection.js'

/** Programs that read. Keys only: there is no password to guess and no way into the management plane. */
export const ApiClients = privateCollection({
  slug: 'api-clients',
  labels: {
    singular: bilingual('API client', 'Cliente de API'),
    plural: bilingual('API clients', 'Clientes de API'),
  },
  group: bilingual('System', 'Sistema'),
  titleField: 'name',
  description: bilingual(
    'Programs that read content with a key of their own. They cannot sign in here.',
    'Programas que leen contenido con su propia clave. No pueden entrar aquí.',
  ),
  columns: ['name', 'scopes', 'updatedAt'],
  auth: { useAPIKey: true, disableLocalStrategy: true },
  fields: [
    { name: 'name', type: 'text', required: true, label: bilingual('Name', 'Nombre') },
    {
      name: 'scopes',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['content'],
      label: bilingual('Scopes', 'Permisos'),
      options: [
        { value: 'content', label: bilingual('Published content', 'Contenido publicado') },
        { value: 'preview', label: bilingual('Previews', 'Vistas previas') },
      ],
    },
  ],
})
