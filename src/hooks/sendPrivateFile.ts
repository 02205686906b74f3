import type { CollectionSlug, PayloadRequest, UploadConfig } from 'payload'
import { z } from 'zod'
import { RefusalError } from '../errors.js'
import { recordAudit } from '../services/audit/recordAudit.js'
import { openPrivateFile } from '../services/privateFiles/store.js'

type Handler = NonNullable<UploadConfig['handlers']>[number]

/** What may be uploaded, and so what is ever named as the type of an answer. */
export const PRIVATE_FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png']

const UNKNOWN_TYPE = 'application/octet-stream'

const fileRow = z.object({
  id: z.coerce.string(),
  originalName: z.string().nullish(),
  mimeType: z.string().nullish(),
})

/** Both forms: the plain one for old programs, the other for every letter there is. */
const disposition = (name: string): string => {
  const plain = name.replaceAll(/[^\w. -]/g, '_')
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

/**
 * Event: before a private file is sent to somebody who may have it. Reads: the record and the sealed
 * file. Writes: a record of the download; one that can not be recorded is not given.
 */
export const sendPrivateFile: Handler = (req, { params: { collection, filename } }) => {
  // Payload asks in the same way for a file that is to be uploaded from elsewhere; nothing is.
  if (req.method === 'GET') return send({ req, collection, filename })
}

const send = async ({
  req,
  collection,
  filename,
}: {
  req: PayloadRequest
  collection: string
  filename: string
}): Promise<Response> => {
  const row: unknown = await req.payload.db.findOne<{ id: string }>({
    collection: collection as CollectionSlug,
    where: { filename: { equals: filename } },
    req,
  })
  if (row === null) throw new RefusalError({ code: 'not-found', message: 'There is no such file.' })
  const { id, originalName, mimeType } = fileRow.parse(row)
  const bytes = await openPrivateFile({ payload: req.payload, name: filename })
  await recordAudit({
    req,
    action: 'download',
    resource: collection,
    document: id,
    detail: { filename },
  })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': PRIVATE_FILE_TYPES.find((type) => type === mimeType) ?? UNKNOWN_TYPE,
      'Content-Length': String(bytes.length),
      'Content-Disposition': disposition(originalName ?? filename),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
