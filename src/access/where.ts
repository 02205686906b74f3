/**
 * The only builders of row conditions. Each is a single key at its root, because the SQL adapter
 * loses one of two sibling `and`/`or` keys.
 */
import type { Where } from 'payload'
import type { Scope } from './grants.js'

/** Rows inside a scope. `prefix` is `version.` when versions are asked. */
export const rowsIn = ({
  scope,
  actorId,
  prefix = '',
}: {
  scope: Exclude<Scope, 'any'>
  actorId: string
  prefix?: '' | 'version.'
}): Where => {
  const own: Where = { [`${prefix}createdBy`]: { equals: actorId } }
  switch (scope) {
    case 'self':
      return { id: { equals: actorId } }
    case 'own':
      return own
    case 'visible':
      return { or: [{ [`${prefix}_status`]: { equals: 'published' } }, own] }
  }
}
