/** Checks an exported signature by itself: no database, no server, no settings. */
import { createPublicKey } from 'node:crypto'
import { calculateJwkThumbprint, compactVerify } from 'jose'
import { z } from 'zod'
import { digestOf } from '../../workflow/digest.js'
import type { ExportFile, ReadableSignOff } from './exportFile.js'
import { exportFile, exportText } from './exportFile.js'
import { licenceHash } from './licenceHash.js'
import type { PublicJwk } from './publicKey.js'
import { ALGORITHM } from './publicKey.js'
import { signedStatement, STATEMENT_TYPES } from './statement.js'

/** A part of the file that is not as it was signed: `signOff.meaning`, `jws`, `content`… */
export type Fault = { part: string; message: string }

export type Verification = {
  valid: boolean
  faults: Fault[]
  /** The file as it reads, when it could be read. */
  file: ExportFile | null
  /** Whether the key is one of the published ones that were given, or just that of the file. */
  keyFrom: 'published' | 'file'
  /** Whether the signed content is in the file; its digest was then computed. */
  hasContent: boolean
}

const header = z.strictObject({
  alg: z.literal(ALGORITHM),
  kid: z.string(),
  typ: z.literal(STATEMENT_TYPES['sign-off']),
})

const LONGEST_SHOWN = 80

const show = (value: unknown): string => {
  const text = JSON.stringify(value ?? null)
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const decodeText = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Where the text is not what the program would have written for the same values. */
const layoutFaults = ({ text, file }: { text: string; file: ExportFile }): Fault[] => {
  const written = exportText(file)
  if (text === written) return []
  const lines = text.split('\n')
  const line = written.split('\n').findIndex((expected, index) => expected !== lines[index])
  return [
    {
      part: 'layout',
      message: `line ${line < 0 ? lines.length : line + 1} is not written the way the program wrote it.`,
    },
  ]
}

const readFile = (bytes: Uint8Array): { file: ExportFile | null; faults: Fault[] } => {
  const text = decodeText(bytes)
  if (text === undefined) {
    return { file: null, faults: [{ part: 'file', message: 'it is not UTF-8 text.' }] }
  }
  const value = parseJson(text)
  if (value === undefined) {
    return { file: null, faults: [{ part: 'file', message: 'it is not JSON.' }] }
  }
  const parsed = exportFile.safeParse(value)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      part: path.join('.') || 'file',
      message: `${message}.`,
    }))
    return { file: null, faults }
  }
  return { file: parsed.data, faults: layoutFaults({ text, file: parsed.data }) }
}

/** Decoders pass over the last bits of a part; two spellings of one signature are one too many. */
const isPlainBase64url = (part: string): boolean =>
  Buffer.from(part, 'base64url').toString('base64url') === part

const decodePart = (part: string | undefined): unknown =>
  parseJson(Buffer.from(part ?? '', 'base64url').toString('utf8'))

const keyFaults = async ({
  key,
  published,
}: {
  key: PublicJwk
  published: PublicJwk[] | undefined
}): Promise<Fault[]> => {
  const faults: Fault[] = []
  if (key.kid !== (await calculateJwkThumbprint(key).catch(() => ''))) {
    faults.push({ part: 'key', message: 'its kid is not the thumbprint of the key.' })
  }
  const isPublished = published?.some(({ kid, x }) => kid === key.kid && x === key.x)
  if (isPublished === false) {
    faults.push({ part: 'key', message: 'it is none of the published keys.' })
  }
  return faults
}

const signatureFaults = async ({ jws, key }: Pick<ExportFile, 'jws' | 'key'>): Promise<Fault[]> => {
  const parts = jws.split('.')
  if (parts.length !== 3 || !parts.every(isPlainBase64url)) {
    return [{ part: 'jws', message: 'it is not a compact JWS.' }]
  }
  const faults: Fault[] = []
  const protectedHeader = header.safeParse(decodePart(parts[0]))
  if (!protectedHeader.success) {
    faults.push({ part: 'jws', message: 'its header is not that of a sign-off.' })
  } else if (protectedHeader.data.kid !== key.kid) {
    faults.push({ part: 'jws', message: 'it names another key than the one in this file.' })
  }
  try {
    const publicKey = createPublicKey({ key, format: 'jwk' })
    await compactVerify(jws, publicKey, { algorithms: [ALGORITHM] })
  } catch {
    faults.push({
      part: 'jws',
      message: 'the signature was not made with this key over this text.',
    })
  }
  return faults
}

/** What was signed, side by side with what a person reads. */
const pairs = (
  shown: ReadableSignOff,
  signed: z.infer<typeof signedStatement>,
): [string, unknown, unknown][] => [
  ['collection', shown.collection, signed.collection],
  ['id', shown.id, signed.id],
  ['digest', shown.digest, signed.digest],
  ['meaning', shown.meaning, signed.meaning],
  ['signer.id', shown.signer.id, signed.signer.id],
  ['signer.name', shown.signer.name, signed.signer.name],
  ['signer.credentials', shown.signer.credentials, signed.signer.credentials],
  ['comment', shown.comment, signed.comment ?? null],
  ['attestation', shown.attestation, signed.attestation ?? null],
  ['screening', shown.screening, signed.screening ?? null],
  ['signedAt', shown.signedAt, signed.signedAt],
]

const hashOf = (licence: ReadableSignOff['licence']): string | null => {
  if (licence === null) return null
  return 'hash' in licence ? licence.hash : licenceHash(licence)
}

const fieldFaults = ({ signOff, jws }: ExportFile): Fault[] => {
  const signed = signedStatement.safeParse(decodePart(jws.split('.')[1]))
  if (!signed.success) return [{ part: 'jws', message: 'the signed text is not a sign-off.' }]
  const differing = pairs(signOff, signed.data).filter(([, shown, said]) => shown !== said)
  const faults = differing.map(([name, shown, said]) => ({
    part: `signOff.${name}`,
    message: `the file says ${show(shown)}, what was signed is ${show(said)}.`,
  }))
  return hashOf(signOff.licence) === signed.data.licence
    ? faults
    : [
        ...faults,
        { part: 'signOff.licence', message: 'it is not the licence that was signed with.' },
      ]
}

const contentFaults = ({ content, signOff }: ExportFile): Fault[] =>
  content === undefined || digestOf(content) === signOff.digest
    ? []
    : [{ part: 'content', message: 'its SHA-256 is not the digest that was signed.' }]

/**
 * Checks everything and reports all that is wrong, so that the part that was changed is named.
 * `published` are the keys of `/.well-known/jwks.json`; without them the key in the file is believed.
 */
export const verifyExport = async ({
  bytes,
  published,
}: {
  bytes: Uint8Array
  published?: PublicJwk[]
}): Promise<Verification> => {
  const { file, faults: reading } = readFile(bytes)
  const faults =
    file === null
      ? reading
      : [
          ...reading,
          ...(await keyFaults({ key: file.key, published })),
          ...(await signatureFaults(file)),
          ...fieldFaults(file),
          ...contentFaults(file),
        ]
  return {
    valid: faults.length === 0,
    faults,
    file,
    keyFrom: published === undefined ? 'file' : 'published',
    hasContent: file?.content !== undefined,
  }
}
