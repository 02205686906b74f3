/** Secrets in the database, encrypted with the keys of the private files. */
import type { Payload } from 'payload'
import { fileKeysOf } from '../privateFiles/keys.js'
import { seal, unseal } from '../privateFiles/seal.js'

const PREFIX = 'sealed:'

type Sealing = {
  payload: Pick<Payload, 'config'>
  text: string
  /** What the text is; opened under another name it stays closed. */
  name: string
}

/** Encrypts a text; one that is encrypted already stays as it is. */
export const sealText = ({ payload, text, name }: Sealing): string => {
  if (text.startsWith(PREFIX)) return text
  const { current } = fileKeysOf(payload)
  return PREFIX + seal({ bytes: Buffer.from(text), name, key: current }).toString('base64')
}

/** The text as it was; null when its key is lost or it was altered. */
export const openText = ({ payload, text, name }: Sealing): string | null => {
  if (!text.startsWith(PREFIX)) return text
  const sealed = Buffer.from(text.slice(PREFIX.length), 'base64')
  const opened = unseal({ sealed, name, keys: fileKeysOf(payload).all })
  return opened.ok ? opened.bytes.toString('utf8') : null
}
