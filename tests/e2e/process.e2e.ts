/** The program as an operator runs it: started with npm, stopped, killed, started again. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from './support/freePort.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PASSWORD = 'Operator-suite-2027'
const TRIES = 120
const PAUSE_MS = 250

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))

/** The answer's status, or "refused" when nobody listens. */
const statusOf = async (url: string): Promise<number | 'refused'> => {
  try {
    return (await fetch(url)).status
  } catch {
    return 'refused'
  }
}

describe('the program under npm', () => {
  let dataDir: string
  let base: string
  let port: number
  let npm: ChildProcess

  const waitFor = async (status: number | 'refused'): Promise<void> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if ((await statusOf(`${base}/readyz`)) === status) return
      await pause()
    }
    throw new Error(`The program did not come to answer ${status}.`)
  }

  const start = async (): Promise<void> => {
    npm = spawn('npm', ['start'], {
      cwd: ROOT,
      env: {
        NODE_ENV: 'production',
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        PORT: String(port),
        DATA_DIR: dataDir,
        DEMO_PASSWORD: PASSWORD,
      },
      stdio: 'ignore',
      // A group of its own, so that all of it can be killed at once.
      detached: true,
    })
    await waitFor(200)
  }

  const killAll = (): void => {
    try {
      process.kill(-Number(npm.pid), 'SIGKILL')
    } catch {
      // It has ended already.
    }
  }

  const signIn = async (): Promise<string> => {
    const response = await fetch(`${base}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'editor@example.org', password: PASSWORD }),
    })
    return ((await response.json()) as { token: string }).token
  }

  const createTopic = (token: string, title: string): Promise<Response> =>
    fetch(`${base}/api/topics`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
      body: JSON.stringify({ title, description: 'Made by the operator suite.' }),
    })

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'secure-base-process-'))
    port = await freePort()
    base = `http://localhost:${port}`
    await start()
  })
  afterAll(async () => {
    killAll()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('keeps every document it said was saved when it is killed in the middle of saving', async () => {
    const token = await signIn()
    const confirmed: string[] = []
    const save = async (number: number): Promise<void> => {
      const title = `Topic number ${number}`
      const response = await createTopic(token, title)
      if (response.status === 201) confirmed.push(title)
    }
    const saving = Array.from({ length: 200 }, (_, number) => save(number).catch(() => undefined))
    while (confirmed.length < 10) await pause()
    killAll()
    await Promise.all(saving)
    expect(confirmed.length).toBeLessThan(200)

    await start()

    const response = await fetch(`${base}/content/v1/topics?limit=100&select[title]=true&sort=-id`)
    const { docs, totalPages } = (await response.json()) as {
      docs: { title: string }[]
      totalPages: number
    }
    const titles = docs.map(({ title }) => title)
    for (let page = 2; page <= totalPages; page += 1) {
      const more = await fetch(`${base}/content/v1/topics?limit=100&sort=-id&page=${page}`)
      titles.push(
        ...((await more.json()) as { docs: { title: string }[] }).docs.map((d) => d.title),
      )
    }
    expect(titles).toEqual(expect.arrayContaining(confirmed))
  })

  it('answers what it was asked before npm was told to stop, then frees the port', async () => {
    const token = await signIn()
    const text = `# A long text\n\nIts summary.\n\n${'## Part\n\nLove and trauma.\n\n'.repeat(6000)}`
    const form = new FormData()
    form.append('file', new Blob([text], { type: 'text/markdown' }), 'long.md')
    const asked = fetch(`${base}/api/articles/import`, {
      method: 'POST',
      headers: { authorization: `JWT ${token}` },
      body: form,
    })
    await pause()

    npm.kill('SIGTERM')

    expect((await asked).status).toBe(200)
    await waitFor('refused')
  })
})
