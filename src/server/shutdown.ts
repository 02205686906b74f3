/** Ends the process in order: no new connection, let what runs finish, close what was opened. */
import type { Server } from 'node:http'
import type { Logger } from 'pino'

const IN_FLIGHT_MS = 10_000
/** A terminal signals the whole group and `npm` passes its own on: that is one Ctrl-C, not two. */
const SAME_SIGNAL_MS = 1000
const PARENT_CHECK_MS = 500
/** Read while the program loads: the shell may be gone by the time it serves. */
const PARENT = process.ppid

/**
 * `npm start` runs this process in a shell. A signal to npm ends npm and that shell and stops there,
 * so the shell's end has to be taken for the signal; else the server would keep its port for ever.
 */
const whenOrphaned = (stop: () => void): void => {
  const timer = setInterval(() => {
    if (process.ppid === PARENT) return
    clearInterval(timer)
    stop()
  }, PARENT_CHECK_MS)
  timer.unref()
}

/**
 * Installs the handlers of SIGTERM and SIGINT. `onStop` runs at once (readiness turns to 503),
 * `close` after the last request, in order. A second signal ends the process without waiting.
 */
export const installShutdown = ({
  server,
  logger,
  onStop,
  close,
  limitMs = IN_FLIGHT_MS,
  isRunByNpm,
}: {
  server: Server
  logger: Logger
  isRunByNpm: boolean
  onStop: () => void
  close: readonly (() => Promise<unknown> | void)[]
  limitMs?: number
}): void => {
  let stoppedAt: number | undefined
  const stop = async (): Promise<void> => {
    if (stoppedAt !== undefined) {
      if (Date.now() - stoppedAt > SAME_SIGNAL_MS) process.exit(1)
      return
    }
    stoppedAt = Date.now()
    onStop()
    logger.info('stopping')
    await drain({ server, limitMs })
    let exitCode = 0
    for (const closeOne of close) {
      try {
        await closeOne()
      } catch (error) {
        exitCode = 1
        logger.error({ err: error }, 'closing failed')
      }
    }
    process.exit(exitCode)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
  if (isRunByNpm) whenOrphaned(() => void stop())
}

/** Resolves when every request in flight has been answered, or the time for that is up. */
export const drain = ({ server, limitMs }: { server: Server; limitMs: number }): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => {
      server.closeAllConnections()
      // Sockets that became WebSockets are not the server's any more, and would keep it waiting.
      resolve()
    }, limitMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
