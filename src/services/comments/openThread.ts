import type { CollectionSlug } from 'payload'
import type { z } from 'zod'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { recordAudit } from '../audit/recordAudit.js'
import { mayReadDraft } from '../mayReadDraft.js'
import { inTransaction } from '../transaction.js'
import { writeState } from '../workflow/state.js'
import { isCommentable } from './fieldPath.js'
import type { threadInput } from './input.js'
import type { DocumentRef } from '../documentRef.js'
import { addRow } from './rows.js'
import { tellOfThread } from './tell.js'
import type { Thread } from './threads.js'
import { NO_DOCUMENT, threadsOf } from './threads.js'

/**
 * Opens a thread on a document or one of its fields: whoever may read the draft. Each of them may mark
 * it as blocking, an author their own draft too: to say "not yet" takes no rank, as in the review tools
 * people know, while to say "settled" does (see `settleThread`).
 */
export const openThread = async ({
  input,
  ...named
}: DocumentRef & { input: z.output<typeof threadInput> }): Promise<Result<Thread>> => {
  const { req, collection, id } = named
  if (!(await mayReadDraft(named))) return refuse(NO_DOCUMENT)
  const field = input.field ?? null
  const { flattenedFields } = req.payload.collections[collection as CollectionSlug].config
  if (field !== null && !isCommentable({ path: field, fields: flattenedFields })) {
    return refuse({
      code: 'invalid',
      field: 'field',
      message: `"${field.slice(0, 80)}" is not a field that can be commented on.`,
    })
  }
  const blocking = input.blocking === true
  return inTransaction(req, async () => {
    // Meets an approval that is given at the same moment: one of the two then sees the other.
    if (blocking) await writeState(named)
    const row = await addRow({ ...named, data: { body: input.body, field, blocking, open: true } })
    await recordAudit({
      req,
      action: 'comment',
      resource: collection,
      document: id,
      detail: { thread: String(row.id), field, blocking },
    })
    await tellOfThread({ ...named, row, did: 'commented on' })
    const [thread] = await threadsOf(req, [row])
    return thread === undefined ? refuse(NO_DOCUMENT) : accept(thread)
  })
}
