import { pullQuote } from '../../blocks.js'
import { ref } from '../../refs.js'
import { bullets, heading, paragraph, richText } from '../../richText.js'
import type { SeedProgram } from '../types.js'

export const INTEGRATION: SeedProgram = {
  collection: 'programs',
  slug: 'integration',
  fields: {
    title: { en: 'Integration for daily life', es: 'Integración en la vida diaria' },
    audience: 'individual',
    format: {
      en: 'In person or by video, alone or with a partner; no medicine',
      es: 'Presencial o por videollamada, a solas o en pareja; sin medicación',
    },
    summary: {
      en: 'Six conversations for turning an insight into a habit. For people who have finished one of our programs, and for anyone whose understanding has run ahead of their evenings at home.',
      es: 'Seis conversaciones para convertir una comprensión en una costumbre. Para quienes han terminado uno de nuestros programas y para cualquiera cuyas ideas vayan por delante de sus tardes en casa.',
    },
    body: {
      en: richText(
        'program-integration-en',
        paragraph(
          'Insight is quick. Habit is slow. Between the two lies the week: a late train, a short answer, a child who will not sleep. That is where this program works.',
        ),
        heading('h2', 'What we practice'),
        bullets(
          'Noticing the first sign of alarm in the body, before the first word.',
          'Asking for a pause in a way that does not feel like leaving.',
          'Making repairs small enough to happen on an ordinary evening.',
          'Keeping company with grief for what was missing.',
        ),
        pullQuote(
          'You do not have to be calm to be kind. You only have to be a little slower than the alarm.',
          'Marisol Vega, PhD, LMFT',
        ),
      ),
      es: richText(
        'program-integration-es',
        paragraph(
          'Comprender es rápido. Acostumbrarse es lento. Entre una cosa y otra está la semana: un tren que se retrasa, una respuesta seca, un niño que no se duerme. Ahí trabaja este programa.',
        ),
        heading('h2', 'Qué practicamos'),
        bullets(
          'Notar la primera señal de alarma en el cuerpo, antes de la primera palabra.',
          'Pedir una pausa de un modo que no parezca un abandono.',
          'Hacer reparaciones tan pequeñas que quepan en una tarde cualquiera.',
          'Acompañar el duelo por lo que faltó.',
        ),
        pullQuote(
          'No hace falta tener calma para ser amable. Basta con ir un poco más despacio que la alarma.',
          'Marisol Vega, PhD, LMFT',
        ),
      ),
    },
    benefits: [
      {
        text: {
          en: 'Small practices that fit the life you have',
          es: 'Prácticas pequeñas que caben en la vida que tiene',
        },
      },
      {
        text: {
          en: 'Someone to think with when an old pattern returns',
          es: 'Alguien con quien pensar cuando vuelve un viejo patrón',
        },
      },
      {
        text: {
          en: 'A written plan for hard days',
          es: 'Un plan escrito para los días difíciles',
        },
      },
    ],
    sessions: { count: 6, minutes: 60 },
    eligibility: {
      en: 'Adults, alone or as a couple. You need not have taken part in another program.',
      es: 'Personas adultas, a solas o en pareja. No es necesario haber hecho otro programa.',
    },
    contraindications: {
      en: 'A crisis that needs urgent care comes first: if you are thinking of ending your life, or are in danger from someone, please use the crisis resources on this site now. We begin integration work when you are safe.',
      es: 'Una crisis que requiere atención urgente va primero: si piensa en quitarse la vida o alguien le pone en peligro, use ahora los recursos de crisis de este sitio. Empezaremos la integración cuando esté a salvo.',
    },
    riskDisclosure: {
      en: 'Talking about painful things can make you feel worse before it feels useful, and it may bring up memories or conflicts. Tell us if that happens; we can slow down, pause or refer you on.',
      es: 'Hablar de cosas dolorosas puede hacer que se sienta peor antes de que resulte útil, y puede despertar recuerdos o conflictos. Si le ocurre, díganoslo: podemos ir más despacio, parar o derivarle.',
    },
    regulatoryStatus: 'not-a-drug',
    faqs: [
      {
        question: { en: 'Is any medicine involved?', es: '¿Incluye alguna medicación?' },
        answer: {
          en: 'No. This is talk therapy.',
          es: 'No. Es terapia conversacional.',
        },
      },
      {
        question: { en: 'May my partner join?', es: '¿Puede venir mi pareja?' },
        answer: {
          en: 'Yes, for any meeting, if you both want it.',
          es: 'Sí, a cualquier encuentro, si los dos lo desean.',
        },
      },
    ],
    attachmentPatterns: [ref('attachment-patterns/secure-attachment')],
    callsToAction: [ref('calls-to-action/appointment'), ref('calls-to-action/newsletter')],
  },
}
