import { bold, numbered, paragraph, richText } from '../../richText.js'
import { ref } from '../../refs.js'
import type { SeedPattern } from '../types.js'

export const ANXIOUS: SeedPattern = {
  collection: 'attachment-patterns',
  slug: 'anxious-attachment',
  fields: {
    title: { en: 'Anxious attachment', es: 'Apego ansioso' },
    alias: { en: 'The Pursuer', es: 'Quien persigue' },
    style: 'anxious',
    lesson: {
      en: 'Love comes and goes without warning. If I watch closely and try hard enough, I may be able to keep it.',
      es: 'El amor va y viene sin avisar. Si vigilo bien y me esfuerzo lo suficiente, quizá pueda conservarlo.',
    },
    signs: [
      {
        text: {
          en: 'Noticing at once when a tone, a text or a face changes',
          es: 'Notar al instante que cambia un tono, un mensaje o una cara',
        },
      },
      {
        text: {
          en: 'Asking for reassurance, and finding that it wears off quickly',
          es: 'Pedir que te tranquilicen y ver que el efecto dura poco',
        },
      },
      {
        text: {
          en: 'Feeling like the one who loves more',
          es: 'Sentir que eres quien más quiere de los dos',
        },
      },
      {
        text: {
          en: 'Finding distance harder to bear than a quarrel',
          es: 'Llevar peor la distancia que una pelea',
        },
      },
      {
        text: {
          en: 'Setting aside your own plans so as not to miss a moment of closeness',
          es: 'Dejar de lado tus planes para no perderte un momento de cercanía',
        },
      },
    ],
    manifestations: [
      {
        context: 'conflict',
        items: [
          {
            text: {
              en: 'Pressing for an answer now, because waiting feels like being left',
              es: 'Exigir una respuesta ya, porque esperar se siente como un abandono',
            },
          },
          {
            text: {
              en: 'Protest that sounds like criticism and means: are you still there?',
              es: 'Protestas que suenan a crítica y quieren decir: ¿sigues ahí?',
            },
          },
        ],
      },
      {
        context: 'intimacy',
        items: [
          {
            text: {
              en: 'Looking for proof of love in every touch, and missing the touch',
              es: 'Buscar en cada caricia una prueba de amor y perderse la caricia',
            },
          },
          {
            text: {
              en: 'Agreeing to things in order to stay close',
              es: 'Aceptar cosas con tal de no alejarse',
            },
          },
        ],
      },
      {
        context: 'daily-life',
        items: [
          {
            text: {
              en: 'Reading a tired partner as a partner who is leaving',
              es: 'Ver en una pareja cansada a una pareja que se va',
            },
          },
          {
            text: {
              en: 'A phone that is checked more often than it rings',
              es: 'Un teléfono que se mira más veces de las que suena',
            },
          },
        ],
      },
    ],
    secureFunctioning: {
      en: richText(
        'anxious-functioning-en',
        paragraph(
          'The longing is not the problem. What tends to help is making the longing easier to answer:',
        ),
        numbered(
          [
            bold('Notice the alarm. '),
            'Name it to yourself before you speak: this is the old fear.',
          ],
          [
            bold('Ask small and plainly. '),
            'Ten minutes, a hand, a time to talk tonight. A request that can be met teaches more than a test that cannot.',
          ],
          [
            bold('Let it land. '),
            'When comfort comes, stay with it for a few breaths before asking whether it was meant.',
          ],
        ),
      ),
      es: richText(
        'anxious-functioning-es',
        paragraph(
          'El anhelo no es el problema. Lo que suele ayudar es que sea más fácil responderle:',
        ),
        numbered(
          [
            bold('Note la alarma. '),
            'Póngale nombre antes de hablar: este es el miedo de siempre.',
          ],
          [
            bold('Pida algo pequeño y claro. '),
            'Diez minutos, una mano, un rato para hablar esta noche. Una petición que se puede cumplir enseña más que una prueba imposible.',
          ],
          [
            bold('Deje que llegue. '),
            'Cuando venga el consuelo, quédese en él unas respiraciones antes de preguntar si era de verdad.',
          ],
        ),
      ),
    },
    body: {
      en: richText(
        'anxious-body-en',
        paragraph(
          'This pattern often grows where care was real but hard to predict: a parent who was warm one day and lost in worry the next. A child in that position does something clever. They turn up the signal, and keep it turned up.',
        ),
        paragraph(
          'In adult love the signal is still loud. Partners may hear accusation where there is fear. It can change a great deal when both learn to hear the question underneath.',
        ),
      ),
      es: richText(
        'anxious-body-es',
        paragraph(
          'Este patrón crece a menudo donde hubo cariño de verdad, pero difícil de prever: una madre o un padre cálido un día y absorto en sus preocupaciones al siguiente. En esa situación, una niña o un niño hace algo inteligente: sube el volumen de la señal y ya no lo baja.',
        ),
        paragraph(
          'En el amor adulto la señal sigue alta. La pareja puede oír un reproche donde hay miedo. Mucho puede cambiar cuando los dos aprenden a oír la pregunta que hay debajo.',
        ),
      ),
    },
  },
  later: { complements: [ref('attachment-patterns/avoidant-attachment')] },
}
