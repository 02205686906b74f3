import { actorName } from '../actorName.js'
import { notify } from '../notices/notify.js'
import { findSubject, nameInNotice } from '../notices/subject.js'
import { findState } from '../workflow/state.js'
import type { CommentRow } from './rows.js'
import type { DocumentRef } from '../documentRef.js'
import { findReplies } from './rows.js'
import { MOST_COMMENTS } from './threads.js'

/**
 * Tells those a thread concerns what happened in it: who started the document, who is to review it,
 * and whoever wrote in the thread. Not what was written.
 */
export const tellOfThread = async ({
  row,
  did,
  ...named
}: DocumentRef & { row: CommentRow; did: string }): Promise<void> => {
  const { req, collection, id } = named
  const subject = await findSubject(named)
  const { assignee } = await findState(named)
  const replies = await findReplies({ req, threads: [String(row.id)], limit: MOST_COMMENTS })
  const recipients = [
    subject?.createdBy,
    assignee,
    row.author,
    ...replies.map(({ author }) => author),
  ].flatMap((one) => one ?? [])
  await notify({
    req,
    recipients,
    kind: 'comment',
    collection,
    document: id,
    text: `${actorName(req) ?? 'Somebody'} ${did} ${nameInNotice({ collection, subject })}.`,
  })
}
