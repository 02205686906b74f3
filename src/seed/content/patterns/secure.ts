import { bullets, paragraph, richText } from '../../richText.js'
import { ref } from '../../refs.js'
import type { SeedPattern } from '../types.js'

export const SECURE: SeedPattern = {
  collection: 'attachment-patterns',
  slug: 'secure-attachment',
  fields: {
    title: { en: 'Secure attachment', es: 'Apego seguro' },
    alias: { en: 'The Steady Base', es: 'La base firme' },
    style: 'secure',
    lesson: {
      en: 'When I reach, someone usually reaches back. I can lean, and I can stand.',
      es: 'Cuando busco a alguien, casi siempre responde. Puedo apoyarme y puedo sostenerme.',
    },
    signs: [
      {
        text: {
          en: 'Asking for comfort plainly, and taking it in when it comes',
          es: 'Pedir consuelo con claridad y poder recibirlo cuando llega',
        },
      },
      {
        text: {
          en: 'Being close without losing oneself, and apart without losing the other',
          es: 'Estar cerca sin perderse, y lejos sin perder a la otra persona',
        },
      },
      {
        text: {
          en: 'Reading a bad mood as a bad mood, and checking when unsure',
          es: 'Tomar un mal humor como un mal humor, y preguntar si hay duda',
        },
      },
      {
        text: {
          en: 'Returning to repair after a quarrel',
          es: 'Volver para reparar después de una pelea',
        },
      },
    ],
    manifestations: [
      {
        context: 'conflict',
        items: [
          {
            text: {
              en: 'Disagreement is uncomfortable, but it does not put the bond in question',
              es: 'El desacuerdo incomoda, pero no pone en duda el vínculo',
            },
          },
          {
            text: {
              en: 'A pause is announced, and it ends when it was said to end',
              es: 'Las pausas se avisan y terminan cuando se dijo',
            },
          },
        ],
      },
      {
        context: 'intimacy',
        items: [
          {
            text: {
              en: 'Wishes and limits can both be spoken',
              es: 'Se pueden decir tanto los deseos como los límites',
            },
          },
          {
            text: {
              en: 'Being seen in a weak moment feels bearable, sometimes even restful',
              es: 'Que te vean en un momento frágil se soporta, y a veces descansa',
            },
          },
        ],
      },
      {
        context: 'daily-life',
        items: [
          {
            text: {
              en: 'Time apart is filled with living rather than with waiting',
              es: 'El tiempo a solas se llena de vida y no de espera',
            },
          },
          {
            text: {
              en: 'Small bids for attention are noticed often enough',
              es: 'Los pequeños gestos que piden atención se notan lo bastante a menudo',
            },
          },
        ],
      },
    ],
    secureFunctioning: {
      en: richText(
        'secure-functioning-en',
        paragraph(
          'Security is not a personality that some people were issued at birth. It is better described as something two people keep making: a habit of answering, of admitting a miss, and of coming back.',
        ),
        bullets(
          'Keep the small promises; they are the ones the body counts.',
          'Say what you need before it has to be guessed.',
          'When you have hurt each other, let whoever is calmer go first.',
        ),
      ),
      es: richText(
        'secure-functioning-es',
        paragraph(
          'La seguridad no es un carácter que a algunas personas les tocó al nacer. Se entiende mejor como algo que dos personas siguen construyendo: la costumbre de responder, de reconocer un fallo y de volver.',
        ),
        bullets(
          'Cumpla las promesas pequeñas: son las que el cuerpo cuenta.',
          'Diga lo que necesita antes de que haya que adivinarlo.',
          'Cuando se hayan hecho daño, que dé el primer paso quien esté más en calma.',
        ),
      ),
    },
    body: {
      en: richText(
        'secure-body-en',
        paragraph(
          'People who were answered well enough as children often expect to be answered as adults. Well enough is the important part: no caregiver responds every time, and children do not seem to need that. What appears to matter is that the door usually opens, and that after a rupture someone knocks again.',
        ),
        paragraph(
          'Many adults come to this pattern later, through a patient partner, a long friendship or a good therapy. Researchers sometimes call that earned security.',
        ),
      ),
      es: richText(
        'secure-body-es',
        paragraph(
          'Quienes recibieron una respuesta suficientemente buena en la infancia suelen esperarla también de mayores. Lo importante es «suficientemente»: nadie responde siempre, y los niños no parecen necesitarlo. Lo que parece contar es que la puerta se abra casi siempre y que, tras una ruptura, alguien vuelva a llamar.',
        ),
        paragraph(
          'Muchas personas llegan a este patrón más tarde, gracias a una pareja paciente, una larga amistad o una buena terapia. En investigación se habla a veces de seguridad adquirida.',
        ),
      ),
    },
  },
  later: {
    complements: [
      ref('attachment-patterns/anxious-attachment'),
      ref('attachment-patterns/avoidant-attachment'),
    ],
  },
}
