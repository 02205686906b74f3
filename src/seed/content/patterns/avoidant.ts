import { bold, numbered, paragraph, richText } from '../../richText.js'
import { ref } from '../../refs.js'
import type { SeedPattern } from '../types.js'

export const AVOIDANT: SeedPattern = {
  collection: 'attachment-patterns',
  slug: 'avoidant-attachment',
  fields: {
    title: { en: 'Avoidant attachment', es: 'Apego evitativo' },
    alias: { en: 'The Withdrawer', es: 'Quien se retira' },
    style: 'avoidant',
    lesson: {
      en: 'Needing people ends in disappointment. I am safest when I need nothing.',
      es: 'Necesitar a los demás acaba en decepción. Lo más seguro es no necesitar nada.',
    },
    signs: [
      {
        text: {
          en: 'Calm on the outside while the body is anything but calm',
          es: 'Calma por fuera mientras el cuerpo está de todo menos en calma',
        },
      },
      {
        text: {
          en: 'Feeling crowded when a partner comes close with a need',
          es: 'Sentir agobio cuando la pareja se acerca con una necesidad',
        },
      },
      {
        text: {
          en: 'Solving the problem quickly, so that the feeling can be over',
          es: 'Resolver deprisa el problema para que se acabe la emoción',
        },
      },
      {
        text: {
          en: 'Missing someone mostly after they have gone',
          es: 'Echar de menos sobre todo cuando la otra persona ya se ha ido',
        },
      },
      {
        text: {
          en: 'Being proud of managing alone, and tired of it',
          es: 'Tener el orgullo de poder solo, y también el cansancio',
        },
      },
    ],
    manifestations: [
      {
        context: 'conflict',
        items: [
          {
            text: {
              en: 'Going quiet, leaving the room or answering with facts',
              es: 'Callar, salir de la habitación o contestar con datos',
            },
          },
          {
            text: {
              en: 'Hearing a wish for closeness as a list of failures',
              es: 'Oír un deseo de cercanía como una lista de fallos',
            },
          },
        ],
      },
      {
        context: 'intimacy',
        items: [
          {
            text: {
              en: 'Ease with bodies and difficulty with tenderness, or the reverse',
              es: 'Facilidad con el cuerpo y dificultad con la ternura, o al revés',
            },
          },
          {
            text: {
              en: 'Finding faults just when things are going well',
              es: 'Encontrar defectos justo cuando todo va bien',
            },
          },
        ],
      },
      {
        context: 'daily-life',
        items: [
          {
            text: {
              en: 'Work, screens or errands expanding to fill shared evenings',
              es: 'Trabajo, pantallas o recados que van ocupando las tardes compartidas',
            },
          },
          {
            text: {
              en: 'Saying "fine" before having looked',
              es: 'Decir «bien» antes de haber mirado',
            },
          },
        ],
      },
    ],
    secureFunctioning: {
      en: richText(
        'avoidant-functioning-en',
        paragraph(
          'Nobody should be pushed out of a shelter that once kept them safe. What tends to help is opening a window, a little at a time:',
        ),
        numbered(
          [
            bold('Name the leaving. '),
            'Say "I need twenty minutes, and I will come back," and then come back.',
          ],
          [
            bold('Share one sentence. '),
            'Not the whole story; one true sentence about what is going on inside.',
          ],
          [
            bold('Stay for a breath longer. '),
            'When a partner comes close, one more breath is already practice.',
          ],
        ),
      ),
      es: richText(
        'avoidant-functioning-es',
        paragraph(
          'A nadie se le debe empujar fuera de un refugio que una vez le protegió. Lo que suele ayudar es abrir una ventana, poco a poco:',
        ),
        numbered(
          [
            bold('Avise de que se va. '),
            'Diga «necesito veinte minutos y vuelvo», y después vuelva.',
          ],
          [
            bold('Comparta una frase. '),
            'No toda la historia: una sola frase verdadera sobre lo que pasa por dentro.',
          ],
          [
            bold('Quédese una respiración más. '),
            'Cuando su pareja se acerque, una respiración más ya es practicar.',
          ],
        ),
      ),
    },
    body: {
      en: richText(
        'avoidant-body-en',
        paragraph(
          'This pattern often grows where tears were met with impatience, or with nothing. A child who learns that reaching makes things worse may stop reaching. It is a way of staying near people who cannot bear to be needed.',
        ),
        paragraph(
          'It can look like not caring. Studies that measure the body during stress suggest otherwise: the face may be still while the heart is working hard. Distance is effort.',
        ),
      ),
      es: richText(
        'avoidant-body-es',
        paragraph(
          'Este patrón crece a menudo donde el llanto encontraba impaciencia, o no encontraba nada. Quien aprende de pequeño que pedir empeora las cosas puede dejar de pedir. Es una manera de seguir cerca de personas que no soportan que se las necesite.',
        ),
        paragraph(
          'Puede parecer indiferencia. Los estudios que miden el cuerpo durante el estrés sugieren otra cosa: la cara puede estar quieta mientras el corazón trabaja mucho. La distancia cuesta esfuerzo.',
        ),
      ),
    },
  },
  later: { complements: [ref('attachment-patterns/anxious-attachment')] },
}
