/**
 * A library in which everything that readers must not see says so: a canary in every private field,
 * and recognisable words in every document, edit and version that is not live.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import path from 'node:path'
import type { CollectionSlug } from 'payload'
import sharp from 'sharp'
import type { Role } from '../../src/access/roles.js'
import { ROLES } from '../../src/access/roles.js'
import { fileKeysOf } from '../../src/services/privateFiles/keys.js'
import { seal } from '../../src/services/privateFiles/seal.js'
import type { WorkflowCollection } from '../../src/slugs.js'
import { PRIVATE_COLLECTIONS, WORKFLOW_COLLECTIONS } from '../../src/slugs.js'
import { serverFor } from './api.js'
import { canaryOf, entitiesOf, mark, privateFieldsOf, rowOf, traceOf } from './canaries.js'
import type { TestPayload } from './createTestPayload.js'
import { ORIGIN, PASSWORD, createTestPayload } from './createTestPayload.js'
import { wordsFor } from './wordsFor.js'
import { act, approve, unpublish } from './workflow.js'

/** The states in which a document's words are not for readers. */
export const STATES = ['draft', 'edit', 'old', 'trash', 'gone'] as const
export type State = (typeof STATES)[number]

/** What is live everywhere says this; a twin to everything that must not be seen. */
export const LIVE_WORDS = 'words-for-readers'

export type Answer = { status: number; text: string; headers: Headers }
export type Ask = {
  method?: string
  headers?: Record<string, string>
  body?: unknown
}

export type PrivateWorld = {
  base: TestPayload
  /** Sends a request to the running server. */
  ask: (url: string, options?: Ask) => Promise<Answer>
  /** The headers of everyone who may ask, by name. */
  principals: Record<string, Record<string, string>>
  /** Ids by `collection` for the row or live document, `collection/state` for the others. */
  ids: Record<string, string>
  /** Traces of private fields, by the collection that holds them. */
  canaries: Record<string, string[]>
  /** File names: shown by something live, and shown by nothing. */
  files: { shown: string; hidden: string; private: string }
  /** Where the server listens, for addresses that a client would rewrite. */
  port: number
  close: () => Promise<void>
}

export const API_KEYS = { content: 'zq-api-key-content-qz', preview: 'zq-api-key-preview-qz' }
export const STORY_FINDING = mark('case-stories', 'finding')
export const SECRET_BYTES = 'zq-bytes-of-a-signed-form-qz'

const config = ({ payload }: TestPayload, slug: string) => {
  const entity = entitiesOf(payload.config).find((one) => one.slug === slug)
  if (entity === undefined) throw new Error(`no ${slug}`)
  return entity
}

/** Gives the rows of lists their ids, as Payload does before they come to the database. */
const withRowIds = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((one: unknown) =>
            typeof one === 'object' ? { id: randomBytes(12).toString('hex'), ...one } : one,
          )
        : value,
    ]),
  )

/** Writes a row past every hook and rule, as a service would. */
const plant = async (base: TestPayload, slug: string, ids: Record<string, string>) => {
  const row = withRowIds(rowOf({ entity: config(base, slug), ids }))
  const data = slug === 'users' ? { ...row, roles: ['author'] } : row
  const { id } = await base.payload.db.create({ collection: slug as CollectionSlug, data })
  return String(id)
}

const image = async (base: TestPayload, name: string, alt: string) => {
  const data = await sharp({
    create: { width: 700, height: 400, channels: 3, background: 'teal' },
  })
    .png()
    .toBuffer()
  return base.payload.create({
    collection: 'media',
    data: { alt },
    file: { data, name, mimetype: 'image/png', size: data.length },
    req: await base.as('editor'),
    overrideAccess: false,
  })
}

type Documents = {
  create: (words: string, links: Record<string, string[]>) => Promise<string>
  say: (id: string, words: string) => Promise<void>
  publish: (id: string) => Promise<void>
  unpublish: (id: string) => Promise<void>
  trash: (id: string) => Promise<void>
}

const documentsOf = (base: TestPayload, collection: WorkflowCollection): Documents => {
  const { payload } = base
  const entity = config(base, collection)
  const update = async (id: string, data: object, locale: 'en' | 'es' = 'en') => {
    await payload.update({
      collection,
      id,
      data,
      locale,
      req: await base.as('editor'),
      overrideAccess: false,
    })
  }
  const comment = mark('releases', 'comment')
  const publish = async (id: string) => {
    const named = { base, collection, id }
    await approve(named)
    await act({ ...named, action: 'publish', by: 'editor', input: { comment } })
  }
  return {
    create: async (words, links) => {
      const doc = await payload.create({
        collection,
        // Its own rules fill these fields; the words are right by construction.
        data: {
          ...rowOf({ entity, ids: {} }),
          ...wordsFor({ entity, words, links }),
        } as never,
        draft: true,
        req: await base.as('editor'),
        overrideAccess: true,
      })
      await update(String(doc.id), { title: words }, 'es')
      return String(doc.id)
    },
    say: async (id, words) => {
      // The address stays: it has one for each document, and a change would leave a redirect.
      await update(id, { ...wordsFor({ entity, words }), slug: undefined })
      await update(id, { title: words }, 'es')
    },
    publish,
    unpublish: (id) => unpublish({ base, collection, id }, comment),
    trash: (id) => update(id, { deletedAt: new Date().toISOString() }),
  }
}

/** The order in which documents can link to each other. */
const ORDER: WorkflowCollection[] = [
  'attachment-patterns',
  'programs',
  'calls-to-action',
  'case-stories',
  'articles',
]

const writeDocuments = async (base: TestPayload, ids: Record<string, string>) => {
  const library = { people: [ids.people ?? ''], topics: [ids.topics ?? ''] }
  const links: Record<string, string[]> = { ...library, media: [ids.media ?? ''] }
  const hidden: Record<string, string[]> = { ...library, media: [ids['media/hidden'] ?? ''] }
  for (const collection of ORDER) {
    const docs = documentsOf(base, collection)
    const id = (state: State) => ids[`${collection}/${state}`] ?? ''
    for (const state of ['draft', 'trash', 'gone'] as const)
      ids[`${collection}/${state}`] = await docs.create(mark(collection, state), hidden)
    await docs.trash(id('trash'))
    await docs.publish(id('gone'))
    const live = await docs.create(mark(collection, 'old'), links)
    await docs.publish(live)
    await docs.say(live, LIVE_WORDS)
    await base.payload.update({
      collection,
      id: live,
      data: { slug: LIVE_WORDS },
      req: await base.as('editor'),
      overrideAccess: false,
    })
    await docs.publish(live)
    ids[collection] = live
    links[collection] = [live, id('gone')]
  }
  for (const collection of ORDER) {
    const docs = documentsOf(base, collection)
    await docs.unpublish(ids[`${collection}/gone`] ?? '')
    await docs.say(ids[collection] ?? '', mark(collection, 'edit'))
  }
}

const writeLibrary = async (base: TestPayload, ids: Record<string, string>) => {
  const req = await base.as('editor')
  const shown = await image(base, 'shown.png', LIVE_WORDS)
  const hiddenName = `${mark('media', 'hidden')}.png`
  const hidden = await image(base, hiddenName, mark('media', 'hidden', 'alt'))
  ids.media = String(shown.id)
  ids['media/hidden'] = String(hidden.id)
  for (const slug of ['people', 'topics'] as const) {
    const doc = await base.payload.create({
      collection: slug,
      data: wordsFor({
        entity: config(base, slug),
        words: LIVE_WORDS,
        links: { media: [ids.media] },
      }) as never,
      req,
      overrideAccess: false,
    })
    ids[slug] = String(doc.id)
  }
  await base.payload.updateGlobal({
    slug: 'site',
    data: wordsFor({ entity: config(base, 'site'), words: LIVE_WORDS }) as never,
    req,
    overrideAccess: false,
  })
  return { shown: String(shown.filename), hidden: String(hidden.filename) }
}

/** Findings that the story shows to those with clearance, with a word to know them by. */
const plantFindings = async (base: TestPayload, ids: Record<string, string>) => {
  await base.payload.db.updateOne({
    collection: 'screenings',
    where: { key: { equals: `case-stories:${ids['case-stories']}` } },
    data: { findings: [{ id: 'planted', excerpt: STORY_FINDING }] },
  })
}

/** Private values of library documents go past their hooks, which would set them anew. */
const plantInLibrary = async (base: TestPayload, ids: Record<string, string>) => {
  const row = rowOf({ entity: config(base, 'media'), ids: { users: ids.users ?? '' } })
  await base.payload.db.updateOne({ collection: 'media', id: ids.media ?? '', data: row })
}

const principalsOf = async (
  base: TestPayload,
  ask: PrivateWorld['ask'],
): Promise<PrivateWorld['principals']> => {
  const principals: PrivateWorld['principals'] = { anonymous: {} }
  for (const [scope, apiKey] of Object.entries(API_KEYS)) {
    await base.payload.create({
      collection: 'api-clients',
      data: { name: scope, scopes: [scope as 'content'], enableAPIKey: true, apiKey },
      overrideAccess: true,
    })
    principals[`client with scope ${scope}`] = { authorization: `api-clients API-Key ${apiKey}` }
  }
  for (const role of ROLES) {
    const signedIn = await ask('/api/users/login', {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: { email: `${role}@example.org`, password: PASSWORD },
    })
    const [cookie = ''] = signedIn.headers.getSetCookie()
    const { token } = JSON.parse(signedIn.text) as { token: string }
    principals[`${role} by token`] = { authorization: `JWT ${token}` }
    principals[`${role} by cookie`] = { cookie: cookie.split(';')[0] ?? '', origin: ORIGIN }
  }
  return principals
}

const listen = async (base: TestPayload) => {
  const server = createServer(serverFor(base))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const ask: PrivateWorld['ask'] = async (url, { method = 'GET', headers = {}, body } = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}${url}`, {
      method,
      redirect: 'manual',
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }
  return { ask, port, stop: () => new Promise((resolve) => server.close(resolve)) }
}

const canariesOf = (base: TestPayload): Record<string, string[]> => {
  const canaries: Record<string, string[]> = {}
  for (const field of privateFieldsOf(base.payload.config))
    (canaries[field.entity] ??= []).push(traceOf(canaryOf(field)))
  return canaries
}

/** Builds the library and starts the server over it. */
export const createPrivateWorld = async (): Promise<PrivateWorld> => {
  const base = await createTestPayload()
  const { ask, port, stop } = await listen(base)
  const ids: Record<string, string> = {}
  ids.users = await plant(base, 'users', ids)
  const files = await writeLibrary(base, ids)
  await writeDocuments(base, ids)
  await plantInLibrary(base, ids)
  await plantFindings(base, ids)
  for (const slug of PRIVATE_COLLECTIONS) {
    if (slug !== 'users') ids[slug] = await plant(base, slug, ids)
  }
  const form = mark('private-files', 'filename')
  const folder = path.join(base.env.dataDir, 'private')
  mkdirSync(folder, { recursive: true })
  const key = fileKeysOf(base.payload).current
  const sealed = seal({ bytes: Buffer.from(SECRET_BYTES), name: form, key })
  writeFileSync(path.join(folder, form), sealed)
  const principals = await principalsOf(base, ask)
  return {
    base,
    ask,
    principals,
    ids,
    canaries: canariesOf(base),
    files: { ...files, private: form },
    port,
    close: async () => {
      await stop()
      await base.close()
    },
  }
}

/** The words of everything that is not live. */
export const unpublishedWords: string[] = WORKFLOW_COLLECTIONS.flatMap((collection) =>
  STATES.map((state) => mark(collection, state)),
)

export type { Role }
