import { ref } from '../refs.js'
import type { SeedCallToAction } from './types.js'

/** Calls to action that lead away from this site's documents, so nothing has to exist before them. */
export const CALLS_TO_ACTION: SeedCallToAction[] = [
  {
    collection: 'calls-to-action',
    slug: 'newsletter',
    fields: {
      title: { en: 'Subscribe to our newsletter', es: 'Suscríbase a nuestro boletín' },
      message: {
        en: 'One letter a month about love, trauma and repair. No sales talk, and you can leave whenever you like.',
        es: 'Una carta al mes sobre amor, trauma y reparación. Sin publicidad, y puede darse de baja cuando quiera.',
      },
      kind: 'newsletter',
      target: { type: 'url', url: 'https://example.org/newsletter' },
      style: 'secondary',
      priority: 20,
      triggerPhrases: [
        { text: 'subscribe to our newsletter' },
        { text: 'sign up for our newsletter' },
        { text: 'suscríbase a nuestro boletín' },
      ],
    },
  },
  {
    collection: 'calls-to-action',
    slug: 'contact',
    fields: {
      title: { en: 'Write to us', es: 'Escríbanos' },
      message: {
        en: 'Not sure where to begin? Tell us a little, and a person will answer within two working days. Please do not use e-mail in an emergency.',
        es: '¿No sabe por dónde empezar? Cuéntenos un poco y una persona le responderá en dos días laborables. No use el correo en una emergencia.',
      },
      kind: 'contact',
      target: { type: 'email', email: 'hello@example.org' },
      style: 'inline',
      priority: 30,
      triggerPhrases: [
        { text: 'contact us to learn more' },
        { text: 'contact us today' },
        { text: 'contáctenos para saber más' },
      ],
    },
  },
  {
    collection: 'calls-to-action',
    slug: 'appointment',
    fields: {
      title: { en: 'Request an appointment', es: 'Pida una cita' },
      message: {
        en: 'A first conversation of fifty minutes, alone or together, to see whether we are the right people to help.',
        es: 'Una primera conversación de cincuenta minutos, a solas o en pareja, para ver si somos las personas adecuadas para ayudar.',
      },
      kind: 'appointment',
      target: { type: 'url', url: 'https://example.org/appointments' },
      style: 'primary',
      priority: 40,
      triggerPhrases: [
        { text: 'request an appointment' },
        { text: 'book an appointment' },
        { text: 'pida una cita' },
      ],
    },
  },
  {
    collection: 'calls-to-action',
    slug: 'crisis-line',
    fields: {
      title: { en: 'Call 988 now', es: 'Llame ahora al 988' },
      message: {
        en: 'In the United States you can call or text 988 at any hour, free and confidential. Elsewhere, call your local emergency number.',
        es: 'En Estados Unidos puede llamar o escribir al 988 a cualquier hora, gratis y en confianza; pulse 2 para hablar en español. En otros países, llame al número de emergencias local.',
      },
      kind: 'crisis',
      target: { type: 'phone', phone: '988' },
      style: 'primary',
      priority: 100,
      triggerPhrases: [
        { text: 'call or text 988' },
        { text: 'if you are in crisis' },
        { text: 'si está en crisis' },
      ],
    },
  },
]

/** Leads to a program, and so comes after it. */
export const COUPLES_CALL_TO_ACTION: SeedCallToAction = {
  collection: 'calls-to-action',
  slug: 'couples-program',
  fields: {
    title: {
      en: 'Learn more about our couples program',
      es: 'Conozca nuestro programa de parejas',
    },
    message: {
      en: 'What the work looks like, who it is and is not for, what it may offer, and its risks, all on one page.',
      es: 'En qué consiste el trabajo, para quién es y para quién no, qué puede aportar y qué riesgos tiene, en una sola página.',
    },
    kind: 'program',
    target: {
      type: 'document',
      document: { relationTo: 'programs', value: ref('programs/couples') },
    },
    style: 'primary',
    priority: 50,
    triggerPhrases: [
      { text: 'learn more about our couples KAP program' },
      { text: 'learn more about our couples program' },
      { text: 'conozca nuestro programa de parejas' },
    ],
  },
}
