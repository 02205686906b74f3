/** The files of the scaled shape, as far as they can be tried without a container engine. */
import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { parseEnv } from '../../src/env.js'
import { variables } from '../../src/variables.js'

const serviceSchema = z.looseObject({
  image: z.string(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
})
const composeSchema = z.object({
  services: z.record(z.string(), serviceSchema),
  volumes: z.record(z.string(), z.unknown()),
  networks: z.record(z.string(), z.unknown()),
})

const compose = composeSchema.parse(
  parse(readFileSync('compose.scaled.yaml', 'utf8'), { merge: true }),
)
const services = Object.entries(compose.services)
const ours = services.filter(([, { image }]) => image === 'secure-base')

/** What stands for a variable that the operator did not give. */
const settled = (value: string | number): string =>
  String(value).replace(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (_all, name: string, other = '') =>
    name === 'PAYLOAD_SECRET' ? 'x'.repeat(32) : String(other),
  )

describe('compose.scaled.yaml', () => {
  it('has two instances that deliver, a studio, a worker, three members of MongoDB, Redis and a proxy', () => {
    const roles = ours.map(([, { environment }]) => environment.ROLE).filter(Boolean)
    expect(roles.sort()).toEqual(['delivery', 'delivery', 'studio', 'worker'])
    const others = services.filter(([, { image }]) => image !== 'secure-base')
    expect(others.map(([name]) => name).sort()).toEqual([
      'mongodb-1',
      'mongodb-2',
      'mongodb-3',
      'proxy',
      'redis',
    ])
  })

  it('gives our program variables that it knows, with values that it accepts', () => {
    for (const [, { environment }] of ours) {
      const { ROLE: _role, ...given } = environment
      for (const name of Object.keys(given)) expect(Object.keys(variables.shape)).toContain(name)
      const source = Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, settled(value)]),
      )
      expect(parseEnv({ ...source, NODE_ENV: 'production' })).toMatchObject({ ok: true })
    }
  })

  it('shows the keys and the private files to no instance that delivers', () => {
    for (const [, { environment, volumes }] of ours) {
      if (environment.ROLE !== 'delivery') continue
      expect(volumes).toEqual(['media:/data/media'])
    }
  })

  it('opens one port, of the proxy, on this machine; databases are on the inner network only', () => {
    const open = services.flatMap(([name, { ports }]) => ports.map((port) => `${name} ${port}`))
    expect(open).toEqual(['proxy 127.0.0.1:8080:8080'])
    const inner = services.filter(([name]) => /^(?:mongodb|redis|delivery)/.test(name))
    for (const [, { networks }] of inner) expect(networks).toEqual(['inside'])
    expect(compose.networks.inside).toEqual({ internal: true })
  })

  it('names nothing that is not there', () => {
    const names = Object.keys(compose.services)
    for (const [, { depends_on: needs, volumes }] of services) {
      for (const need of Array.isArray(needs) ? needs : Object.keys(needs)) {
        expect(names).toContain(need)
      }
      const named = volumes.map((one) => one.split(':')[0] ?? '').filter((one) => /^\w/.test(one))
      for (const volume of named) expect(Object.keys(compose.volumes)).toContain(volume)
    }
  })
})

const hasNginx = spawnSync('nginx', ['-v']).status === 0

describe.skipIf(!hasNginx)(
  `deploy/nginx.conf${hasNginx ? '' : ' (skipped: nginx is not installed)'}`,
  () => {
    let folder: string
    let proxy: string
    let nginx: ChildProcess
    const behind = new Map<string, Server>()
    let failing: string | undefined

    const listening = async (server: Server): Promise<number> => {
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      return (server.address() as AddressInfo).port
    }

    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'secure-base-proxy-'))
      let config = readFileSync('deploy/nginx.conf', 'utf8')
      for (const name of ['delivery-1', 'delivery-2', 'studio']) {
        const server = createServer((asked, response) => {
          response.statusCode = failing === name ? 503 : 200
          const body = { name, url: asked.url, from: asked.headers['x-forwarded-for'] }
          asked.resume().on('end', () => response.end(JSON.stringify(body)))
        })
        config = config.replaceAll(`${name}:3000`, `127.0.0.1:${await listening(server)}`)
        behind.set(name, server)
      }
      const own = createServer()
      const port = await listening(own)
      own.close()
      await once(own, 'close')
      proxy = `http://127.0.0.1:${port}`
      const file = path.join(folder, 'nginx.conf')
      writeFileSync(file, config.replace('listen 8080', `listen 127.0.0.1:${port}`))
      const pid = `pid ${path.join(folder, 'nginx.pid')};`
      const checked = spawnSync('nginx', ['-t', '-c', file, '-g', pid], { encoding: 'utf8' })
      expect(checked.stderr).toContain('syntax is ok')
      nginx = spawn('nginx', ['-c', file, '-g', `daemon off; ${pid}`])
      const answers = () => fetch(proxy).then(Boolean, () => false)
      while (!(await answers())) {
        if (nginx.exitCode !== null) throw new Error('nginx did not start')
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    })
    afterAll(async () => {
      const ended = once(nginx, 'exit')
      nginx.kill('SIGQUIT')
      await ended
      behind.forEach((server) => server.close())
      rmSync(folder, { recursive: true, force: true })
    })

    const answerer = async (url: string): Promise<string> => {
      const { text } = await request(proxy).get(url).expect(200)
      return (JSON.parse(text) as { name: string }).name
    }

    it('sends readers to both instances that deliver, and everybody else to the studio', async () => {
      const readers = await Promise.all(
        Array.from({ length: 8 }, () => answerer('/content/v1/articles?limit=1')),
      )
      expect([...new Set(readers)].sort()).toEqual(['delivery-1', 'delivery-2'])
      for (const url of ['/', '/admin', '/_next/x.js', '/api/articles', '/setup?token=x']) {
        expect(await answerer(url)).toBe('studio')
      }
      expect(await answerer('/.well-known/jwks.json')).toBe('studio')
    })

    it('goes to the other instance while one is not ready', async () => {
      failing = 'delivery-1'
      const readers = await Promise.all(
        Array.from({ length: 8 }, () => answerer('/content/v1/articles')),
      )
      failing = undefined
      expect(new Set(readers)).toEqual(new Set(['delivery-2']))
    })

    it('tells the program who asks: the last address is the one the proxy saw', async () => {
      const { text } = await request(proxy)
        .get('/content/v1/articles')
        .set('X-Forwarded-For', '203.0.113.9')
        .expect(200)
      expect((JSON.parse(text) as { from: string }).from).toBe('203.0.113.9, 127.0.0.1')
    })

    it('lets an upload of the largest size through and stops a larger one', async () => {
      const upload = (megabytes: number) =>
        request(proxy)
          .post('/api/media')
          .send(Buffer.alloc(megabytes * 1024 * 1024).toString())
      expect((await upload(25)).status).toBe(200)
      expect((await upload(27)).status).toBe(413)
    })
  },
)
