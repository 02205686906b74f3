/** The public half of a signing key, as it is published and as it travels with a signature. */
import { z } from 'zod'

/** The name every JOSE library knows; with an Ed25519 key it can only mean Ed25519. */
export const ALGORITHM = 'EdDSA'

export const publicJwk = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  kid: z.string(),
  alg: z.literal(ALGORITHM),
  use: z.literal('sig'),
})
export type PublicJwk = z.infer<typeof publicJwk>

/** What `/.well-known/jwks.json` gives. */
export const jwks = z.object({ keys: z.array(publicJwk) })
