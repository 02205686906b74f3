import type { Collection } from './generated.js'
import { isObject, parseJson, textOf } from './json.js'

/** What has happened to a document. The text of it is read through the API. */
export type WebhookEvent = {
  /** Such as `content.published` or `content.withdrawn.consent`; `test` for a trial. */
  type: string
  timestamp: string
  data: {
    collection: Collection | 'media' | 'site'
    id: string
    slug: string | null
    kind: string
    release: number
    at: string
    /** The names under which caches know what shows the document, as in `Cache-Tag`. */
    tags: string[]
    /** Where the document is read; `null` for images, which travel inside others. */
    url: string | null
  }
}

/**
 * - `missing-header`: it is not a webhook at all
 * - `stale`: sent too long ago or in the future: perhaps a recording
 * - `bad-signature`: not signed with the secret, or changed on the way
 * - `bad-secret`: the secret is not one; a fault of the receiver
 */
export type WebhookFault = 'missing-header' | 'stale' | 'bad-signature' | 'bad-secret'

/** Why a message is not to be trusted. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError'
  readonly code: WebhookFault

  constructor(code: WebhookFault, message: string) {
    super(message)
    this.code = code
  }
}

type GivenHeaders = Headers | Record<string, string | string[] | undefined>

const PREFIX = 'whsec_'
const VERSION = 'v1'
const TOLERANCE_SECONDS = 300
/** More signatures than a sender who changes secrets has use for. */
const MOST_SIGNATURES = 10

const headerIn = (headers: GivenHeaders, name: string): string => {
  const value =
    headers instanceof Headers
      ? headers.get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  const [first] = [value ?? []].flat()
  if (first !== undefined && first !== '') return first
  throw new WebhookError('missing-header', `The header ${name} is missing.`)
}

/** The bytes of base64; `undefined` for text that is none. */
const bytesOf = (base64: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

const keyOf = async (secret: string): Promise<CryptoKey> => {
  const bytes = bytesOf(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret)
  if (bytes === undefined || bytes.length === 0)
    throw new WebhookError('bad-secret', 'The secret is not whsec_ and base64.')
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}

const signedBytes = (
  id: string,
  timestamp: string,
  payload: string | Uint8Array,
): Uint8Array<ArrayBuffer> => {
  const encoder = new TextEncoder()
  const head = encoder.encode(`${id}.${timestamp}.`)
  const body = typeof payload === 'string' ? encoder.encode(payload) : payload
  const whole = new Uint8Array(head.length + body.length)
  whole.set(head)
  whole.set(body, head.length)
  return whole
}

const checkAge = (timestamp: string, tolerance: number): void => {
  const age = Date.now() / 1000 - Number(timestamp)
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(age) > tolerance)
    throw new WebhookError('stale', 'The message was not sent just now.')
}

/**
 * Checks that a message comes from the CMS and was sent just now, by the scheme of
 * standardwebhooks.com, and gives what it says. Rejects with a `WebhookError` otherwise.
 *
 * @param payload the body exactly as it came, before anything has parsed it
 * @param secret the secret of the webhook; several while one takes the place of another
 * @param toleranceSeconds how old a message may be; 300 by itself
 */
export const verifyWebhook = async ({
  payload,
  headers,
  secret,
  toleranceSeconds = TOLERANCE_SECONDS,
}: {
  payload: string | Uint8Array
  headers: GivenHeaders
  secret: string | readonly string[]
  toleranceSeconds?: number
}): Promise<WebhookEvent & { id: string }> => {
  const keys = await Promise.all([secret].flat().map(keyOf))
  const id = headerIn(headers, 'webhook-id')
  const timestamp = headerIn(headers, 'webhook-timestamp')
  const given = headerIn(headers, 'webhook-signature')
  checkAge(timestamp, toleranceSeconds)
  const signed = signedBytes(id, timestamp, payload)
  const signatures = given
    .split(' ')
    .slice(0, MOST_SIGNATURES)
    .flatMap((one) => {
      const [version, signature = ''] = one.split(',')
      return version === VERSION ? (bytesOf(signature) ?? []) : []
    })
  for (const key of keys)
    for (const signature of signatures)
      // Compares in constant time, whatever the length.
      if (await crypto.subtle.verify('HMAC', key, signature, signed)) return readEvent(id, payload)
  throw new WebhookError('bad-signature', 'The message is not signed with this secret.')
}

const readEvent = (id: string, payload: string | Uint8Array): WebhookEvent & { id: string } => {
  const text = typeof payload === 'string' ? payload : new TextDecoder().decode(payload)
  const event = parseJson(text)
  if (!isObject(event) || textOf(event.type) === undefined)
    throw new WebhookError('bad-signature', 'The message is signed, but it is not an event.')
  return { ...(event as WebhookEvent), id }
}
