import type { RequestHandler } from 'express'
import express from 'express'
import { pino } from 'pino'
import request from 'supertest'
import { createServer } from '../../src/server/createServer.js'
import type { ServerParts } from '../../src/server/createServer.js'
import type { SmallPayload } from './smallPayload.js'
import { ORIGIN, PASSWORD } from './smallPayload.js'

/** A delivery plane of one address, which keeps nothing ready. */
export const deliveryOf = (articles: RequestHandler): ServerParts['delivery'] => ({
  router: express.Router().get('/articles', articles),
  fastPath: () => (_request, _response, next) => next(),
})

/** The server over a small Payload, with limits that do not get in the way unless a test sets them. */
export const serverOver = (
  { payload, payloadKey }: SmallPayload,
  parts: Partial<ServerParts> = {},
) =>
  createServer({
    payload,
    payloadKey,
    delivery: deliveryOf((_request, response) => {
      response.json({ docs: [] })
    }),
    env: {
      mode: 'test',
      database: { kind: 'sqlite', uri: 'file:test.db' },
      serverUrl: ORIGIN,
      origins: [ORIGIN],
      trustProxy: false,
      uploadLimitMb: 1,
    },
    logger: pino({ level: 'silent' }),
    ...parts,
    limits: { loginsPerAddress: 1000, loginsPerAccount: 1000, ...parts.limits },
  })

/** Signs in and returns the value for an `Authorization` header. */
export const signIn = async (
  app: ReturnType<typeof serverOver>,
  email = 'staff@example.org',
): Promise<string> => {
  const answer = await request(app)
    .post('/api/users/login')
    .send({ email, password: PASSWORD })
    .expect(200)
  const [cookie = ''] = [answer.headers['set-cookie'] ?? []].flat()
  const token = /payload-token=([^;]+)/.exec(cookie)?.[1]
  if (token === undefined) throw new Error('no session cookie')
  return `JWT ${token}`
}
