/** What a signature says, as one line of RFC 8785 JSON. Pure. */
import canonicalize from 'canonicalize'
import { z } from 'zod'

/** The `typ` of each kind of signature, so that one for another purpose cannot pass for a sign-off. */
export const STATEMENT_TYPES = {
  'sign-off': 'secure-base-signoff+jws',
  override: 'secure-base-override+jws',
} as const

const text = z.string()

export const signedStatement = z.strictObject({
  collection: text,
  /** The document that was signed. */
  id: text,
  digest: text,
  meaning: text,
  signer: z.strictObject({ id: text, name: text, credentials: text.nullable() }),
  /** A hash: the statement can be shown to others without the number of the licence. */
  licence: text.nullable(),
  comment: text.nullish(),
  attestation: text.nullish(),
  screening: text.nullish(),
  signedAt: text,
})
/** The comment is asked for by its type: a sign-off that has one must not leave it unsigned. */
export type SignedStatement = z.infer<typeof signedStatement> & { comment: string | null }

/** The signed text. An attestation or a screening that there was not is left out. */
export const statementText = (statement: SignedStatement): string => {
  const { comment = null, attestation, screening, ...rest } = signedStatement.parse(statement)
  const optional = Object.entries({ attestation, screening })
  const said = optional.filter(([, value]) => typeof value === 'string')
  return canonicalize({ ...rest, comment, ...Object.fromEntries(said) }) ?? ''
}
