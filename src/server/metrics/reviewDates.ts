import type { Payload } from 'payload'
import { z } from 'zod'
import { isWorkflowCollection } from '../../slugs.js'

/** How the live documents stand with their clinical review. */
export type ReviewDates = {
  /** Without a clinical review, which not every text needs. */
  none: number
  /** Reviewed, and the next review is not due yet. */
  current: number
  overdue: number
  /** For how many seconds the longest overdue one has been so; 0 when none is. */
  longestOverdue: number
}

const PAGE = 100
const MS = 1000

const rowSchema = z.object({
  id: z.string(),
  collection: z.string(),
  shape: z.object({ review: z.object({ nextReviewDue: z.iso.date() }).nullish() }).nullish(),
})

/**
 * Counts the live documents by their review. When it is due stands inside what was published, so every
 * publication is read, a page at a time: to be asked rarely.
 */
export const countReviewDates = async (payload: Payload, now: Date): Promise<ReviewDates> => {
  const dates: ReviewDates = { none: 0, current: 0, overdue: 0, longestOverdue: 0 }
  const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length)
  let last: string | undefined
  for (;;) {
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'publications',
      where: {
        and: [
          { state: { equals: 'live' } },
          ...(last === undefined ? [] : [{ id: { greater_than: last } }]),
        ],
      },
      select: { collection: true, shape: true },
      sort: 'id',
      limit: PAGE,
      pagination: false,
    })
    for (const { collection, shape } of docs.flatMap(
      (row) => rowSchema.safeParse(row).data ?? [],
    )) {
      if (!isWorkflowCollection(collection)) continue
      const due = shape?.review?.nextReviewDue
      if (due === undefined) dates.none += 1
      else if (due >= today) dates.current += 1
      else {
        dates.overdue += 1
        const seconds = Math.floor((now.getTime() - Date.parse(due)) / MS)
        dates.longestOverdue = Math.max(dates.longestOverdue, seconds)
      }
    }
    if (docs.length < PAGE) return dates
    last = docs.at(-1)?.id
  }
}
