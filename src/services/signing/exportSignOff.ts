import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import type { ReadableSignOff } from './exportFile.js'
import { EXPORT_VERSION, exportText } from './exportFile.js'
import { publishedKey } from './keys.js'
import { licenceHash } from './licenceHash.js'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

const signedRow = z.object({
  collection: z.string(),
  document: z.string(),
  digest: z.string(),
  meaning: z.string(),
  comment: text,
  signer: z.object({ id: z.string(), name: z.string(), credentials: text }),
  licence: z
    .object({ number: z.string(), jurisdiction: z.string(), expiresOn: z.string() })
    .nullish()
    .transform((value) => value ?? null),
  attestation: text,
  screening: text,
  signedAt: z.coerce.date().transform((date) => date.toISOString()),
  jws: z.string().min(1),
  kid: z.string(),
  content: z.string().nullish(),
})

/** The licence as the principal may see it: in full, or its hash. */
const licenceFor = ({
  shownRow,
  licence,
}: {
  shownRow: unknown
  licence: z.infer<typeof signedRow>['licence']
}): ReadableSignOff['licence'] => {
  if (licence === null) return null
  const isShown = signedRow.pick({ licence: true }).safeParse(shownRow).data?.licence != null
  return isShown ? licence : { hash: licenceHash(licence) }
}

/**
 * The export of a sign-off, as the text of a file. Fails as any read does when the principal may not
 * read it; an approval without a signature has none.
 */
export const exportSignOff = async ({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<Result<string>> => {
  const { payload } = req
  const shownRow: unknown = await payload.findByID({
    collection: 'sign-offs',
    id,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const row = signedRow.safeParse(
    await payload.findByID({
      collection: 'sign-offs',
      id,
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  if (!row.success) {
    return refuse({ code: 'invalid', message: 'This approval carries no signature.' })
  }
  const { document, jws, kid, content, ...shown } = row.data
  const key = await publishedKey({ req, kid })
  if (key === undefined) throw new Error(`The public key ${kid} of a signature is not stored.`)
  const { collection, digest, meaning, signer, comment, attestation, screening } = shown
  const licence = licenceFor({ shownRow, licence: shown.licence })
  return accept(
    exportText({
      version: EXPORT_VERSION,
      signOff: {
        collection,
        id: document,
        digest,
        meaning,
        signer,
        licence,
        comment,
        attestation,
        screening,
        signedAt: shown.signedAt,
      },
      jws,
      key,
      ...(typeof content === 'string' && content !== '' ? { content } : {}),
    }),
  )
}
