import { bullets, paragraph, richText } from '../../richText.js'
import { ref } from '../../refs.js'
import type { SeedPattern } from '../types.js'

export const DISORGANIZED: SeedPattern = {
  collection: 'attachment-patterns',
  slug: 'disorganized-attachment',
  fields: {
    title: { en: 'Disorganized attachment', es: 'Apego desorganizado' },
    alias: { en: 'The Push-Pull', es: 'El vaivén' },
    style: 'disorganized',
    lesson: {
      en: 'The person I run to is also the person I fear. There is no right way to move.',
      es: 'La persona a la que acudo es también la que temo. No hay una manera buena de moverse.',
    },
    signs: [
      {
        text: {
          en: 'Wanting closeness very much and dreading it just as much',
          es: 'Desear mucho la cercanía y temerla en la misma medida',
        },
      },
      {
        text: {
          en: 'Warm and open one hour, far away the next, with no clear reason',
          es: 'Calidez y apertura en un momento, lejanía al siguiente, sin un motivo claro',
        },
      },
      {
        text: {
          en: 'Expecting that love will end in hurt',
          es: 'Esperar que el amor acabe en dolor',
        },
      },
      {
        text: {
          en: 'Losing words, time or the sense of being present when feelings run high',
          es: 'Perder las palabras, la noción del tiempo o la sensación de estar presente cuando la emoción sube',
        },
      },
      {
        text: {
          en: 'Shame afterwards, and a wish to disappear',
          es: 'Vergüenza después, y ganas de desaparecer',
        },
      },
    ],
    manifestations: [
      {
        context: 'conflict',
        items: [
          {
            text: {
              en: 'Holding on and pushing away within the same minute',
              es: 'Aferrarse y apartar en el mismo minuto',
            },
          },
          {
            text: {
              en: 'A sudden blank, as if someone had switched off the light',
              es: 'Quedarse de pronto en blanco, como si alguien apagara la luz',
            },
          },
        ],
      },
      {
        context: 'intimacy',
        items: [
          {
            text: {
              en: 'A tender moment followed by an urge to flee',
              es: 'Un momento tierno seguido del impulso de huir',
            },
          },
          {
            text: {
              en: 'The body tensing even when the touch is wanted',
              es: 'El cuerpo se tensa incluso cuando el contacto es deseado',
            },
          },
        ],
      },
      {
        context: 'daily-life',
        items: [
          {
            text: {
              en: 'Kindness that arouses suspicion',
              es: 'Una amabilidad que despierta sospechas',
            },
          },
          {
            text: {
              en: 'Calm days that feel like the quiet before something',
              es: 'Días tranquilos que parecen el silencio antes de algo',
            },
          },
        ],
      },
    ],
    secureFunctioning: {
      en: richText(
        'disorganized-functioning-en',
        paragraph(
          'Slow is kind here. Many people do this work best with a therapist experienced in trauma, because the feelings can be larger than two people can hold alone.',
        ),
        bullets(
          'Agree on a word that means stop, and honor it every time.',
          'Look around the room together and name five things you can see: it tells the body what year it is.',
          'Plan the return before the parting.',
          'Make safety outside the relationship too: friends, sleep, food, someone to call.',
        ),
      ),
      es: richText(
        'disorganized-functioning-es',
        paragraph(
          'Aquí ir despacio es un acto de cariño. Muchas personas hacen mejor este trabajo con una terapeuta con experiencia en trauma, porque las emociones pueden ser más grandes de lo que dos personas pueden sostener a solas.',
        ),
        bullets(
          'Acuerden una palabra que signifique «para», y respétenla siempre.',
          'Miren juntos la habitación y nombren cinco cosas que ven: eso le dice al cuerpo en qué año está.',
          'Planeen el reencuentro antes de separarse.',
          'Busquen seguridad también fuera de la relación: amistades, sueño, comida, alguien a quien llamar.',
        ),
      ),
    },
    body: {
      en: richText(
        'disorganized-body-en',
        paragraph(
          'This pattern is linked with early care that was frightening, or with caregivers who were themselves frightened. The system that says "go to your person" and the system that says "get away from danger" are switched on together, and neither can win.',
        ),
        paragraph(
          'It is the pattern most often described alongside trauma, but it is a description and not a diagnosis. Many people who had such a start build loving lives, often with help.',
        ),
      ),
      es: richText(
        'disorganized-body-es',
        paragraph(
          'Este patrón se relaciona con cuidados tempranos que daban miedo, o con cuidadores que vivían asustados. El sistema que dice «ve con los tuyos» y el que dice «aléjate del peligro» se encienden a la vez, y ninguno puede ganar.',
        ),
        paragraph(
          'Es el patrón que más a menudo se describe junto al trauma, pero es una descripción y no un diagnóstico. Muchas personas que empezaron así construyen vidas con amor, a menudo con ayuda.',
        ),
      ),
    },
  },
  later: { complements: [ref('attachment-patterns/secure-attachment')] },
}
