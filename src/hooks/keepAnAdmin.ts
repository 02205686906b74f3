import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { RefusalError } from '../errors.js'

const refuseIfLast = async (req: PayloadRequest, exceptId: string) => {
  const { totalDocs } = await req.payload.db.count({
    collection: 'users',
    where: { and: [{ roles: { equals: 'admin' } }, { id: { not_equals: exceptId } }] },
    req,
  })
  if (totalDocs === 0) {
    throw new RefusalError({
      code: 'forbidden',
      message: 'This is the last administrator. Give another account that role first.',
    })
  }
}

const isAdmin = (doc: unknown): boolean =>
  typeof doc === 'object' &&
  doc !== null &&
  'roles' in doc &&
  Array.isArray(doc.roles) &&
  doc.roles.includes('admin')

/**
 * Event: before an account changes or is deleted. Reads: the other administrators. Writes: nothing.
 * Safe to repeat. There is always somebody who can run the system.
 */
export const keepAnAdmin = {
  beforeChange: (async ({ data, originalDoc, req }) => {
    if (isAdmin(originalDoc) && data.roles !== undefined && !isAdmin(data)) {
      await refuseIfLast(req, String(originalDoc.id))
    }
    return data
  }) satisfies CollectionBeforeChangeHook,
  beforeDelete: (async ({ id, req }) => {
    const doc = await req.payload.db.findOne({
      collection: 'users',
      where: { id: { equals: id } },
      req,
    })
    if (isAdmin(doc)) await refuseIfLast(req, String(id))
  }) satisfies CollectionBeforeDeleteHook,
}
