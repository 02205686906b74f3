import type { PayloadRequest } from 'payload'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { mayReadDraft } from '../mayReadDraft.js'
import { withIds } from '../withIds.js'
import type { CommentRow } from './rows.js'
import type { DocumentRef } from '../documentRef.js'
import { findReplies, findThreads } from './rows.js'

type Person = { id: string; name: string | null }

export type Thread = {
  id: string
  /** The path of the field it is about; null for the whole document. */
  field: string | null
  blocking: boolean
  open: boolean
  resolvedBy?: Person
  resolvedAt?: string
  comments: { id: string; body: string; author: Person; at: string }[]
}

export type ThreadList = {
  threads: Thread[]
  /** Whether there are older threads that are left out. */
  truncated: boolean
}

/** More threads than anybody reads of one document. */
const MOST_THREADS = 200
/** A thread that is longer has become another conversation. */
export const MOST_COMMENTS = 100

export const NO_DOCUMENT: Refusal = { code: 'not-found', message: 'There is no such document.' }
export const NO_THREAD: Refusal = {
  code: 'not-found',
  message: 'There is no such thread on this document.',
}

const iso = (at: Date | string): string => new Date(at).toISOString()

const namesOf = async (
  req: PayloadRequest,
  ids: string[],
): Promise<ReadonlyMap<string, string | null>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: string; name?: string | null }>({
    collection: 'users',
    where: withIds(ids),
    limit: ids.length,
    pagination: false,
    req,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name ?? null]))
}

const commentOf = ({ id, body, author, authorName, createdAt }: CommentRow) => ({
  id: String(id),
  body,
  author: { id: author, name: authorName ?? null },
  at: iso(createdAt),
})

/** Threads with their comments, the oldest first, in the order of their first rows. */
export const threadsOf = async (req: PayloadRequest, rows: CommentRow[]): Promise<Thread[]> => {
  const ids = rows.map(({ id }) => String(id))
  const replies = await findReplies({ req, threads: ids, limit: ids.length * MOST_COMMENTS })
  const resolvers = rows.flatMap(({ resolvedBy }) => resolvedBy ?? [])
  const names = await namesOf(req, [...new Set(resolvers)])
  return rows.map((row) => ({
    id: String(row.id),
    field: row.field ?? null,
    blocking: row.blocking === true,
    open: row.open === true,
    ...(row.resolvedBy && row.resolvedAt
      ? {
          resolvedBy: { id: row.resolvedBy, name: names.get(row.resolvedBy) ?? null },
          resolvedAt: iso(row.resolvedAt),
        }
      : {}),
    comments: [row, ...replies.filter(({ thread }) => thread === String(row.id))].map(commentOf),
  }))
}

/**
 * The threads of a document, the oldest first, for whoever may read its draft. At most 200: resolved
 * ones are left out before open ones, and older ones before later ones.
 */
export const listThreads = async (named: DocumentRef): Promise<Result<ThreadList>> => {
  if (!(await mayReadDraft(named))) return refuse(NO_DOCUMENT)
  const found = await findThreads({ ...named, limit: MOST_THREADS + 1 })
  const rows = found
    .slice(0, MOST_THREADS)
    .sort((a, b) => iso(a.createdAt).localeCompare(iso(b.createdAt)) || (a.id < b.id ? -1 : 1))
  return accept({
    threads: await threadsOf(named.req, rows),
    truncated: found.length > MOST_THREADS,
  })
}
