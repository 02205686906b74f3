/** The row that says where a document stands. Every transition and every change of content writes it. */
import { actorFrom } from '../../access/actor.js'
import type { Stage } from '../../workflow/stages.js'
import { stageAfterChange } from '../../workflow/stages.js'
import { actorName } from '../actorName.js'
import { recordAudit } from '../audit/recordAudit.js'
import type { DocumentRef } from '../documentRef.js'

export type State = {
  stage: Stage
  /** Counts changes of content, and every time an approval was taken back. */
  revision: number
  digest: string | null
  contentEditor: string | null
  assignee: string | null
  dueAt: string | null
  reviewReason: string | null
}

type Row = { id: string } & {
  [K in keyof State]?: State[K] | null
} & { dueAt?: Date | string | null }

const UNKNOWN: State = {
  stage: 'draft',
  revision: 0,
  digest: null,
  contentEditor: null,
  assignee: null,
  dueAt: null,
  reviewReason: null,
}

const findRow = async ({ req, collection, id }: DocumentRef): Promise<Row | null> =>
  req.payload.db.findOne<Row>({
    collection: 'workflow-states',
    where: { key: { equals: `${collection}:${id}` } },
    req,
  })

const stateOf = (row: Row | null): State =>
  row === null
    ? UNKNOWN
    : {
        stage: row.stage ?? 'draft',
        revision: row.revision ?? 0,
        digest: row.digest ?? null,
        contentEditor: row.contentEditor ?? null,
        assignee: row.assignee ?? null,
        dueAt: row.dueAt ? new Date(row.dueAt).toISOString() : null,
        reviewReason: row.reviewReason ?? null,
      }

/** Where a document stands; a document nobody has written since the workflow exists is a draft. */
export const findState = async (named: DocumentRef): Promise<State> => stateOf(await findRow(named))

/**
 * Writes where a document stands. Two transactions that both write it meet: one of them is done again
 * and sees what the other did. So whatever has to be weighed against a publication writes it too.
 */
export const writeState = async ({
  change = {},
  ...named
}: DocumentRef & { change?: Partial<State> & { overdueNotedAt?: null } }): Promise<void> => {
  const { req, collection, id } = named
  const row = await findRow(named)
  if (row === null) {
    await req.payload.db.create({
      collection: 'workflow-states',
      data: {
        ...UNKNOWN,
        key: `${collection}:${id}`,
        collection,
        document: id,
        ...change,
        digest: change.digest ?? '',
      },
      req,
      returning: false,
    })
    return
  }
  await req.payload.db.updateOne({
    collection: 'workflow-states',
    id: row.id,
    data: { ...change, updatedAt: new Date().toISOString() },
    req,
    returning: false,
  })
}

/**
 * Notes that a document was saved with this content. Unchanged content changes nothing. Other content
 * takes the approvals of the old one away, and the working copy goes back to the first review.
 */
export const noteContent = async ({
  digest,
  ...named
}: DocumentRef & { digest: string }): Promise<void> => {
  const { req, collection, id } = named
  const before = await findState(named)
  if (before.digest === digest) return
  const actor = actorFrom(req.user)
  const stage = stageAfterChange(before.stage)
  await writeState({
    ...named,
    change: {
      digest,
      stage,
      revision: before.revision + 1,
      contentEditor: actor.kind === 'staff' ? actor.id : null,
      ...(stage === before.stage ? {} : { assignee: null, dueAt: null, overdueNotedAt: null }),
    },
  })
  if (stage === before.stage) return
  await recordAudit({
    req,
    action: 'approval-void',
    resource: collection,
    document: id,
    detail: { from: before.stage, to: stage, actorName: actorName(req), comment: null },
  })
}
