/** The admin panel as the server sees it: being built, served by Next, or off. */
import type { Server } from 'node:http'
import type { RequestHandler } from 'express'
import type next from 'next'
import type { Env } from '../../env.js'
import type { Build, Stage } from './build.js'
import { startBuild } from './build.js'
import { isBuilt } from './fingerprint.js'
import { progressPage } from './progressPage.js'
import type { AdminPanel, AdminState } from './types.js'

type NextApp = ReturnType<typeof next>

export type ManagedPanel = AdminPanel & {
  /** Builds if necessary, then serves. Never throws: a failure is reported and leaves `off`. */
  start: () => Promise<AdminState>
  /** Ends a build that is still running. */
  cancel: () => void
  close: () => Promise<void>
}

export const createAdminPanel = ({
  env,
  root,
  httpServer,
  createNext,
  report,
}: {
  env: Pick<Env, 'mode' | 'port' | 'host' | 'serverUrl'>
  root: string
  httpServer: Server
  createNext: typeof next
  report: (event: { kind: 'building' | 'failed'; text: string }) => void
}): ManagedPanel => {
  const isDev = env.mode === 'development'
  let startedAt = Date.now()
  let state: AdminState = 'building'
  let stage: Stage = 'preparing'
  let build: Build | undefined
  let isCancelled = false
  let app: NextApp | undefined
  let serve: ReturnType<NextApp['getRequestHandler']> | undefined

  const waiting = progressPage({
    isHttps: env.serverUrl.startsWith('https:'),
    progress: () => ({
      stage,
      seconds: Math.round((Date.now() - startedAt) / 1000),
      hasFailed: state === 'off',
    }),
  })

  const handle: RequestHandler = async (request, response, next) => {
    if (serve === undefined) return waiting(request, response, next)
    await serve(request, response)
  }

  const fail = (text: string): AdminState => {
    report({ kind: 'failed', text })
    state = 'off'
    return state
  }

  const start = async (): Promise<AdminState> => {
    startedAt = Date.now()
    if (!isDev && !isBuilt(root)) {
      report({ kind: 'building', text: 'building the admin panel (once, one to two minutes)' })
      build = startBuild({ root, onStage: (next) => (stage = next) })
      const built = await build.finished
      build = undefined
      if (isCancelled) return 'off'
      if (!built.ok)
        return fail(built.refusals[0]?.message ?? 'The admin panel could not be built.')
    }
    stage = 'finishing'
    try {
      app = createNext({
        dev: isDev,
        dir: root,
        hostname: env.host,
        port: env.port,
        httpServer,
        customServer: true,
      })
      await app.prepare()
      serve = app.getRequestHandler()
      state = 'ready'
      return state
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return fail(`The admin panel could not be started: ${reason}`)
    }
  }

  return {
    state: () => state,
    handle,
    start,
    cancel: () => {
      isCancelled = true
      build?.stop()
    },
    close: async () => app?.close(),
  }
}
