import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { RefusalError } from '../errors.js'
import { withdrawUnconsented } from '../services/consent/withdrawUnconsented.js'

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null
}

const moment = (value: unknown): number | null =>
  value === null || value === undefined ? null : new Date(String(value)).getTime()

/**
 * Event: before a consent is changed. Reads: whether it was withdrawn. Writes: nothing. Safe to repeat.
 * A person who took their consent back gives a new one if they change their mind; nobody else undoes it.
 */
export const keepWithdrawn: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const before = moment(originalDoc?.withdrawnAt)
  if (before !== null && moment(data.withdrawnAt) !== before) {
    throw new RefusalError({
      code: 'invalid',
      field: 'withdrawnAt',
      message: 'This consent was withdrawn. It cannot be taken up again: record a new one.',
    })
  }
  return data
}

/**
 * Event: after a consent was saved. Reads: the story or stories it is about. Writes: takes a story down
 * that it does not cover any more, in the transaction of the save. Safe to repeat.
 */
export const followConsent: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const stories = new Set([idOf(doc.story), idOf(previousDoc?.story)])
  for (const story of stories) if (story !== null) await withdrawUnconsented({ req, story })
  return doc
}
