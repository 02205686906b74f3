import type { FieldHook } from 'payload'
import { keptFindings } from '../services/workflow/screening.js'

/**
 * Event: after one story was read by somebody. Reads: what its last screen found and what was decided.
 * Writes: nothing. Safe to repeat. Lists leave it aside: they would ask once for each row. Who may see
 * it is the business of the field's access.
 */
export const showFindings: FieldHook = async ({ findMany, originalDoc, overrideAccess, req }) =>
  findMany === true || overrideAccess === true || typeof originalDoc?.id !== 'string'
    ? undefined
    : keptFindings({ req, collection: 'case-stories', id: originalDoc.id })
