import type { Actor } from './actor.js'
import type { Action, Resource, Scope } from './grants.js'
import { GRANTS } from './grants.js'

/** Widest first: a person with several roles gets the widest scope any of them gives. */
const WIDEST: readonly Scope[] = ['any', 'visible', 'own', 'self']

/** The scope in which an actor may do something, or `deny`. */
export const can = (actor: Actor, action: Action, resource: Resource): Scope | 'deny' => {
  if (actor.kind !== 'staff') return 'deny'
  const grant = GRANTS[resource][action]
  const scopes = actor.roles.map((role) => grant[role])
  return WIDEST.find((scope) => scopes.includes(scope)) ?? 'deny'
}
