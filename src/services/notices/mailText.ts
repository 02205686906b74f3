import type { SendEmailOptions } from 'payload'
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { isWorkflowCollection } from '../../slugs.js'
import { isNoticeKind, NOTICE_KINDS } from '../../workflow/noticeKinds.js'
import { accountsWith, readersAmong } from './readers.js'
import { findSubject, quotedTitle } from './subject.js'

type Notice = {
  recipient: string
  kind: string
  collection?: string | null
  document?: string | null
}

type About = { payload: Payload; recipient: string; collection: string; document: string }

/** The title of what a notice is about, if it may be in a mail; undefined for who may not be told. */
const findTitle = async (about: About): Promise<string | null | undefined> => {
  const { payload, recipient, collection, document } = about
  const req = await createLocalReq({}, payload)
  if (collection === 'webhooks') {
    const admins = await accountsWith({ req, role: 'admin' })
    return admins.includes(recipient) ? null : undefined
  }
  if (!isWorkflowCollection(collection)) return undefined
  const readers = await readersAmong({ req, ids: [recipient], collection, document })
  if (readers.length === 0) return undefined
  const subject = await findSubject({ req, collection, id: document })
  return quotedTitle({ collection, subject })
}

/**
 * The mail of a notice: what kind of thing happened, the title of the document and where it is. Mail is
 * read by more machines than the panel, so nothing of the text goes into it, and of a case story not
 * even the title. Null when there is nobody to write to, or they may not be told any more.
 */
export const mailOf = async ({
  payload,
  notice: { recipient, kind, collection, document },
}: {
  payload: Payload
  notice: Notice
}): Promise<SendEmailOptions | null> => {
  if (!isNoticeKind(kind) || !collection || !document) return null
  const account = await payload.db.findOne<{ id: string; email?: string | null }>({
    collection: 'users',
    where: { id: { equals: recipient } },
  })
  const title = await findTitle({ payload, recipient, collection, document })
  if (!account?.email || title === undefined) return null
  const { routes, serverURL } = payload.config
  const { subject: line, sentences } = NOTICE_KINDS[kind]
  return {
    to: account.email,
    subject: `Secure Base: ${line}`,
    text: [
      ...sentences,
      '',
      ...(title === null ? [] : [title]),
      `${serverURL}${routes.admin}/collections/${collection}/${document}`,
      '',
    ].join('\n'),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
