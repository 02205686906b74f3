/**
 * How a private file lies on disk: AES-256-GCM over its bytes, bound to its name, so that two sealed
 * files can not be exchanged. Pure.
 *
 *     SBF1 | id of the key, 8 bytes | nonce, 12 bytes | sealed bytes | tag, 16 bytes
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { FileKey } from '../keys/parseFileKeys.js'

const CIPHER = 'aes-256-gcm'
const MAGIC = Buffer.from('SBF1')
const ID_BYTES = 8
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** How much of a file tells whether it is sealed, and with which key. */
export const LABEL_BYTES = MAGIC.length + ID_BYTES

const HEAD_BYTES = LABEL_BYTES + NONCE_BYTES

export type Opened =
  { ok: true; bytes: Buffer } | { ok: false; fault: 'not-sealed' | 'unknown-key' | 'altered' }

/** The id of the key a file was sealed with; undefined for one that is not sealed. */
export const sealedWith = (head: Buffer): string | undefined =>
  head.length >= LABEL_BYTES && head.subarray(0, MAGIC.length).equals(MAGIC)
    ? head.subarray(MAGIC.length, LABEL_BYTES).toString('hex')
    : undefined

const boundTo = ({ label, name }: { label: Buffer; name: string }): Buffer =>
  Buffer.concat([label, Buffer.from(name)])

export const seal = ({
  bytes,
  name,
  key,
}: {
  bytes: Buffer
  name: string
  key: FileKey
}): Buffer => {
  const label = Buffer.concat([MAGIC, Buffer.from(key.id, 'hex')])
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(boundTo({ label, name }))
  return Buffer.concat([label, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** The exact bytes that were sealed under this name, or why there are none. */
export const unseal = ({
  sealed,
  name,
  keys,
}: {
  sealed: Buffer
  name: string
  keys: FileKey[]
}): Opened => {
  const id = sealedWith(sealed)
  if (id === undefined) return { ok: false, fault: 'not-sealed' }
  const key = keys.find((known) => known.id === id)
  if (key === undefined) return { ok: false, fault: 'unknown-key' }
  if (sealed.length < HEAD_BYTES + TAG_BYTES) return { ok: false, fault: 'altered' }
  const label = sealed.subarray(0, LABEL_BYTES)
  const nonce = sealed.subarray(LABEL_BYTES, HEAD_BYTES)
  const decipher = createDecipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(boundTo({ label, name }))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  try {
    const body = sealed.subarray(HEAD_BYTES, sealed.length - TAG_BYTES)
    return { ok: true, bytes: Buffer.concat([decipher.update(body), decipher.final()]) }
  } catch {
    return { ok: false, fault: 'altered' }
  }
}
