import { callout } from '../../blocks.js'
import { ref } from '../../refs.js'
import { heading, linkToDocument, numbered, paragraph, richText } from '../../richText.js'
import type { SeedProgram } from '../types.js'
import { KETAMINE_CONTRAINDICATIONS, KETAMINE_RISKS } from './ketamineSafety.js'

export const INDIVIDUAL: SeedProgram = {
  collection: 'programs',
  slug: 'individual',
  fields: {
    title: {
      en: 'Individual ketamine-assisted therapy',
      es: 'Terapia individual asistida con ketamina',
    },
    audience: 'individual',
    format: {
      en: 'In person, one therapist, medical monitoring on the medicine days',
      es: 'Presencial, con una terapeuta y supervisión médica en los días de medicación',
    },
    summary: {
      en: 'Six meetings for adults who understand their patterns and still find themselves inside them: talk therapy with preparation and follow-up, and, where the medical evaluation allows, supervised ketamine sessions. An off-label use.',
      es: 'Seis encuentros para personas adultas que entienden sus patrones y aun así siguen dentro de ellos: terapia con preparación y seguimiento y, si la evaluación médica lo permite, sesiones con ketamina supervisada. Uso fuera de indicación.',
    },
    body: {
      en: richText(
        'program-individual-en',
        paragraph(
          'Some people can explain exactly where their fear comes from, and are still afraid. This program gives that fear time, company and a steady frame. Most of it is conversation.',
        ),
        callout({
          tone: 'caution',
          heading: 'An off-label use',
          text: 'Ketamine is not approved by the FDA for any psychiatric condition. A related medicine, esketamine, is approved for certain forms of depression under a special safety program; it is not what we use here. Ask us, and ask your own doctor, which treatments with better evidence you could try first.',
        }),
        heading('h2', 'The course'),
        numbered(
          'Two meetings to prepare: your history, your hopes, your doubts, and a medical evaluation.',
          'Up to two medicine sessions, with a therapist beside you and clinical monitoring throughout.',
          'Two meetings to make sense of what came up, and to decide what, if anything, you want to do differently.',
        ),
        paragraph(
          'Many people go on to our ',
          linkToDocument('integration program', 'programs/integration'),
          ', which involves no medicine.',
        ),
      ),
      es: richText(
        'program-individual-es',
        paragraph(
          'Hay quien sabe explicar con exactitud de dónde viene su miedo y sigue teniendo miedo. Este programa da a ese miedo tiempo, compañía y un marco estable. La mayor parte es conversación.',
        ),
        callout({
          tone: 'caution',
          heading: 'Un uso fuera de indicación',
          text: 'La FDA no ha aprobado la ketamina para ningún trastorno psiquiátrico. Un medicamento relacionado, la esketamina, está aprobado para ciertas formas de depresión dentro de un programa especial de seguridad; no es lo que usamos aquí. Pregúntenos, y pregunte a su médico, qué tratamientos con mejores pruebas podría intentar antes.',
        }),
        heading('h2', 'El recorrido'),
        numbered(
          'Dos encuentros de preparación: su historia, sus esperanzas, sus dudas y una evaluación médica.',
          'Hasta dos sesiones con medicación, con una terapeuta a su lado y supervisión clínica continua.',
          'Dos encuentros para dar sentido a lo que surgió y decidir qué quiere hacer distinto, si es que quiere algo.',
        ),
        paragraph(
          'Muchas personas siguen después con nuestro ',
          linkToDocument('programa de integración', 'programs/integration'),
          ', que no incluye medicación.',
        ),
      ),
    },
    benefits: [
      {
        text: {
          en: 'Time to look at old fears with someone steady beside you',
          es: 'Tiempo para mirar miedos antiguos con alguien firme al lado',
        },
      },
      {
        text: {
          en: 'A clearer sense of what you do when you feel unsafe, and why it once made sense',
          es: 'Más claridad sobre lo que hace cuando se siente en peligro y por qué un día tuvo sentido',
        },
      },
      {
        text: {
          en: 'Skills for settling the body that you can use anywhere',
          es: 'Recursos para calmar el cuerpo que puede usar en cualquier sitio',
        },
      },
    ],
    sessions: { count: 6, minutes: 120 },
    eligibility: {
      en: 'Adults who have a therapist or are willing to begin with one of ours, and who have talked with a doctor about other treatments.',
      es: 'Personas adultas que tengan terapeuta o quieran empezar con el nuestro, y que hayan hablado con un médico sobre otros tratamientos.',
    },
    contraindications: KETAMINE_CONTRAINDICATIONS,
    riskDisclosure: KETAMINE_RISKS,
    regulatoryStatus: 'off-label',
    faqs: [
      {
        question: { en: 'Can I do this at home?', es: '¿Puedo hacerlo en casa?' },
        answer: {
          en: 'No. Taking ketamine without a clinician present adds risk, because nobody is there to notice slowed breathing or a sharp rise in blood pressure.',
          es: 'No. Tomar ketamina sin personal clínico presente añade riesgo, porque nadie puede notar una respiración lenta o una subida brusca de la tensión.',
        },
      },
      {
        question: {
          en: 'Should I stop my other medicines?',
          es: '¿Debo dejar mis otros medicamentos?',
        },
        answer: {
          en: 'Do not stop or change any medicine on your own. We will go through everything you take together with the clinician who prescribed it.',
          es: 'No deje ni cambie ningún medicamento por su cuenta. Repasaremos todo lo que toma junto con el profesional que se lo recetó.',
        },
      },
    ],
    attachmentPatterns: [
      ref('attachment-patterns/anxious-attachment'),
      ref('attachment-patterns/avoidant-attachment'),
      ref('attachment-patterns/disorganized-attachment'),
    ],
    callsToAction: [ref('calls-to-action/contact'), ref('calls-to-action/appointment')],
  },
}
