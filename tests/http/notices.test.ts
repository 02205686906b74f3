/** What people are told, and that it is only they who read it. */
import type { RequestListener } from 'node:http'
import type { PayloadRequest } from 'payload'
import request from 'supertest'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../src/errors.js'
import { notify, notifyRole } from '../../src/services/notices/notify.js'
import { noteOverdue } from '../../src/services/notices/overdue.js'
import { inTransaction } from '../../src/services/transaction.js'
import { writeState } from '../../src/services/workflow/state.js'
import { serverFor } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import type { Person, Staff } from '../support/staff.js'
import { signInStaff } from '../support/staff.js'

type Notice = {
  id: string
  kind: string
  text: string
  collection: string
  document: string
  at: string
  readAt: string | null
}
type List = { notices: Notice[]; unread: number }
type Caller = Person | 'API client' | 'anonymous'

const PEOPLE = ['admin', 'editor', 'author', 'clinician', 'other author'] as const

let base: TestPayload
let app: RequestListener
let staff: Staff
let drafts = 0

const api = (method: 'get' | 'post' | 'patch', url: string, who: Caller = 'editor') => {
  const call = request(app)[method](`/api${url}`)
  return who === 'anonymous' ? call : call.set('Authorization', staff.headers[who])
}

const draft = async (who: Person = 'author', collection = 'articles') => {
  drafts += 1
  const title = `Draft ${drafts}`
  const { body } = await api('post', `/${collection}`, who).send({ title }).expect(201)
  return { id: (body as { doc: { id: string } }).doc.id, title }
}

const noticesOf = async (who: Person, search = ''): Promise<List> => {
  const { body } = await api('get', `/me/notices${search}`, who).expect(200)
  return body as List
}

/** Who has unread notices, and what the latest of each says. */
const told = async (): Promise<Partial<Record<Person, string>>> => {
  const found: Partial<Record<Person, string>> = {}
  for (const who of PEOPLE) {
    const { notices, unread } = await noticesOf(who, '?unread=true')
    expect(unread).toBe(notices.length)
    expect(unread).toBeLessThanOrEqual(1)
    if (notices[0] !== undefined) found[who] = notices[0].text
  }
  return found
}

const forgetAll = async () => {
  for (const who of PEOPLE) await api('post', '/me/notices/read', who).send({ all: true })
}

const comment = async (id: string, who: Person, body = 'Zanzibar.', collection = 'articles') => {
  const answer = await api('post', `/${collection}/${id}/comments`, who).send({ body }).expect(201)
  return (answer.body as { id: string }).id
}

const act = (id: string, thread: string, name: string, who: Person) =>
  api('post', `/articles/${id}/comments/${thread}/${name}`, who)

const state = async (id: string, change: Parameters<typeof writeState>[0]['change']) =>
  writeState({ req: await base.as('editor'), collection: 'articles', id, change })

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  staff = await signInStaff(base, app)
})
afterAll(() => base.close())
beforeEach(forgetAll)

describe('a new comment', () => {
  it('is told to whoever started the document, without its words', async () => {
    const { id, title } = await draft('author')
    await comment(id, 'editor')
    const { notices, unread } = await noticesOf('author', '?unread=true')
    expect(unread).toBe(1)
    expect(notices).toEqual([
      {
        id: notices[0]?.id,
        kind: 'comment',
        text: `The editor commented on “${title}”.`,
        collection: 'articles',
        document: id,
        at: notices[0]?.at,
        readAt: null,
      },
    ])
    expect(Date.parse(notices[0]?.at ?? '')).toBeGreaterThan(Date.now() - 60_000)
    expect(await told()).toEqual({ author: `The editor commented on “${title}”.` })
  })

  it('is told to whoever is to review it, and once to who is both', async () => {
    const { id, title } = await draft('author')
    await state(id, { assignee: staff.ids.clinician })
    await comment(id, 'author')
    expect(await told()).toEqual({ clinician: `The author commented on “${title}”.` })
    await forgetAll()
    await state(id, { assignee: staff.ids.author })
    await comment(id, 'editor')
    expect(await told()).toEqual({ author: `The editor commented on “${title}”.` })
  })

  it('is told to who wrote in the thread before, whatever is done in it', async () => {
    const { id, title } = await draft('editor')
    const thread = await comment(id, 'clinician')
    await act(id, thread, 'replies', 'admin').send({ body: 'Yes.' }).expect(201)
    const steps = [
      ['replies', 'answered in a thread on'],
      ['resolve', 'resolved a thread on'],
      ['reopen', 'reopened a thread on'],
    ] as const
    for (const [name, did] of steps) {
      await forgetAll()
      await act(id, thread, name, 'editor').send({ body: 'Zanzibar.' })
      const text = `The editor ${did} “${title}”.`
      expect(await told()).toEqual({ clinician: text, admin: text })
    }
    await forgetAll()
    await act(id, thread, 'reopen', 'editor').send({ body: 'Zanzibar.' }).expect(409)
    expect(await told()).toEqual({})
  })

  it('is told to nobody when it is one’s own draft and nobody reviews it', async () => {
    const { id } = await draft('author')
    await comment(id, 'author')
    expect(await told()).toEqual({})
  })

  it('does not name a story', async () => {
    const { id, title } = await draft('author', 'case-stories')
    await comment(id, 'editor', 'Zanzibar.', 'case-stories')
    expect(await told()).toEqual({ author: 'The editor commented on a case story.' })
    expect(JSON.stringify(await noticesOf('author'))).not.toContain(`“${title}”`)
  })

  it('is not told to who may not read the draft any more', async () => {
    const { id } = await draft('editor')
    const thread = await comment(id, 'clinician')
    await forgetAll()
    const roles = (value: ('author' | 'clinician')[]) =>
      base.payload.update({
        collection: 'users',
        id: staff.ids.clinician,
        data: { roles: value },
        overrideAccess: true,
      })
    await roles(['author'])
    await act(id, thread, 'replies', 'admin').send({ body: 'x' }).expect(201)
    expect(Object.keys(await told())).toEqual(['editor'])
    await roles(['clinician'])
    await forgetAll()
    await act(id, thread, 'replies', 'admin').send({ body: 'x' }).expect(201)
    expect(Object.keys(await told())).toEqual(['editor', 'clinician'])
  })
})

describe('one’s own notices', () => {
  it.each([
    ['anonymous', 401],
    ['API client', 401],
    ...PEOPLE.map((who) => [who, 200] as const),
  ] as const)('are answered to the %s with %i', async (who, status) => {
    await api('get', '/me/notices', who).expect(status)
    await api('post', '/me/notices/read', who).send({ ids: [] }).expect(status)
  })

  it('are the only ones that anybody reads or marks as read', async () => {
    const { id } = await draft('author')
    await comment(id, 'editor')
    const [mine] = (await noticesOf('author', '?unread=true')).notices
    for (const who of PEOPLE.filter((one) => one !== 'author')) {
      expect(JSON.stringify(await noticesOf(who))).not.toContain(id)
      await api('post', '/me/notices/read', who)
        .send({ ids: [mine?.id] })
        .expect(200)
      await api('post', '/me/notices/read', who).send({ all: true }).expect(200)
    }
    expect((await noticesOf('author')).unread).toBe(1)
    const { body } = await api('post', '/me/notices/read', 'author')
      .send({ ids: [mine?.id] })
      .expect(200)
    expect(body).toEqual(await noticesOf('author'))
    expect((body as List).unread).toBe(0)
    expect((body as List).notices.find((one) => one.id === mine?.id)?.readAt).not.toBeNull()
    for (const who of PEOPLE) await api('get', '/notices', who).expect(403)
  })

  it('stay read with the time of the first reading, and others stay unread', async () => {
    const { id } = await draft('author')
    for (const body of ['One.', 'Two.', 'Three.']) await comment(id, 'editor', body)
    const { notices, unread } = await noticesOf('author', '?unread=true')
    expect(unread).toBe(3)
    const [latest, middle] = notices
    expect(Date.parse(latest?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(middle?.at ?? ''))
    const read = (ids: unknown[]) => api('post', '/me/notices/read', 'author').send({ ids })
    const { body } = await read([middle?.id, middle?.id, 'nothing', '0'.repeat(24)]).expect(200)
    expect((body as List).unread).toBe(2)
    const readAt = (list: List) => list.notices.find((one) => one.id === middle?.id)?.readAt
    await read([middle?.id, ...Array.from({ length: 499 }, String)]).expect(200)
    const after = await noticesOf('author')
    expect(readAt(after)).toBe(readAt(body as List))
    expect((await noticesOf('author', '?unread=true')).notices).toHaveLength(2)
    expect((await noticesOf('author', '?unread=false')).notices.length).toBeGreaterThan(2)
  })

  it('are shown up to the latest hundred, and all unread ones are counted', async () => {
    const { id } = await draft('author')
    for (let n = 0; n < 101; n += 1) {
      await base.payload.db.create({
        collection: 'notices',
        data: {
          recipient: staff.ids['other author'],
          kind: 'comment',
          collection: 'articles',
          document: id,
          text: `Number ${n}`,
          mail: 'none',
          mailAttempts: 0,
        },
      })
    }
    const { notices, unread } = await noticesOf('other author')
    expect([notices.length, unread]).toEqual([100, 101])
    expect([notices[0]?.text, notices[99]?.text]).toEqual(['Number 100', 'Number 1'])
    const { body } = await api('post', '/me/notices/read', 'other author').send({ all: true })
    expect((body as List).unread).toBe(0)
  })

  it.each([
    {},
    { all: false },
    { ids: 'x' },
    { ids: [7] },
    { ids: [''] },
    { ids: [], all: true },
    { all: true, recipient: 'somebody' },
    { ids: Array.from({ length: 501 }, String) },
    [[]],
  ])('are not marked by %j', async (sent) => {
    const { body } = await api('post', '/me/notices/read').send(sent).expect(422)
    expect(body).toMatchObject({ errors: [{ code: 'invalid' }] })
  })

  it('are not asked for in a way that means nothing', async () => {
    const { body } = await api('get', '/me/notices?unread=maybe').expect(422)
    expect(body).toMatchObject({ errors: [{ code: 'invalid', field: 'unread' }] })
    await api('get', '/me').expect(404)
    await api('get', '/me/nothing').expect(404)
    await api('get', '/ME/notices').expect(404)
  })
})

describe('telling people', () => {
  const notice = (req: PayloadRequest, id: string) =>
    ({ req, kind: 'decision', collection: 'articles', document: id, text: 'It is live.' }) as const

  it('drops doubles, the acting person and whoever is not there', async () => {
    const { id } = await draft('author')
    const { admin, editor, author } = staff.ids
    const recipients = [author, editor, author, admin, 'nobody', '0'.repeat(24), '']
    await notify({ ...notice(await base.as('editor'), id), recipients })
    expect(await told()).toEqual({ author: 'It is live.', admin: 'It is live.' })
  })

  it('reaches everybody of a role but the acting person', async () => {
    const { id } = await draft('author')
    await notifyRole({ ...notice(await base.as('admin'), id), role: 'editor' })
    expect(await told()).toEqual({ editor: 'It is live.' })
    await forgetAll()
    await notifyRole({ ...notice(await base.as('editor'), id), role: 'editor' })
    expect(await told()).toEqual({})
  })

  it('tells an author of their own draft only', async () => {
    const { id } = await draft('author')
    await notifyRole({ ...notice(await base.as('admin'), id), role: 'author' })
    expect(await told()).toEqual({ author: 'It is live.' })
  })

  it('tells nothing of what was taken back', async () => {
    const { id } = await draft('author')
    const req = await base.as('editor')
    await inTransaction(req, async () => {
      await notify({ ...notice(req, id), recipients: [staff.ids.author] })
      return refuse({ code: 'invalid', message: 'No.' })
    })
    expect(await told()).toEqual({})
  })

  it('is one line in the log when no mail is sent, and asks for none', async () => {
    const { id } = await draft('author')
    const info = vi.spyOn(base.payload.logger, 'info')
    const { author, clinician } = staff.ids
    await notify({ ...notice(await base.as('editor'), id), recipients: [author, clinician] })
    const lines = info.mock.calls.map(([line]) => String(line))
    info.mockRestore()
    expect(lines).toEqual([
      `notice (decision, articles/${id}) for ${author}, ${clinician}: in the panel only, no mail server is configured`,
    ])
    const { docs } = await base.payload.db.find<{ id: string; mail: string }>({
      collection: 'notices',
      where: { document: { equals: id } },
    })
    expect(docs.map(({ mail }) => mail)).toEqual(['none', 'none'])
  })
})

describe('a review whose date has passed', () => {
  const DUE = '2030-01-01T09:00:00.000Z'
  const LATER = new Date('2030-01-01T09:00:00.001Z')
  const SOONER = new Date('2030-01-01T08:59:59.999Z')
  const note = (now: Date) => noteOverdue({ payload: base.payload, now })

  it('is told to the assignee and the editors, once', async () => {
    const { id, title } = await draft('author')
    const assignee = staff.ids.clinician
    await state(id, { stage: 'clinical-review', assignee, dueAt: DUE })
    expect(await note(SOONER)).toBe(0)
    expect(await told()).toEqual({})
    expect(await note(LATER)).toBe(1)
    const text = `The review of “${title}” is overdue.`
    expect(await told()).toEqual({ clinician: text, editor: text })
    expect((await noticesOf('clinician')).notices[0]).toMatchObject({
      kind: 'overdue',
      document: id,
    })
    await forgetAll()
    expect(await note(LATER)).toBe(0)
    expect(await told()).toEqual({})
  })

  it('is told again once another date has passed', async () => {
    const { id } = await draft('author')
    await state(id, { stage: 'editorial-review', dueAt: DUE })
    expect(await note(LATER)).toBe(1)
    await forgetAll()
    await state(id, { dueAt: '2030-02-01T00:00:00.000Z', overdueNotedAt: null })
    expect(await note(LATER)).toBe(0)
    expect(await note(new Date('2030-02-01T00:00:01.000Z'))).toBe(1)
    expect(Object.keys(await told())).toEqual(['editor'])
  })

  it.each(['draft', 'changes-requested', 'approved'] as const)(
    'is none when the document is in the stage %s',
    async (stage) => {
      const { id } = await draft('author')
      await state(id, { stage, assignee: staff.ids.editor, dueAt: DUE })
      expect(await note(LATER)).toBe(0)
      await state(id, { stage: 'editorial-review' })
      expect(await note(LATER)).toBe(1)
    },
  )

  it('is none without a date', async () => {
    const { id } = await draft('author')
    await state(id, { stage: 'editorial-review', assignee: staff.ids.editor })
    expect(await note(LATER)).toBe(0)
  })

  it('is told once when several workers look at the same moment', async () => {
    for (let n = 0; n < 3; n += 1) {
      const { id } = await draft('author')
      await state(id, { stage: 'editorial-review', dueAt: DUE })
    }
    const counts = await Promise.all([note(LATER), note(LATER), note(LATER), note(LATER)])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3)
    expect((await noticesOf('editor')).unread).toBe(3)
  })
})
