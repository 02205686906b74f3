import type { PayloadRequest } from 'payload'
import { commitTransaction, initTransaction, killTransaction } from 'payload'
import type { Result } from '../errors.js'

const ATTEMPTS = 4

/** MongoDB asks for the whole transaction again when two of them met. */
const isTransient = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'hasErrorLabel' in error &&
  typeof error.hasErrorLabel === 'function' &&
  error.hasErrorLabel('TransientTransactionError') === true

/**
 * Runs work in one transaction: all of it is kept, or none when it throws or refuses. Joins the
 * transaction of `req` when there is one already. A conflict is tried again, four times in all.
 */
export const inTransaction = async <T>(
  req: PayloadRequest,
  work: () => Promise<Result<T>>,
  attempt = 1,
): Promise<Result<T>> => {
  const isOwner = await initTransaction(req)
  try {
    const result = await work()
    if (isOwner) await (result.ok ? commitTransaction(req) : killTransaction(req))
    return result
  } catch (error) {
    if (isOwner) await killTransaction(req)
    if (isOwner && isTransient(error) && attempt < ATTEMPTS) {
      return inTransaction(req, work, attempt + 1)
    }
    throw error
  }
}
