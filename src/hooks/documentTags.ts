/** `ETag` on what is read by id, `If-Match` on what is written, for every collection and global. */
import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  CollectionSlug,
  GlobalAfterChangeHook,
  GlobalBeforeOperationHook,
  GlobalConfig,
  PayloadRequest,
} from 'payload'
import { RefusalError } from '../errors.js'
import {
  documentTag,
  globalTag,
  isCurrent,
  parentOf,
  showTag,
  STALE_DOCUMENT,
} from '../services/documentTag.js'

const WRITES = ['update', 'delete', 'restoreVersion']
const WRITTEN = ['updateByID', 'deleteByID', 'restoreVersion']

/** Whether an operation is the one the request's address names, not one that a service makes of it. */
const isAddressed = (
  req: PayloadRequest,
  operation: { collection?: string; global?: string; overrideAccess?: boolean },
): boolean =>
  req.payloadAPI === 'REST' &&
  operation.overrideAccess !== true &&
  req.routeParams?.collection === operation.collection &&
  req.routeParams?.global === operation.global

const ifMatchOf = (req: PayloadRequest): string | null => req.headers.get('if-match')

/** What the caller may not read has no tag, so that a precondition says nothing about it either. */
const readableTag = async (req: PayloadRequest, collection: string, id: string) => {
  const doc: object | null = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
    trash: true,
  })
  return doc === null ? null : documentTag({ req, collection, id })
}

/**
 * Event: before an operation. Reads: which save of the document came last. Writes: the `ETag` of the
 * answer to a read. Safe to repeat. Refuses a write whose `If-Match` is not the present tag; inside
 * the transaction of that write, so that of two writers with one tag only one can be right. The tag
 * of a read is taken before the read itself: at worst it is too old, and then it only refuses more.
 */
const checkTag: CollectionBeforeOperationHook = async ({
  args,
  collection: { slug },
  operation,
  overrideAccess,
  req,
}) => {
  if (!isAddressed(req, { collection: slug, overrideAccess })) return args
  const id = 'id' in args && args.id !== undefined ? String(args.id) : undefined
  if (operation === 'read' && id !== undefined && id === req.routeParams?.id) {
    showTag({ req, tag: await documentTag({ req, collection: slug, id }) })
  }
  const ifMatch = WRITES.includes(operation) ? ifMatchOf(req) : null
  if (ifMatch === null) return args
  const document =
    operation === 'restoreVersion' && id !== undefined
      ? await parentOf({ req, collection: slug, version: id })
      : id
  // A write to many documents has no tag that could match.
  const tag = document === undefined ? null : await readableTag(req, slug, document)
  if (!isCurrent({ ifMatch, tag })) throw new RefusalError(STALE_DOCUMENT)
  return args
}

/** Event: after a write. Reads: the save just made. Writes: the `ETag` of the answer. Safe to repeat. */
const showNewTag: CollectionAfterOperationHook = async ({
  collection: { slug },
  operation,
  overrideAccess,
  req,
  result,
}) => {
  if (WRITTEN.includes(operation) && isAddressed(req, { collection: slug, overrideAccess })) {
    const { id } = result as { id: number | string }
    showTag({ req, tag: await documentTag({ req, collection: slug, id: String(id) }) })
  }
  return result
}

/** As `checkTag`, for a global. */
const checkGlobalTag: GlobalBeforeOperationHook = async ({
  args,
  global: { slug },
  operation,
  overrideAccess,
  req,
}) => {
  if (!isAddressed(req, { global: slug, overrideAccess })) return args
  const ifMatch = operation === 'update' ? ifMatchOf(req) : null
  const tag = await globalTag({ req, slug })
  if (operation === 'read') showTag({ req, tag })
  if (ifMatch !== null && !isCurrent({ ifMatch, tag })) throw new RefusalError(STALE_DOCUMENT)
  return args
}

/** As `showNewTag`, for a global. */
const showNewGlobalTag: GlobalAfterChangeHook = async ({
  doc,
  global: { slug },
  overrideAccess,
  req,
}) => {
  if (isAddressed(req, { global: slug, overrideAccess })) {
    showTag({ req, tag: await globalTag({ req, slug }) })
  }
  return doc
}

/** Puts the check before every other hook of a collection. */
export const withDocumentTags = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [checkTag, ...(collection.hooks?.beforeOperation ?? [])],
    afterOperation: [...(collection.hooks?.afterOperation ?? []), showNewTag],
  },
})

/** Puts the check before every other hook of a global. */
export const withGlobalTags = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    beforeOperation: [checkGlobalTag, ...(global.hooks?.beforeOperation ?? [])],
    afterChange: [...(global.hooks?.afterChange ?? []), showNewGlobalTag],
  },
})
