import type { z } from 'zod'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { recordAudit } from '../audit/recordAudit.js'
import { mayReadDraft } from '../mayReadDraft.js'
import { inTransaction } from '../transaction.js'
import type { replyInput } from './input.js'
import type { CommentRow } from './rows.js'
import type { DocumentRef } from '../documentRef.js'
import { addRow, findReplies, findThread } from './rows.js'
import { tellOfThread } from './tell.js'
import type { Thread } from './threads.js'
import { MOST_COMMENTS, NO_DOCUMENT, NO_THREAD, threadsOf } from './threads.js'

/** Adds a comment to a thread, in the transaction of `req`, unless the thread is full. */
export const addReply = async ({
  row,
  body,
  ...named
}: DocumentRef & { row: CommentRow; body: string }): Promise<Result<CommentRow>> => {
  const thread = String(row.id)
  const replies = await findReplies({ req: named.req, threads: [thread], limit: MOST_COMMENTS })
  // The first comment counts.
  if (replies.length >= MOST_COMMENTS - 1) {
    return refuse({
      code: 'invalid',
      field: 'body',
      message: `A thread holds ${MOST_COMMENTS} comments. Open another one.`,
    })
  }
  return accept(await addRow({ ...named, data: { body, thread, blocking: false, open: false } }))
}

/** Answers in a thread, open or resolved: whoever may read the draft. */
export const replyInThread = async ({
  thread,
  input,
  ...named
}: DocumentRef & { thread: string; input: z.output<typeof replyInput> }): Promise<
  Result<Thread>
> => {
  const { req, collection, id } = named
  if (!(await mayReadDraft(named))) return refuse(NO_DOCUMENT)
  return inTransaction(req, async () => {
    const row = await findThread({ ...named, thread })
    if (row === null) return refuse(NO_THREAD)
    const added = await addReply({ ...named, row, body: input.body })
    if (!added.ok) return added
    await recordAudit({
      req,
      action: 'comment',
      resource: collection,
      document: id,
      detail: { thread },
    })
    await tellOfThread({ ...named, row, did: 'answered in a thread on' })
    const [answered] = await threadsOf(req, [row])
    return answered === undefined ? refuse(NO_THREAD) : accept(answered)
  })
}
