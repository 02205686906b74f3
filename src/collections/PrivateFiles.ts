import { bilingual } from '../fields/bilingual.js'
import { recordDownload } from '../hooks/recordDownload.js'
import { privateCollection } from './privateCollection.js'

/** Signed forms, kept outside the folder of public images. */
export const PrivateFiles = ({ staticDir }: { staticDir: string }) =>
  privateCollection({
    slug: 'private-files',
    labels: {
      singular: bilingual('Private file', 'Archivo privado'),
      plural: bilingual('Private files', 'Archivos privados'),
    },
    group: bilingual('Clinical', 'Clínica'),
    titleField: 'filename',
    description: bilingual(
      'Signed forms. Only clinicians and administrators can open them.',
      'Formularios firmados. Solo pueden abrirlos clínicos y administradores.',
    ),
    columns: ['filename', 'note', 'createdAt'],
    search: ['note'],
    upload: {
      staticDir,
      mimeTypes: ['application/pdf', 'image/jpeg', 'image/png'],
      pasteURL: false,
      crop: false,
      focalPoint: false,
      handlers: [recordDownload],
      modifyResponseHeaders: ({ headers }) => {
        headers.set('Cache-Control', 'no-store')
        headers.set('Content-Disposition', 'attachment')
        headers.set('X-Content-Type-Options', 'nosniff')
        return headers
      },
    },
    fields: [{ name: 'note', type: 'text', label: bilingual('Note', 'Nota') }],
  })
