/** Turns the grants table into Payload access functions. */
import type { Access, FieldAccess } from 'payload'
import { actorFrom, hasRole } from './actor.js'
import { can } from './can.js'
import type { Action, Resource } from './grants.js'
import type { Role } from './roles.js'
import { rowsIn } from './where.js'

/** An access function that can be recognised as one of ours; a test walks the configuration for it. */
export type Rule = Access & { rule: { action: Action; resource: Resource } }

const allow = (action: Action, resource: Resource): Rule => {
  const access: Access = ({ req }) => {
    const actor = actorFrom(req.user)
    const scope = can(actor, action, resource)
    if (scope === 'deny' || actor.kind !== 'staff') return false
    if (scope === 'any') return true
    return rowsIn({
      scope,
      actorId: actor.id,
      prefix: action === 'readVersions' ? 'version.' : '',
    })
  }
  return Object.assign(access, { rule: { action, resource } })
}

/** Yes or no, for the operations whose answer cannot be a row condition. */
const allowFlat = (action: Action, resource: Resource) =>
  Object.assign(
    ({ req }: Parameters<Access>[0]): boolean =>
      can(actorFrom(req.user), action, resource) !== 'deny',
    { rule: { action, resource } },
  )

/** Every operation of a collection, each written out, so that Payload's permissive default never applies. */
export const collectionAccess = (resource: Resource) => ({
  create: allow('create', resource),
  read: allow('read', resource),
  readVersions: allow('readVersions', resource),
  update: allow('update', resource),
  delete: allow('delete', resource),
  unlock: allow('unlock', resource),
  admin: allowFlat('admin', resource),
})

/** Every operation of a global. */
export const globalAccess = (resource: Resource) => ({
  read: allow('read', resource),
  readVersions: allow('readVersions', resource),
  update: allow('update', resource),
})

/** A field only these roles may see or touch; static, so that no query parameter can steer it. */
export const onlyRoles = (...roles: Role[]): FieldAccess => {
  return ({ req }) => hasRole(actorFrom(req.user), ...roles)
}

/** A field nobody may write through the API: it is set by hooks and services. */
export const nobody: FieldAccess = () => false

/** A field of an account that its owner and administrators may see. */
export const ownerOrAdmin: FieldAccess = ({ req, id }) => {
  const actor = actorFrom(req.user)
  return hasRole(actor, 'admin') || (actor.kind === 'staff' && id !== undefined && id === actor.id)
}

/** A field of an account that only its owner may change. */
export const oneself: FieldAccess = ({ req, id }) => {
  const actor = actorFrom(req.user)
  return actor.kind === 'staff' && id !== undefined && id === actor.id
}

/** Rights are given by another administrator, never by oneself. */
export const anotherAdmin: FieldAccess = ({ req, id }) => {
  const actor = actorFrom(req.user)
  return hasRole(actor, 'admin') && actor.kind === 'staff' && id !== actor.id
}
