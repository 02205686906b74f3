/**
 * `npm run signoff:verify -- FILE [--jwks FILE] [--json]`: checks an exported sign-off. It needs no
 * database and no running program. Exit code 0 when every byte is as it was signed, else 1.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { PublicJwk } from '../services/signing/publicKey.js'
import { jwks } from '../services/signing/publicKey.js'
import type { ReadableSignOff } from '../services/signing/exportFile.js'
import type { Verification } from '../services/signing/verifyExport.js'
import { verifyExport } from '../services/signing/verifyExport.js'

const USAGE = 'Usage: npm run signoff:verify -- FILE [--jwks FILE] [--json]'

const readBytes = (file: string): Buffer => {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Error(`${file} can not be read (${code}).`)
  }
}

const readKeys = (file: string): PublicJwk[] => {
  const text = readBytes(file).toString('utf8')
  try {
    return jwks.parse(JSON.parse(text)).keys
  } catch {
    throw new Error(`${file} is not the JSON of /.well-known/jwks.json.`)
  }
}

/** Control characters, marks of direction and line breaks, with which a file could write lines of its own. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu

const plain = (line: string): string => line.replaceAll(UNSEEN, '\uFFFD')

const licenceLines = (licence: ReadableSignOff['licence']): string[] => {
  if (licence === null) return []
  if ('hash' in licence) return [`  Licence not in this file, only its hash ${licence.hash}`]
  return [`  Licence ${licence.number}, ${licence.jurisdiction}, until ${licence.expiresOn}`]
}

const describe = ({ file, faults, keyFrom, hasContent }: Verification): string[] => {
  if (file === null || faults.length > 0) {
    return ['NOT VALID', ...faults.map(({ part, message }) => `  ${part}: ${message}`)]
  }
  const { signer, licence, collection, id, digest, meaning, signedAt } = file.signOff
  const person = [signer.name, signer.credentials].filter(Boolean).join(', ')
  return [
    'VALID',
    `  Signed by ${person} (account ${signer.id}) at ${signedAt}`,
    ...licenceLines(licence),
    `  Meaning: ${meaning}`,
    `  Document ${collection}/${id}, digest ${digest}`,
    hasContent
      ? '  The content in the file has this digest.'
      : '  The content is not in the file; its digest was not computed.',
    keyFrom === 'published'
      ? `  The key ${file.key.kid} is one of the published ones.`
      : `  The key ${file.key.kid} is the one in the file. To know whose it is, compare it with /.well-known/jwks.json or give that file with --jwks.`,
  ]
}

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { jwks: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Error(`Name one file. ${USAGE}`)
  const report = await verifyExport({
    bytes: readBytes(file),
    ...(values.jwks === undefined ? {} : { published: readKeys(values.jwks) }),
  })
  process.stdout.write(
    values.json
      ? `${JSON.stringify(report, null, 2)}\n`
      : `${describe(report).map(plain).join('\n')}\n`,
  )
  return report.valid ? 0 : 1
}

try {
  process.exitCode = await run()
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`signoff:verify: ${message.replace(/\s+/g, ' ').trim()}\n`)
  process.exitCode = 1
}
