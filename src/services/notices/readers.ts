import type { PayloadRequest } from 'payload'
import { actorFrom } from '../../access/actor.js'
import { can } from '../../access/can.js'
import type { Role } from '../../access/roles.js'
import type { WorkflowCollection } from '../../slugs.js'
import { withIds } from '../withIds.js'
import { findSubject } from './subject.js'

/** More accounts than are told of one thing. */
const MOST = 200

type Account = { id: string; roles?: string[] | null }

/** The accounts that hold a role. */
export const accountsWith = async ({
  req,
  role,
}: {
  req: PayloadRequest
  role: Role
}): Promise<string[]> => {
  const { docs } = await req.payload.db.find<Account>({
    collection: 'users',
    where: { roles: { in: [role] } },
    sort: 'createdAt',
    limit: MOST,
    pagination: false,
    req,
  })
  return docs.map(({ id }) => String(id))
}

/** Those of the accounts that may read the draft today: a notice must not say more than the API does. */
export const readersAmong = async ({
  req,
  ids,
  collection,
  document,
}: {
  req: PayloadRequest
  ids: string[]
  collection: WorkflowCollection
  document: string
}): Promise<string[]> => {
  const subject = await findSubject({ req, collection, id: document })
  if (ids.length === 0 || subject === null) return []
  const { docs } = await req.payload.db.find<Account>({
    collection: 'users',
    where: withIds(ids.slice(0, MOST)),
    limit: MOST,
    pagination: false,
    req,
  })
  const roles = new Map(docs.map((account) => [String(account.id), account.roles ?? []]))
  return ids.filter((id) => {
    const actor = actorFrom({ collection: 'users', id, roles: roles.get(id) })
    const scope = can(actor, 'readVersions', collection)
    return scope === 'any' || (scope === 'own' && subject.createdBy === id)
  })
}
