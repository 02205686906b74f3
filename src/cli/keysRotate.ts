/**
 * `npm run keys:rotate`: a new key signs from now on. `npm run keys:rotate -- --files`: a new key for
 * private files, with which those that are there are encrypted anew.
 */
import { parseArgs } from 'node:util'
import { openPayload } from '../services/openPayload.js'
import { rotateFileKey, rotateSigningKey } from '../services/keys/rotate.js'
import { encryptExistingFiles } from '../services/privateFiles/encryptExistingFiles.js'

const run = async (): Promise<string> => {
  const { values } = parseArgs({ options: { files: { type: 'boolean', default: false } } })
  const { payload, close } = await openPayload()
  try {
    const rotated = values.files ? await rotateFileKey(payload) : await rotateSigningKey(payload)
    if (!rotated.ok) throw new Error(rotated.refusals.map(({ message }) => message).join(' '))
    if (!values.files) {
      return `Signatures are made with the key ${rotated.value} from now on. The old public keys stay in /.well-known/jwks.json.`
    }
    const { renewed, locked } = await encryptExistingFiles(payload)
    return `Private files are encrypted with the key ${rotated.value} from now on; ${renewed} were encrypted anew${locked > 0 ? `, ${locked} could not be opened` : ''}. The old keys stay in keys/files.json.`
  } finally {
    await close()
  }
}

try {
  process.stdout.write(`${await run()}\n`)
  process.exit(0)
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`keys:rotate: ${message.replace(/\s+/g, ' ').trim()}\n`)
  process.exit(1)
}
