/** Where a client stands in the feed, as text that says nothing to it. Pure. */
import { createHash } from 'node:crypto'
import { z } from 'zod'

const VERSION = 1
const CHECK_BYTES = 6
const MOST_CHARACTERS = 400
const BASE64URL = /^[A-Za-z0-9_-]+$/

/**
 * `after`: every event up to that sequence is known. `mark` tells whether that event is the one of this
 * database. `rows`, while everything live is being read: the key that was read last, or null before the
 * first; `after` is then the head as it was when that began.
 */
export type Position = { after: number; mark: string; rows?: string | null }

const schema = z.tuple([
  z.literal(VERSION),
  z.int().min(0),
  z.string().max(16),
  z.string().max(100).nullish(),
])

const checkOf = (content: Buffer): Buffer =>
  createHash('sha256').update('secure-base sync').update(content).digest().subarray(0, CHECK_BYTES)

/** What tells an event from one of the same number in another database. */
export const markOf = (eventId: string): string =>
  createHash('sha256').update(eventId).digest('base64url').slice(0, 8)

export const writeToken = ({ after, mark, rows }: Position): string => {
  const values = [VERSION, after, mark, ...(rows === undefined ? [] : [rows])]
  const content = Buffer.from(JSON.stringify(values))
  return Buffer.concat([checkOf(content), content]).toString('base64url')
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The position in a token; undefined for what is none, or was shortened or changed. */
export const readToken = (token: string): Position | undefined => {
  if (token.length > MOST_CHARACTERS || !BASE64URL.test(token)) return undefined
  const bytes = Buffer.from(token, 'base64url')
  const content = bytes.subarray(CHECK_BYTES)
  if (!checkOf(content).equals(bytes.subarray(0, CHECK_BYTES))) return undefined
  const parsed = schema.safeParse(parseJson(content.toString('utf8')))
  if (!parsed.success) return undefined
  const [, after, mark, rows] = parsed.data
  return { after, mark, ...(rows === undefined ? {} : { rows }) }
}
