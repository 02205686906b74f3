/** The sample images: drawn in code, so that they are ours and the repository carries no binaries. */
import sharp from 'sharp'
import { logo, portraitOfMarisol, portraitOfPriya, portraitOfTheo } from './images/portraits.js'
import { lantern, path, twoCircles, waves } from './images/scenes.js'
import type { Localized } from './localized.js'

export type SampleImage = {
  name: string
  alt: Required<Localized>
  draw: () => string
}

export const SAMPLE_IMAGES: SampleImage[] = [
  {
    name: 'two-circles',
    alt: {
      en: 'A warm circle and a green one overlap; where they meet there is light.',
      es: 'Un círculo cálido y otro verde se superponen; donde se encuentran hay luz.',
    },
    draw: twoCircles,
  },
  {
    name: 'waves',
    alt: {
      en: 'A jagged line crosses the picture from left to right and slowly turns into a calm wave above the sea.',
      es: 'Una línea quebrada cruza de izquierda a derecha y poco a poco se vuelve una onda tranquila sobre el mar.',
    },
    draw: waves,
  },
  {
    name: 'path',
    alt: {
      en: 'Two small figures side by side on a winding path over green hills, toward a low sun.',
      es: 'Dos figuras pequeñas, una junto a otra, en un camino que serpentea por colinas verdes hacia un sol bajo.',
    },
    draw: path,
  },
  {
    name: 'lantern',
    alt: {
      en: 'A small house by the water at night, with one lit window reflected in the dark.',
      es: 'Una casita junto al agua, de noche, con una sola ventana encendida que se refleja en la oscuridad.',
    },
    draw: lantern,
  },
  {
    name: 'portrait-marisol',
    alt: {
      en: 'Drawn portrait of a person with long dark plum hair and a green jacket.',
      es: 'Retrato dibujado de una persona de pelo largo color ciruela y chaqueta verde.',
    },
    draw: portraitOfMarisol,
  },
  {
    name: 'portrait-theo',
    alt: {
      en: 'Drawn portrait of a person with short brown hair, a beard and a coral jacket.',
      es: 'Retrato dibujado de una persona de pelo corto castaño, barba y chaqueta coral.',
    },
    draw: portraitOfTheo,
  },
  {
    name: 'portrait-priya',
    alt: {
      en: 'Drawn portrait of a person with dark hair tied up and an apricot jacket.',
      es: 'Retrato dibujado de una persona de pelo oscuro recogido y chaqueta color albaricoque.',
    },
    draw: portraitOfPriya,
  },
  {
    name: 'logo',
    alt: {
      en: 'Harbor & Hearth Therapy: two arcs sheltering a small light.',
      es: 'Harbor & Hearth Therapy: dos arcos que resguardan una luz pequeña.',
    },
    draw: logo,
  },
]

/** Draws an image as a PNG file in memory. */
export const renderImage = ({ draw }: SampleImage): Promise<Buffer> =>
  sharp(Buffer.from(draw())).png({ compressionLevel: 3 }).toBuffer()
