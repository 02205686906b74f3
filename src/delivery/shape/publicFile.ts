import type { JsonObject } from '../../json.js'
import { isObject, numberOf, textOf } from '../../json.js'

/** The public facts of the resized files of an image; sizes that were not made are left out. */
export const publicSizes = (sizes: unknown): JsonObject =>
  Object.fromEntries(
    Object.entries(isObject(sizes) ? sizes : {}).flatMap(([name, size]) => {
      const filename = isObject(size) ? textOf(size.filename) : undefined
      if (!isObject(size) || filename === undefined) return []
      const file = {
        filename,
        mimeType: textOf(size.mimeType) ?? null,
        filesize: numberOf(size.filesize) ?? null,
        width: numberOf(size.width) ?? null,
        height: numberOf(size.height) ?? null,
      }
      return [[name, file] as const]
    }),
  )
