import { attachmentPatternBlock } from '../../blocks.js'
import { ref } from '../../refs.js'
import { heading, italic, paragraph, quote, richText } from '../../richText.js'
import type { SeedStory } from '../types.js'
import { COMPOSITE_NOTE } from './compositeNote.js'

export const NADIA_AND_TOMAS: SeedStory = {
  collection: 'case-stories',
  slug: 'nadia-and-tomas',
  fields: {
    title: {
      en: 'Nadia and Tomás: the door and the footsteps',
      es: 'Nadia y Tomás: la puerta y los pasos',
    },
    summary: {
      en: 'She follows, he leaves the room, and both are frightened. A composite story about a couple who learned to see the chase instead of the villain.',
      es: 'Ella va detrás, él sale de la habitación y los dos tienen miedo. Una historia compuesta sobre una pareja que aprendió a ver la persecución en lugar de un culpable.',
    },
    kind: 'composite',
    participants: [
      {
        pseudonym: 'Nadia',
        role: 'partner',
        attachmentPattern: ref('attachment-patterns/anxious-attachment'),
      },
      {
        pseudonym: 'Tomás',
        role: 'partner',
        attachmentPattern: ref('attachment-patterns/avoidant-attachment'),
      },
    ],
    cycle: {
      en: 'The quieter he became, the more she asked. The more she asked, the quieter he became.',
      es: 'Cuanto más callaba él, más preguntaba ella. Cuanto más preguntaba ella, más callaba él.',
    },
    challenge: {
      en: 'Every disagreement ended with footsteps and a closed door. Nadia heard the door as proof that she did not matter. Tomás heard the footsteps as proof that he could do nothing right.',
      es: 'Cada desacuerdo terminaba con pasos y una puerta cerrada. Nadia oía en la puerta la prueba de que no importaba. Tomás oía en los pasos la prueba de que no hacía nada bien.',
    },
    narrative: {
      en: richText(
        'story-nadia-en',
        paragraph(italic(COMPOSITE_NOTE.en)),
        paragraph(
          'It usually began with something small: a dish left in the sink, a message answered late. Nadia would mention it lightly. Tomás would say nothing, because in the house where he grew up an answer made things worse. His silence was his way of keeping the peace.',
        ),
        paragraph(
          'To Nadia, silence was the most dangerous sound there was. She had been a child who could tell by the sound of a key in the lock what kind of evening it would be. So she asked again, a little louder. And he got up.',
        ),
        heading('h2', 'Drawing the round'),
        paragraph(
          'In the third meeting they drew it on a large sheet of paper: his quiet, her question, his door, her footsteps. They looked at it for a while.',
        ),
        quote(
          '"We are both running," Nadia said. "You run out, and I run after. Nobody is chasing us."',
        ),
        paragraph(
          'After talking with the team and with their own doctors, they decided to do the program without medicine. What they worked on was small. Tomás practiced leaving with a sentence: "I am full. I will be back at half past." Nadia practiced a request in place of a test: "Will you sit with me for ten minutes when you come back?"',
        ),
        attachmentPatternBlock('attachment-patterns/anxious-attachment'),
        attachmentPatternBlock('attachment-patterns/avoidant-attachment'),
        heading('h2', 'A Tuesday'),
        paragraph(
          'It did not work every time. There was a bad week in which the drawing stayed in its drawer. Then came a Tuesday when the door opened again at twenty-five past, five minutes early, and Tomás said the longest sentence of his month: "When you come after me, I think I have already lost you." Nadia had never known that he was afraid.',
        ),
      ),
      es: richText(
        'story-nadia-es',
        paragraph(italic(COMPOSITE_NOTE.es)),
        paragraph(
          'Solía empezar por algo pequeño: un plato en el fregadero, un mensaje contestado tarde. Nadia lo mencionaba sin darle importancia. Tomás no decía nada, porque en la casa donde creció contestar empeoraba las cosas. Su silencio era su manera de mantener la paz.',
        ),
        paragraph(
          'Para Nadia, el silencio era el sonido más peligroso que existía. De niña sabía, por el ruido de la llave en la cerradura, qué clase de tarde iba a ser. Así que volvía a preguntar, un poco más alto. Y él se levantaba.',
        ),
        heading('h2', 'Dibujar la rueda'),
        paragraph(
          'En el tercer encuentro la dibujaron en una hoja grande: el silencio de él, la pregunta de ella, la puerta, los pasos. La miraron un rato.',
        ),
        quote(
          '«Los dos corremos», dijo Nadia. «Tú sales corriendo y yo corro detrás. Nadie nos persigue».',
        ),
        paragraph(
          'Después de hablar con el equipo y con sus propios médicos, decidieron hacer el programa sin medicación. Trabajaron en cosas pequeñas. Tomás practicó irse con una frase: «Estoy desbordado. Vuelvo a y media». Nadia practicó una petición en lugar de una prueba: «Cuando vuelvas, ¿te sientas diez minutos conmigo?».',
        ),
        attachmentPatternBlock('attachment-patterns/anxious-attachment'),
        attachmentPatternBlock('attachment-patterns/avoidant-attachment'),
        heading('h2', 'Un martes'),
        paragraph(
          'No funcionó siempre. Hubo una mala semana en que el dibujo se quedó en el cajón. Y luego un martes la puerta se abrió a y veinticinco, cinco minutos antes, y Tomás dijo la frase más larga de su mes: «Cuando vienes detrás de mí, pienso que ya te he perdido». Nadia nunca había sabido que él tenía miedo.',
        ),
      ),
    },
    outcome: {
      en: 'They still argue. The door closes less often, and when it does, both know for how long. They describe the change as "knowing that the other one is scared too." Other couples make other journeys.',
      es: 'Siguen discutiendo. La puerta se cierra menos, y cuando se cierra los dos saben por cuánto tiempo. Describen el cambio como «saber que la otra persona también se asusta». Otras parejas recorren otros caminos.',
    },
    programs: [ref('programs/couples')],
    topics: [ref('topics/relationships'), ref('topics/trauma')],
    callsToAction: [ref('calls-to-action/couples-program')],
    contentNotes: [
      {
        text: {
          en: 'Arguments between partners; a childhood with an unpredictable parent',
          es: 'Discusiones de pareja; una infancia con un progenitor imprevisible',
        },
      },
    ],
  },
}
