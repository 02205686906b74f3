import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdminPanel } from '../../src/server/admin/types.js'
import { progressPage } from '../../src/server/admin/progressPage.js'
import type { Phase } from '../../src/server/health.js'
import type { SmallPayload } from './smallPayload.js'
import { createSmallPayload } from './smallPayload.js'
import { deliveryOf, serverOver } from './smallServer.js'

let small: SmallPayload
let app: RequestListener
let phase: Phase = 'ready'

const building: AdminPanel = {
  state: () => 'building',
  handle: progressPage({
    progress: () => ({ stage: 'compiling', seconds: 7, hasFailed: false }),
    isHttps: false,
  }),
}

beforeAll(async () => {
  small = await createSmallPayload()
  app = serverOver(small, { admin: building, phase: () => phase })
})

afterAll(() => small.payload.destroy())

describe('health', () => {
  it('says that the process lives', async () => {
    await request(app).get('/healthz').expect(200, { status: 'ok' })
  })

  it('is ready while the admin panel is still being built', async () => {
    const { status, body } = await request(app).get('/readyz')
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        status: 'ok',
        admin: 'building',
        database: 'sqlite',
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      },
    })
  })

  it('says that there is no panel when there is none', async () => {
    const { body } = await request(serverOver(small)).get('/readyz')
    expect(body.admin).toBe('off')
  })

  it('is not ready while it stops, but lives', async () => {
    phase = 'stopping'
    const { body } = await request(app).get('/readyz').expect(503)
    await request(app).get('/healthz').expect(200)
    phase = 'ready'
    expect(body.status).toBe('stopping')
  })

  it('is not ready when the database does not answer', async () => {
    const payload = Object.create(small.payload, {
      count: { value: () => Promise.reject(new Error('gone')) },
    })
    const { body } = await request(serverOver({ ...small, payload }))
      .get('/readyz')
      .expect(503)
    expect(body.status).toBe('database-unreachable')
  })
})

describe('request ids', () => {
  it('returns the id of the caller when it is sane', async () => {
    const { headers } = await request(app).get('/healthz').set('X-Request-Id', 'trace-0001')
    expect(headers['x-request-id']).toBe('trace-0001')
  })

  it.each(['short', 'a'.repeat(200), 'two words here', '{"json":"1"}'])(
    'replaces the id "%s"',
    async (id) => {
      const { headers } = await request(app).get('/healthz').set('X-Request-Id', id)
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    },
  )

  it('gives every answer an id, also a refusal', async () => {
    const { headers } = await request(app).get('/nowhere')
    expect(headers['x-request-id']).toBeTruthy()
  })
})

describe('security headers', () => {
  it('allow an API answer to load nothing and be framed by nobody', async () => {
    for (const path of ['/content/v1/articles', '/api/users', '/nowhere', '/readyz']) {
      const { headers } = await request(app).get(path)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-powered-by']).toBeUndefined()
    }
  })

  it('allow the admin panel the scripts of this origin but no eval', async () => {
    const served = serverOver(small, {
      admin: { state: () => 'ready', handle: (_request, response) => void response.send('panel') },
    })
    const { headers } = await request(served).get('/admin/login')
    expect(headers['content-security-policy']).toContain("script-src 'self' 'unsafe-inline'")
    expect(headers['content-security-policy']).not.toContain('unsafe-eval')
  })

  it('promise https only when the server is reached over https', async () => {
    const { headers } = await request(app).get('/healthz')
    expect(headers['strict-transport-security']).toBeUndefined()
  })
})

describe('the admin panel while it is being built', () => {
  it('shows a page with the progress to a browser', async () => {
    const answer = await request(app).get('/admin').set('Accept', 'text/html').expect(503)
    expect(answer.headers['retry-after']).toBe('3')
    expect(answer.text).toContain('Compiling the panel')
  })

  it('shows it in Spanish to a Spanish browser', async () => {
    const answer = await request(app)
      .get('/admin/collections/articles')
      .set({ Accept: 'text/html', 'Accept-Language': 'es-MX,es;q=0.9' })
    expect(answer.text).toContain('lang="es"')
  })

  it('answers anything else in the error contract', async () => {
    const answer = await request(app).get('/_next/x.js').set('Accept', 'application/json')
    expect({ status: answer.status, code: answer.body.errors[0].code }).toEqual({
      status: 503,
      code: 'unavailable',
    })
  })

  it('leaves the APIs alone', async () => {
    await request(app).get('/content/v1/articles').expect(200, { docs: [] })
  })

  it('owns only its own addresses', async () => {
    await request(app).get('/administrator').expect(404)
  })
})

describe('everything else', () => {
  it('says in the error contract that nothing is there', async () => {
    const { body } = await request(app).get('/nowhere').expect(404)
    expect(body).toEqual({
      errors: [{ code: 'not-found', message: 'There is nothing at this address.' }],
    })
  })

  it('shows where the doors are', async () => {
    const { text } = await request(app).get('/').expect(200)
    expect(text).toContain('href="/admin"')
  })

  it('answers a failure with a constant body and no detail', async () => {
    const delivery = deliveryOf(() => {
      throw new Error('secret inner detail')
    })
    const { text, headers } = await request(serverOver(small, { delivery }))
      .get('/content/v1/articles')
      .expect(500)
    expect(JSON.parse(text)).toEqual({
      errors: [{ code: 'internal', message: 'Something went wrong.' }],
    })
    expect(headers['x-request-id']).toBeTruthy()
  })
})
