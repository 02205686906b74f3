/** Images of an import become media, each content once. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import type { Locale } from '../../slugs.js'
import type { ImportImage } from './types.js'

const stemOf = (fileName: string): string => fileName.slice(0, -path.extname(fileName).length)

export type StoredImages = {
  /** Media ids by the SHA-256 of the image. */
  mediaIds: Map<string, string>
  created: ImportImage[]
}

const findMedia = async (req: PayloadRequest, image: ImportImage): Promise<string | undefined> => {
  const names = [image.fileName, `${stemOf(image.fileName)}.webp`]
  const { docs } = await req.payload.find({
    collection: 'media',
    req,
    overrideAccess: false,
    depth: 0,
    limit: 1,
    where: { filename: { in: names } },
    select: {},
  })
  return docs[0]?.id
}

/**
 * Creates media for the images that are not there yet. Every name it writes to disk is added to
 * `files` before the transaction can fail, for `removeFiles`.
 */
export const storeImages = async ({
  req,
  images,
  locale,
  files,
  onImage,
}: {
  req: PayloadRequest
  images: ImportImage[]
  locale: Locale
  files: string[]
  onImage: (done: number) => void
}): Promise<StoredImages> => {
  const mediaIds = new Map<string, string>()
  const created: ImportImage[] = []
  for (const [index, image] of images.entries()) {
    let id = await findMedia(req, image)
    if (id === undefined) {
      const media = await req.payload.create({
        collection: 'media',
        req,
        overrideAccess: false,
        locale,
        depth: 0,
        data: { alt: image.alt, decorative: false },
        file: {
          name: image.fileName,
          data: image.bytes,
          mimetype: image.mimeType,
          size: image.bytes.length,
        },
      })
      id = media.id
      created.push(image)
      files.push(
        ...[media, ...Object.values(media.sizes ?? {})].flatMap(({ filename }) => filename ?? []),
      )
    }
    mediaIds.set(image.sha256, id)
    onImage(index + 1)
  }
  return { mediaIds, created }
}

/** Files on disk do not roll back with the database: they are removed by hand. */
export const removeFiles = async (req: PayloadRequest, files: string[]): Promise<void> => {
  const { staticDir, disableLocalStorage } = req.payload.collections.media.config.upload
  if (disableLocalStorage === true || typeof staticDir !== 'string') return
  await Promise.all(
    files.splice(0).map((name) => rm(path.join(staticDir, path.basename(name)), { force: true })),
  )
}
