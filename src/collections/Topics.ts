import { bilingual } from '../fields/bilingual.js'
import { open } from '../fields/open.js'
import { line, lines } from '../fields/text.js'
import { libraryCollection } from './libraryCollection.js'

export const Topics = libraryCollection({
  slug: 'topics',
  labels: { singular: bilingual('Topic', 'Tema'), plural: bilingual('Topics', 'Temas') },
  description: bilingual(
    'What articles are about. Changes are live at once.',
    'De qué tratan los artículos. Los cambios se ven al momento.',
  ),
  titleField: 'title',
  columns: ['title', 'slug', 'sensitive', 'updatedAt'],
  fields: [
    line({ name: 'title', label: bilingual('Title', 'Título'), required: true, maxLength: 120 }),
    lines({
      name: 'description',
      label: bilingual('Description', 'Descripción'),
      description: bilingual('Shown above the topic.', 'Se muestra sobre el tema.'),
    }),
    open({
      name: 'sensitive',
      type: 'checkbox',
      defaultValue: false,
      label: bilingual('Sensitive', 'Sensible'),
      admin: {
        description: bilingual(
          'Everything on this topic carries the crisis resources of the site.',
          'Todo lo que trate este tema lleva los recursos de crisis del sitio.',
        ),
      },
    }),
  ],
})
