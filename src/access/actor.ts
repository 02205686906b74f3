import type { Role } from './roles.js'
import { isRole } from './roles.js'

/** Who acts. `anonymous` is a value, so that nothing is ever compared with `undefined`. */
export type Actor =
  | { kind: 'staff'; id: string; roles: readonly Role[] }
  | { kind: 'client'; id: string }
  | { kind: 'anonymous' }

const ANONYMOUS: Actor = { kind: 'anonymous' }

/**
 * Reads the principal of a request. Fails closed: whatever is not clearly a member of staff with at
 * least one known role is anonymous, and an API client is never staff, whatever its id.
 */
export const actorFrom = (user: unknown): Actor => {
  if (typeof user !== 'object' || user === null) return ANONYMOUS
  const { collection, id, roles } = user as Record<string, unknown>
  if (typeof id !== 'string' || id === '') return ANONYMOUS
  if (collection === 'api-clients') return { kind: 'client', id }
  if (collection !== 'users' || !Array.isArray(roles)) return ANONYMOUS
  const known = roles.filter(isRole)
  return known.length > 0 ? { kind: 'staff', id, roles: known } : ANONYMOUS
}

export const hasRole = (actor: Actor, ...roles: Role[]): boolean =>
  actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role))
