/** Everybody who may come to the door of the management plane. */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { signIn } from './api.js'
import type { TestPayload } from './createTestPayload.js'
import { ORIGIN, PASSWORD } from './createTestPayload.js'

export type Person = 'admin' | 'editor' | 'author' | 'clinician' | 'other author'
export type Staff = {
  /** The `Authorization` header of each; none for the anonymous caller. */
  headers: Record<Person | 'API client', string>
  ids: Record<Person, string>
}

const API_KEY = 'a-key-for-tests-of-enough-length'

/** Signs the sample accounts in, a second author and an API client. */
export const signInStaff = async (base: TestPayload, app: RequestListener): Promise<Staff> => {
  const other = await base.payload.create({
    collection: 'users',
    data: {
      name: 'The other author',
      email: 'other@example.org',
      password: PASSWORD,
      roles: ['author'],
    },
    overrideAccess: true,
  })
  await base.payload.create({
    collection: 'api-clients',
    data: { name: 'A website', scopes: ['content'], enableAPIKey: true, apiKey: API_KEY },
    overrideAccess: true,
  })
  const { body } = await request(app)
    .post('/api/users/login')
    .set('Origin', ORIGIN)
    .send({ email: 'other@example.org', password: PASSWORD })
    .expect(200)
  return {
    headers: {
      admin: await signIn(app, 'admin'),
      editor: await signIn(app, 'editor'),
      author: await signIn(app, 'author'),
      clinician: await signIn(app, 'clinician'),
      'other author': `JWT ${(body as { token: string }).token}`,
      'API client': `api-clients API-Key ${API_KEY}`,
    },
    ids: {
      admin: String(base.actors.admin.id),
      editor: String(base.actors.editor.id),
      author: String(base.actors.author.id),
      clinician: String(base.actors.clinician.id),
      'other author': String(other.id),
    },
  }
}
