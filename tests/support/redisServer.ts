/** A Redis of its own for a test, where the program is installed. */
import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** The reason why tests with Redis are skipped. */
export const NO_REDIS = 'redis-server is not installed'

export type RedisServer = {
  url: string
  start: () => Promise<void>
  stop: () => Promise<void>
  /** Connected, and silent. */
  freeze: () => void
  thaw: () => void
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })

export const startRedis = async (): Promise<RedisServer> => {
  const port = await freePort()
  let running: ChildProcess | undefined
  const start = async (): Promise<void> => {
    running = spawn('redis-server', [
      ...['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    ])
    while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop: async () => {
      if (running === undefined) return
      const ended = once(running, 'exit')
      running.kill('SIGKILL')
      running = undefined
      await ended
    },
    freeze: () => void running?.kill('SIGSTOP'),
    thaw: () => void running?.kill('SIGCONT'),
  }
}
