import { bilingual } from '../fields/bilingual.js'
import { list } from '../fields/list.js'
import { open } from '../fields/open.js'
import { line, lines } from '../fields/text.js'
import { validateWebUrl } from '../fields/url.js'
import { libraryCollection } from './libraryCollection.js'

export const People = libraryCollection({
  slug: 'people',
  labels: { singular: bilingual('Person', 'Persona'), plural: bilingual('People', 'Personas') },
  description: bilingual(
    'Authors and reviewers as readers see them. Changes are live at once.',
    'Autoras, autores y revisores tal como los ven los lectores. Los cambios se ven al momento.',
  ),
  titleField: 'name',
  columns: ['name', 'credentials', 'role', 'updatedAt'],
  fields: [
    line({
      name: 'name',
      localized: false,
      required: true,
      maxLength: 120,
      label: bilingual('Name', 'Nombre'),
    }),
    line({
      name: 'credentials',
      localized: false,
      maxLength: 120,
      label: bilingual('Credentials', 'Titulación'),
      description: bilingual('For example: LMFT, PhD.', 'Por ejemplo: psicóloga sanitaria.'),
    }),
    line({
      name: 'role',
      maxLength: 160,
      label: bilingual('Role', 'Puesto'),
      description: bilingual(
        'For example: Couples therapist.',
        'Por ejemplo: terapeuta de parejas.',
      ),
    }),
    lines({
      name: 'bio',
      label: bilingual('Biography', 'Biografía'),
      description: bilingual(
        'A few sentences under what this person wrote or reviewed.',
        'Unas frases al pie de lo que esta persona escribió o revisó.',
      ),
    }),
    open({
      name: 'photo',
      type: 'upload',
      relationTo: 'media',
      label: bilingual('Photo', 'Fotografía'),
    }),
    list({
      name: 'sameAs',
      row: bilingual('Profile', 'Perfil'),
      rowFrom: ['url'],
      label: bilingual('Profiles elsewhere', 'Perfiles en otros sitios'),
      description: bilingual(
        'Pages that prove who this is, for search engines.',
        'Páginas que acreditan quién es, para los buscadores.',
      ),
      fields: [
        open({
          name: 'url',
          type: 'text',
          required: true,
          label: bilingual('Address', 'Dirección'),
          validate: validateWebUrl,
        }),
      ],
    }),
  ],
})
