import type { SeedTopic } from './types.js'

export const TOPICS: SeedTopic[] = [
  {
    collection: 'topics',
    slug: 'relationships',
    fields: {
      title: { en: 'Relationships', es: 'Relaciones' },
      description: {
        en: 'Closeness, conflict and repair between partners, family and friends.',
        es: 'Cercanía, conflicto y reparación entre parejas, familia y amistades.',
      },
      sensitive: false,
    },
  },
  {
    collection: 'topics',
    slug: 'trauma',
    fields: {
      title: { en: 'Trauma', es: 'Trauma' },
      description: {
        en: 'How overwhelming experience leaves its mark on body and mind, and what can help.',
        es: 'Cómo deja huella en el cuerpo y la mente lo que nos desbordó, y qué puede ayudar.',
      },
      sensitive: false,
    },
  },
  {
    collection: 'topics',
    slug: 'therapy-programs',
    fields: {
      title: { en: 'Therapy programs', es: 'Programas de terapia' },
      description: {
        en: 'What our programs involve, who they are for, and what is not yet known about them.',
        es: 'En qué consisten nuestros programas, para quién son y qué no se sabe todavía de ellos.',
      },
      sensitive: false,
    },
  },
  {
    collection: 'topics',
    slug: 'suicide-and-crisis',
    fields: {
      title: { en: 'Suicide and crisis', es: 'Suicidio y crisis' },
      description: {
        en: 'Getting through the hardest moments, and helping someone else through theirs.',
        es: 'Atravesar los momentos más difíciles y acompañar a otra persona en los suyos.',
      },
      sensitive: true,
    },
  },
]
