import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrivateWorld } from '../support/privateWorld.js'
import { SECRET_BYTES, createPrivateWorld } from '../support/privateWorld.js'

let world: PrivateWorld
const as = (role: string) => world.principals[`${role} by token`] ?? {}
const media = (name: string) => world.ask(`/content/v1/media/${name}`)

/** Sends a path exactly as it is written; a client would tidy it first. */
const raw = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    request({ port: world.port, host: '127.0.0.1', path, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(parts).toString('latin1'),
        }),
      )
    })
      .on('error', reject)
      .end()
  })

const UP = [
  '..%2f',
  '..%2F',
  '../',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%5c',
  '..\\',
  '....//',
  '..%252f',
  '..%c0%af',
]

beforeAll(async () => {
  world = await createPrivateWorld()
}, 240_000)
afterAll(() => world.close())

describe('a signed form', () => {
  it('is given to clinicians and administrators, to be kept by no cache', async () => {
    for (const role of ['clinician', 'admin']) {
      const answer = await world.ask(`/api/private-files/file/${world.files.private}`, {
        headers: as(role),
      })
      expect({ status: answer.status, text: answer.text }).toEqual({
        status: 200,
        text: SECRET_BYTES,
      })
      expect(answer.headers.get('cache-control')).toContain('no-store')
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=/)
      expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    }
  })

  it('is given to nobody else and at no other address', async () => {
    const name = world.files.private
    const addresses = [
      `/api/private-files/file/${name}`,
      `/api/media/file/${name}`,
      `/content/v1/media/${name}`,
      `/content/v1/private-files/${name}`,
      `/content/v1/private-files/file/${name}`,
      `/private/${name}`,
      `/data/private/${name}`,
      `/media/${name}`,
      `/static/${name}`,
      `/_next/static/${name}`,
      `/${name}`,
    ]
    for (const [who, headers] of Object.entries(world.principals))
      for (const address of addresses) {
        const isAllowed = /clinician|admin/.test(who) && address.startsWith('/api/private-files')
        if (isAllowed) continue
        const answer = await world.ask(address, { headers })
        const seen = {
          who,
          address,
          status: answer.status,
          leaks: answer.text.includes(SECRET_BYTES),
        }
        expect(seen.leaks, JSON.stringify(seen)).toBe(false)
        expect([401, 403, 404, 500], JSON.stringify(seen)).toContain(answer.status)
      }
  }, 60_000)

  it.each(UP)(
    'is not reached by climbing out of another folder with %s',
    async (up) => {
      for (const tail of [
        `${up}private/${world.files.private}`,
        `${up}private%2f${world.files.private}`,
        `${up}${up}private/${world.files.private}`,
        `${up}test.db`,
        `x/${up}${up}private/${world.files.private}`,
      ])
        for (const [path, headers] of [
          [`/content/v1/media/${tail}`, {}],
          [`/content/v1/media/${world.files.shown}/${tail}`, {}],
          [`/api/media/file/${tail}`, as('editor')],
          [`/api/media/file/${tail}`, as('author')],
          [`/api/media/file/${tail}?prefix=${up}private`, as('editor')],
          [`/admin/${tail}`, {}],
          [`/${tail}`, {}],
        ] as const) {
          const { status, body } = await raw(path, headers)
          expect({ path, ok: status >= 400 && status < 600 }).toEqual({ path, ok: true })
          expect(body).not.toContain(SECRET_BYTES)
          expect(body).not.toContain('SQLite format')
        }
    },
    60_000,
  )
})

describe('an image', () => {
  it('is public while something live shows it, and no longer', async () => {
    expect((await media(world.files.shown)).status).toBe(200)
  })

  it('is not public when only drafts and withdrawn documents show it', async () => {
    const { hidden } = world.files
    const size = hidden.replace('.webp', '-480x274.webp')
    for (const name of [hidden, size, hidden.toUpperCase(), `${hidden}%00.png`, `%00${hidden}`])
      expect((await media(name)).status).toBe(404)
    const staff = await world.ask(`/api/media/file/${hidden}`, { headers: as('author') })
    expect(staff.status).toBe(200)
    for (const headers of [{}, world.principals['client with scope preview'] ?? {}])
      expect((await world.ask(`/api/media/file/${hidden}`, { headers })).status).toBe(401)
  })

  it.each(['%00', '%2e', '.', '..%00', `${'a'.repeat(300)}`, '*', '%25', '%E0%A4%A', 'con', '~'])(
    'has no address like %s',
    async (name) => {
      const { status, body } = await raw(`/content/v1/media/${name}`)
      expect([400, 404]).toContain(status)
      expect(body).not.toContain(world.base.env.dataDir)
    },
  )
})
