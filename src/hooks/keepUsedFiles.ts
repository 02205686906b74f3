import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { z } from 'zod'
import { RefusalError } from '../errors.js'

/** What Payload finds out about a file. A client that writes it would show readers another file. */
const FILE_FACTS = new Set([
  'filename',
  'filesize',
  'height',
  'mimeType',
  'sizes',
  'thumbnailURL',
  'url',
  'width',
])

const point = z.looseObject({ x: z.coerce.number(), y: z.coerce.number() })
const edits = z.looseObject({ focalPoint: point.optional().catch(undefined) })
const focus = z.looseObject({
  focalX: z.coerce.number().nullish().catch(null),
  focalY: z.coerce.number().nullish().catch(null),
})

type Focus = { x: number | null; y: number | null }

/** Where a save moves the focal point to; nothing when it names none. */
const newFocus = (req: PayloadRequest, data: object): Focus | undefined => {
  const asked = edits.safeParse(req.query.uploadEdits).data?.focalPoint
  if (asked !== undefined) return asked
  const { focalX = null, focalY = null } = focus.parse(data)
  return focalX === null && focalY === null ? undefined : { x: focalX, y: focalY }
}

/** Whether a save sends, crops or scales a file; every edit but the focal point does. */
const replacesFile = (req: PayloadRequest): boolean => {
  const asked = edits.safeParse(req.query.uploadEdits).data ?? {}
  return req.file !== undefined || Object.keys(asked).some((key) => key !== 'focalPoint')
}

const isShownToReaders = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.db.count({
    collection: 'references',
    where: { and: [{ to: { equals: `media:${id}` } }, { live: { equals: true } }] },
    req,
  })
  return totalDocs > 0
}

/**
 * Event: before an image is updated. Reads: the image and its live references. Writes: takes what only
 * the program may say about a file out of the data. Safe to repeat. A file that readers see stays the
 * file that was approved: not replaced, not cropped, not framed in another way.
 */
export const keepUsedFiles: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'update' || !('data' in args)) return args
  const data = Object.fromEntries(
    Object.entries(args.data as object).filter(([key]) => !FILE_FACTS.has(key)),
  )
  const moved = newFocus(req, data)
  const cleaned = Object.assign(args, { data })
  if (!replacesFile(req) && moved === undefined) return cleaned
  if (!('id' in args) || args.id === undefined) {
    throw new RefusalError({
      code: 'invalid',
      message: 'Change the file of one image at a time.',
    })
  }
  const id = String(args.id)
  const stored = await req.payload.db.findOne<{ id: string } & z.infer<typeof focus>>({
    collection: collection.slug,
    where: { id: { equals: id } },
    req,
  })
  const isMoved = moved !== undefined && (moved.x !== stored?.focalX || moved.y !== stored?.focalY)
  if ((replacesFile(req) || isMoved) && (await isShownToReaders(req, id))) {
    throw new RefusalError({
      code: 'in-use',
      message: 'A live document shows this image, so its file cannot be changed. Upload a new one.',
    })
  }
  return cleaned
}
