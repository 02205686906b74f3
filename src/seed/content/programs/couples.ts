import { attachmentPatternBlock, callout } from '../../blocks.js'
import { ref } from '../../refs.js'
import {
  bold,
  bullets,
  heading,
  image,
  linkToDocument,
  paragraph,
  richText,
  table,
} from '../../richText.js'
import type { SeedProgram } from '../types.js'
import { COUPLES_FAQS } from './couplesFaqs.js'
import { KETAMINE_CONTRAINDICATIONS, KETAMINE_RISKS } from './ketamineSafety.js'

export const COUPLES: SeedProgram = {
  collection: 'programs',
  slug: 'couples',
  fields: {
    title: {
      en: 'Couples ketamine-assisted therapy',
      es: 'Terapia de pareja asistida con ketamina',
    },
    audience: 'couple',
    format: {
      en: 'In person, two therapists, medical monitoring on the medicine days',
      es: 'Presencial, con dos terapeutas y supervisión médica en los días de medicación',
    },
    summary: {
      en: 'Eight meetings for couples caught in the same painful round: five of attachment-focused couples therapy, and for those it suits, up to three with medically supervised ketamine. An off-label use, offered with care and never as a shortcut.',
      es: 'Ocho encuentros para parejas atrapadas en la misma rueda dolorosa: cinco de terapia de pareja centrada en el apego y, si está indicado, hasta tres con ketamina bajo supervisión médica. Es un uso fuera de indicación que ofrecemos con prudencia, nunca como atajo.',
    },
    body: {
      en: richText(
        'program-couples-en',
        paragraph(
          'Most couples who come to us can describe their argument in detail. What they cannot do, yet, is stop it. This program is built around that argument: seeing it as a pattern, slowing it down, and finding out what each of you is protecting.',
        ),
        callout({
          tone: 'caution',
          heading: 'What ketamine is, and is not',
          text: 'Ketamine is approved in the United States as an anesthetic. It is not approved by the FDA for any psychiatric condition, and it has not been approved for relationship difficulties anywhere that we know of. We use it off-label, after a medical evaluation, as one part of therapy.\n\nResearch on ketamine together with couples therapy is at an early stage. We cannot tell you that it will help you.',
        }),
        heading('h2', 'How the eight meetings are arranged'),
        table(
          ['Stage', 'Meetings', 'What happens'],
          [
            'Getting to know you',
            '1–2',
            'Your history together and apart, safety, medical evaluation of each partner',
          ],
          [
            'Mapping the round',
            '3',
            'Drawing the cycle you get caught in and naming what each of you does to stay safe',
          ],
          [
            'Supported sessions',
            '4–6',
            'Therapy with medically supervised ketamine for one or both partners, or without it',
          ],
          [
            'Bringing it home',
            '7–8',
            'Turning what you noticed into small habits, and planning for hard days',
          ],
        ),
        image(ref('media/path')),
        heading('h2', 'Who is in the room'),
        paragraph(
          'Two therapists stay with you throughout. On medicine days a clinician checks blood pressure, breathing and alertness before, during and after, and nobody goes home before it is safe to, and nobody drives that day.',
        ),
        heading('h2', 'Patterns we often meet'),
        paragraph(
          'You do not need to fit a type. Still, many couples recognize the meeting of ',
          linkToDocument('pursuing', 'attachment-patterns/anxious-attachment'),
          ' and ',
          linkToDocument('withdrawing', 'attachment-patterns/avoidant-attachment'),
          '.',
        ),
        attachmentPatternBlock('attachment-patterns/anxious-attachment'),
        attachmentPatternBlock('attachment-patterns/avoidant-attachment'),
        heading('h2', 'When we will say no'),
        bullets(
          [
            bold('Fear. '),
            'If either of you is afraid of the other, couples work is not the right place to begin. We will help you find individual support.',
          ],
          [
            bold('Pressure. '),
            'Each partner decides alone whether to take the medicine. One may; the other may not; either may change their mind on the day.',
          ],
          [
            bold('Medical risk. '),
            'If your evaluation raises concern, we will tell you so and offer the program without medicine.',
          ],
        ),
      ),
      es: richText(
        'program-couples-es',
        paragraph(
          'La mayoría de las parejas que llegan pueden describir su discusión al detalle. Lo que todavía no pueden es pararla. Este programa gira en torno a esa discusión: verla como un patrón, ralentizarla y descubrir qué está protegiendo cada uno.',
        ),
        callout({
          tone: 'caution',
          heading: 'Qué es la ketamina y qué no es',
          text: 'En Estados Unidos la ketamina está aprobada como anestésico. La FDA no la ha aprobado para ningún trastorno psiquiátrico, y no sabemos de ningún lugar donde esté aprobada para las dificultades de pareja. La usamos fuera de indicación, después de una evaluación médica y como una parte de la terapia.\n\nLa investigación sobre la ketamina unida a la terapia de pareja está en una fase inicial. No podemos decirle que vaya a ayudarle.',
        }),
        heading('h2', 'Cómo se organizan los ocho encuentros'),
        table(
          ['Etapa', 'Encuentros', 'Qué ocurre'],
          [
            'Conocernos',
            '1–2',
            'Su historia en común y por separado, seguridad, evaluación médica de cada persona',
          ],
          [
            'Dibujar la rueda',
            '3',
            'Trazar el ciclo en que quedan atrapados y nombrar qué hace cada uno para protegerse',
          ],
          [
            'Sesiones con apoyo',
            '4–6',
            'Terapia con ketamina bajo supervisión médica para una o ambas personas, o sin ella',
          ],
          [
            'Llevarlo a casa',
            '7–8',
            'Convertir lo descubierto en hábitos pequeños y prepararse para los días difíciles',
          ],
        ),
        image(ref('media/path')),
        heading('h2', 'Quién está en la sala'),
        paragraph(
          'Dos terapeutas les acompañan en todo momento. En los días de medicación, personal clínico comprueba la tensión arterial, la respiración y el nivel de alerta antes, durante y después; nadie se va a casa hasta que sea seguro, ni conduce ese día.',
        ),
        heading('h2', 'Patrones que vemos a menudo'),
        paragraph(
          'No hace falta encajar en un tipo. Aun así, muchas parejas se reconocen en el encuentro entre ',
          linkToDocument('perseguir', 'attachment-patterns/anxious-attachment'),
          ' y ',
          linkToDocument('retirarse', 'attachment-patterns/avoidant-attachment'),
          '.',
        ),
        attachmentPatternBlock('attachment-patterns/anxious-attachment'),
        attachmentPatternBlock('attachment-patterns/avoidant-attachment'),
        heading('h2', 'Cuándo diremos que no'),
        bullets(
          [
            bold('Miedo. '),
            'Si alguno de los dos teme al otro, la terapia de pareja no es el lugar para empezar. Le ayudaremos a encontrar apoyo individual.',
          ],
          [
            bold('Presión. '),
            'Cada persona decide por sí misma si toma la medicación. Puede hacerlo una y la otra no, y cualquiera puede cambiar de idea ese mismo día.',
          ],
          [
            bold('Riesgo médico. '),
            'Si la evaluación despierta dudas, se lo diremos y le ofreceremos el programa sin medicación.',
          ],
        ),
      ),
    },
    benefits: [
      {
        text: {
          en: 'A shared picture of the cycle, so that the cycle and not the partner becomes the problem',
          es: 'Una imagen compartida del ciclo, para que el problema sea el ciclo y no la pareja',
        },
      },
      {
        text: {
          en: 'Practice in slowing down before the old alarm takes over',
          es: 'Práctica para bajar el ritmo antes de que la vieja alarma tome el mando',
        },
      },
      {
        text: {
          en: 'New words for what is going on underneath anger or silence',
          es: 'Palabras nuevas para lo que hay debajo del enfado o del silencio',
        },
      },
      {
        text: {
          en: 'A plan for repair that fits the two of you',
          es: 'Un plan de reparación a la medida de los dos',
        },
      },
    ],
    sessions: { count: 8, minutes: 150 },
    eligibility: {
      en: 'Adults in a committed relationship, of any gender or family form, who both want to be there and both feel safe with each other. Each partner is evaluated separately before the two of you meet with us together.',
      es: 'Personas adultas en una relación estable, de cualquier género o forma de familia, que quieran estar ahí y se sientan seguras la una con la otra. Evaluamos a cada persona por separado antes del primer encuentro conjunto.',
    },
    contraindications: {
      en: `Violence, threats or coercive control in the relationship, now or recently.\n\n${KETAMINE_CONTRAINDICATIONS.en}`,
      es: `Violencia, amenazas o control coercitivo en la relación, ahora o hace poco.\n\n${KETAMINE_CONTRAINDICATIONS.es}`,
    },
    riskDisclosure: {
      en: `${KETAMINE_RISKS.en}\n\nCouples work has risks of its own: strong feelings, old memories, and decisions that may include parting.`,
      es: `${KETAMINE_RISKS.es}\n\nEl trabajo en pareja tiene riesgos propios: emociones intensas, recuerdos antiguos y decisiones que pueden incluir la separación.`,
    },
    regulatoryStatus: 'off-label',
    faqs: COUPLES_FAQS,
    attachmentPatterns: [
      ref('attachment-patterns/anxious-attachment'),
      ref('attachment-patterns/avoidant-attachment'),
      ref('attachment-patterns/disorganized-attachment'),
    ],
    seo: { image: ref('media/path') },
  },
  later: {
    callsToAction: [ref('calls-to-action/couples-program'), ref('calls-to-action/appointment')],
  },
}
