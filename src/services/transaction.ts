import type { PayloadRequest } from 'payload'
import { commitTransaction, initTransaction, killTransaction } from 'payload'
import { isWriteConflict, retryConflicts } from '../database/conflicts.js'
import type { Result } from '../errors.js'

type Outcome<T> = { result: Result<T> } | { error: unknown }

/**
 * Runs work in one transaction: all of it is kept, or none when it throws or refuses. Joins the
 * transaction of `req` when there is one already; its owner then decides. Work that met another
 * transaction is done again.
 */
export const inTransaction = async <T>(
  req: PayloadRequest,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  let isOwner = true
  const attempt = async (): Promise<Outcome<T>> => {
    try {
      isOwner = await initTransaction(req)
    } catch (error) {
      // What is kept of a transaction that never began would be taken for one.
      delete req.transactionID
      return { error }
    }
    try {
      const result = await work()
      if (isOwner) await (result.ok ? commitTransaction(req) : killTransaction(req))
      return { result }
    } catch (error) {
      if (isOwner) await killTransaction(req)
      return { error }
    }
  }
  const outcome = await retryConflicts({
    work: attempt,
    isConflict: (one) => isOwner && 'error' in one && isWriteConflict(one.error),
  })
  if ('error' in outcome) throw outcome.error
  return outcome.result
}
