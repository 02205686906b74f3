import type { CollectionBeforeChangeHook } from 'payload'
import { RefusalError } from '../errors.js'
import { storePrivateFile } from '../services/privateFiles/store.js'

/**
 * Event: before a private file is stored, after Payload has judged its type. Reads: the uploaded
 * bytes. Writes: them, sealed, under a random name, and the name they came with. Repeated, it writes
 * another sealed file.
 */
export const encryptUpload: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { file, payload } = req
  if (file === undefined) return data
  if (file.data.length === 0) {
    throw new RefusalError({ code: 'invalid', field: 'file', message: 'The file is empty.' })
  }
  const filename = await storePrivateFile({ payload, bytes: file.data })
  return { ...data, filename, originalName: data.filename }
}
