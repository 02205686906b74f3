/** Where in a list a page of it is, in the words of Payload. */
export type Envelope = {
  totalDocs: number
  limit: number
  page: number
  totalPages: number
  hasNextPage: boolean
  hasPrevPage: boolean
  nextPage: number | null
  prevPage: number | null
}

/** @param most how many documents can be paged through, when that is not all of them */
export const envelopeOf = (
  total: number,
  { limit, page, most = Infinity }: { limit: number; page: number; most?: number },
): Envelope => {
  const reachable = Math.min(Math.ceil(total / limit), Math.floor(most / limit))
  const totalPages = Math.max(1, reachable)
  return {
    totalDocs: total,
    limit,
    page,
    totalPages,
    hasNextPage: page < totalPages,
    hasPrevPage: page > 1,
    nextPage: page < totalPages ? page + 1 : null,
    prevPage: page > 1 ? page - 1 : null,
  }
}
