import type { Field } from 'payload'

/** Kinds of field that a frontend may filter or sort by, and that therefore carry an index. */
const INDEXED = new Set(['text', 'select', 'number', 'date', 'checkbox', 'relationship', 'upload'])

/**
 * Marks a field as part of the public shape. Serializer, filters, sorting, GraphQL types and the
 * content digest are all derived from this mark: a field without it never leaves the building.
 */
export const open = <T extends Field>(field: T): T => ({
  ...field,
  ...(INDEXED.has(field.type) && !('unique' in field && field.unique) ? { index: true } : {}),
  custom: { ...field.custom, public: true },
})
