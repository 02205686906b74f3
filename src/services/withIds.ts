import type { Where } from 'payload'

/**
 * Rows with one of these ids. An id that this database could never give finds nothing, while `in` fails
 * over it on MongoDB.
 */
export const withIds = (ids: readonly string[]): Where => ({
  or: ids.map((id) => ({ id: { equals: id } })),
})
