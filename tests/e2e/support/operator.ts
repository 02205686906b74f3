/** The program under npm, as an operator runs it, with a folder of its own. */
import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from './freePort.js'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PASSWORD = 'Operator-suite-2027'
const TRIES = 240
const PAUSE_MS = 250

export const pause = (ms = PAUSE_MS): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms))

/** The answer's status, or "refused" when nobody listens. */
const statusOf = async (url: string): Promise<number | 'refused'> => {
  try {
    return (await fetch(url)).status
  } catch {
    return 'refused'
  }
}

export type Operated = {
  base: string
  start: () => Promise<void>
  /** Kills npm and everything it started, at once. */
  killAll: () => void
  /** Asks npm to stop. */
  stop: () => void
  waitFor: (status: number | 'refused') => Promise<void>
  /** The `Authorization` header of a sample account. */
  signIn: (account: string) => Promise<string>
  /** Runs one of the commands on the same data; its exit code and what it printed. */
  run: (script: string) => Promise<{ code: number; output: string }>
  remove: () => Promise<void>
}

export const operate = async (): Promise<Operated> => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'secure-base-process-'))
  const port = await freePort()
  const base = `http://localhost:${port}`
  const env = {
    NODE_ENV: 'production' as const,
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO_PASSWORD: PASSWORD,
    // Where the receivers of tests listen.
    WEBHOOK_PRIVATE_HOSTS: '127.0.0.1',
  }
  let npm: ChildProcess | undefined

  const waitFor: Operated['waitFor'] = async (status) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if ((await statusOf(`${base}/readyz`)) === status) return
      await pause()
    }
    throw new Error(`The program did not come to answer ${status}.`)
  }
  const killAll = (): void => {
    try {
      process.kill(-Number(npm?.pid), 'SIGKILL')
    } catch {
      // It has ended already.
    }
  }
  return {
    base,
    waitFor,
    killAll,
    start: async () => {
      // A group of its own, so that all of it can be killed at once.
      npm = spawn('npm', ['start'], { cwd: ROOT, env, stdio: 'ignore', detached: true })
      await waitFor(200)
    },
    stop: () => void npm?.kill('SIGTERM'),
    signIn: async (account) => {
      const response = await fetch(`${base}/api/users/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: `${account}@example.org`, password: PASSWORD }),
      })
      return `JWT ${((await response.json()) as { token: string }).token}`
    },
    run: async (script) => {
      try {
        const { stdout } = await promisify(execFile)('npm', ['run', '--silent', script], {
          cwd: ROOT,
          env,
        })
        return { code: 0, output: stdout }
      } catch (error) {
        const { code, stdout } = error as { code: number; stdout: string }
        return { code, output: stdout }
      }
    },
    remove: async () => {
      killAll()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
