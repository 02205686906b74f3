import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'

/**
 * Event: before an image is written. Reads: the uploaded bytes. Writes: their SHA-256, which digests
 * and imports rest on. Safe to repeat.
 */
export const fingerprintFile: CollectionBeforeChangeHook = ({ data, req }) =>
  req.file === undefined
    ? data
    : { ...data, sha256: createHash('sha256').update(req.file.data).digest('hex') }
