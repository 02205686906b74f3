/** Starts the real program once for the whole suite, on a free port with a folder of its own. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { freePort } from './freePort.js'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PASSWORD = 'Browser-suite-2027'
/** The first start builds the panel. */
const START_LIMIT_MS = 300_000
const STOP_LIMIT_MS = 15_000

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string
    password: string
  }
}

const isPanelReady = async (baseUrl: string): Promise<boolean> => {
  try {
    const response = await fetch(`${baseUrl}/readyz`)
    const { admin } = (await response.json()) as { admin?: string }
    if (admin === 'off') throw new Error('The admin panel could not be built.')
    return response.ok && admin === 'ready'
  } catch (error) {
    // Nobody listens yet.
    if (error instanceof TypeError || error instanceof SyntaxError) return false
    throw error
  }
}

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'secure-base-e2e-'))
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const program = spawn(
    process.execPath,
    ['--conditions=production', path.join('src', 'server', 'main.mjs')],
    {
      cwd: ROOT,
      env: {
        // Nothing else of the environment: a stray setting would lead to another database.
        NODE_ENV: 'production',
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        PORT: String(port),
        DATA_DIR: dataDir,
        DEMO_PASSWORD: PASSWORD,
        // Where the receivers of tests and the example site listen.
        WEBHOOK_PRIVATE_HOSTS: '127.0.0.1,localhost',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString('utf8')).slice(-4000)
  }
  program.stdout.on('data', keep)
  program.stderr.on('data', keep)

  const stop = async (): Promise<void> => {
    if (program.exitCode === null) {
      const ended = new Promise((resolve) => program.once('exit', resolve))
      const limit = setTimeout(() => program.kill('SIGKILL'), STOP_LIMIT_MS)
      program.kill('SIGTERM')
      await ended
      clearTimeout(limit)
    }
    await rm(dataDir, { recursive: true, force: true })
  }

  try {
    const giveUpAt = Date.now() + START_LIMIT_MS
    while (!(await isPanelReady(baseUrl))) {
      if (program.exitCode !== null) throw new Error('The program ended.')
      if (Date.now() > giveUpAt) throw new Error('The program did not become ready.')
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  } catch (error) {
    await stop()
    throw new Error(`The program could not be started. Its last words:\n${output}`, {
      cause: error,
    })
  }
  project.provide('baseUrl', baseUrl)
  project.provide('password', PASSWORD)
  return stop
}

export default setup
