/** Reads `FILE_KEY`. Loads nothing of Payload: the settings are checked before that. */
import { createHash } from 'node:crypto'

export type FileKey = {
  /** Tells which key a file was sealed with; says nothing about the key. */
  id: string
  bytes: Buffer
}

const KEY_BYTES = 32
const BASE64 = /^[A-Za-z0-9+/_-]{43}=?$/

/** A key of 32 bytes in base64; undefined when it is none. */
export const fileKeyFrom = (text: string): FileKey | undefined => {
  if (!BASE64.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === KEY_BYTES ? { id: idOf(bytes), bytes } : undefined
}

/** Several keys, separated by commas, the current one first; undefined when one of them is none. */
export const parseFileKeys = (text: string): FileKey[] | undefined => {
  const keys = text.split(',').map((part) => fileKeyFrom(part.trim()))
  return keys.every((key) => key !== undefined) ? keys : undefined
}

const idOf = (bytes: Buffer): string =>
  createHash('sha256').update('secure-base file key').update(bytes).digest('hex').slice(0, 16)
