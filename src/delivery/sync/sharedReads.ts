/**
 * Lets readings that are asked for at the same moment share one: a change wakes everybody who follows,
 * and most of them stand at the same place. None begins before the last of them has asked, so that
 * nobody is given what was read before.
 */
export const createSharedReads = <T>(): ((key: string, read: () => Promise<T>) => Promise<T>) => {
  const asked = new Map<string, Promise<T>>()
  return (key, read) => {
    const known = asked.get(key)
    if (known !== undefined) return known
    const reading = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      asked.delete(key)
      return read()
    })
    asked.set(key, reading)
    return reading
  }
}
