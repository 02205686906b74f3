/** How a library is divided into the pages of its sitemap. Pure. */
import type { PageCollection } from '../../documents/pageAddress.js'

/** In two languages these are 10,000 addresses; the protocol allows 50,000. */
export const DOCUMENTS_PER_PAGE = 5000

export type Count = { collection: PageCollection; total: number }
export type Stretch = { collection: PageCollection; offset: number; limit: number }

/** How many pages there are; always at least one. */
export const pagesIn = (counts: Count[]): number => {
  const total = counts.reduce((sum, one) => sum + one.total, 0)
  return Math.max(1, Math.ceil(total / DOCUMENTS_PER_PAGE))
}

/** What stands on a page: a stretch of each collection it reaches into, one collection after another. */
export const stretchesOn = (page: number, counts: Count[]): Stretch[] => {
  const first = (page - 1) * DOCUMENTS_PER_PAGE
  const end = first + DOCUMENTS_PER_PAGE
  const stretches: Stretch[] = []
  let start = 0
  for (const { collection, total } of counts) {
    const from = Math.max(first, start)
    const to = Math.min(end, start + total)
    if (from < to) stretches.push({ collection, offset: from - start, limit: to - from })
    start += total
  }
  return stretches
}
