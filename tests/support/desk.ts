/** A server with everybody at the desk signed in: what most tests of the workflow start from. */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { serverFor, signIn } from './api.js'
import type { Person, TestPayload } from './createTestPayload.js'
import { createTestPayload } from './createTestPayload.js'

const PEOPLE: Person[] = ['admin', 'editor', 'author', 'clinician', 'reviewer']

export type Desk = {
  base: TestPayload
  app: RequestListener
  /** The `Authorization` header of each. */
  people: Record<Person, string>
  api: (method: 'get' | 'post' | 'patch', url: string, person: Person) => request.Test
  /** Creates a document and gives its id. */
  create: (asked: { collection: string; data: object; by: Person }) => Promise<string>
  /** The id of a person who may be named as an author. */
  writer: string
}

/** The id of what was just created. */
export const idIn = ({ body }: { body: unknown }): string =>
  (body as { doc: { id: string } }).doc.id

export const openDesk = async (): Promise<Desk> => {
  const base = await createTestPayload()
  const app = serverFor(base)
  const tokens = await Promise.all(
    PEOPLE.map(async (person) => [person, await signIn(app, person)] as const),
  )
  const people = Object.fromEntries(tokens) as Record<Person, string>
  const api: Desk['api'] = (method, url, person) =>
    request(app)[method](url).set('Authorization', people[person])
  const create: Desk['create'] = async ({ collection, data, by }) =>
    idIn(await api('post', `/api/${collection}`, by).send(data).expect(201))
  const writer = await create({
    collection: 'people',
    data: { name: 'Dr. Ada Example' },
    by: 'editor',
  })
  return { base, app, people, api, create, writer }
}
