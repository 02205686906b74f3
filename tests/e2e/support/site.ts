/** The example site as somebody would run it: built from the content of a CMS, then started. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { freePort } from './freePort.js'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const NEXT = 'node_modules/next/dist/bin/next'
const START_LIMIT_MS = 60_000

export type RunningSite = { url: string; stop: () => Promise<void> }

/** Runs a command to its end; fails with its last words. */
const run = (command: string[], env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((resolve, reject) => {
    const [file = '', ...args] = command
    const child = spawn(file, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-4000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command.join(' ')} failed:\n${output}`)),
    )
  })

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

export const startSite = async ({
  cms,
  webhookSecret,
}: {
  cms: string
  webhookSecret: string
}): Promise<RunningSite> => {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    NODE_ENV: 'production' as const,
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    NEXT_TELEMETRY_DISABLED: '1',
    CMS_URL: cms,
    SITE_URL: url,
    WEBHOOK_SECRET: webhookSecret,
  }
  await run(['npm', 'run', 'build:client'], env)
  await run([process.execPath, NEXT, 'build', 'examples/site'], env)
  const site = spawn(process.execPath, [NEXT, 'start', 'examples/site', '--port', String(port)], {
    cwd: ROOT,
    env,
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => site.once('exit', resolve))
  const stop = async (): Promise<void> => {
    site.kill('SIGTERM')
    await ended
  }
  const giveUpAt = Date.now() + START_LIMIT_MS
  while (!(await answers(`${url}/robots.txt`))) {
    if (site.exitCode !== null || Date.now() > giveUpAt) {
      await stop()
      throw new Error('The example site did not start.')
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return { url, stop }
}
