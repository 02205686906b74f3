import type { GlobalConfig } from 'payload'
import { globalAccess } from '../access/rules.js'
import { bilingual } from '../fields/bilingual.js'
import { list } from '../fields/list.js'
import { open } from '../fields/open.js'
import { relation } from '../fields/relations.js'
import { line, lines } from '../fields/text.js'
import { validateWebUrl } from '../fields/url.js'
import { publishSite } from '../hooks/publishSite.js'
import { SITE_GLOBAL } from '../slugs.js'

export const Site: GlobalConfig = {
  slug: SITE_GLOBAL,
  label: bilingual('Site', 'Sitio'),
  admin: {
    group: bilingual('Library', 'Biblioteca'),
    description: bilingual(
      'What every page shares. Changes are live at once.',
      'Lo que comparten todas las páginas. Los cambios se ven al momento.',
    ),
    hideAPIURL: true,
    components: {
      elements: { beforeDocumentControls: ['/src/admin/ShownDocument/index.tsx#ShownDocument'] },
    },
  },
  access: globalAccess(SITE_GLOBAL),
  hooks: { afterChange: [publishSite] },
  fields: [
    open({
      name: 'organization',
      type: 'group',
      label: bilingual('Organization', 'Organización'),
      fields: [
        line({ name: 'name', localized: false, label: bilingual('Name', 'Nombre') }),
        open({
          name: 'url',
          type: 'text',
          label: bilingual('Web address', 'Dirección web'),
          validate: validateWebUrl,
        }),
        open({
          name: 'logo',
          type: 'upload',
          relationTo: 'media',
          label: bilingual('Logo', 'Logo'),
        }),
      ],
    }),
    lines({
      name: 'disclaimer',
      label: bilingual('Disclaimer', 'Aviso'),
      description: bilingual(
        'That reading is not treatment, and where to turn.',
        'Que leer no es tratamiento, y adónde acudir.',
      ),
    }),
    list({
      name: 'crisisResources',
      row: bilingual('Crisis resource', 'Recurso de crisis'),
      rowFrom: ['name', 'region'],
      label: bilingual('Crisis resources', 'Recursos de crisis'),
      description: bilingual(
        'Shown with everything on a sensitive topic.',
        'Se muestran con todo lo que trate un tema sensible.',
      ),
      fields: [
        line({
          name: 'region',
          localized: false,
          required: true,
          label: bilingual('Region', 'Región'),
          description: bilingual(
            'For example: US, ES, worldwide.',
            'Por ejemplo: ES, MX, todo el mundo.',
          ),
        }),
        line({ name: 'name', required: true, label: bilingual('Name', 'Nombre') }),
        line({ name: 'phone', localized: false, label: bilingual('Phone', 'Teléfono') }),
        line({
          name: 'text',
          localized: false,
          label: bilingual('Text message', 'Mensaje'),
          description: bilingual('The number or short code to text.', 'El número al que escribir.'),
        }),
        open({
          name: 'url',
          type: 'text',
          label: bilingual('Web address', 'Dirección web'),
          validate: validateWebUrl,
        }),
        lines({
          name: 'instructions',
          label: bilingual('Instructions', 'Instrucciones'),
          description: bilingual(
            'What happens after calling, and when someone answers.',
            'Qué ocurre al llamar y a qué horas atienden.',
          ),
        }),
      ],
    }),
    open({
      name: 'reviewIntervalMonths',
      type: 'number',
      defaultValue: 36,
      min: 1,
      max: 60,
      label: bilingual('Months between reviews', 'Meses entre revisiones'),
      admin: {
        description: bilingual(
          'How long a clinical review stands before the text must be looked at again.',
          'Cuánto vale una revisión clínica antes de que haya que volver a mirar el texto.',
        ),
      },
    }),
    relation({
      name: 'defaultCallsToAction',
      relationTo: 'calls-to-action',
      label: bilingual('Default calls to action', 'Llamadas a la acción por defecto'),
      description: bilingual(
        'For pages that name none of their own.',
        'Para las páginas que no nombran ninguna.',
      ),
    }),
  ],
}
