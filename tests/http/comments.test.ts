/** What people say about a draft, and what holds its approval back. */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countBlocking } from '../../src/services/comments/blocking.js'
import { serverFor } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import type { Person, Staff } from '../support/staff.js'
import { signInStaff } from '../support/staff.js'

type Thread = {
  id: string
  field: string | null
  blocking: boolean
  open: boolean
  resolvedBy?: { id: string; name: string }
  resolvedAt?: string
  comments: { id: string; body: string; author: { id: string; name: string }; at: string }[]
}
type Caller = Person | 'API client' | 'anonymous'

let base: TestPayload
let app: RequestListener
let staff: Staff
let drafts = 0

const api = (method: 'get' | 'post' | 'patch', url: string, who: Caller = 'editor') => {
  const call = request(app)[method](`/api${url}`)
  return who === 'anonymous' ? call : call.set('Authorization', staff.headers[who])
}

const draft = async (who: Person = 'author', collection = 'articles'): Promise<string> => {
  drafts += 1
  const { body } = await api('post', `/${collection}`, who)
    .send({ title: `Draft ${drafts}` })
    .expect(201)
  return (body as { doc: { id: string } }).doc.id
}

const open = async (id: string, sent: object, who: Person = 'editor'): Promise<Thread> => {
  const { body } = await api('post', `/articles/${id}/comments`, who).send(sent).expect(201)
  return body as Thread
}

const threadsOf = async (id: string, who: Person = 'editor'): Promise<Thread[]> => {
  const { body } = await api('get', `/articles/${id}/comments`, who).expect(200)
  return (body as { threads: Thread[] }).threads
}

const act = (id: string, thread: string, name: string, who: Person = 'editor') =>
  api('post', `/articles/${id}/comments/${thread}/${name}`, who)

const blockingOn = async (id: string): Promise<number> =>
  countBlocking({ req: await base.as('editor'), collection: 'articles', id })

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  staff = await signInStaff(base, app)
})
afterAll(() => base.close())

describe('who may read and write comments on a draft of an author', () => {
  let article: string
  let thread: string

  beforeAll(async () => {
    article = await draft('author')
    thread = (await open(article, { body: 'A first remark.' })).id
  })

  it.each(['author', 'editor', 'clinician', 'admin'] as const)('the %s may', async (who) => {
    const seen = await threadsOf(article, who)
    expect(seen[0]?.comments[0]?.body).toBe('A first remark.')
    const mine = await open(article, { body: 'Mine.' }, who)
    expect(mine.comments[0]?.author).toEqual({ id: staff.ids[who], name: `The ${who}` })
    await act(article, thread, 'replies', who).send({ body: 'I agree.' }).expect(201)
    await act(article, thread, 'resolve', who).send({}).expect(200)
    await act(article, thread, 'reopen', who).send({}).expect(200)
  })

  it.each([
    ['other author', 404, 'not-found'],
    ['API client', 401, 'unauthenticated'],
    ['anonymous', 401, 'unauthenticated'],
  ] as const)('the %s may not', async (who, status, code) => {
    const before = await threadsOf(article)
    const answers = [
      await api('get', `/articles/${article}/comments`, who),
      await api('post', `/articles/${article}/comments`, who).send({ body: 'Mine.' }),
      ...(await Promise.all(
        ['replies', 'resolve', 'reopen'].map((name) =>
          api('post', `/articles/${article}/comments/${thread}/${name}`, who).send({ body: 'x' }),
        ),
      )),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(status)
      expect(answer.body).toMatchObject({ errors: [{ code }] })
      expect(answer.text).not.toContain('A first remark.')
    }
    expect(await threadsOf(article)).toEqual(before)
  })

  it('an author may not read them once the page of another is live', async () => {
    const id = await draft('editor')
    await open(id, { body: 'Not for everybody.' })
    await base.payload.db.updateOne({ collection: 'articles', id, data: { _status: 'published' } })
    await api('get', `/articles/${id}`, 'author').expect(200)
    await api('get', `/articles/${id}/comments`, 'author').expect(404)
    await api('get', `/articles/${id}/comments`, 'clinician').expect(200)
  })

  it('nobody reads the rows behind them', async () => {
    for (const who of ['admin', 'editor', 'author', 'clinician'] as const)
      await api('get', '/review-comments', who).expect(403)
  })
})

describe('a thread', () => {
  it('is about the document or one field, and the oldest thread comes first', async () => {
    const id = await draft()
    const first = await open(id, { body: '  Is this <b>right</b>?\nI doubt it.  ' }, 'clinician')
    const second = await open(id, { body: 'Too long.', field: 'summary', blocking: true })
    expect(first).toEqual({
      id: first.id,
      field: null,
      blocking: false,
      open: true,
      comments: [
        {
          id: first.id,
          body: 'Is this <b>right</b>?\nI doubt it.',
          author: { id: staff.ids.clinician, name: 'The clinician' },
          at: first.comments[0]?.at,
        },
      ],
    })
    expect(Date.parse(first.comments[0]?.at ?? '')).toBeGreaterThan(Date.now() - 60_000)
    const { body } = await api('get', `/articles/${id}/comments`).expect(200)
    expect(body).toEqual({ threads: [first, second], truncated: false })
    expect(second).toMatchObject({ field: 'summary', blocking: true, open: true })
  })

  it('holds the answers in their order', async () => {
    const id = await draft()
    const { id: thread } = await open(id, { body: 'One.' })
    await act(id, thread, 'replies', 'author').send({ body: 'Two.' }).expect(201)
    const { body } = await act(id, thread, 'replies', 'clinician').send({ body: 'Three.' })
    expect((body as Thread).comments.map((one) => one.body)).toEqual(['One.', 'Two.', 'Three.'])
    expect((await threadsOf(id))[0]).toEqual(body)
  })

  it.each(['title', 'seo', 'seo.title', 'body', 'references.0', 'references.12.citation', 'slug'])(
    'can be about %s',
    async (field) => {
      const id = await draft()
      expect((await open(id, { body: 'Here.', field })).field).toBe(field)
    },
  )

  it('can be about a row of the participants of a story', async () => {
    const id = await draft('author', 'case-stories')
    const { body } = await api('post', `/case-stories/${id}/comments`, 'clinician')
      .send({ body: 'Too close to a real person.', field: 'participants.0.role' })
      .expect(201)
    expect(body).toMatchObject({ field: 'participants.0.role' })
  })

  it.each([
    'nothing',
    'title.en',
    'references.citation',
    'references.x.citation',
    'references.0.nothing',
    'references.99999',
    'seo.nothing',
    'createdBy',
    'createdBy.email',
    'updatedAt',
    '__proto__',
    'constructor',
    'title.',
    '.',
    '',
  ])('can not be about %j', async (field) => {
    const id = await draft()
    const { body } = await api('post', `/articles/${id}/comments`)
      .send({ body: 'Here.', field })
      .expect(422)
    expect(body).toMatchObject({ errors: [{ code: 'invalid', field: 'field' }] })
    expect(await threadsOf(id)).toEqual([])
  })

  it('can not be about a field that some readers of the draft may not read', async () => {
    const id = await draft('author', 'case-stories')
    await api('post', `/case-stories/${id}/comments`)
      .send({ body: 'A name.', field: 'identifierFindings' })
      .expect(422)
    await api('post', `/case-stories/${id}/comments`)
      .send({ body: 'A name.', field: 'narrative' })
      .expect(201)
  })

  it.each([
    [{}, 'body'],
    [{ body: '' }, 'body'],
    [{ body: ' \n ' }, 'body'],
    [{ body: 'x'.repeat(5001) }, 'body'],
    [{ body: 7 }, 'body'],
    [{ body: 'a\u0000b' }, 'body'],
    [{ body: 'x', blocking: 'yes' }, 'blocking'],
    [{ body: 'x', field: ['title'] }, 'field'],
    [{ body: 'x', author: 'somebody' }, undefined],
    [{ body: 'x', open: false }, undefined],
  ])('is not opened with %j', async (sent, field) => {
    const id = await draft()
    const { body } = await api('post', `/articles/${id}/comments`).send(sent).expect(422)
    expect(body).toMatchObject({ errors: [{ code: 'invalid', ...(field && { field }) }] })
    expect(await threadsOf(id)).toEqual([])
  })

  it.each(['[]', '"text"', '7', 'null'])('is not opened with the body %s', async (sent) => {
    const id = await draft()
    await api('post', `/articles/${id}/comments`)
      .set('Content-Type', 'application/json')
      .send(sent)
      .expect(422)
  })

  it('takes five thousand characters', async () => {
    const id = await draft()
    const { comments } = await open(id, { body: `  ${'x'.repeat(5000)} ` })
    expect(comments[0]?.body).toHaveLength(5000)
  })

  it('is full after a hundred comments, and another one can be opened', async () => {
    const id = await draft()
    const { id: thread } = await open(id, { body: 'The first.' })
    for (let n = 0; n < 98; n += 1) {
      await base.payload.db.create({
        collection: 'review-comments',
        data: {
          collection: 'articles',
          document: id,
          thread,
          body: `Number ${n}`,
          blocking: false,
          open: false,
          author: staff.ids.editor,
        },
      })
    }
    await act(id, thread, 'replies').send({ body: 'The hundredth.' }).expect(201)
    await act(id, thread, 'replies').send({ body: 'Too many.' }).expect(422)
    await act(id, thread, 'resolve').send({ body: 'Too many.' }).expect(422)
    expect((await threadsOf(id))[0]).toMatchObject({ open: true })
    expect((await threadsOf(id))[0]?.comments).toHaveLength(100)
    await act(id, thread, 'resolve').send({}).expect(200)
    await open(id, { body: 'Another one.' })
  })
})

describe('the address of a thread', () => {
  it.each(['nothing', '000000000000000000000000', '0190a1b2-0000-7000-8000-000000000000'])(
    'leads nowhere when the document is %s',
    async (id) => {
      await api('get', `/articles/${id}/comments`).expect(404)
      await api('post', `/articles/${id}/comments`).send({ body: 'x' }).expect(404)
    },
  )

  it.each(['nothing', '000000000000000000000000', '0190a1b2-0000-7000-8000-000000000000', '%24'])(
    'leads nowhere when the thread is %s',
    async (thread) => {
      const id = await draft()
      const real = await open(id, { body: 'Here.' })
      for (const name of ['replies', 'resolve', 'reopen']) {
        const { body } = await act(id, thread, name).send({ body: 'x' }).expect(404)
        expect(body).toMatchObject({ errors: [{ code: 'not-found' }] })
      }
      expect(await threadsOf(id)).toEqual([real])
    },
  )

  it('leads nowhere on another document, in another collection, and to an answer', async () => {
    const [mine, other] = [await draft(), await draft()]
    const topic = await draft('author', 'programs')
    const { id: thread } = await open(mine, { body: 'Here.' })
    const { body } = await act(mine, thread, 'replies').send({ body: 'Yes.' }).expect(201)
    const answer = (body as Thread).comments[1]?.id ?? ''
    for (const name of ['replies', 'resolve', 'reopen']) {
      await act(other, thread, name).send({ body: 'x' }).expect(404)
      await api('post', `/programs/${topic}/comments/${thread}/${name}`)
        .send({ body: 'x' })
        .expect(404)
      await act(mine, answer, name).send({ body: 'x' }).expect(404)
    }
    await act(mine, thread, 'resolve').send({}).expect(200)
  })

  it('has no other acts', async () => {
    const id = await draft()
    const { id: thread } = await open(id, { body: 'Here.' })
    await act(id, thread, 'delete').send({}).expect(404)
    await api('patch', `/articles/${id}/comments/${thread}`).send({ body: 'x' }).expect(404)
  })
})

describe('resolving', () => {
  it('says who did it and when, with a last word, and can be taken back', async () => {
    const id = await draft()
    const { id: thread } = await open(id, { body: 'Is it?' }, 'author')
    const { body } = await act(id, thread, 'resolve', 'clinician').send({ body: ' It is. ' })
    expect(body).toMatchObject({
      open: false,
      resolvedBy: { id: staff.ids.clinician, name: 'The clinician' },
      comments: [{ body: 'Is it?' }, { body: 'It is.', author: { id: staff.ids.clinician } }],
    })
    expect(Date.parse((body as Thread).resolvedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    expect(await threadsOf(id)).toEqual([body])
    const reopened = await act(id, thread, 'reopen', 'author').send({}).expect(200)
    expect(reopened.body).toMatchObject({ open: true })
    expect(reopened.body).not.toHaveProperty('resolvedBy')
    expect(reopened.body).not.toHaveProperty('resolvedAt')
    expect(await threadsOf(id)).toEqual([reopened.body])
  })

  it('is refused the second time, as is reopening what is open', async () => {
    const id = await draft()
    const { id: thread } = await open(id, { body: 'Here.' })
    const early = await act(id, thread, 'reopen').send({ body: 'No.' }).expect(409)
    expect(early.body).toMatchObject({ errors: [{ code: 'wrong-stage' }] })
    await act(id, thread, 'resolve').send({}).expect(200)
    const again = await act(id, thread, 'resolve').send({ body: 'Again.' }).expect(409)
    expect(again.body).toMatchObject({ errors: [{ code: 'wrong-stage' }] })
    expect((await threadsOf(id))[0]?.comments).toHaveLength(1)
    await act(id, thread, 'reopen').send({}).expect(200)
  })

  it('succeeds once when several people do it at the same moment', async () => {
    const id = await draft()
    const { id: thread } = await open(id, { body: 'Here.', blocking: true })
    const answers = await Promise.all(
      (['editor', 'clinician', 'editor', 'clinician'] as const).map((who) =>
        act(id, thread, 'resolve', who).send({ body: `Done by the ${who}.` }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    expect((await threadsOf(id))[0]?.comments).toHaveLength(2)
  })
})

describe('a blocking thread', () => {
  it.each(['author', 'editor', 'clinician', 'admin'] as const)(
    'can be opened by the %s, and by its opener be resolved',
    async (who) => {
      const id = await draft('author')
      const { id: thread } = await open(id, { body: 'Not yet.', blocking: true }, who)
      expect(await blockingOn(id)).toBe(1)
      await act(id, thread, 'resolve', who).send({}).expect(200)
      expect(await blockingOn(id)).toBe(0)
    },
  )

  it.each([
    ['author', 403],
    ['admin', 403],
    ['clinician', 200],
    ['editor', 200],
  ] as const)('of another is resolved by the %s: %i', async (who, status) => {
    const id = await draft('author')
    const opener = who === 'clinician' ? 'editor' : 'clinician'
    const { id: thread } = await open(id, { body: 'Not yet.', blocking: true }, opener)
    const { body } = await act(id, thread, 'resolve', who).send({ body: 'Done.' }).expect(status)
    const [seen] = await threadsOf(id)
    expect(seen).toMatchObject({ open: status === 403, blocking: true })
    expect(seen?.comments).toHaveLength(status === 403 ? 1 : 2)
    if (status === 403) expect(body).toMatchObject({ errors: [{ code: 'forbidden' }] })
  })

  it('does not keep the author from resolving what does not block', async () => {
    const id = await draft('author')
    const { id: thread } = await open(id, { body: 'A comma.' }, 'clinician')
    await act(id, thread, 'resolve', 'author').send({}).expect(200)
  })

  it('counts while it is open, on its own document, and again once it is reopened', async () => {
    const [id, other] = [await draft(), await draft()]
    await open(id, { body: 'A comma.' })
    await open(other, { body: 'Elsewhere.', blocking: true })
    expect(await blockingOn(id)).toBe(0)
    const first = await open(id, { body: 'Wrong dose.', blocking: true }, 'clinician')
    await open(id, { body: 'No source.', blocking: true })
    await act(id, first.id, 'replies').send({ body: 'Where?' }).expect(201)
    expect(await blockingOn(id)).toBe(2)
    await act(id, first.id, 'resolve', 'clinician').send({}).expect(200)
    expect(await blockingOn(id)).toBe(1)
    await act(id, first.id, 'reopen', 'author').send({}).expect(200)
    expect(await blockingOn(id)).toBe(2)
  })
})

describe('what is kept', () => {
  it('outlives a stay in the trash', async () => {
    const id = await draft()
    const thread = await open(id, { body: 'Keep this.', blocking: true })
    await api('patch', `/articles/${id}?draft=true`)
      .send({ deletedAt: new Date().toISOString() })
      .expect(200)
    await api('get', `/articles/${id}/comments`).expect(404)
    await act(id, thread.id, 'resolve').send({}).expect(404)
    await api('patch', `/articles/${id}?trash=true`).send({ deletedAt: null }).expect(200)
    expect(await threadsOf(id)).toEqual([thread])
  })

  it('stays when the document is gone', async () => {
    const id = await draft()
    await open(id, { body: 'Keep this.' })
    await request(app)
      .delete(`/api/articles/${id}`)
      .set('Authorization', staff.headers.editor)
      .expect(200)
    const { totalDocs } = await base.payload.db.count({
      collection: 'review-comments',
      where: { document: { equals: id } },
    })
    expect(totalDocs).toBe(1)
  })

  it('is in the ledger, without a word of what was said', async () => {
    const id = await draft()
    const { id: thread } = await open(id, { body: 'Zanzibar.', field: 'title', blocking: true })
    await act(id, thread, 'replies', 'author').send({ body: 'Zanzibar?' }).expect(201)
    await act(id, thread, 'resolve').send({ body: 'Zanzibar!' }).expect(200)
    await act(id, thread, 'reopen', 'author').send({}).expect(200)
    await act(id, thread, 'reopen', 'author').send({}).expect(409)
    const { text, body } = await api(
      'get',
      `/audit-events?where[document][equals]=${id}&where[action][like]=comment&sort=at`,
      'admin',
    ).expect(200)
    const { docs } = body as { docs: { action: string; actor: string; detail: object }[] }
    expect(docs.map(({ action, actor, detail }) => [action, actor, detail])).toEqual([
      ['comment', staff.ids.editor, { thread, field: 'title', blocking: true }],
      ['comment', staff.ids.author, { thread }],
      ['comment-resolve', staff.ids.editor, { thread }],
      ['comment-reopen', staff.ids.author, { thread }],
    ])
    expect(text).not.toContain('Zanzibar')
  })

  it('shows two hundred threads, and leaves resolved ones out before an open one', async () => {
    const id = await draft()
    const oldest = await open(id, { body: 'Still open.', blocking: true })
    for (let n = 0; n < 200; n += 1) {
      await base.payload.db.create({
        collection: 'review-comments',
        data: {
          collection: 'articles',
          document: id,
          body: `Number ${n}`,
          blocking: false,
          open: false,
          author: staff.ids.editor,
          resolvedBy: staff.ids.editor,
          resolvedAt: new Date().toISOString(),
        },
      })
    }
    const { body } = await api('get', `/articles/${id}/comments`).expect(200)
    const { threads, truncated } = body as { threads: Thread[]; truncated: boolean }
    expect(truncated).toBe(true)
    expect(threads).toHaveLength(200)
    expect(threads[0]).toEqual(oldest)
    expect(threads[1]?.comments[0]?.body).toBe('Number 1')
    expect(threads[199]?.comments[0]?.body).toBe('Number 199')
  })
})

describe('over GraphQL', () => {
  type Answer = {
    data?: Record<string, unknown> | null
    errors?: { message: string; extensions: { code: string; field?: string } }[]
  }
  const THREAD = `id field blocking open resolvedBy { id name } resolvedAt
    comments { id body author { id name } at }`
  const ask = async (query: string, variables: object, who: Person = 'editor') => {
    const { body } = await api('post', '/graphql', who).send({ query, variables })
    return body as Answer
  }
  const comments = (id: string, who: Person = 'editor') =>
    ask(
      `query($id: String!) { documentComments(collection: "articles", id: $id) {
        truncated threads { ${THREAD} } } }`,
      { id },
      who,
    )
  const comment = (variables: object, who: Person = 'editor') =>
    ask(
      `mutation($id: String!, $body: String!, $field: String, $blocking: Boolean) {
        commentOnDocument(collection: "articles", id: $id, body: $body, field: $field,
          blocking: $blocking) { ${THREAD} } }`,
      variables,
      who,
    )
  const settle = (name: string, variables: object, who: Person = 'editor') =>
    ask(
      `mutation($id: String!, $thread: String!, $body: String) {
        ${name}(collection: "articles", id: $id, thread: $thread, body: $body) { ${THREAD} } }`,
      variables,
      who,
    )
  const codeOf = ({ errors, data }: Answer) => [errors?.[0]?.extensions.code, data ?? null]

  it('does the same as over REST', async () => {
    const id = await draft()
    const opened = await comment({ id, body: ' Why? ', field: 'title', blocking: true })
    const { id: thread } = opened.data?.commentOnDocument as Thread
    const answered = await ask(
      `mutation($id: String!, $thread: String!) { replyToDocumentComment(
        collection: "articles", id: $id, thread: $thread, body: "Because.") { ${THREAD} } }`,
      { id, thread },
      'author',
    )
    expect(answered.data?.replyToDocumentComment).toMatchObject({
      comments: [{ body: 'Why?' }, { body: 'Because.' }],
    })
    expect(await blockingOn(id)).toBe(1)
    const resolved = await settle('resolveDocumentComment', { id, thread, body: 'I see.' })
    expect(resolved.data?.resolveDocumentComment).toMatchObject({
      open: false,
      resolvedBy: { id: staff.ids.editor, name: 'The editor' },
    })
    const listed = await comments(id)
    expect(listed.data).toEqual({
      documentComments: { truncated: false, threads: [resolved.data?.resolveDocumentComment] },
    })
    expect(await threadsOf(id)).toEqual(
      (listed.data?.documentComments as { threads: Thread[] }).threads,
    )
    const reopened = await settle('reopenDocumentComment', { id, thread }, 'author')
    expect(reopened.data?.reopenDocumentComment).toMatchObject({ open: true, resolvedBy: null })
  })

  it('gives the same refusals as codes', async () => {
    const id = await draft('author')
    const { id: thread } = await open(id, { body: 'Not yet.', blocking: true }, 'clinician')
    expect(codeOf(await comments(id, 'other author'))).toEqual(['not-found', null])
    expect(codeOf(await comments('nothing'))).toEqual(['not-found', null])
    expect(codeOf(await comment({ id, body: 'x' }, 'other author'))).toEqual(['not-found', null])
    expect(codeOf(await settle('resolveDocumentComment', { id, thread }, 'author'))).toEqual([
      'forbidden',
      null,
    ])
    expect(codeOf(await settle('reopenDocumentComment', { id, thread }))).toEqual([
      'wrong-stage',
      null,
    ])
    const field = await comment({ id, body: 'x', field: 'nothing' })
    expect(field.errors?.[0]?.extensions).toEqual({ code: 'invalid', field: 'field' })
    const empty = await comment({ id, body: ' ' })
    expect(empty.errors?.[0]?.extensions).toEqual({ code: 'invalid', field: 'body' })
    const collection = await ask(
      'query($id: String!) { documentComments(collection: "users", id: $id) { truncated } }',
      { id },
    )
    expect(collection.errors?.[0]?.extensions).toEqual({ code: 'invalid', field: 'collection' })
    expect(await threadsOf(id)).toHaveLength(1)
  })

  it('is not for API clients or strangers', async () => {
    const query = '{ documentComments(collection: "articles", id: "x") { truncated } }'
    for (const who of ['API client', 'anonymous'] as const)
      await api('post', '/graphql', who).send({ query }).expect(401)
  })
})
