/** What really leaves the house: over a mail server that sometimes is not there. */
import type { RequestListener } from 'node:http'
import type { Payload } from 'payload'
import { getPayload } from 'payload'
import request from 'supertest'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildSecureBaseConfig } from '../../src/config.js'
import type { MailSettings } from '../../src/env.js'
import { smtpMail } from '../../src/services/mail.js'
import { notify } from '../../src/services/notices/notify.js'
import { flushMail } from '../../src/services/notices/sendMail.js'
import { serverFor } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload, ORIGIN, PASSWORD } from '../support/createTestPayload.js'
import type { SmtpServer } from '../support/smtpServer.js'
import { startSmtpServer } from '../support/smtpServer.js'
import type { Person, Staff } from '../support/staff.js'
import { signInStaff } from '../support/staff.js'

type Row = { id: string; mail: string; mailAttempts: number }

const FROM = { name: 'Secure Base', address: 'desk@example.org' }
const SENDER = 'Secure Base <desk@example.org>'

let base: TestPayload
let payload: Payload
let worker: Payload
let app: RequestListener
let staff: Staff
let smtp: SmtpServer
let drafts = 0

const settings = (more: Partial<MailSettings['server']> = {}): MailSettings => ({
  server: { host: '127.0.0.1', port: smtp.port, secure: false, ...more },
  from: FROM,
})

/** A process with a mail server, over the database of the test. */
const process = async (key: string): Promise<Payload> =>
  getPayload({
    config: buildSecureBaseConfig({ ...base.env, mail: settings() }),
    key: `${base.payloadKey}_${key}`,
  })

const api = (method: 'get' | 'post' | 'patch', url: string, who: Person = 'editor') =>
  request(app)[method](`/api${url}`).set('Authorization', staff.headers[who])

const draft = async (who: Person = 'author', collection = 'articles') => {
  drafts += 1
  const title = `Draft ñ ${drafts}`
  const { body } = await api('post', `/${collection}`, who).send({ title }).expect(201)
  return { id: (body as { doc: { id: string } }).doc.id, title }
}

const rowsOf = async (document: string): Promise<Row[]> => {
  const { docs } = await payload.db.find<Row>({
    collection: 'notices',
    where: { document: { equals: document } },
  })
  return docs
}

/** A notice as it stands after a crash between the commit and the mail, or after failed attempts. */
const waiting = async (document: string, attempts = 0, minutesAgo = 0): Promise<string> => {
  const { id } = await payload.db.create({
    collection: 'notices',
    data: {
      recipient: staff.ids.author,
      kind: 'decision',
      collection: 'articles',
      document,
      text: 'It is live.',
      mail: 'pending',
      mailAttempts: attempts,
      updatedAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
    },
  })
  return String(id)
}

const warnings = () => vi.spyOn(payload.logger, 'warn').mockImplementation(() => undefined)
const linesOf = (spy: ReturnType<typeof warnings>) => spy.mock.calls.map(([line]) => String(line))

const forgot = (email: string) =>
  request(app).post('/api/users/forgot-password').set('Origin', ORIGIN).send({ email })

beforeAll(async () => {
  smtp = await startSmtpServer()
  base = await createTestPayload()
  payload = await process('server')
  worker = await process('worker')
  app = serverFor({ ...base, payload, payloadKey: `${base.payloadKey}_server` })
  staff = await signInStaff(base, app)
})
afterAll(async () => {
  await flushMail(payload)
  await worker.destroy()
  await payload.destroy()
  await base.close()
  await smtp.close()
})
beforeEach(async () => {
  await flushMail(payload)
  smtp.mails.length = 0
  smtp.commands.length = 0
})
afterEach(() => {
  smtp.mood = 'kind'
  vi.restoreAllMocks()
})

describe('a forgotten password', () => {
  it('is set anew with the link in the mail', async () => {
    const { body } = await forgot('other@example.org').expect(200)
    await vi.waitFor(() => expect(smtp.mails).toHaveLength(1))
    const [mail] = smtp.mails
    expect(mail).toMatchObject({ from: SENDER, to: 'other@example.org' })
    const [, token] =
      /http:\/\/localhost:3000\/admin\/reset\/([0-9a-f]{40})"/.exec(mail?.text ?? '') ?? []
    expect(JSON.stringify(body)).not.toContain(token)
    const password = 'a new password of enough length'
    await request(app)
      .post('/api/users/reset-password')
      .set('Origin', ORIGIN)
      .send({ token, password })
      .expect(200)
    const signIn = (word: string) =>
      request(app)
        .post('/api/users/login')
        .set('Origin', ORIGIN)
        .send({ email: 'other@example.org', password: word })
    await signIn(PASSWORD).expect(401)
    await signIn(password).expect(200)
  })

  it('of nobody is answered in the same way, and no mail is sent', async () => {
    const known = await forgot('author@example.org').expect(200)
    const unknown = await forgot('nobody@example.org').expect(200)
    expect(unknown.body).toEqual(known.body)
    await vi.waitFor(() => expect(smtp.mails).toHaveLength(1))
    expect(smtp.mails.map(({ to }) => to)).toEqual(['author@example.org'])
  })

  it('is answered as ever when the mail is refused, with one line in the log', async () => {
    const warn = warnings()
    smtp.mood = 'refuse'
    await forgot('author@example.org').expect(200)
    await vi.waitFor(() => expect(warn).toHaveBeenCalled())
    expect(linesOf(warn)).toEqual([
      expect.stringMatching(/^a mail could not be sent: .*550 nobody of that name$/),
    ])
    expect(smtp.mails).toEqual([])
  })

  it('keeps nobody waiting for a mail server that does not answer', async () => {
    const warn = warnings()
    smtp.mood = 'mute'
    const before = Date.now()
    await forgot('author@example.org').expect(200)
    await api('post', '/topics').send({ title: 'Patience' }).expect(201)
    expect(Date.now() - before).toBeLessThan(5000)
    expect(warn).not.toHaveBeenCalled()
    smtp.hangUp()
    await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(1), 5000)
  })
})

describe('the mail of a notice', () => {
  it('says what happened, the title and where, and nothing of what was said', async () => {
    const { id, title } = await draft('author')
    await api('post', `/articles/${id}/comments`).send({ body: 'Zanzibar.' }).expect(201)
    await flushMail(payload)
    expect(smtp.mails).toEqual([
      {
        from: SENDER,
        to: 'author@example.org',
        subject: 'Secure Base: New in a review · Novedades en una revisión',
        text: [
          'Something was said about a document that concerns you.',
          'Hay comentarios sobre un documento que le concierne.',
          '',
          `“${title}”`,
          `http://localhost:3000/admin/collections/articles/${id}`,
          '',
        ].join('\r\n'),
      },
    ])
    expect(await rowsOf(id)).toMatchObject([{ mail: 'sent', mailAttempts: 1 }])
    await flushMail(payload)
    expect(smtp.mails).toHaveLength(1)
  })

  it('does not name a story', async () => {
    const { id, title } = await draft('author', 'case-stories')
    await api('post', `/case-stories/${id}/comments`).send({ body: 'Zanzibar.' }).expect(201)
    await flushMail(payload)
    expect(smtp.mails).toHaveLength(1)
    expect(smtp.mails[0]?.text).toContain(`/admin/collections/case-stories/${id}`)
    expect(JSON.stringify(smtp.mails)).not.toContain(title)
  })

  it('is sent although the process was killed before it was', async () => {
    const { id } = await draft()
    await waiting(id)
    await waiting(id, 1, 2)
    await flushMail(payload)
    expect(smtp.mails.map(({ to }) => to)).toEqual(['author@example.org', 'author@example.org'])
    expect((await rowsOf(id)).map(({ mail }) => mail)).toEqual(['sent', 'sent'])
  })

  it('is not sent when its recipient may not read the document, or there is none', async () => {
    const { id } = await draft('editor')
    await waiting(id)
    await waiting('nothing')
    await flushMail(payload)
    expect(smtp.mails).toEqual([])
    expect((await rowsOf(id)).map(({ mail }) => mail)).toEqual(['none'])
    expect((await rowsOf('nothing')).map(({ mail }) => mail)).toEqual(['none'])
  })

  it('is sent once when two workers and two people ask for it at once', async () => {
    const { id } = await draft()
    for (let n = 0; n < 5; n += 1) await waiting(id)
    await Promise.all([
      flushMail(payload),
      flushMail(worker),
      flushMail(payload),
      flushMail(worker),
    ])
    expect(smtp.mails).toHaveLength(5)
    const rows = await rowsOf(id)
    expect(rows.map(({ mail, mailAttempts }) => [mail, mailAttempts])).toEqual(
      rows.map(() => ['sent', 1]),
    )
  })

  it('is sent in any number', async () => {
    const { id } = await draft()
    for (let n = 0; n < 55; n += 1) await waiting(id)
    await flushMail(payload)
    expect(smtp.mails).toHaveLength(55)
  })
})

describe('a mail that cannot be sent', () => {
  it('waits, is tried again later, and the act it tells of is done all the same', async () => {
    const warn = warnings()
    smtp.mood = 'refuse'
    const { id } = await draft('author')
    await api('post', `/articles/${id}/comments`).send({ body: 'Zanzibar.' }).expect(201)
    await flushMail(payload)
    expect(await rowsOf(id)).toMatchObject([{ mail: 'pending', mailAttempts: 1 }])
    expect(linesOf(warn)).toHaveLength(1)

    smtp.mood = 'kind'
    await flushMail(payload)
    expect(smtp.mails).toEqual([])
    const [row] = await rowsOf(id)
    await payload.db.updateOne({
      collection: 'notices',
      id: row?.id ?? '',
      data: { updatedAt: new Date(Date.now() - 61_000).toISOString() },
    })
    await flushMail(payload)
    expect(smtp.mails).toHaveLength(1)
    expect(await rowsOf(id)).toMatchObject([{ mail: 'sent', mailAttempts: 2 }])
  })

  it.each([
    [1, 0.9, 'pending', 1],
    [1, 1.1, 'sent', 2],
    [2, 4.9, 'pending', 2],
    [2, 5.1, 'sent', 3],
    [3, 29, 'pending', 3],
    [3, 31, 'sent', 4],
    [4, 119, 'pending', 4],
    [4, 121, 'sent', 5],
  ])('after %i attempts, %s minutes ago, is then %s', async (made, minutes, mail, attempts) => {
    const { id } = await draft()
    await waiting(id, made, minutes)
    await flushMail(payload)
    expect(await rowsOf(id)).toMatchObject([{ mail, mailAttempts: attempts }])
  })

  it('is given up after the fifth attempt, also when that one was cut short', async () => {
    warnings()
    const error = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined)
    smtp.mood = 'refuse'
    const { id } = await draft()
    await waiting(id, 4, 121)
    await waiting(id, 5, 121)
    await waiting(id, 5, 1)
    await flushMail(payload)
    expect((await rowsOf(id)).map(({ mail }) => mail).sort()).toEqual([
      'failed',
      'failed',
      'pending',
    ])
    expect(error).toHaveBeenCalledTimes(2)
    expect(error.mock.calls[0]?.[0]).toMatch(/was given up after 5 attempts/)
  })

  it('does not use up the attempts of others when the server is not there', async () => {
    warnings()
    const { port } = smtp
    await smtp.close()
    const { id } = await draft()
    for (let n = 0; n < 3; n += 1) await waiting(id)
    await flushMail(payload)
    const attempts = async () => (await rowsOf(id)).map((row) => row.mailAttempts).sort()
    expect(await attempts()).toEqual([0, 0, 1])
    smtp = await startSmtpServer(port)
    await flushMail(payload)
    expect(await attempts()).toEqual([1, 1, 1])
    expect(smtp.mails).toHaveLength(2)
  })

  it('does not stop the others when only its recipient is refused', async () => {
    const warn = warnings()
    smtp.mood = 'refuse'
    const { id } = await draft()
    for (let n = 0; n < 3; n += 1) await waiting(id)
    await flushMail(payload)
    expect((await rowsOf(id)).map((row) => row.mailAttempts)).toEqual([1, 1, 1])
    expect(linesOf(warn)).toHaveLength(3)
  })

  it('is none for a process without a mail server, which leaves it to others', async () => {
    const { id } = await draft()
    await waiting(id)
    await flushMail(base.payload)
    expect(await rowsOf(id)).toMatchObject([{ mail: 'pending', mailAttempts: 0 }])
    const told = {
      req: await base.as('editor'),
      recipients: [staff.ids.author],
      kind: 'decision',
      collection: 'articles',
      document: id,
      text: 'It is live.',
    } as const
    await notify(told)
    expect((await rowsOf(id)).map(({ mail }) => mail).sort()).toEqual(['none', 'pending'])
    expect(smtp.mails).toEqual([])
  })
})

describe('the password of the mail server', () => {
  const send = async (host: string) => {
    const auth = { user: 'desk', pass: 'hunter2' }
    const adapter = smtpMail(settings({ host, auth }))({ payload })
    const { sent } = await adapter.sendEmail({ to: 'a@example.org', subject: 'x', text: 'y' })
    return sent
  }

  it('is sent to a server on this machine', async () => {
    expect(await send('127.0.0.1')).toEqual({ ok: true })
    const [login] = smtp.commands.filter((line) => line.startsWith('AUTH'))
    expect(Buffer.from(login?.split(' ')[2] ?? '', 'base64').toString()).toBe(
      '\u0000desk\u0000hunter2',
    )
  })

  it('is not sent in the clear to any other', async () => {
    warnings()
    // The same server, by an address that could be anybody's.
    expect(await send('0.0.0.0')).toEqual({ ok: false, isServerFault: true })
    expect(smtp.commands).toContain('STARTTLS')
    expect(smtp.commands.filter((line) => /^(AUTH|MAIL)/.test(line))).toEqual([])
    expect(smtp.mails).toEqual([])
  })
})
