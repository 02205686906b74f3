import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { actorFrom, hasRole } from '../../access/actor.js'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { recordAudit } from '../audit/recordAudit.js'
import { mayReadDraft } from '../mayReadDraft.js'
import { inTransaction } from '../transaction.js'
import { writeState } from '../workflow/state.js'
import type { settleInput } from './input.js'
import { addReply } from './replyInThread.js'
import type { CommentRow } from './rows.js'
import type { DocumentRef } from '../documentRef.js'
import { findThread } from './rows.js'
import { tellOfThread } from './tell.js'
import type { Thread } from './threads.js'
import { NO_DOCUMENT, NO_THREAD, threadsOf } from './threads.js'

const ACTS = {
  resolve: {
    audit: 'comment-resolve',
    did: 'resolved a thread on',
    done: 'This thread is resolved already.',
  },
  reopen: {
    audit: 'comment-reopen',
    did: 'reopened a thread on',
    done: 'This thread is open already.',
  },
} as const

export type ThreadAct = keyof typeof ACTS

const NOT_YOURS: Refusal = {
  code: 'forbidden',
  message: 'A blocking thread is resolved by whoever opened it, an editor or a clinician.',
}

const mayResolve = (req: PayloadRequest, row: CommentRow): boolean => {
  const actor = actorFrom(req.user)
  const isOpener = actor.kind === 'staff' && actor.id === row.author
  return row.blocking !== true || isOpener || hasRole(actor, 'editor', 'clinician')
}

/**
 * Resolves or reopens a thread, with or without a last word. Whoever may read the draft may do either,
 * except that a blocking thread is resolved only by its opener, an editor or a clinician.
 */
export const settleThread = async ({
  act,
  thread,
  input,
  ...named
}: DocumentRef & {
  act: ThreadAct
  thread: string
  input: z.output<typeof settleInput>
}): Promise<Result<Thread>> => {
  if (!(await mayReadDraft(named))) return refuse(NO_DOCUMENT)
  return inTransaction(named.req, () => settleInside({ ...named, act, thread, input }))
}

const settleInside = async ({
  act,
  thread,
  input,
  ...named
}: Parameters<typeof settleThread>[0]): Promise<Result<Thread>> => {
  const { req, collection, id } = named
  const row = await findThread({ ...named, thread })
  if (row === null) return refuse(NO_THREAD)
  if (act === 'resolve' && !mayResolve(req, row)) return refuse(NOT_YOURS)
  const open = act === 'reopen'
  if ((row.open === true) === open) return refuse({ code: 'wrong-stage', message: ACTS[act].done })
  // Meets an approval that is given at the same moment: one of the two then sees the other.
  if (open && row.blocking === true) await writeState(named)
  const actor = actorFrom(req.user)
  const change = {
    open,
    resolvedBy: open || actor.kind !== 'staff' ? null : actor.id,
    resolvedAt: open ? null : new Date().toISOString(),
  }
  await req.payload.db.updateOne({
    collection: 'review-comments',
    id: row.id,
    data: { ...change },
    req,
    returning: false,
  })
  if (input.body) {
    const added = await addReply({ ...named, row, body: input.body })
    if (!added.ok) return added
  }
  await recordAudit({
    req,
    action: ACTS[act].audit,
    resource: collection,
    document: id,
    detail: { thread },
  })
  await tellOfThread({ ...named, row, did: ACTS[act].did })
  const [settled] = await threadsOf(req, [{ ...row, ...change }])
  return settled === undefined ? refuse(NO_THREAD) : accept(settled)
}
