import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { reviewLapsed } from '../services/workflow/reviewLapsed.js'

const licenceOf = (doc: { licence?: unknown } | undefined): string =>
  JSON.stringify(doc?.licence ?? null)

/**
 * Event: after an account was saved or deleted. Reads: its licence and what it signed. Writes: puts what
 * rests on a licence that does not hold any more up for review. Safe to repeat.
 */
export const followLicence = {
  afterChange: (async ({ doc, previousDoc, operation, req }) => {
    const isChanged = operation === 'update' && licenceOf(doc) !== licenceOf(previousDoc)
    if (isChanged) await reviewLapsed({ req, signer: String(doc.id) })
    return doc
  }) satisfies CollectionAfterChangeHook,
  afterDelete: (async ({ id, req }) => {
    await reviewLapsed({ req, signer: String(id) })
  }) satisfies CollectionAfterDeleteHook,
}
