/**
 * Work that whoever asks for it shares: calls while it runs become one more run after it, so that what
 * was asked for last has been done by the time its caller is answered.
 */
export const sharedRun = <Owner extends object>(
  work: (owner: Owner) => Promise<void>,
): ((owner: Owner) => Promise<void>) => {
  const running = new WeakMap<Owner, { run: Promise<void>; again: boolean }>()
  return (owner) => {
    const current = running.get(owner)
    if (current !== undefined) {
      current.again = true
      return current.run
    }
    const turn = { run: Promise.resolve(), again: true }
    turn.run = (async () => {
      try {
        while (turn.again) {
          turn.again = false
          await work(owner)
        }
      } finally {
        running.delete(owner)
      }
    })()
    running.set(owner, turn)
    return turn.run
  }
}
