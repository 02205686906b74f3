/** Reads `SIGNING_KEY`. Loads nothing of Payload: the settings are checked before that. */
import type { KeyObject } from 'node:crypto'
import { createPrivateKey } from 'node:crypto'
import { z } from 'zod'

/** What of a private JWK makes the key; other members, such as its name, are left aside. */
export const privateJwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
})

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** An Ed25519 private key from a JWK; undefined when it is none. */
export const keyFromJwk = (value: unknown): KeyObject | undefined => {
  const jwk = privateJwk.safeParse(value)
  if (!jwk.success) return undefined
  try {
    return createPrivateKey({ key: jwk.data, format: 'jwk' })
  } catch {
    return undefined
  }
}

const keyFromPem = (text: string): KeyObject | undefined => {
  try {
    const key = createPrivateKey(text)
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

/**
 * An Ed25519 private key, written as PKCS#8 PEM or as a JWK; undefined when it is none. Environment
 * files often hold no line breaks: `\n` stands for one in a PEM.
 */
export const parseSigningKey = (text: string): KeyObject | undefined =>
  text.startsWith('{')
    ? keyFromJwk(parseJson(text))
    : keyFromPem(text.replaceAll(String.raw`\n`, '\n'))
