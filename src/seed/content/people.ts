import { ref } from '../refs.js'
import type { SeedPerson } from './types.js'

/** None of these people exists, and their profiles say so. */
export const PEOPLE: SeedPerson[] = [
  {
    collection: 'people',
    slug: 'marisol-vega',
    fields: {
      name: 'Marisol Vega',
      credentials: 'PhD, LMFT',
      role: { en: 'Clinical director, couples work', es: 'Directora clínica, trabajo con parejas' },
      bio: {
        en: 'Marisol works with couples who love each other and keep getting lost in the same argument. She is trained in emotionally focused therapy and reviews what we publish about relationships.\n\nA fictional profile, part of our sample library.',
        es: 'Marisol trabaja con parejas que se quieren y se pierden una y otra vez en la misma discusión. Está formada en terapia focalizada en las emociones y revisa lo que publicamos sobre relaciones.\n\nPerfil ficticio, parte de nuestra biblioteca de muestra.',
      },
      photo: ref('media/portrait-marisol'),
      sameAs: [{ url: 'https://example.org/people/marisol-vega' }],
    },
  },
  {
    collection: 'people',
    slug: 'theo-lindqvist',
    fields: {
      name: 'Theo Lindqvist',
      credentials: 'MD',
      role: { en: 'Medical advisor', es: 'Asesor médico' },
      bio: {
        en: 'Theo is a psychiatrist with an interest in careful prescribing. He checks what we write about medicines, and asks of every sentence what the evidence behind it is.\n\nA fictional profile, part of our sample library.',
        es: 'Theo es psiquiatra y le interesa la prescripción prudente. Comprueba lo que escribimos sobre medicamentos y pregunta, frase por frase, en qué pruebas se apoya.\n\nPerfil ficticio, parte de nuestra biblioteca de muestra.',
      },
      photo: ref('media/portrait-theo'),
      sameAs: [{ url: 'https://example.org/people/theo-lindqvist' }],
    },
  },
  {
    collection: 'people',
    slug: 'priya-raman',
    fields: {
      name: 'Priya Raman',
      credentials: 'LCSW',
      role: { en: 'Writer and psychotherapist', es: 'Redactora y psicoterapeuta' },
      bio: {
        en: 'Priya writes about attachment and trauma in plain words. Before a piece goes out she reads it aloud as if to someone having a hard week.\n\nA fictional profile, part of our sample library.',
        es: 'Priya escribe sobre apego y trauma con palabras sencillas. Antes de publicar un texto, lo lee en voz alta como si se lo leyera a alguien que tiene una mala semana.\n\nPerfil ficticio, parte de nuestra biblioteca de muestra.',
      },
      photo: ref('media/portrait-priya'),
      sameAs: [{ url: 'https://example.org/people/priya-raman' }],
    },
  },
]
