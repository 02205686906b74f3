/** Approvals and signatures: appended, never changed. */
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { WorkflowCollection } from '../../slugs.js'
import type { Licence } from '../../workflow/licence.js'
import type { State } from './state.js'
import type { DocumentRef } from '../documentRef.js'

export type SignOff = {
  id: string
  kind: 'editorial' | 'clinical'
  digest: string
  revision: number
  signer: { id: string; name: string; credentials: string | null }
  licence: Licence | null
  meaning: string | null
  comment: string | null
  signedAt: string
}

/** What is kept of a sign-off beside what everybody with access to the workflow sees. */
type Evidence = {
  attestation?: string
  jws?: string
  kid?: string
  content?: string
  screening?: string
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

const rowSchema = z.object({
  id: z.coerce.string(),
  kind: z.enum(['editorial', 'clinical']),
  digest: z.string(),
  revision: z
    .number()
    .nullish()
    .transform((value) => value ?? -1),
  signer: z.object({ id: z.string(), name: z.string(), credentials: text }),
  licence: z
    .object({ number: z.string(), jurisdiction: z.string(), expiresOn: z.string() })
    .nullish()
    .transform((value) => value ?? null),
  meaning: text,
  comment: text,
  signedAt: z.coerce.date().transform((date) => date.toISOString()),
})

/** More sign-offs than anybody reads; the oldest of a document are left out. */
const SHOWN = 100

const parseRows = (docs: unknown[]): SignOff[] =>
  docs.flatMap((doc) => {
    const parsed = rowSchema.safeParse(doc)
    return parsed.success ? [parsed.data] : []
  })

/** The sign-offs of a document, the latest first. */
export const findSignOffs = async ({ req, collection, id }: DocumentRef): Promise<SignOff[]> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'sign-offs',
    where: { and: [{ collection: { equals: collection } }, { document: { equals: id } }] },
    sort: '-signedAt',
    limit: SHOWN,
    pagination: false,
    req,
  })
  return parseRows(docs)
}

/** Sign-offs by id, in no order. */
export const signOffsById = async ({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: readonly string[]
}): Promise<SignOff[]> => {
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'sign-offs',
    where: { id: { in: [...ids] } },
    limit: ids.length,
    pagination: false,
    req,
  })
  return parseRows(docs)
}

/** Whether a sign-off is about the present content and was not taken back. */
export const isValid = (
  signOff: SignOff,
  { revision, digest }: Pick<State, 'revision'> & { digest: string },
): boolean => signOff.revision === revision && signOff.digest === digest

/** Appends a sign-off and gives its id. */
export const recordSignOff = async ({
  req,
  collection,
  id,
  signOff,
  evidence = {},
}: DocumentRef & { signOff: Omit<SignOff, 'id'>; evidence?: Evidence }): Promise<string> => {
  const row = await req.payload.db.create({
    collection: 'sign-offs',
    data: {
      collection,
      document: id,
      ...signOff,
      signerId: signOff.signer.id,
      ...evidence,
    },
    req,
  })
  return String(row.id)
}

/**
 * Appends sign-offs again under another revision of the same content, evidence included: going back to
 * an earlier release rests on the approvals that release had.
 */
export const carrySignOffs = async ({
  req,
  collection,
  ids,
  revision,
}: {
  req: PayloadRequest
  collection: WorkflowCollection
  ids: readonly string[]
  revision: number
}): Promise<void> => {
  const { docs } = await req.payload.db.find<{ id: string } & Record<string, unknown>>({
    collection: 'sign-offs',
    where: { and: [{ id: { in: [...ids] } }, { collection: { equals: collection } }] },
    limit: ids.length,
    pagination: false,
    req,
  })
  for (const { id: _, createdAt: __, updatedAt: ___, ...row } of docs) {
    await req.payload.db.create({
      collection: 'sign-offs',
      data: { ...row, revision },
      req,
      returning: false,
    })
  }
}
