/**
 * Two transactions that met. MongoDB refuses the later one whole and asks for it again; SQLite's
 * writers queue instead, and one that has waited too long gives up before it wrote anything.
 */
const ATTEMPTS = 5
const FIRST_PAUSE_MS = 15
/** Who has waited this long is told rather than kept. */
const PATIENCE_MS = 8000

/** The writer of the embedded database was not free in time; nothing was written. */
export class WriterBusyError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'WriterBusyError'
  }
}

/** MongoDB's number for a write conflict: all that some errors carry, without the label. */
const MONGODB_CONFLICT = 112

const hasConflictLabel = (error: object): boolean =>
  'hasErrorLabel' in error &&
  typeof error.hasErrorLabel === 'function' &&
  error.hasErrorLabel('TransientTransactionError') === true

/** Whether an error says: nothing was written, the same transaction may be tried again. */
export const isWriteConflict = (error: unknown): boolean =>
  error instanceof WriterBusyError ||
  (typeof error === 'object' &&
    error !== null &&
    (hasConflictLabel(error) || ('code' in error && error.code === MONGODB_CONFLICT)))

/**
 * Does the work again while `isConflict` says that its outcome is one, five times in all and not
 * after eight seconds, with growing pauses of random length, so that those who met do not meet
 * again. Gives the last outcome.
 */
export const retryConflicts = async <T>({
  work,
  isConflict,
}: {
  work: () => Promise<T>
  isConflict: (outcome: T) => boolean | Promise<boolean>
}): Promise<T> => {
  const deadline = Date.now() + PATIENCE_MS
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await work()
    const isLast = attempt === ATTEMPTS || Date.now() > deadline
    if (isLast || !(await isConflict(outcome))) return outcome
    const pause = FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random())
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
