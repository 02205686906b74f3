import { bilingual } from '../fields/bilingual.js'
import { choice } from '../fields/choice.js'
import { list, sentences } from '../fields/list.js'
import { open } from '../fields/open.js'
import { relation } from '../fields/relations.js'
import { richText } from '../fields/richText.js'
import { line, lines } from '../fields/text.js'
import { workflowCollection } from './workflowCollection.js'

export const Programs = workflowCollection({
  slug: 'programs',
  labels: {
    singular: bilingual('Program', 'Programa'),
    plural: bilingual('Programs', 'Programas'),
  },
  description: bilingual(
    'What a clinic offers. Risks and contraindications are part of the text readers see.',
    'Lo que ofrece la clínica. Los riesgos y contraindicaciones forman parte del texto visible.',
  ),
  columns: ['title', 'audience', 'regulatoryStatus'],
  search: ['title', 'slug', 'summary'],
  sortable: ['audience'],
  fields: [
    line({ name: 'title', label: bilingual('Title', 'Título'), required: true, maxLength: 200 }),
    choice({
      name: 'audience',
      label: bilingual('For', 'Para'),
      required: true,
      options: [
        { value: 'individual', label: bilingual('Individuals', 'Personas') },
        { value: 'couple', label: bilingual('Couples', 'Parejas') },
        { value: 'group', label: bilingual('Groups', 'Grupos') },
      ],
    }),
    line({
      name: 'format',
      label: bilingual('Format', 'Formato'),
      maxLength: 200,
      description: bilingual(
        'For example: weekly sessions, in person or by video.',
        'Por ejemplo: sesiones semanales, presenciales o por vídeo.',
      ),
    }),
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
    richText({
      name: 'body',
      required: true,
      description: bilingual('How the program works.', 'Cómo funciona el programa.'),
    }),
    sentences({
      name: 'benefits',
      row: bilingual('Benefit', 'Beneficio'),
      required: true,
      label: bilingual('Benefits', 'Beneficios'),
      description: bilingual(
        'What people may gain; never a promise.',
        'Lo que se puede ganar; nunca una promesa.',
      ),
    }),
    open({
      name: 'sessions',
      type: 'group',
      label: bilingual('Sessions', 'Sesiones'),
      fields: [
        open({
          name: 'count',
          type: 'number',
          min: 1,
          max: 200,
          label: bilingual('Number', 'Cantidad'),
        }),
        open({
          name: 'minutes',
          type: 'number',
          min: 5,
          max: 1440,
          label: bilingual('Minutes each', 'Minutos por sesión'),
        }),
      ],
    }),
    lines({
      name: 'eligibility',
      label: bilingual('Who it suits', 'A quién conviene'),
      description: bilingual(
        'Whom it may help, and what is checked first.',
        'A quién puede ayudar y qué se comprueba antes.',
      ),
    }),
    lines({
      name: 'contraindications',
      label: bilingual('Contraindications', 'Contraindicaciones'),
      required: true,
      description: bilingual(
        'Who should not take part, and why.',
        'Quién no debe participar y por qué.',
      ),
    }),
    lines({
      name: 'riskDisclosure',
      label: bilingual('Risks', 'Riesgos'),
      required: true,
      description: bilingual(
        'Shown wherever the program is shown.',
        'Se muestra siempre que se muestra el programa.',
      ),
    }),
    choice({
      name: 'regulatoryStatus',
      label: bilingual('Regulatory status', 'Situación regulatoria'),
      required: true,
      description: bilingual(
        'Whether a medicine is used as its approval says. Readers see it.',
        'Si un medicamento se usa según su autorización. Los lectores lo ven.',
      ),
      options: [
        { value: 'approved-use', label: bilingual('Approved use', 'Uso aprobado') },
        { value: 'off-label', label: bilingual('Off-label use', 'Uso fuera de indicación') },
        { value: 'not-a-drug', label: bilingual('Not a drug', 'No es un fármaco') },
      ],
    }),
    list({
      name: 'faqs',
      row: bilingual('Question', 'Pregunta'),
      rowFrom: ['question'],
      label: bilingual('Questions', 'Preguntas'),
      fields: [
        line({ name: 'question', label: bilingual('Question', 'Pregunta'), required: true }),
        lines({ name: 'answer', label: bilingual('Answer', 'Respuesta'), required: true }),
      ],
    }),
    relation({
      name: 'attachmentPatterns',
      relationTo: 'attachment-patterns',
      label: bilingual('Attachment patterns', 'Patrones de apego'),
    }),
    relation({
      name: 'callsToAction',
      relationTo: 'calls-to-action',
      label: bilingual('Calls to action', 'Llamadas a la acción'),
    }),
  ],
})
