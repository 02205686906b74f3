/** The rows behind preview tokens. */
import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { WORKFLOW_COLLECTIONS } from '../../slugs.js'
import type { DocumentRef } from '../documentRef.js'

const date = z.coerce.date().transform((at) => at.toISOString())
const anyDate = z.coerce
  .date()
  .nullish()
  .transform((at) => at?.toISOString() ?? null)
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

const rowSchema = z.object({
  id: z.coerce.string(),
  collection: z.enum(WORKFLOW_COLLECTIONS),
  document: z.string(),
  issuerKind: z.enum(['staff', 'client']),
  issuer: z.string(),
  issuerName: text,
  issuerKey: text,
  createdAt: date,
  expiresAt: date,
  revokedAt: anyDate,
  usedAt: anyDate,
})
export type TokenRow = z.infer<typeof rowSchema>

/** More live tokens than one document ever has; older ones are left out. */
const SHOWN = 100

const find = async (req: PayloadRequest, where: Where): Promise<TokenRow | null> =>
  rowSchema.safeParse(
    await req.payload.db.findOne<{ id: string }>({ collection: 'preview-tokens', where, req }),
  ).data ?? null

export const findByHash = ({
  req,
  tokenHash,
}: {
  req: PayloadRequest
  tokenHash: string
}): Promise<TokenRow | null> => find(req, { tokenHash: { equals: tokenHash } })

export const findById = ({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<TokenRow | null> => find(req, { id: { equals: id } })

/** Whether a token has neither run out nor been revoked. */
export const isOpen = ({ expiresAt, revokedAt }: TokenRow, now: Date): boolean =>
  revokedAt === null && Date.parse(expiresAt) > now.getTime()

/** The tokens of a document that have neither run out nor been revoked, the latest first. */
export const findOpen = async ({
  req,
  collection,
  id,
  now,
}: DocumentRef & { now: Date }): Promise<TokenRow[]> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'preview-tokens',
    where: {
      and: [
        { collection: { equals: collection } },
        { document: { equals: id } },
        { expiresAt: { greater_than: now.toISOString() } },
        { revokedAt: { exists: false } },
      ],
    },
    sort: ['-createdAt', '-id'],
    limit: SHOWN,
    pagination: false,
    req,
  })
  return docs.flatMap((doc) => rowSchema.safeParse(doc).data ?? [])
}

/** How many tokens somebody was given since then. */
export const countIssued = async ({
  req,
  issuer,
  since,
}: {
  req: PayloadRequest
  issuer: string
  since: Date
}): Promise<number> => {
  const { totalDocs } = await req.payload.db.count({
    collection: 'preview-tokens',
    where: {
      and: [{ issuer: { equals: issuer } }, { createdAt: { greater_than: since.toISOString() } }],
    },
    req,
  })
  return totalDocs
}

type NewRow = Pick<TokenRow, 'issuerKind' | 'issuer' | 'issuerName' | 'issuerKey' | 'expiresAt'> & {
  tokenHash: string
}

/** Adds a token and gives the id of its row. */
export const addRow = async ({
  req,
  collection,
  id,
  data,
}: DocumentRef & { data: NewRow }): Promise<string> => {
  const row = await req.payload.db.create({
    collection: 'preview-tokens',
    data: { ...data, collection, document: id },
    req,
  })
  return String(row.id)
}

/** Notes that a token was revoked or used. */
export const changeRow = async ({
  req,
  id,
  change,
}: {
  req: PayloadRequest
  id: string
  change: { revokedAt: string } | { usedAt: string }
}): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'preview-tokens',
    id,
    data: change,
    req,
    returning: false,
  })
}

/** Forgets tokens that ran out before then; what was done with them is in the ledger. */
export const removeStale = async ({
  req,
  before,
}: {
  req: PayloadRequest
  before: Date
}): Promise<void> => {
  await req.payload.db.deleteMany({
    collection: 'preview-tokens',
    where: { expiresAt: { less_than: before.toISOString() } },
    req,
  })
}
