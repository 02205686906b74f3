import { CompactSign } from 'jose'
import type { PayloadRequest } from 'payload'
import { registerKey, signingKeyOf } from './keys.js'
import { ALGORITHM } from './publicKey.js'
import type { SignedStatement } from './statement.js'
import { STATEMENT_TYPES, statementText } from './statement.js'

/**
 * Signs a statement with the key in use. Its public half is stored in the transaction of `req`, with
 * whatever the signature is kept in.
 */
export const signStatement = async ({
  req,
  statement,
  kind = 'sign-off',
}: {
  req: PayloadRequest
  statement: SignedStatement
  kind?: keyof typeof STATEMENT_TYPES
}): Promise<{ jws: string; kid: string }> => {
  const { kid, privateKey, jwk } = await signingKeyOf(req.payload)
  await registerKey({ req, jwk })
  const jws = await new CompactSign(Buffer.from(statementText(statement)))
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: STATEMENT_TYPES[kind] })
    .sign(privateKey)
  return { jws, kid }
}
