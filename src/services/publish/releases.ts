import type { PayloadRequest } from 'payload'
import { actorFrom } from '../../access/actor.js'
import type { ReleaseKind } from '../../collections/ledger.js'
import type { PublishedShape } from '../../delivery/shape/types.js'
import { DEFAULT_LOCALE } from '../../slugs.js'
import { actorName } from '../actorName.js'
import { recordAudit } from '../audit/recordAudit.js'

const titleOf = (shape: PublishedShape | null): string | null => {
  const title = shape?.fields.title
  if (typeof title !== 'object' || title === null) return null
  const text = (title as Record<string, unknown>)[DEFAULT_LOCALE]
  return typeof text === 'string' ? text : null
}

/** Appends to the release ledger who made which words live, or took them down. */
export const recordRelease = async ({
  req,
  collection,
  id,
  number,
  kind,
  digest,
  shape,
  comment,
  now,
  signOffs,
  version,
}: {
  req: PayloadRequest
  collection: string
  id: string
  number: number
  kind: ReleaseKind
  digest: string
  shape: PublishedShape | null
  comment: string | undefined
  now: string
  /** The ids of the sign-offs it rests on. */
  signOffs: string[]
  /** The stored version that went live; null when something was taken down. */
  version: string | null
}): Promise<void> => {
  const actor = actorFrom(req.user)
  await req.payload.db.create({
    collection: 'releases',
    data: {
      key: `${collection}:${id}@${number}`,
      collection,
      document: id,
      number,
      kind,
      title: titleOf(shape),
      digest,
      shape,
      signOffs,
      version,
      actor: actor.kind === 'staff' ? actor.id : 'system',
      actorName: actorName(req),
      comment: comment ?? null,
      releasedAt: now,
    },
    req,
    returning: false,
  })
  await recordAudit({
    req,
    action: kind,
    resource: collection,
    document: id,
    detail: {
      release: number,
      digest,
      signOffs,
      comment: comment ?? null,
      actorName: actorName(req),
    },
  })
}
