import { accept } from '../../errors.js'
import type { Reader } from '../documents/createReader.js'
import { createReader } from '../documents/createReader.js'
import { keyOf } from '../documents/snapshot.js'
import { isObject, objectOf, textOf } from '../../json.js'
import type { PublicField, PublishedShape } from '../shape/types.js'
import type { PublicationStore } from '../store/publicationStore.js'
import type { Preview } from './types.js'

/** What readers are made of, and where the files of previews are. */
export type PreviewParts = {
  store: PublicationStore
  fieldsOf: (collection: string) => PublicField[]
  fileUrl: (filename: string) => string
  /** The address of a file that nothing live shows. */
  previewFileUrl: (args: { token: string; filename: string }) => string
  now?: () => Date
}

/** A reader with one working copy in it, and where the files in its answers are. */
export type PreviewReader = { reader: Reader; fileUrl: (filename: string) => string }

const filesOf = ({ fields }: PublishedShape): string[] =>
  [fields, ...Object.values(objectOf(fields.sizes)).filter(isObject)].flatMap(
    (one) => textOf(one.filename) ?? [],
  )

/** The files of the images that the working copy shows and nothing live does: readers can not have them. */
const hiddenFiles = async (
  { store }: PreviewParts,
  { images }: Preview,
): Promise<ReadonlySet<string>> => {
  const unused: string[] = []
  for (const id of images) if (!(await store.isMediaUsed(id))) unused.push(id)
  if (unused.length === 0) return new Set()
  const publications = await store.byKeys(unused.map((id) => keyOf('media', id)))
  return new Set(
    publications.filter(({ state }) => state === 'live').flatMap(({ shape }) => filesOf(shape)),
  )
}

/**
 * A reader for the holder of a token. It finds the working copy where the document is asked for by its
 * id or its address; lists, and whatever is embedded or linked to, are as published.
 */
export const createPreviewReader = async (
  parts: PreviewParts,
  { preview, token }: { preview: Preview; token: string },
): Promise<PreviewReader> => {
  const hidden = await hiddenFiles(parts, preview)
  const fileUrl = (filename: string): string =>
    hidden.has(filename) ? parts.previewFileUrl({ token, filename }) : parts.fileUrl(filename)
  const { store, fieldsOf, now } = parts
  const reader = createReader({ store, fieldsOf, fileUrl, ...(now === undefined ? {} : { now }) })
  return {
    fileUrl,
    reader: {
      ...reader,
      find: async (asked) => {
        const { collection, slugOrId, as } = asked
        const isNamed =
          (as !== 'slug' && slugOrId === preview.id) ||
          (as !== 'id' && preview.slugs.includes(slugOrId))
        return collection === preview.collection && isNamed
          ? accept({ publication: preview.publication })
          : reader.find(asked)
      },
    },
  }
}
