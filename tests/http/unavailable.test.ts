/** What a client is told while the server can not serve: always the same code and status. */
import { createServer } from 'node:http'
import express from 'express'
import { pino } from 'pino'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { requestLog } from '../../src/server/requestLog.js'
import { timeoutAfter } from '../../src/server/timeout.js'
import { waitingRoom } from '../../src/server/waitingRoom.js'

describe('a handler that takes too long', () => {
  const app = express()
    .use(requestLog({ logger: pino({ level: 'silent' }) }))
    .use(timeoutAfter(50))
    .get('/slow', () => undefined)
    .get('/quick', (_request, response) => void response.json({ ok: true }))

  it('is answered for with 503 unavailable', async () => {
    const { body, headers } = await request(app).get('/slow').expect(503)
    expect(body).toEqual({
      errors: [{ code: 'unavailable', message: 'The answer took too long.' }],
    })
    expect(headers['x-request-id']).toBeTruthy()
  })

  it('does not touch one that is quick enough', async () => {
    await request(app).get('/quick').expect(200, { ok: true })
  })
})

describe('while the database is opened', () => {
  it.each(['/content/v1/articles', '/api/articles', '/admin', '/'])(
    'answers %s with 503 unavailable and when to come back',
    async (path) => {
      const { body, headers } = await request(createServer(waitingRoom)).get(path).expect(503)
      expect(body).toEqual({
        errors: [{ code: 'unavailable', message: 'The server is starting.' }],
      })
      expect(headers['retry-after']).toBe('2')
    },
  )

  it('lives already', async () => {
    await request(createServer(waitingRoom)).get('/healthz').expect(200, { status: 'ok' })
  })
})
