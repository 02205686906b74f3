import type { Payload, PayloadRequest } from 'payload'

/**
 * Whether anybody has an account. Looks for one rather than counting: without a condition, Payload's
 * count on MongoDB is an estimate, and an empty system is the one that hands out its keys.
 */
export const hasAccounts = async ({
  payload,
  req,
}: {
  payload: Payload
  req?: PayloadRequest
}): Promise<boolean> =>
  (await payload.db.findOne({
    collection: 'users',
    where: {},
    ...(req === undefined ? {} : { req }),
  })) !== null
