import { ref } from '../../refs.js'
import type { SeedArticle } from '../types.js'
import { TRAUMA_AND_LOVE_EN } from './traumaAndLove.en.js'
import { TRAUMA_AND_LOVE_ES } from './traumaAndLove.es.js'

export const TRAUMA_AND_LOVE: SeedArticle = {
  collection: 'articles',
  slug: 'how-trauma-shapes-the-way-we-love',
  fields: {
    title: {
      en: 'How trauma shapes the way we love',
      es: 'Cómo el trauma da forma a nuestra manera de querer',
    },
    subtitle: {
      en: 'Why closeness can feel like danger, and how two people can make it safer',
      es: 'Por qué la cercanía puede sentirse como un peligro y cómo hacerla más segura entre dos',
    },
    summary: {
      en: 'Old hurt does not stay in the past; it comes to dinner. A plain guide to attachment, the body’s alarm, the rounds couples get caught in, and what tends to help, with an honest word about what is not known.',
      es: 'Las heridas antiguas no se quedan en el pasado: se sientan a la mesa. Una guía sencilla sobre el apego, la alarma del cuerpo, las ruedas en que caen las parejas y lo que suele ayudar, con franqueza sobre lo que no se sabe.',
    },
    heroImage: ref('media/two-circles'),
    body: { en: TRAUMA_AND_LOVE_EN, es: TRAUMA_AND_LOVE_ES },
    authors: [ref('people/priya-raman'), ref('people/marisol-vega')],
    topics: [ref('topics/relationships'), ref('topics/trauma')],
    attachmentPatterns: [
      ref('attachment-patterns/secure-attachment'),
      ref('attachment-patterns/anxious-attachment'),
      ref('attachment-patterns/avoidant-attachment'),
      ref('attachment-patterns/disorganized-attachment'),
    ],
    programs: [ref('programs/couples'), ref('programs/integration')],
    caseStories: [ref('case-stories/nadia-and-tomas'), ref('case-stories/rowan-and-ellis')],
    callsToAction: [
      { placement: 'inline', callToAction: ref('calls-to-action/newsletter') },
      { placement: 'inline', callToAction: ref('calls-to-action/couples-program') },
      { placement: 'bottom', callToAction: ref('calls-to-action/appointment') },
    ],
    references: [
      {
        citation:
          'Ainsworth, M. D. S., Blehar, M. C., Waters, E., & Wall, S. (1978). Patterns of attachment: A psychological study of the Strange Situation. Erlbaum.',
      },
      {
        citation:
          'Bowlby, J. (1988). A secure base: Parent-child attachment and healthy human development. Basic Books.',
      },
      {
        citation:
          'Coan, J. A., Schaefer, H. S., & Davidson, R. J. (2006). Lending a hand: Social regulation of the neural response to threat. Psychological Science, 17(12), 1032–1039.',
        doi: '10.1111/j.1467-9280.2006.01832.x',
      },
      {
        citation:
          'Fraley, R. C., & Shaver, P. R. (2000). Adult romantic attachment: Theoretical developments, emerging controversies, and unanswered questions. Review of General Psychology, 4(2), 132–154.',
        doi: '10.1037/1089-2680.4.2.132',
      },
      {
        citation:
          'Hazan, C., & Shaver, P. (1987). Romantic love conceptualized as an attachment process. Journal of Personality and Social Psychology, 52(3), 511–524.',
        doi: '10.1037/0022-3514.52.3.511',
      },
      {
        citation: 'Herman, J. L. (1992). Trauma and recovery. Basic Books.',
      },
      {
        citation:
          'Johnson, S. M. (2019). Attachment theory in practice: Emotionally focused therapy (EFT) with individuals, couples, and families. Guilford Press.',
      },
      {
        citation:
          'Mikulincer, M., & Shaver, P. R. (2016). Attachment in adulthood: Structure, dynamics, and change (2nd ed.). Guilford Press.',
      },
      {
        citation:
          'Roisman, G. I., Padrón, E., Sroufe, L. A., & Egeland, B. (2002). Earned-secure attachment status in retrospect and prospect. Child Development, 73(4), 1204–1219.',
        doi: '10.1111/1467-8624.00467',
      },
      {
        citation:
          'U.S. Food and Drug Administration. (2023, October 10). FDA warns patients and health care providers about potential risks associated with compounded ketamine products, including oral formulations, for the treatment of psychiatric disorders.',
      },
      {
        citation:
          'van der Kolk, B. A. (2014). The body keeps the score: Brain, mind, and body in the healing of trauma. Viking.',
      },
    ],
    clinicalContent: true,
    seo: {
      title: {
        en: 'How trauma shapes the way we love',
        es: 'Cómo el trauma da forma a nuestra manera de querer',
      },
      description: {
        en: 'Attachment, the body’s alarm and the rounds couples get caught in: a plain guide, with an honest word about what is not known.',
        es: 'El apego, la alarma del cuerpo y las ruedas en que caen las parejas: una guía sencilla y franca sobre lo que no se sabe.',
      },
      image: ref('media/two-circles'),
    },
  },
}
