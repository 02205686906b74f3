/** Whether an edit of a live document may go live under the signature it already has. */
import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { Refusal } from '../../errors.js'
import { CLINICAL_FIELDS } from '../../workflow/policy.js'
import type { Publication } from '../publish/publications.js'
import type { Content } from '../publish/readContent.js'
import { findAccount } from './account.js'
import { signOffsById } from './signOffs.js'
import type { DocumentRef } from '../documentRef.js'

const releaseSchema = z.object({
  shape: z.object({
    fields: z.record(z.string(), z.unknown()),
    review: z.record(z.string(), z.unknown()).nullish(),
  }),
  signOffs: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
})

export type LiveRelease = z.infer<typeof releaseSchema>

/** What is live of a document and the sign-offs it rests on; `null` when nothing is. */
export const findLiveRelease = async ({
  req,
  collection,
  id,
  publication,
}: DocumentRef & { publication: Publication | null }): Promise<LiveRelease | null> => {
  if (publication?.state !== 'live') return null
  const row = await req.payload.db.findOne<{ id: string }>({
    collection: 'releases',
    where: { key: { equals: `${collection}:${id}@${publication.release}` } },
    req,
  })
  return releaseSchema.safeParse(row).data ?? null
}

const no = (message: string): Refusal[] => [{ code: 'checklist-incomplete', message }]

const changedFields = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => canonicalize(before[name] ?? null) !== canonicalize(after[name] ?? null),
  )

/**
 * Why a correction cannot keep the signature: it is not live, the signer does not allow it (the
 * default), or what changed is part of the signed clinical text. Nothing when it can.
 */
export const correctionRefusals = async ({
  content,
  publication,
  ...named
}: DocumentRef & { content: Content; publication: Publication | null }): Promise<Refusal[]> => {
  const { req, collection } = named
  const live = await findLiveRelease({ ...named, publication })
  if (live === null) return no('Only a live document can be corrected.')
  const clinical = (await signOffsById({ req, ids: live.signOffs })).filter(
    ({ kind }) => kind === 'clinical',
  )
  if (clinical.length === 0) return no('What is live carries no signature that could be kept.')
  for (const { signer } of clinical) {
    const account = await findAccount({ req, id: signer.id })
    if (account?.allowCorrections !== true) {
      return no(
        `${signer.name} signed this and does not allow corrections without a new signature.`,
      )
    }
  }
  const signed = CLINICAL_FIELDS[collection]
  const touched = changedFields(live.shape.fields, content.shape.fields).filter((name) =>
    signed.includes(name),
  )
  return touched.map((field) => ({
    code: 'checklist-incomplete',
    field,
    message: 'This is part of the signed clinical text, so a clinician has to sign the change.',
  }))
}
