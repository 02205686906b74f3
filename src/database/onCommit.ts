import type { PayloadRequest } from 'payload'

type Job = () => unknown

const queues = new Map<string | number, Job[]>()

/** Opens the queue of a transaction. Called by the database adapters only. */
export const openQueue = (id: string | number): void => void queues.set(id, [])

/** Closes the queue of a transaction and hands over its jobs. Called by the database adapters only. */
export const closeQueue = (id: string | number): Job[] => {
  const jobs = queues.get(id) ?? []
  queues.delete(id)
  return jobs
}

/**
 * Runs a job once the transaction of `req` has committed, never after a rollback; at once when there
 * is no transaction. For effects outside the database.
 */
export const onCommit = async (req: PayloadRequest, job: Job): Promise<void> => {
  const id = await req.transactionID
  const queue = id === undefined || id === null ? undefined : queues.get(id)
  if (queue === undefined) await job()
  else queue.push(job)
}
