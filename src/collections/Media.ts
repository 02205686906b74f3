import { nobody } from '../access/rules.js'
import { bilingual } from '../fields/bilingual.js'
import { open } from '../fields/open.js'
import { line } from '../fields/text.js'
import { keepUsedFiles } from '../hooks/keepUsedFiles.js'
import { fingerprintFile } from '../hooks/fingerprintFile.js'
import { noteSwappedImage } from '../hooks/noteSwappedImage.js'
import { libraryCollection } from './libraryCollection.js'

const WEBP = { format: 'webp', options: { quality: 86, effort: 2 } } as const

/** Images. `staticDir` is the folder the files are stored in. */
export const Media = ({ staticDir }: { staticDir: string }) => {
  const base = libraryCollection({
    slug: 'media',
    labels: { singular: bilingual('Image', 'Imagen'), plural: bilingual('Images', 'Imágenes') },
    description: bilingual(
      'Photographs and drawings. An image that is live cannot be replaced, only superseded by a new one.',
      'Fotografías y dibujos. Una imagen publicada no se reemplaza: se sube otra nueva.',
    ),
    titleField: 'filename',
    columns: ['filename', 'alt', 'decorative', 'updatedAt'],
    search: ['alt'],
    hasSlug: false,
    upload: {
      staticDir,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'],
      focalPoint: true,
      crop: true,
      withMetadata: false,
      pasteURL: false,
      adminThumbnail: 'small',
      formatOptions: WEBP,
      resizeOptions: { width: 2400, height: 2400, fit: 'inside', withoutEnlargement: true },
      imageSizes: [
        { name: 'small', width: 480, withoutEnlargement: true, formatOptions: WEBP },
        { name: 'medium', width: 960, withoutEnlargement: true, formatOptions: WEBP },
        { name: 'large', width: 1600, withoutEnlargement: true, formatOptions: WEBP },
        {
          name: 'share',
          width: 1200,
          height: 630,
          position: 'centre',
          withoutEnlargement: true,
          formatOptions: WEBP,
        },
      ],
    },
    fields: [
      open({
        ...line({
          name: 'alt',
          label: bilingual('Alternative text', 'Texto alternativo'),
          maxLength: 300,
          description: bilingual(
            'What someone who cannot see the image should know. Say what it shows, not that it is an image.',
            'Lo que debe saber quien no ve la imagen. Diga qué muestra, no que es una imagen.',
          ),
        }),
        validate: (value: unknown, { data }: { data: unknown }) => {
          const { decorative } = data as { decorative?: unknown }
          return decorative === true || (typeof value === 'string' && value.trim() !== '')
            ? true
            : 'Describe the image, or mark it as decorative.'
        },
      }),
      open({
        name: 'decorative',
        type: 'checkbox',
        defaultValue: false,
        label: bilingual('Decorative', 'Decorativa'),
        admin: {
          description: bilingual(
            'It carries no information: screen readers pass over it.',
            'No aporta información: los lectores de pantalla la omiten.',
          ),
        },
      }),
      {
        name: 'sha256',
        type: 'text',
        index: true,
        access: { create: nobody, update: nobody },
        admin: { hidden: true },
      },
    ],
  })
  return {
    ...base,
    hooks: {
      ...base.hooks,
      beforeOperation: [keepUsedFiles],
      beforeChange: [...(base.hooks?.beforeChange ?? []), fingerprintFile],
      afterChange: [...(base.hooks?.afterChange ?? []), noteSwappedImage],
    },
  }
}
