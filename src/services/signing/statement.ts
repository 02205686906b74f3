/** What a signature says, as one line of RFC 8785 JSON. Pure. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'

/** The `typ` of the signature, so that no signature for another purpose can pass for one. */
export const STATEMENT_TYPE = 'secure-base-signoff+jws'

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

/** The digest of a content that is given as canonical JSON. */
export const digestOfContent = (content: string): string =>
  `sha256:${createHash('sha256').update(content).digest('hex')}`

/** The signed text. An attestation or a screening that there was not is left out. */
export const statementText = (statement: SignedStatement): string => {
  const { comment = null, attestation, screening, ...rest } = signedStatement.parse(statement)
  const optional = Object.entries({ attestation, screening })
  const said = optional.filter(([, value]) => typeof value === 'string')
  return canonicalize({ ...rest, comment, ...Object.fromEntries(said) }) ?? ''
}
