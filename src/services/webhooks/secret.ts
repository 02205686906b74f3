/** The secret of a webhook: `whsec_` and 24 to 64 random bytes in base64. */
import { randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'
const NEW_BYTES = 32
const LEAST_BYTES = 24
const MOST_BYTES = 64
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** How long the earlier secret signs beside a new one. */
export const OVERLAP_MS = 24 * 60 * 60 * 1000

export const newSecret = (): string => PREFIX + randomBytes(NEW_BYTES).toString('base64')

export const isSecret = (text: string): boolean => {
  const encoded = text.slice(PREFIX.length)
  if (!text.startsWith(PREFIX) || !BASE64.test(encoded)) return false
  const { length } = Buffer.from(encoded, 'base64')
  return length >= LEAST_BYTES && length <= MOST_BYTES
}
