/** Drives the whole HTTP surface as somebody. */
import type { RequestListener } from 'node:http'
import pino from 'pino'
import request from 'supertest'
import { openDelivery } from '../../src/server/openDelivery.js'
import { createServer } from '../../src/server/createServer.js'
import type { Person, TestPayload } from './createTestPayload.js'
import { ORIGIN, PASSWORD } from './createTestPayload.js'

export const serverFor = ({
  payload,
  env,
  payloadKey,
}: Pick<TestPayload, 'payload' | 'env' | 'payloadKey'>): RequestListener =>
  createServer({
    payload,
    payloadKey,
    delivery: openDelivery({ payload, env }),
    env,
    logger: pino({ level: 'silent' }),
    limits: { loginsPerAddress: 10_000, loginsPerAccount: 10_000 },
  })

/** The `Authorization` header of a signed-in account. */
export const signIn = async (app: RequestListener, person: Person): Promise<string> => {
  const { body } = await request(app)
    .post('/api/users/login')
    .set('Origin', ORIGIN)
    .send({ email: `${person}@example.org`, password: PASSWORD })
    .expect(200)
  return `JWT ${(body as { token: string }).token}`
}

export const paragraph = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    format: '',
    indent: 0,
    direction: null,
    children: [
      {
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: null,
        textFormat: 0,
        textStyle: '',
        children: [
          { type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 },
        ],
      },
    ],
  },
})
