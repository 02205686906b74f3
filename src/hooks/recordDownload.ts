import type { CollectionSlug, UploadConfig } from 'payload'
import { recordAudit } from '../services/audit/recordAudit.js'

type Handler = NonNullable<UploadConfig['handlers']>[number]

/**
 * Event: before a private file is sent to somebody who may have it. Reads: which one. Writes: a
 * record. Answers nothing itself, so that Payload sends the file.
 */
export const recordDownload: Handler = async (req, { params: { collection, filename } }) => {
  const file = await req.payload.db.findOne<{ id: string }>({
    collection: collection as CollectionSlug,
    where: { filename: { equals: filename } },
    req,
  })
  await recordAudit({
    req,
    action: 'download',
    resource: collection,
    document: file === null ? null : String(file.id),
    detail: { filename },
  })
}
