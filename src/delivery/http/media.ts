import { basename, join } from 'node:path'
import type { RequestHandler } from 'express'
import { NOT_FOUND } from '../documents/createReader.js'
import { keyOf } from '../documents/snapshot.js'
import { isObject, objectOf, textOf } from '../json.js'
import type { PublishedShape } from '../shape/types.js'
import type { PublicationStore } from '../store/publicationStore.js'
import { sendRefusals } from './answer.js'

const MAX_FILENAME = 255
const ONE_HOUR = '1h'

/** The type of a stored file of this document, when it has one of this name. */
const mimeTypeOf = ({ fields }: PublishedShape, filename: string): string | undefined => {
  const files = [fields, ...Object.values(objectOf(fields.sizes)).filter(isObject)]
  const file = files.find((one) => one.filename === filename)
  return file === undefined ? undefined : (textOf(file.mimeType) ?? textOf(fields.mimeType))
}

/**
 * Serves a file of a media document, and only while something live shows that document: the name
 * of a file alone opens nothing.
 */
export const serveMedia = ({
  store,
  directory,
}: {
  store: PublicationStore
  directory: string
}): RequestHandler => {
  const typeOf = async (filename: string): Promise<string | undefined> => {
    if (filename.length > MAX_FILENAME || basename(filename) !== filename) return undefined
    if (/[\0\\/]/.test(filename) || filename.startsWith('.')) return undefined
    for (const id of await store.mediaWithFile(filename)) {
      const [publication] = await store.byKeys([keyOf('media', id)])
      if (publication?.state !== 'live') continue
      const type = mimeTypeOf(publication.shape, filename)
      if (type !== undefined && (await store.isMediaUsed(id))) return type
    }
    return undefined
  }

  return async function media(request, response, next) {
    const filename = String(request.params.filename)
    const type = await typeOf(filename)
    if (type === undefined) {
      sendRefusals(response, [NOT_FOUND])
      return
    }
    const isImage = type.startsWith('image/') && !type.includes('svg')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    response.setHeader('Content-Type', type)
    if (!isImage) response.setHeader('Content-Disposition', 'attachment')
    response.sendFile(
      join(directory, filename),
      { maxAge: ONE_HOUR, immutable: true, dotfiles: 'allow' },
      (error: unknown) => {
        if (error === undefined) return
        if (response.headersSent) next(error)
        else {
          response.removeHeader('Content-Type')
          sendRefusals(response, [NOT_FOUND])
        }
      },
    )
  }
}
