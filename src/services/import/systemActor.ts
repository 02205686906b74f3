import type { Payload, TypedUser } from 'payload'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'

/**
 * Who a command acts as: the administrator with the oldest account, so that a draft made on the
 * command line has an owner. Refuses when nobody has set the system up yet.
 */
export const findSystemActor = async (payload: Payload): Promise<Result<TypedUser>> => {
  const { docs } = await payload.find({
    collection: 'users',
    overrideAccess: true,
    depth: 0,
    limit: 1,
    sort: 'createdAt',
    where: { roles: { in: ['admin'] } },
  })
  const [admin] = docs
  return admin === undefined
    ? refuse({
        code: 'forbidden',
        message: 'There is no administrator yet. Run "npm start" and create the first account.',
      })
    : accept({ ...admin, collection: 'users' })
}
