/** What the delivery plane says about itself. */
import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/json.js'
import { objectOf } from '../../src/json.js'
import { serverFor } from '../support/api.js'
import { openTestPayload } from '../support/createTestPayload.js'

let opened: Awaited<ReturnType<typeof openTestPayload>>
let app: RequestListener

const read = (path: string) => request(app).get(`/content/v1${path}`)

beforeAll(async () => {
  opened = await openTestPayload()
  app = serverFor(opened)
})
afterAll(() => opened.close())

describe('the served description', () => {
  it('is the delivery part of the reference', async () => {
    const { body, headers } = await read('/openapi.json').expect(200)
    const served = body as JsonObject
    const reference = JSON.parse(readFileSync('docs/reference/openapi.json', 'utf8')) as JsonObject
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(served.openapi).toBe('3.1.0')
    const paths = objectOf(served.paths)
    expect(paths['/content/v1/articles']).toEqual(objectOf(reference.paths)['/content/v1/articles'])
    expect(objectOf(objectOf(served.components).schemas).Article).toEqual(
      objectOf(objectOf(reference.components).schemas).Article,
    )
  })

  it('has nothing of the management plane', async () => {
    const { body, text } = await read('/openapi.json')
    const served = body as JsonObject
    for (const path of Object.keys(objectOf(served.paths))) expect(path).toMatch(/^\/content\/v1\//)
    expect(text).not.toContain('/api/')
    expect(Object.keys(objectOf(objectOf(served.components).schemas))).not.toContain('Workflow')
    // Only programs that ask for previews show a key.
    expect(Object.keys(objectOf(objectOf(served.components).securitySchemes))).toEqual(['apiKey'])
  })

  it('is answered with 304 to those who have it', async () => {
    const { headers } = await read('/openapi.json').expect(200)
    await read('/openapi.json').set('If-None-Match', String(headers.etag)).expect(304)
    await read('/openapi.json').set('If-None-Match', '"another"').expect(200)
  })
})

describe('the served schema', () => {
  it('is that of the reference', async () => {
    const { text, headers } = await read('/schema.graphql').expect(200)
    const reference = readFileSync('docs/reference/delivery.graphql', 'utf8')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(reference.endsWith(text)).toBe(true)
    expect(text).toMatch(/^type Query \{/)
  })
})

describe('the page', () => {
  it('loads files of this server only, and runs no inline script', async () => {
    const { text, headers } = await read('/docs').expect(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    const addresses = [...text.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, address]) => address)
    expect(addresses).toEqual([
      '/content/v1/docs/swagger-ui.css',
      '/content/v1/docs/page.css',
      '/content/v1/docs/swagger-ui-bundle.js',
      '/content/v1/docs/page.js',
      '/content/v1/openapi.json',
      '/content/v1/schema.graphql',
    ])
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(text).not.toMatch(/(?:src|href)="(?!\/content|data:,)/)
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    for (const address of addresses) await request(app).get(String(address)).expect(200)
  })

  it('has a policy of its own; the answers beside it allow nothing', async () => {
    const { headers } = await read('/openapi.json')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
    expect(headers['content-security-policy']).not.toContain("'self'")
  })

  it.each(['/docs/package.json', '/docs/../package.json', '/docs/swagger-ui.js', '/docs/nothing'])(
    'serves nothing else from its folder: %s',
    async (path) => {
      const { body } = await read(path).expect(404)
      expect(body).toMatchObject({ errors: [{ code: 'not-found' }] })
    },
  )

  it('is read, not written to', async () => {
    await request(app).post('/content/v1/docs').expect(405)
    await request(app).head('/content/v1/docs').expect(200)
  })
})
