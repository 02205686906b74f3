import { attachmentPatternBlock, callout } from '../../blocks.js'
import { ref } from '../../refs.js'
import { heading, italic, paragraph, richText } from '../../richText.js'
import type { SeedStory } from '../types.js'
import { COMPOSITE_NOTE } from './compositeNote.js'

export const ROWAN_AND_ELLIS: SeedStory = {
  collection: 'case-stories',
  slug: 'rowan-and-ellis',
  fields: {
    title: {
      en: 'Rowan and Ellis: after the good days',
      es: 'Rowan y Ellis: después de los días buenos',
    },
    summary: {
      en: 'The closer they were on Saturday, the worse it was on Monday. A composite story about two people for whom love itself set off the alarm.',
      es: 'Cuanto más cerca estaban el sábado, peor era el lunes. Una historia compuesta sobre dos personas a quienes el propio amor les disparaba la alarma.',
    },
    kind: 'composite',
    participants: [
      {
        pseudonym: 'Rowan',
        role: 'partner',
        attachmentPattern: ref('attachment-patterns/disorganized-attachment'),
      },
      {
        pseudonym: 'Ellis',
        role: 'partner',
        attachmentPattern: ref('attachment-patterns/disorganized-attachment'),
      },
    ],
    cycle: {
      en: 'A day of real closeness, then a spark of suspicion, then a quarrel neither could explain, then days of distance, then longing.',
      es: 'Un día de cercanía de verdad, luego una chispa de sospecha, luego una pelea que nadie sabía explicar, luego días de distancia y después la añoranza.',
    },
    challenge: {
      en: 'Both had learned early that the people who hold you may also hurt you. When things went well, each waited for the blow, and sometimes struck first with words.',
      es: 'Los dos aprendieron pronto que quien te abraza también puede hacerte daño. Cuando todo iba bien, cada uno esperaba el golpe y a veces atacaba antes con palabras.',
    },
    narrative: {
      en: richText(
        'story-rowan-en',
        paragraph(italic(COMPOSITE_NOTE.en)),
        paragraph(
          'They had a word for it before they had any idea what it was: the Monday. After a tender weekend one of them would find something, a glance at a phone or a joke with an edge, and by evening they would be saying things they did not believe.',
        ),
        paragraph(
          'Neither was ever afraid of the other, and that was the first thing the team asked about, with each of them alone. What they were afraid of was older. In both their childhoods, comfort and fear had come from the same hands.',
        ),
        heading('h2', 'Slowly'),
        paragraph(
          'Each began with a therapist of their own. Only after some months did they meet with the couples team. Rowan chose, after a medical evaluation and a long talk about the risks, to have one supervised ketamine session within the program; Ellis chose not to. Rowan said later that it had been strange and tiring, and that what mattered was the conversation in the days after.',
        ),
        callout({
          tone: 'info',
          heading: 'One choice among several',
          text: 'Ketamine is not FDA-approved for psychiatric use, and evidence for its use with couples is very limited. In this story, as in most real ones, it is impossible to say what made the difference.',
        }),
        attachmentPatternBlock('attachment-patterns/disorganized-attachment', 'full'),
        heading('h2', 'Naming the Monday'),
        paragraph(
          'What they built was a small ritual. On Sunday evening one of them asks, "What is the Monday telling you?" and the other says it out loud: that this cannot last, that you will laugh at me, that I should go first. Said aloud, the Monday turned out to be very young.',
        ),
      ),
      es: richText(
        'story-rowan-es',
        paragraph(italic(COMPOSITE_NOTE.es)),
        paragraph(
          'Tenían un nombre para aquello antes de saber qué era: «el lunes». Después de un fin de semana tierno, alguno de los dos encontraba algo, una mirada al teléfono o una broma con filo, y por la noche se decían cosas que no creían.',
        ),
        paragraph(
          'Ninguno había tenido nunca miedo del otro, y eso fue lo primero que preguntó el equipo, a cada uno por separado. El miedo era más antiguo. En la infancia de ambos, el consuelo y el susto habían venido de las mismas manos.',
        ),
        heading('h2', 'Despacio'),
        paragraph(
          'Cada uno empezó con su propia terapeuta. Solo meses después se reunieron con el equipo de parejas. Rowan decidió, tras una evaluación médica y una larga conversación sobre los riesgos, hacer una sesión supervisada con ketamina dentro del programa; Ellis decidió que no. Rowan contó después que había sido extraño y cansado, y que lo importante fue la conversación de los días siguientes.',
        ),
        callout({
          tone: 'info',
          heading: 'Una opción entre varias',
          text: 'La FDA no ha aprobado la ketamina para uso psiquiátrico, y las pruebas de su uso con parejas son muy limitadas. En esta historia, como en la mayoría de las reales, es imposible decir qué marcó la diferencia.',
        }),
        attachmentPatternBlock('attachment-patterns/disorganized-attachment', 'full'),
        heading('h2', 'Ponerle nombre al lunes'),
        paragraph(
          'Lo que construyeron fue un pequeño ritual. El domingo por la noche uno pregunta: «¿Qué te está diciendo el lunes?», y el otro lo dice en voz alta: que esto no puede durar, que te reirás de mí, que debería irme yo antes. Dicho en voz alta, el lunes resultó ser muy pequeño, casi un niño.',
        ),
      ),
    },
    outcome: {
      en: 'Mondays still come. They are shorter, and there are two people looking at them. Both go on seeing their own therapists.',
      es: 'Los lunes siguen llegando. Son más cortos, y ahora los miran dos personas. Ambos siguen viendo a sus terapeutas.',
    },
    programs: [ref('programs/couples'), ref('programs/integration')],
    topics: [ref('topics/relationships'), ref('topics/trauma')],
    callsToAction: [ref('calls-to-action/appointment')],
    contentNotes: [
      {
        text: {
          en: 'Frightening care in childhood, mentioned without detail; supervised use of ketamine',
          es: 'Cuidados atemorizantes en la infancia, mencionados sin detalle; uso supervisado de ketamina',
        },
      },
    ],
  },
}
