/** The file in which a signature leaves the program: all that is needed to check it elsewhere. */
import { z } from 'zod'
import { publicJwk } from './publicKey.js'

export const EXPORT_VERSION = 1

const text = z.string()

/** What a person reads: the signed statement, with the licence itself and not its hash. */
const readable = z.strictObject({
  collection: text,
  id: text,
  digest: text,
  meaning: text,
  signer: z.strictObject({ id: text, name: text, credentials: text.nullable() }),
  /** Only its hash for whoever may not read the licence: it proves which one it was to who knows it. */
  licence: z
    .union([
      z.strictObject({ number: text, jurisdiction: text, expiresOn: text }),
      z.strictObject({ hash: text }),
    ])
    .nullable(),
  comment: text.nullable(),
  attestation: text.nullable(),
  screening: text.nullable(),
  signedAt: text,
})
export type ReadableSignOff = z.infer<typeof readable>

/** In the order in which the file is written. */
export const exportFile = z.strictObject({
  version: z.literal(EXPORT_VERSION),
  signOff: readable,
  jws: text,
  key: publicJwk,
  /** The canonical JSON whose SHA-256 is the digest; missing when it was not kept. */
  content: text.optional(),
})
export type ExportFile = z.infer<typeof exportFile>

/** The file as it is written. There is one way to write it, so that every changed byte shows. */
export const exportText = (file: ExportFile): string => `${JSON.stringify(file, null, 2)}\n`
