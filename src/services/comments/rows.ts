/**
 * The rows behind the threads. The first comment of a thread is the thread: it holds the field, and
 * whether it blocks and is open. The others name it in `thread` and are neither.
 */
import type { PayloadRequest } from 'payload'
import { actorFrom } from '../../access/actor.js'
import type { DocumentRef } from '../documentRef.js'
import { actorName } from '../actorName.js'

export type CommentRow = {
  id: string
  thread?: string | null
  field?: string | null
  body: string
  blocking?: boolean | null
  open?: boolean | null
  author: string
  authorName?: string | null
  resolvedBy?: string | null
  resolvedAt?: Date | string | null
  createdAt: Date | string
}

/** Adds a comment by the person who acts: to a thread, or as the first of a new one. */
export const addRow = async ({
  req,
  collection,
  id,
  data,
}: DocumentRef & {
  data: Pick<CommentRow, 'body' | 'thread' | 'field' | 'blocking' | 'open'>
}): Promise<CommentRow> => {
  const actor = actorFrom(req.user)
  const row = await req.payload.db.create({
    collection: 'review-comments',
    data: {
      ...data,
      collection,
      document: id,
      author: actor.kind === 'anonymous' ? 'anonymous' : actor.id,
      authorName: actorName(req),
    },
    req,
  })
  return row as unknown as CommentRow
}

/** A thread of this document, and of no other. */
export const findThread = async ({
  req,
  collection,
  id,
  thread,
}: DocumentRef & { thread: string }): Promise<CommentRow | null> =>
  req.payload.db.findOne<CommentRow>({
    collection: 'review-comments',
    where: {
      and: [
        { id: { equals: thread } },
        { collection: { equals: collection } },
        { document: { equals: id } },
        { thread: { exists: false } },
      ],
    },
    req,
  })

/** Threads of a document: open ones before the others, and the latest of each first. */
export const findThreads = async ({
  req,
  collection,
  id,
  limit,
}: DocumentRef & { limit: number }): Promise<CommentRow[]> => {
  const { docs } = await req.payload.db.find<CommentRow>({
    collection: 'review-comments',
    where: {
      and: [
        { collection: { equals: collection } },
        { document: { equals: id } },
        { thread: { exists: false } },
      ],
    },
    sort: ['-open', '-createdAt', '-id'],
    limit,
    pagination: false,
    req,
  })
  return docs
}

/** Every comment of these threads but the first ones, the oldest first. */
export const findReplies = async ({
  req,
  threads,
  limit,
}: {
  req: PayloadRequest
  threads: string[]
  limit: number
}): Promise<CommentRow[]> => {
  if (threads.length === 0) return []
  const { docs } = await req.payload.db.find<CommentRow>({
    collection: 'review-comments',
    where: { thread: { in: threads } },
    sort: ['createdAt', 'id'],
    limit,
    pagination: false,
    req,
  })
  return docs
}
