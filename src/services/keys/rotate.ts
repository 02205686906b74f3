import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { recordAudit } from '../audit/recordAudit.js'
import { keyFileIn, replaceKeyFile } from './keyFile.js'
import { keySettingsOf } from './settings.js'
import { addFileKey } from '../privateFiles/keys.js'
import { inTransaction } from '../transaction.js'
import { newSigningKey, registerKey, signingKeyOf } from '../signing/keys.js'

/**
 * Makes a new signing key and gives its id. Its public half is stored before it can sign; the private
 * half of the old one is gone, since checking what it signed takes the public half only.
 */
export const rotateSigningKey = async (payload: Payload): Promise<Result<string>> => {
  const { dataDir, signingKey } = keySettingsOf(payload)
  if (signingKey !== undefined) {
    return refuse({
      code: 'invalid',
      field: 'SIGNING_KEY',
      message:
        'The signing key comes from SIGNING_KEY. Put a new one there (openssl genpkey -algorithm ed25519) and start again; signatures of the old one can still be checked.',
    })
  }
  // Throws where the file is damaged: what it held may still be wanted, so it is not written over.
  await signingKeyOf(payload)
  const { key, file } = await newSigningKey()
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    await registerKey({ req, jwk: key.jwk })
    await recordAudit({
      req,
      action: 'rotate-key',
      resource: 'signing-keys',
      detail: { kid: key.kid },
    })
    return accept(undefined)
  })
  replaceKeyFile({ file: keyFileIn({ dataDir, name: 'signing' }), value: file })
  return accept(key.kid)
}

/** Makes a new key for private files and gives its id; the earlier ones still open their files. */
export const rotateFileKey = async (payload: Payload): Promise<Result<string>> => {
  const { dataDir, fileKey } = keySettingsOf(payload)
  if (fileKey !== undefined) {
    return refuse({
      code: 'invalid',
      field: 'FILE_KEY',
      message:
        'The file keys come from FILE_KEY. Put a new one before them (openssl rand -base64 32), with a comma between, and start again.',
    })
  }
  const id = addFileKey({ dataDir })
  const req = await createLocalReq({}, payload)
  await recordAudit({ req, action: 'rotate-key', resource: 'private-files', detail: { key: id } })
  return accept(id)
}
