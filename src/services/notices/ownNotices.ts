import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { withIds } from '../withIds.js'

/** The latest ones; older ones have been seen or never will be. */
const SHOWN = 100

export const readInput = z.union([
  z.strictObject({ ids: z.array(z.string().min(1).max(100)).max(500) }),
  z.strictObject({ all: z.literal(true) }),
])

export type NoticeList = {
  notices: {
    id: string
    kind: string
    text: string
    collection: string | null
    document: string | null
    at: string
    readAt: string | null
  }[]
  /** How many the person has not read, also of those that are not shown. */
  unread: number
}

type Row = {
  id: string
  kind: string
  text: string
  collection?: string | null
  document?: string | null
  createdAt: Date | string
  readAt?: Date | string | null
}

type Own = { req: PayloadRequest; recipient: string }

const unreadOf = (recipient: string): Where[] => [
  { recipient: { equals: recipient } },
  { readAt: { exists: false } },
]

/** The latest 100 notices of a person, the latest first. */
export const listNotices = async ({
  req,
  recipient,
  onlyUnread,
}: Own & { onlyUnread: boolean }): Promise<NoticeList> => {
  const { db } = req.payload
  const unread = { and: unreadOf(recipient) }
  const { docs } = await db.find<Row>({
    collection: 'notices',
    where: onlyUnread ? unread : { recipient: { equals: recipient } },
    sort: ['-createdAt', '-id'],
    limit: SHOWN,
    pagination: false,
    req,
  })
  const { totalDocs } = await db.count({ collection: 'notices', where: unread, req })
  return {
    notices: docs.map(({ id, kind, text, collection, document, createdAt, readAt }) => ({
      id: String(id),
      kind,
      text,
      collection: collection ?? null,
      document: document ?? null,
      at: new Date(createdAt).toISOString(),
      readAt: readAt ? new Date(readAt).toISOString() : null,
    })),
    unread: totalDocs,
  }
}

/** Marks notices of a person as read, those named or all. Another's, or one that is gone, is left aside. */
export const markRead = async ({
  req,
  recipient,
  input,
}: Own & { input: z.output<typeof readInput> }): Promise<void> => {
  const named: Where[] = 'ids' in input ? [withIds(input.ids)] : []
  if ('ids' in input && input.ids.length === 0) return
  await req.payload.db.updateMany({
    collection: 'notices',
    where: { and: [...unreadOf(recipient), ...named] },
    // The time of the last change is that of the last attempt to send the mail.
    data: { readAt: new Date().toISOString(), updatedAt: null },
    req,
    returning: false,
  })
}
