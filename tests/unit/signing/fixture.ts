/** An exported sign-off, made with keys of its own. */
import { createHash } from 'node:crypto'
import { CompactSign } from 'jose'
import type { ExportFile } from '../../../src/services/signing/exportFile.js'
import { newSigningKey } from '../../../src/services/signing/keys.js'
import { licenceHash } from '../../../src/services/signing/licenceHash.js'
import type { SignedStatement } from '../../../src/services/signing/statement.js'
import { statementText } from '../../../src/services/signing/statement.js'

export const CONTENT = '{"collection":"programs","content":{"title":{"en":"Für zwei"}},"media":{}}'
export const LICENCE = {
  number: 'PSY-20871',
  jurisdiction: 'California',
  expiresOn: '2027-06-30T00:00:00.000Z',
}

export const STATEMENT: SignedStatement = {
  collection: 'programs',
  id: '0190f0a2-7d1c-7cc4-8d9a-2f8f7a6b5c4d',
  digest: `sha256:${createHash('sha256').update(CONTENT).digest('hex')}`,
  meaning: 'I reviewed this text for clinical accuracy.',
  signer: { id: 'account-7', name: 'Dr. Ana Núñez', credentials: 'PsyD' },
  licence: licenceHash(LICENCE),
  comment: 'Doses checked.',
  attestation: 'Nobody real is described.',
  screening: `sha256:${'a'.repeat(64)}`,
  signedAt: '2026-11-24T10:00:00.000Z',
}

/** A sign-off as it is exported, signed with a new key. */
export const exported = async (change: Partial<SignedStatement> = {}): Promise<ExportFile> => {
  const { key } = await newSigningKey()
  const statement = { ...STATEMENT, ...change }
  const jws = await new CompactSign(Buffer.from(statementText(statement)))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'secure-base-signoff+jws' })
    .sign(key.privateKey)
  const { attestation = null, screening = null } = statement
  return {
    version: 1,
    signOff: {
      ...statement,
      licence: statement.licence === null ? null : LICENCE,
      attestation,
      screening,
    },
    jws,
    key: key.jwk,
    content: CONTENT,
  }
}
