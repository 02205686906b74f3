/** Builds the admin panel in a process of its own, at low priority, so that the APIs stay quick. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { buildEnvironment } from '../../env.js'
import type { Result } from '../../errors.js'
import { fingerprintOf, markBuilt } from './fingerprint.js'

/** What the build is doing, in order. */
export const STAGES = ['preparing', 'compiling', 'collecting', 'generating', 'finishing'] as const
export type Stage = (typeof STAGES)[number]

const SIGNS: readonly (readonly [RegExp, Stage])[] = [
  [/Creating an optimized production build/, 'compiling'],
  [/Compiled successfully|Collecting page data/, 'collecting'],
  [/Generating static pages/, 'generating'],
  [/Finalizing page optimization/, 'finishing'],
]

const LOW_PRIORITY = 10
const KEPT_OUTPUT = 4000

export type Build = {
  /** Fails with one sentence that says what the build said. */
  finished: Promise<Result<void>>
  stop: () => void
}

/** The stage a line of build output announces. */
export const stageOf = (line: string): Stage | undefined =>
  SIGNS.find(([sign]) => sign.test(line))?.[1]

/** Starts `next build`. The child gets none of our settings and never opens the database. */
export const startBuild = ({
  root,
  onStage,
}: {
  root: string
  onStage: (stage: Stage) => void
}): Build => {
  const fingerprint = fingerprintOf(root)
  const child = spawn(
    process.execPath,
    [path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    {
      cwd: root,
      env: buildEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    },
  )
  lowerPriority(child)
  let output = ''
  const read = (chunk: Buffer): void => {
    const text = chunk.toString('utf8')
    output = (output + text).slice(-KEPT_OUTPUT)
    for (const stage of text.split('\n').map(stageOf)) if (stage !== undefined) onStage(stage)
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)

  const finished = new Promise<Result<void>>((resolve) => {
    child.on('error', (error) => resolve(failed(error.message)))
    child.on('exit', (code) => {
      if (code !== 0) return resolve(failed(reasonIn(output) ?? `exit code ${code ?? 'none'}`))
      markBuilt({ root, fingerprint })
      resolve({ ok: true, value: undefined })
    })
  })
  return { finished, stop: () => stopGroup(child) }
}

const failed = (reason: string): Result<void> => ({
  ok: false,
  refusals: [{ code: 'internal', message: `The admin panel could not be built: ${reason}` }],
})

/** The first line of the output that looks like the cause. */
const reasonIn = (output: string): string | undefined =>
  output
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /error|cannot|can't|failed/i.test(line))

const lowerPriority = ({ pid }: ChildProcess): void => {
  try {
    if (pid !== undefined) os.setPriority(pid, LOW_PRIORITY)
  } catch {
    // Only a courtesy to the APIs: where the system does not allow it, the build runs as it is.
  }
}

/** Ends the build with the workers it started. */
const stopGroup = ({ pid, exitCode, signalCode }: ChildProcess): void => {
  if (pid === undefined || exitCode !== null || signalCode !== null) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM')
  } catch {
    // It ended by itself between the check and the signal.
  }
}
