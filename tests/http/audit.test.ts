import { createHash } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import canonicalize from 'canonicalize'
import type { RequestListener } from 'node:http'
import sharp from 'sharp'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/services/audit/exportLedger.js'
import { exportLedger } from '../../src/services/audit/exportLedger.js'
import { sealEvents } from '../../src/services/audit/seal.js'
import { verifyLedger } from '../../src/services/audit/verifyLedger.js'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload, MONGODB } from '../support/createTestPayload.js'
import { release } from '../support/workflow.js'

type Event = {
  id: string
  action: string
  resource: string
  document?: string | null
  actor: string
  detail?: Record<string, unknown> | null
}

let base: TestPayload
let app: RequestListener
let admin: string
let editor: string
let clinician: string

const api = (method: 'get' | 'post' | 'patch' | 'delete', url: string, token = editor) =>
  request(app)[method](url).set('Authorization', token)

const idOf = ({ body }: { body: unknown }): string => (body as { doc: { id: string } }).doc.id

/** What the ledger says of a document, the oldest first, as an administrator reads it. */
const trail = async (document: string): Promise<Event[]> => {
  const { body } = await api(
    'get',
    `/api/audit-events?where[document][equals]=${document}&sort=at&limit=100`,
    admin,
  ).expect(200)
  return (body as { docs: Event[] }).docs
}

const last = async (action: string): Promise<Event | undefined> => {
  const { body } = await api(
    'get',
    `/api/audit-events?where[action][equals]=${action}&sort=-at&limit=1`,
    admin,
  ).expect(200)
  return (body as { docs: Event[] }).docs[0]
}

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  admin = await signIn(app, 'admin')
  editor = await signIn(app, 'editor')
  clinician = await signIn(app, 'clinician')
})
afterAll(() => base.close())

describe('the record of what happens to a document', () => {
  it('says who saved it and what it was before and after, and a save that changes nothing shows', async () => {
    const created = await api('post', '/api/topics').send({ title: 'Grief' }).expect(201)
    const id = idOf(created)
    await api('patch', `/api/topics/${id}`).send({ title: 'Grief and loss' }).expect(200)
    await api('patch', `/api/topics/${id}`).send({ title: 'Grief and loss' }).expect(200)

    const [first, second, third] = await trail(id)
    expect(first).toMatchObject({
      action: 'create',
      resource: 'topics',
      actor: String(base.actors.editor.id),
    })
    expect(first?.detail).toMatchObject({ before: null })
    expect(second?.action).toBe('update')
    expect(second?.detail?.before).toBe(first?.detail?.after)
    expect(second?.detail?.after).not.toBe(first?.detail?.after)
    expect(third?.detail?.after).toBe(second?.detail?.after)
    expect(first?.detail?.after).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  it('has the words of a draft, which readers do not see, in its digest', async () => {
    const id = idOf(await api('post', '/api/articles').send({ title: 'A draft' }).expect(201))
    await api('patch', `/api/articles/${id}?draft=true`).send({ subtitle: 'More' }).expect(200)
    const [first, second] = await trail(id)
    expect(second?.detail?.before).toBe(first?.detail?.after)
    expect(second?.detail?.after).not.toBe(first?.detail?.after)
  })

  it('names the release and the reason when a document goes live or is taken down', async () => {
    const person = idOf(await api('post', '/api/people').send({ name: 'Dr. Ada' }).expect(201))
    const id = idOf(
      await api('post', '/api/articles')
        .send({
          title: 'To be released',
          summary: 'A summary.',
          body: paragraph('Words.'),
          authors: [person],
        })
        .expect(201),
    )
    await release({ base, collection: 'articles', id })
    await api('post', `/api/articles/${id}/workflow/unpublish`)
      .send({ comment: 'A mistake in the dose.' })
      .expect(200)

    const acts = await trail(id)
    expect(acts.find(({ action }) => action === 'published')?.detail).toMatchObject({ release: 1 })
    expect(acts.find(({ action }) => action === 'unpublished')?.detail).toMatchObject({
      release: 2,
      comment: 'A mistake in the dose.',
    })
  })

  it('says what was refused, and never that it was done', async () => {
    const id = idOf(await api('post', '/api/articles').send({ title: 'Not ready' }).expect(201))
    await api('post', `/api/articles/${id}/workflow/publish`).send({}).expect(409)
    await api('patch', `/api/articles/${id}`).send({ _status: 'published' }).expect(422)
    const acts = await trail(id)
    expect(acts.map(({ action }) => action)).toEqual(['create', 'refused', 'refused'])
    expect(acts[1]?.detail).toMatchObject({ action: 'publish' })
    expect(acts[2]?.detail).toEqual({ codes: ['publish-requires-workflow'] })
  })

  it('has every step of the workflow, with who took it and what it was about', async () => {
    const person = idOf(await api('post', '/api/people').send({ name: 'Dr. Bo' }).expect(201))
    const id = idOf(
      await api('post', '/api/articles')
        .send({
          title: 'Step by step',
          summary: 'A summary.',
          body: paragraph('Words.'),
          authors: [person],
          clinicalContent: true,
        })
        .expect(201),
    )
    await release({ base, collection: 'articles', id })
    const steps = (await trail(id)).filter(({ action }) => action !== 'create')
    expect(steps.map(({ action, actor }) => [action, actor])).toEqual([
      ['submit', String(base.actors.editor.id)],
      ['approve', String(base.actors.reviewer.id)],
      ['sign', String(base.actors.clinician.id)],
      ['update', String(base.actors.editor.id)],
      ['published', String(base.actors.editor.id)],
    ])
    const digests = steps.flatMap(({ detail }) => detail?.digest ?? [])
    expect(digests).toHaveLength(4)
    expect(new Set(digests).size).toBe(1)
  })

  it('remembers what a deleted document last was', async () => {
    const id = idOf(await api('post', '/api/topics').send({ title: 'Short-lived' }).expect(201))
    await api('delete', `/api/topics/${id}`).expect(200)
    const [created, deleted] = await trail(id)
    expect(deleted).toMatchObject({ action: 'delete' })
    expect(deleted?.detail?.before).toBe(created?.detail?.after)
  })

  it('covers what every page shares', async () => {
    await api('post', '/api/globals/site')
      .send({ organization: { name: 'Harbor' } })
      .expect(200)
    expect(await last('update')).toMatchObject({ resource: 'site', document: 'site' })
  })
})

describe('the record of accounts', () => {
  it('has sign-ins, and failed ones by account and never by what was typed', async () => {
    await signIn(app, 'author')
    expect(await last('sign-in')).toMatchObject({ document: String(base.actors.author.id) })

    const attempt = { email: 'author@example.org', password: 'zq-wrong-password-qz' }
    await request(app).post('/api/users/login').send(attempt).expect(401)
    const failed = await last('sign-in-failed')
    expect(failed).toMatchObject({
      document: String(base.actors.author.id),
      actor: 'anonymous',
    })
    expect(JSON.stringify(failed)).not.toContain('zq-wrong-password-qz')

    const stranger = { email: 'zq-nobody-qz@example.org', password: 'whatever it is' }
    await request(app).post('/api/users/login').send(stranger).expect(401)
    const unknown = await last('sign-in-failed')
    expect(unknown?.document ?? null).toBeNull()
    expect(JSON.stringify(unknown)).not.toContain('zq-nobody-qz')
  })

  it('shows a change of roles, and that a password changed but not to what', async () => {
    const id = idOf(
      await api('post', '/api/users', admin)
        .send({
          name: 'New',
          email: 'new@example.org',
          password: 'a first long password',
          roles: ['author'],
        })
        .expect(201),
    )
    await api('patch', `/api/users/${id}`, admin)
      .send({ roles: ['author', 'editor'] })
      .expect(200)
    await api('patch', `/api/users/${id}`, admin)
      .send({ password: 'zq-second-password-qz' })
      .expect(200)

    const acts = await trail(id)
    expect(acts[1]?.detail).toMatchObject({ roles: { from: ['author'], to: ['author', 'editor'] } })
    expect(acts[1]?.detail).not.toHaveProperty('password')
    expect(acts[2]?.detail).toMatchObject({ password: 'changed' })
    expect(JSON.stringify(acts)).not.toMatch(/zq-second-password-qz|a first long password/)
  })

  it('shows that the key of a program changed, and not the key', async () => {
    const key = 'zq-key-00000000000000000000000-qz'
    const id = idOf(
      await api('post', '/api/api-clients', admin)
        .send({ name: 'Site', scopes: ['content'], enableAPIKey: true, apiKey: key })
        .expect(201),
    )
    const acts = await trail(id)
    expect(acts[0]?.detail).toMatchObject({ key: 'changed' })
    expect(JSON.stringify(acts)).not.toContain(key)
  })
})

describe('the record of looks into private rooms', () => {
  it('has every consent that was shown, one by one or in a list, and counts', async () => {
    const story = idOf(await api('post', '/api/case-stories').send({ title: 'Two' }).expect(201))
    const id = idOf(
      await api('post', '/api/consents', clinician)
        .send({ story, pseudonym: 'Ana', legalName: 'zq-legal-qz', signedOn: '2026-01-02' })
        .expect(201),
    )
    await api('get', `/api/consents/${id}`, clinician).expect(200)
    expect(await last('read')).toMatchObject({
      resource: 'consents',
      document: id,
      actor: String(base.actors.clinician.id),
    })
    await api('get', '/api/consents', admin).expect(200)
    expect(await last('read')).toMatchObject({
      actor: String(base.actors.admin.id),
      detail: { documents: [id] },
    })
    await api('get', '/api/consents/count', admin).expect(200)
    expect((await last('read'))?.detail).toEqual({ documents: [] })
    expect(JSON.stringify(await trail(id))).not.toContain('zq-legal-qz')
  })

  it('has every private file that was opened', async () => {
    const blank = { width: 8, height: 8, channels: 3, background: 'white' } as const
    const form = await sharp({ create: blank }).png().toBuffer()
    const uploaded = await api('post', '/api/private-files', clinician)
      .field('_payload', JSON.stringify({ note: 'Signed form' }))
      .attach('file', form, { filename: 'form.png', contentType: 'image/png' })
      .expect(201)
    const { doc } = uploaded.body as { doc: { id: string; filename: string } }
    await api('get', `/api/private-files/file/${doc.filename}`, editor).expect(403)
    expect(await last('download')).toBeUndefined()
    await api('get', `/api/private-files/file/${doc.filename}`, clinician).expect(200)
    expect(await last('download')).toMatchObject({ resource: 'private-files', document: doc.id })
  })
})

describe('the ledger', () => {
  it('can be read by an administrator and changed by nobody', async () => {
    const event = await last('create')
    await api('get', `/api/audit-events/${event?.id}`, admin).expect(200)
    await api('get', `/api/audit-events/${event?.id}`, editor).expect(403)
    await api('patch', `/api/audit-events/${event?.id}`, admin).send({ actor: 'x' }).expect(403)
    await api('delete', `/api/audit-events/${event?.id}`, admin).expect(403)
    await api('post', '/api/audit-events', admin)
      .send({ action: 'x', resource: 'y', actor: 'z', at: '2026-01-01' })
      .expect(403)
    await api('get', '/api/audit-links', admin).expect(403)
  })

  it('is one chain without a gap when thirty people save at once', async () => {
    const before = (await verifyLedger(base.payload)).events
    const saved = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        api('post', '/api/topics').send({ title: `At once ${n}` }),
      ),
    )
    const count = saved.filter(({ status }) => status === 201).length
    expect(count).toBe(30)
    await sealEvents(base.payload)
    const report = await verifyLedger(base.payload)
    expect(report).toMatchObject({ fault: null, waiting: 0 })
    expect(report.events).toBeGreaterThanOrEqual(before + 30)
  })
})

describe('the export', () => {
  it('has every entry in the order of the chain, so that others can compute the hashes', async () => {
    await sealEvents(base.payload)
    const entries: LedgerEntry[] = []
    for await (const entry of exportLedger({ payload: base.payload, after: 0 })) entries.push(entry)
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1))
    // The formula of ADR 6, written out here and not taken from the program.
    let previous = '0'.repeat(64)
    for (const { number, hash, ...event } of entries) {
      const line = `${previous}\n${canonicalize(event) ?? ''}`
      previous = createHash('sha256').update(line).digest('hex')
      expect(hash, `entry ${number}`).toBe(previous)
    }
    expect(previous).toBe((await verifyLedger(base.payload)).head)
  })

  it('goes on after the entry that is at hand', async () => {
    const entries: LedgerEntry[] = []
    for await (const entry of exportLedger({ payload: base.payload, after: 5 })) entries.push(entry)
    expect(entries[0]?.number).toBe(6)
  })
})

describe('the verification', () => {
  const sqlite = () => (base.payload.db as unknown as SQLiteAdapter).client
  const mongodb = () => (base.payload.db as unknown as MongooseAdapter).collections

  const rows = () => {
    const model = mongodb()['audit-events']
    if (model === undefined) throw new Error('There is no ledger.')
    return model.collection
  }

  /** As somebody with the database in hand would: past the program, and past the triggers. */
  const tamper = async (act: {
    sql: string
    mongodb: () => Promise<unknown>
    undo: string
    undoMongodb: () => Promise<unknown>
    check: () => Promise<void>
  }): Promise<void> => {
    if (MONGODB !== undefined) {
      await act.mongodb()
      await act.check()
      await act.undoMongodb()
      return
    }
    const { rows: triggers } = await sqlite().execute(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_events'",
    )
    for (const { name } of triggers) await sqlite().execute(`DROP TRIGGER ${String(name)}`)
    await sqlite().execute(act.sql)
    await act.check()
    await sqlite().execute(act.undo)
    for (const { sql } of triggers) await sqlite().execute(String(sql))
  }

  const someEvent = async (): Promise<Event> => {
    await sealEvents(base.payload)
    const event = await last('create')
    if (event === undefined) throw new Error('Nothing happened yet.')
    return event
  }

  const idFilter = (id: string): Record<string, unknown> => {
    const model = mongodb()['audit-events']
    return { _id: model?.base.Types.ObjectId.isValid(id) ? new model.base.Types.ObjectId(id) : id }
  }

  it.skipIf(MONGODB !== undefined)(
    'is helped by the database, which refuses to change or delete',
    async () => {
      const { id } = await someEvent()
      const change = `UPDATE audit_events SET actor = 'x' WHERE id = '${id}'`
      await expect(sqlite().execute(change)).rejects.toThrow('append-only')
      await expect(sqlite().execute(`DELETE FROM audit_events WHERE id = '${id}'`)).rejects.toThrow(
        'append-only',
      )
      await expect(sqlite().execute('DELETE FROM audit_links')).rejects.toThrow('append-only')
      await expect(sqlite().execute('UPDATE audit_links SET hash = 1')).rejects.toThrow(
        'append-only',
      )
      expect((await verifyLedger(base.payload)).fault).toBeNull()
    },
  )

  it('names an entry that was altered', async () => {
    const { id, actor } = await someEvent()
    await tamper({
      sql: `UPDATE audit_events SET actor = 'somebody else' WHERE id = '${id}'`,
      undo: `UPDATE audit_events SET actor = '${actor}' WHERE id = '${id}'`,
      mongodb: () => rows().updateOne(idFilter(id), { $set: { actor: 'somebody else' } }),
      undoMongodb: () => rows().updateOne(idFilter(id), { $set: { actor } }),
      check: async () => {
        const { fault } = await verifyLedger(base.payload)
        expect(fault).toMatchObject({ kind: 'altered', event: id })
      },
    })
    expect((await verifyLedger(base.payload)).fault).toBeNull()
  })

  it('names an entry that was removed', async () => {
    const { id } = await someEvent()
    const kept = MONGODB === undefined ? null : await rows().findOne(idFilter(id))
    await tamper({
      sql: `UPDATE audit_events SET id = 'elsewhere' WHERE id = '${id}'`,
      undo: `UPDATE audit_events SET id = '${id}' WHERE id = 'elsewhere'`,
      mongodb: () => rows().deleteOne(idFilter(id)),
      undoMongodb: async () => (kept === null ? undefined : rows().insertOne(kept)),
      check: async () => {
        const { fault } = await verifyLedger(base.payload)
        expect(fault).toMatchObject({ kind: 'removed', event: id })
      },
    })
    expect((await verifyLedger(base.payload)).fault).toBeNull()
  })

  it('names an entry that was inserted', async () => {
    await someEvent()
    const at = '2026-01-01T00:00:00.000Z'
    await tamper({
      sql: `INSERT INTO audit_events (id, action, resource, actor, at) VALUES ('zz-forged', 'sign-in', 'users', 'x', '${at}')`,
      undo: "DELETE FROM audit_events WHERE id = 'zz-forged'",
      mongodb: () =>
        rows().insertOne({ action: 'forged', resource: 'users', actor: 'x', at: new Date(at) }),
      undoMongodb: () => rows().deleteOne({ action: 'forged' }),
      check: async () => {
        const { fault } = await verifyLedger(base.payload)
        expect(fault?.kind).toBe('inserted')
      },
    })
    expect((await verifyLedger(base.payload)).fault).toBeNull()
  })
})
