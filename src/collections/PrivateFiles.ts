import { nobody } from '../access/rules.js'
import { bilingual } from '../fields/bilingual.js'
import { encryptUpload } from '../hooks/encryptUpload.js'
import { PRIVATE_FILE_TYPES, sendPrivateFile } from '../hooks/sendPrivateFile.js'
import { privateCollection } from './privateCollection.js'

/**
 * Signed forms, encrypted, outside the folder of public images. The file name is random; the one a
 * form came with often has a person's name in it, and must not stand in addresses and logs.
 */
export const PrivateFiles = ({ staticDir }: { staticDir: string }) =>
  privateCollection({
    slug: 'private-files',
    labels: {
      singular: bilingual('Private file', 'Archivo privado'),
      plural: bilingual('Private files', 'Archivos privados'),
    },
    group: bilingual('Clinical', 'Clínica'),
    titleField: 'originalName',
    description: bilingual(
      'Signed forms, stored encrypted. Only clinicians and administrators can open them.',
      'Formularios firmados, guardados cifrados. Solo pueden abrirlos clínicos y administradores.',
    ),
    columns: ['originalName', 'note', 'createdAt'],
    search: ['note'],
    upload: {
      staticDir,
      // The hook writes what goes there: Payload would write it as it came.
      disableLocalStorage: true,
      mimeTypes: PRIVATE_FILE_TYPES,
      pasteURL: false,
      crop: false,
      focalPoint: false,
      handlers: [sendPrivateFile],
    },
    hooks: { beforeChange: [encryptUpload] },
    fields: [
      {
        name: 'originalName',
        type: 'text',
        label: bilingual('Name of the file', 'Nombre del archivo'),
        access: { create: nobody, update: nobody },
        admin: { readOnly: true },
      },
      { name: 'note', type: 'text', label: bilingual('Note', 'Nota') },
    ],
  })
