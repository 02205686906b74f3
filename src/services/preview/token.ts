/** The tokens themselves. Only their digests are stored, so that no copy of the database opens anything. */
import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** 256 random bits, as base64url. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** Whether a text has the form of a token; nothing else is looked up. */
export const isToken = (text: string): boolean => TOKEN.test(text)

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
