/**
 * Two transactions that met. MongoDB refuses the later one whole and asks for it again; SQLite's
 * writers queue instead and never meet.
 */
const ATTEMPTS = 5
const FIRST_PAUSE_MS = 15

/** Whether an error says: nothing was written, the same transaction may be tried again. */
export const isWriteConflict = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'hasErrorLabel' in error &&
  typeof error.hasErrorLabel === 'function' &&
  error.hasErrorLabel('TransientTransactionError') === true

/**
 * Does the work again while `isConflict` says that its outcome is one, five times in all, with
 * growing pauses of random length, so that those who met do not meet again. Gives the last outcome.
 */
export const retryConflicts = async <T>({
  work,
  isConflict,
}: {
  work: () => Promise<T>
  isConflict: (outcome: T) => boolean | Promise<boolean>
}): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await work()
    if (attempt === ATTEMPTS || !(await isConflict(outcome))) return outcome
    const pause = FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random())
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
