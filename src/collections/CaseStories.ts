import { onlyRoles, nobody } from '../access/rules.js'
import { bilingual } from '../fields/bilingual.js'
import { choice } from '../fields/choice.js'
import { list, sentences } from '../fields/list.js'
import { relation } from '../fields/relations.js'
import { richText } from '../fields/richText.js'
import { line, lines } from '../fields/text.js'
import { showFindings } from '../hooks/showFindings.js'
import { workflowCollection } from './workflowCollection.js'

export const CaseStories = workflowCollection({
  slug: 'case-stories',
  labels: {
    singular: bilingual('Case story', 'Historia clínica'),
    plural: bilingual('Case stories', 'Historias clínicas'),
  },
  description: bilingual(
    'Stories of change. Write nothing that could identify a real person: no place, date, employer or rare detail.',
    'Historias de cambio. No escriba nada que pueda identificar a alguien: ni lugar, fecha, empleo o detalle inusual.',
  ),
  columns: ['title', 'kind'],
  search: ['title', 'slug', 'summary'],
  sortable: ['kind'],
  fields: [
    line({ name: 'title', label: bilingual('Title', 'Título'), required: true, maxLength: 200 }),
    lines({
      name: 'summary',
      label: bilingual('Summary', 'Resumen'),
      required: true,
      maxLength: 600,
      description: bilingual(
        'Two or three sentences, shown in lists.',
        'Dos o tres frases; se muestran en los listados.',
      ),
    }),
    choice({
      name: 'kind',
      label: bilingual('Kind', 'Tipo'),
      required: true,
      description: bilingual(
        'Composite: drawn from many people, depicting no one. Individual: a real person or couple who consented.',
        'Compuesta: reúne a muchas personas y no retrata a ninguna. Individual: una persona o pareja real que dio su consentimiento.',
      ),
      options: [
        { value: 'composite', label: bilingual('Composite', 'Compuesta') },
        { value: 'individual', label: bilingual('Individual', 'Individual') },
      ],
    }),
    list({
      name: 'participants',
      row: bilingual('Participant', 'Participante'),
      rowFrom: ['pseudonym'],
      required: true,
      label: bilingual('Participants', 'Participantes'),
      fields: [
        line({
          name: 'pseudonym',
          localized: false,
          required: true,
          label: bilingual('Pseudonym', 'Seudónimo'),
          description: bilingual('Never a real name.', 'Nunca un nombre real.'),
        }),
        line({
          name: 'role',
          localized: false,
          label: bilingual('Role', 'Papel'),
          description: bilingual('For example: partner.', 'Por ejemplo: pareja.'),
        }),
        relation({
          name: 'attachmentPattern',
          relationTo: 'attachment-patterns',
          hasMany: false,
          label: bilingual('Attachment pattern', 'Patrón de apego'),
        }),
      ],
    }),
    lines({
      name: 'cycle',
      label: bilingual('Their cycle', 'Su ciclo'),
      description: bilingual(
        'What each does, and what that sets off in the other.',
        'Qué hace cada cual y qué despierta en la otra persona.',
      ),
    }),
    lines({
      name: 'challenge',
      label: bilingual('Challenge', 'Dificultad'),
      required: true,
      description: bilingual('What brought them to therapy.', 'Lo que les llevó a terapia.'),
    }),
    richText({
      name: 'narrative',
      label: bilingual('Story', 'Relato'),
      required: true,
      description: bilingual('What happened, in order.', 'Lo que ocurrió, en orden.'),
    }),
    lines({
      name: 'outcome',
      label: bilingual('Outcome', 'Resultado'),
      required: true,
      description: bilingual(
        'What changed, and what did not. Never a promise to others.',
        'Qué cambió y qué no. Nunca una promesa para otras personas.',
      ),
    }),
    relation({
      name: 'programs',
      relationTo: 'programs',
      label: bilingual('Programs', 'Programas'),
    }),
    relation({ name: 'topics', relationTo: 'topics', label: bilingual('Topics', 'Temas') }),
    relation({
      name: 'callsToAction',
      relationTo: 'calls-to-action',
      label: bilingual('Calls to action', 'Llamadas a la acción'),
    }),
    sentences({
      name: 'contentNotes',
      row: bilingual('Content note', 'Aviso'),
      label: bilingual('Content notes', 'Avisos de contenido'),
      description: bilingual(
        'What a reader may want to know before reading.',
        'Lo que alguien querría saber antes de leer.',
      ),
    }),
    {
      name: 'identifierFindings',
      type: 'json',
      // Kept apart from the story, so that deciding about them is no change of its content.
      virtual: true,
      hooks: { afterRead: [showFindings] },
      label: bilingual('Identifier findings', 'Posibles identificadores'),
      access: {
        create: nobody,
        read: onlyRoles('admin', 'editor', 'clinician'),
        update: nobody,
      },
      admin: { hidden: true },
    },
  ],
})
