/** Reads the data inside an image file, by the names of its tags. Takes bytes, opens nothing. */
import exifr from 'exifr'
import { z } from 'zod'

const tagsShape = z.record(z.string(), z.unknown())

export type Tags = z.infer<typeof tagsShape>

/** The EXIF part of a WebP file, which the library does not open itself. */
const exifOfWebp = (bytes: Buffer): Buffer | undefined => {
  let at = 12
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32LE(at + 4)
    if (bytes.toString('latin1', at, at + 4) === 'EXIF') {
      const part = bytes.subarray(at + 8, at + 8 + size)
      return part.toString('latin1', 0, 4) === 'Exif' ? part.subarray(6) : part
    }
    at += 8 + size + (size % 2)
  }
  return undefined
}

const isWebp = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'

/** How EXIF data begins, in either order of bytes. */
const TIFF_HEADS = ['II*\0', 'MM\0*'].map((head) => Buffer.from(head, 'latin1'))
const OPTIONS = {
  tiff: true,
  exif: true,
  gps: true,
  xmp: true,
  iptc: true,
  mergeOutput: true,
} as const

/** Whether some of the data could not be read. */
export const hasFaults = (tags: Tags): boolean =>
  Array.isArray(tags.errors) && tags.errors.length > 0

const parse = async (bytes: Buffer): Promise<Tags> =>
  tagsShape.parse((await exifr.parse(bytes, OPTIONS)) ?? {})

/** Every tag of a file by its name. AVIF hides its EXIF behind a length the library does not expect. */
export const tagsOf = async (bytes: Buffer): Promise<Tags> => {
  const readable = isWebp(bytes) ? exifOfWebp(bytes) : bytes
  if (!readable) return {}
  const tags = await parse(readable)
  if (!hasFaults(tags)) return tags
  const hidden = TIFF_HEADS.map((head) => readable.indexOf(head)).find((at) => at > 0)
  return hidden === undefined ? tags : parse(readable.subarray(hidden))
}

/** A file of a kind that carries no such data, such as a GIF. */
export const isUnknownFormat = (error: unknown): boolean =>
  error instanceof Error && /unknown file format/i.test(error.message)
