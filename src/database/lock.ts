import { WriterBusyError } from './conflicts.js'

const TIMEOUT_MS = 10_000

/** A first-come first-served lock; waiting longer than ten seconds is an error, not a hang. */
export const createLock = (): (() => Promise<() => void>) => {
  let tail: Promise<void> = Promise.resolve()
  return async () => {
    let release: () => void = () => undefined
    const previous = tail
    tail = new Promise((resolve) => {
      release = resolve
    })
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        release()
        reject(new WriterBusyError('The writer was busy for ten seconds; the write was not made.'))
      }, TIMEOUT_MS)
    })
    await Promise.race([previous, tooLong])
    clearTimeout(timer)
    return release
  }
}
