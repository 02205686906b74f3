import type { PayloadRequest } from 'payload'
import { actorFrom } from '../access/actor.js'
import { can } from '../access/can.js'
import type { Refusal } from '../errors.js'
import type { WorkflowCollection } from '../slugs.js'
import { findPublication } from './publish/publications.js'
import { readContent } from './publish/readContent.js'

type Action = { name: string; allowed: boolean; refusals: Refusal[]; requires: string[] }

export type WorkflowView = {
  stage: 'draft'
  digest: string
  live: { release: number; digest: string; publishedAt: string } | null
  actions: Action[]
  checklist: []
  signOffs: []
  history: { action: string; actor: string; at: string; comment: string | null }[]
}

type ReleaseRow = {
  kind: string
  actor: string
  actorName?: string | null
  releasedAt: string
  comment?: string | null
}

const HISTORY = 100

/** What a document's workflow looks like to the caller; `null` when there is no such document. */
export const workflowView = async ({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: WorkflowCollection
  id: string
}): Promise<WorkflowView | null> => {
  const content = await readContent({ req, collection, id, draft: true })
  if (content === null) return null
  const publication = await findPublication({ req, collection, id })
  const live =
    publication?.state === 'live'
      ? {
          release: publication.release,
          digest: publication.digest,
          publishedAt: publication.publishedAt,
        }
      : null
  const { docs } = await req.payload.db.find<ReleaseRow>({
    collection: 'releases',
    where: {
      and: [{ collection: { equals: collection } }, { document: { equals: id } }],
    },
    sort: '-number',
    limit: HISTORY,
    pagination: false,
    req,
  })
  return {
    stage: 'draft',
    digest: content.digest,
    live,
    actions: actionsFor({ req, collection, isLive: live !== null }),
    checklist: [],
    signOffs: [],
    history: docs.map(({ kind, actor, actorName, releasedAt, comment }) => ({
      action: kind === 'published' ? 'publish' : 'unpublish',
      actor: actorName ?? actor,
      at: releasedAt,
      comment: comment ?? null,
    })),
  }
}

const actionsFor = ({
  req,
  collection,
  isLive,
}: {
  req: PayloadRequest
  collection: WorkflowCollection
  isLive: boolean
}): Action[] => {
  const actor = actorFrom(req.user)
  const action = (name: 'publish' | 'unpublish', requires: string[], more: Refusal[]): Action => {
    const isDenied = can(actor, name, collection) === 'deny'
    const denied: Refusal[] = isDenied
      ? [{ code: 'forbidden', message: 'Your role does not include this.' }]
      : []
    const refusals = [...denied, ...more]
    return { name, allowed: refusals.length === 0, refusals, requires }
  }
  return [
    action('publish', [], []),
    action(
      'unpublish',
      ['comment'],
      isLive ? [] : [{ code: 'wrong-stage', message: 'This document is not live.' }],
    ),
  ]
}
