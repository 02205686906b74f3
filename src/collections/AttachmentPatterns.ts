import { MANIFESTATION_CONTEXTS } from '../blocks/index.js'
import { bilingual } from '../fields/bilingual.js'
import { choice } from '../fields/choice.js'
import { list, sentences } from '../fields/list.js'
import { notItself, relation } from '../fields/relations.js'
import { richText } from '../fields/richText.js'
import { line, lines } from '../fields/text.js'
import { workflowCollection } from './workflowCollection.js'

export const AttachmentPatterns = workflowCollection({
  slug: 'attachment-patterns',
  labels: {
    singular: bilingual('Attachment pattern', 'Patrón de apego'),
    plural: bilingual('Attachment patterns', 'Patrones de apego'),
  },
  description: bilingual(
    'How people learned to be close. Articles, stories and programs refer to these.',
    'Cómo aprendimos a estar cerca. Artículos, historias y programas remiten a ellos.',
  ),
  columns: ['title', 'alias', 'style'],
  search: ['title', 'alias', 'slug'],
  sortable: ['style'],
  fields: [
    line({
      name: 'title',
      label: bilingual('Name', 'Nombre'),
      required: true,
      maxLength: 120,
      description: bilingual('For example: Anxious attachment.', 'Por ejemplo: Apego ansioso.'),
    }),
    line({
      name: 'alias',
      label: bilingual('Also called', 'También llamado'),
      maxLength: 120,
      description: bilingual('For example: The Pursuer.', 'Por ejemplo: Quien persigue.'),
    }),
    choice({
      name: 'style',
      label: bilingual('Style', 'Estilo'),
      required: true,
      options: [
        { value: 'secure', label: bilingual('Secure', 'Seguro') },
        { value: 'anxious', label: bilingual('Anxious', 'Ansioso') },
        { value: 'avoidant', label: bilingual('Avoidant', 'Evitativo') },
        { value: 'disorganized', label: bilingual('Disorganized', 'Desorganizado') },
      ],
    }),
    lines({
      name: 'lesson',
      label: bilingual('What the nervous system learned', 'Lo que aprendió el sistema nervioso'),
      required: true,
      description: bilingual(
        'In one or two sentences, without blame.',
        'En una o dos frases, sin culpar a nadie.',
      ),
    }),
    sentences({
      name: 'signs',
      row: bilingual('Sign', 'Señal'),
      required: true,
      label: bilingual('Signs', 'Señales'),
      description: bilingual(
        'One sign a row, as a person would recognise it.',
        'Una señal por fila, tal como alguien la reconocería.',
      ),
    }),
    list({
      name: 'manifestations',
      row: bilingual('Context', 'Contexto'),
      label: bilingual('How it shows', 'Cómo se manifiesta'),
      description: bilingual(
        'What others see in conflict, in intimacy and in daily life.',
        'Lo que ven los demás en el conflicto, la intimidad y la vida diaria.',
      ),
      fields: [
        choice({
          name: 'context',
          label: bilingual('Where', 'Dónde'),
          required: true,
          options: MANIFESTATION_CONTEXTS,
        }),
        sentences({
          name: 'items',
          row: bilingual('Sign', 'Señal'),
          label: bilingual('Signs', 'Señales'),
          required: true,
        }),
      ],
    }),
    richText({
      name: 'secureFunctioning',
      label: bilingual('Toward secure functioning', 'Hacia un funcionamiento seguro'),
      description: bilingual(
        'What moving toward security looks like from here.',
        'Cómo se avanza hacia la seguridad desde aquí.',
      ),
    }),
    richText({
      name: 'body',
      description: bilingual('Anything longer.', 'Lo que requiera más espacio.'),
    }),
    relation({
      name: 'complements',
      relationTo: 'attachment-patterns',
      label: bilingual('Often paired with', 'Suele unirse a'),
      description: bilingual(
        'Patterns that often meet this one in a couple.',
        'Patrones que suelen encontrarse con este en una pareja.',
      ),
      filterOptions: notItself,
    }),
  ],
})
