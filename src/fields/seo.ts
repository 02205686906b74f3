import type { GroupField } from 'payload'
import { bilingual } from './bilingual.js'
import { open } from './open.js'
import { validateWebUrl } from './url.js'

/** What search engines and social previews read; every field falls back to the document's own. */
export const seoField = (): GroupField =>
  open({
    name: 'seo',
    type: 'group',
    label: bilingual('Search and sharing', 'Buscadores y redes'),
    admin: {
      description: bilingual(
        'Only where search results or link previews should differ from the page itself.',
        'Solo si los buscadores o las vistas previas deben mostrar algo distinto a la página.',
      ),
    },
    fields: [
      open({
        name: 'title',
        type: 'text',
        localized: true,
        maxLength: 70,
        label: bilingual('Title', 'Título'),
        admin: { description: bilingual('Up to 70 characters.', 'Hasta 70 caracteres.') },
      }),
      open({
        name: 'description',
        type: 'textarea',
        localized: true,
        maxLength: 170,
        label: bilingual('Description', 'Descripción'),
        admin: { description: bilingual('Up to 170 characters.', 'Hasta 170 caracteres.') },
      }),
      open({
        name: 'image',
        type: 'upload',
        relationTo: 'media',
        label: bilingual('Sharing image', 'Imagen para compartir'),
      }),
      open({
        name: 'noIndex',
        type: 'checkbox',
        defaultValue: false,
        label: bilingual('Hide from search engines', 'Ocultar a los buscadores'),
      }),
      open({
        name: 'canonicalUrl',
        type: 'text',
        validate: validateWebUrl,
        label: bilingual('Canonical address', 'Dirección canónica'),
        admin: {
          description: bilingual(
            'Only when this text was first published elsewhere.',
            'Solo si este texto se publicó antes en otro sitio.',
          ),
        },
      }),
    ],
  })
