import type { RequestListener } from 'node:http'
import sharp from 'sharp'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stage } from '../../src/workflow/stages.js'
import { paragraph } from '../support/api.js'
import type { Desk } from '../support/desk.js'
import { openDesk } from '../support/desk.js'
import type { Person } from '../support/createTestPayload.js'
import { PASSWORD } from '../support/createTestPayload.js'
import type { WorkflowClient } from '../support/workflowClient.js'
import { graphqlClient, restClient } from '../support/workflowClient.js'
import { act, approve, release } from '../support/workflow.js'
import type { Row } from '../support/workflowTable.js'
import { CELLS } from '../support/workflowTable.js'

let desk: Desk
let base: Desk['base']
let app: RequestListener
let people: Desk['people']
let writer: string
let count = 0

const collection = 'articles'
const article = (id: string) => ({ base, collection, id }) as const

/** An article of the author that needs a clinical signature. */
const createArticle = async (words: object = {}): Promise<string> => {
  count += 1
  const { body } = await request(app)
    .post('/api/articles')
    .set('Authorization', people.author)
    .send({
      title: 'What a pattern is',
      slug: `pattern-${count}`,
      summary: 'A summary.',
      body: paragraph('The text.'),
      authors: [writer],
      clinicalContent: true,
      ...words,
    })
    .expect(201)
  return (body as { doc: { id: string } }).doc.id
}

const patch = (id: string, words: object, person: Person = 'author', query = '') =>
  request(app)
    .patch(`/api/articles/${id}${query}`)
    .set('Authorization', people[person])
    .send(words)
    .expect(200)

/** A live article whose working copy is at a stage. */
const articleAt = async (stage: Stage): Promise<string> => {
  const id = await createArticle()
  await release(article(id))
  if (stage === 'approved') return id
  if (stage === 'changes-requested') {
    const input = { comment: 'Please look again.' }
    await act({ ...article(id), action: 'request-changes', by: 'editor', input })
    return id
  }
  await act({ ...article(id), action: 'reopen', by: 'editor' })
  if (stage === 'draft') return id
  await act({ ...article(id), action: 'submit', by: 'editor' })
  if (stage === 'editorial-review') return id
  await act({ ...article(id), action: 'approve', by: 'reviewer' })
  return id
}

const IN_AN_HOUR = () => new Date(Date.now() + 3_600_000).toISOString()

/** What each action asks for, so that only role and stage can be in the way. */
const inputFor = (action: Row['action']): Record<string, unknown> => {
  const given: Partial<Record<Row['action'], Record<string, unknown>>> = {
    sign: { password: PASSWORD, meaning: 'Reviewed' },
    'request-changes': { comment: 'Shorter, please.' },
    unpublish: { comment: 'Out of date.' },
    schedule: { publishAt: IN_AN_HOUR() },
    assign: { dueAt: IN_AN_HOUR() },
  }
  return given[action] ?? {}
}

beforeAll(async () => {
  desk = await openDesk()
  ;({ base, app, people, writer } = desk)
})
afterAll(() => base.close())

/** Whether a cell is the first that allows its action to its role. */
const isFirst = (cell: Row): boolean =>
  cell ===
  CELLS.find(
    ({ role, action, expected }) =>
      role === cell.role && action === cell.action && expected === 'ok',
  )

describe.each(['REST', 'GraphQL'] as const)('who may do what at which stage, over %s', (door) => {
  const client = (): WorkflowClient => (door === 'REST' ? restClient(app) : graphqlClient(app))
  const CODES = { no: 'forbidden', ws: 'wrong-stage' } as const
  const STAGES = [...new Set(CELLS.map(({ stage }) => stage))]

  const ask = async (id: string, { role, action }: Row) =>
    client().act({ collection, id, action, token: people[role], input: inputFor(action) })

  describe.each(STAGES)('at %s', (stage) => {
    const cells = CELLS.filter((cell) => cell.stage === stage)
    const refused = cells.filter(({ expected }) => expected !== 'ok')
    // Both doors lead to one function: over GraphQL, each action of a role is done once.
    const allowed = cells.filter(
      (cell) => cell.expected === 'ok' && (door === 'REST' || isFirst(cell)),
    )

    it('refuses every action of the others, and changes nothing', async () => {
      const id = await articleAt(stage)
      const before = (await client().view(collection, id, people.editor)).view
      for (const cell of refused) {
        const { codes } = await ask(id, cell)
        expect(`${cell.role} ${cell.action}: ${codes[0]}`).toBe(
          `${cell.role} ${cell.action}: ${CODES[cell.expected as 'no' | 'ws']}`,
        )
      }
      const after = (await client().view(collection, id, people.editor)).view
      expect(after).toEqual(before)
    })

    it.each(allowed)('lets $role $action', async (cell) => {
      const id = await articleAt(stage)
      const { codes, view } = await ask(id, cell)
      expect(codes).toEqual([])
      expect(view).not.toBeNull()
    })
  })
})

describe('the way of a document', () => {
  it('goes from the author to the reader, each step by somebody else', async () => {
    const client = restClient(app)
    const id = await createArticle({ slug: 'the-way' })
    const step = async (action: Row['action'], person: Person, input = {}) => {
      const token = people[person]
      return (await client.act({ collection, id, action, token, input })).view
    }
    expect((await step('submit', 'author'))?.stage).toBe('editorial-review')
    expect((await step('approve', 'editor'))?.stage).toBe('clinical-review')
    await request(app).get('/content/v1/articles/the-way').expect(404)
    const signed = await step('sign', 'clinician', { password: PASSWORD, meaning: 'Reviewed' })
    expect(signed?.stage).toBe('approved')
    const live = await step('publish', 'editor')
    expect(live).toMatchObject({ stage: 'approved', live: { release: 1 } })
    expect(live?.live?.digest).toBe(live?.digest)
    expect(live?.signOffs).toMatchObject([
      { kind: 'clinical', valid: true, meaning: 'Reviewed', signer: { name: 'The clinician' } },
      { kind: 'editorial', valid: true, signer: { name: 'The editor' } },
    ])
    expect(live?.history.map(({ action, from, to, actor }) => [action, from, to, actor])).toEqual([
      ['publish', 'approved', 'approved', 'The editor'],
      ['sign', 'clinical-review', 'approved', 'The clinician'],
      ['approve', 'editorial-review', 'clinical-review', 'The editor'],
      ['submit', 'draft', 'editorial-review', 'The author'],
    ])
    const { body } = await request(app).get('/content/v1/articles/the-way').expect(200)
    const today = new Date().toISOString().slice(0, 10)
    expect(body).toMatchObject({
      review: { lastReviewed: today, reviewedBy: [{ name: 'The clinician', credentials: null }] },
    })
    expect(JSON.stringify(body)).not.toContain('TEST-0001')
  })

  it('needs no signature where nothing clinical is said, and tells so', async () => {
    const client = restClient(app)
    const id = await createArticle({ slug: 'plain', clinicalContent: false })
    await act({ ...article(id), action: 'submit', by: 'author' })
    const { view } = await client.act({
      collection,
      id,
      action: 'approve',
      token: people.editor,
    })
    expect(view).toMatchObject({ stage: 'approved', signatureReason: null })
    await act({ ...article(id), action: 'publish', by: 'editor' })
    const { body } = await request(app).get('/content/v1/articles/plain').expect(200)
    expect(body).toMatchObject({ review: null })
  })

  it('tells each caller what they may do now and why not the rest', async () => {
    const id = await createArticle()
    await act({ ...article(id), action: 'submit', by: 'author' })
    const may = async (person: Person) => {
      const { view } = await restClient(app).view(collection, id, people[person])
      return view?.actions.filter(({ allowed }) => allowed).map(({ name }) => name)
    }
    expect(await may('editor')).toEqual(['approve', 'request-changes', 'reopen', 'assign'])
    expect(await may('clinician')).toEqual([])
    expect(await may('author')).toEqual([])
    const { view } = await restClient(app).view(collection, id, people.clinician)
    expect(view?.actions.find(({ name }) => name === 'sign')).toMatchObject({
      allowed: false,
      refusals: [{ code: 'wrong-stage' }],
      requires: ['password', 'meaning'],
    })
  })
})

describe('an approval', () => {
  it('is void when the content changes, and the text goes back to the first review', async () => {
    const client = restClient(app)
    const id = await createArticle({ slug: 'voided' })
    await release(article(id))
    await patch(id, { title: 'Other words' })
    const { view } = await client.view(collection, id, people.editor)
    expect(view?.stage).toBe('editorial-review')
    expect(view?.signOffs.map(({ valid }) => valid)).toEqual([false, false])
    expect(view?.history[0]).toMatchObject({
      action: 'approval-void',
      from: 'approved',
      to: 'editorial-review',
      actor: 'The author',
    })
    const { codes } = await client.act({ collection, id, action: 'publish', token: people.editor })
    expect(codes).toEqual(['wrong-stage', 'approval-void', 'approval-void'])
    const { body } = await request(app).get('/content/v1/articles/voided').expect(200)
    expect(body).toMatchObject({ title: 'What a pattern is' })
  })

  it.each([
    ['a Spanish word', (id: string) => patch(id, { title: 'Qué es' }, 'author', '?locale=es')],
    ['whether it is clinical', (id: string) => patch(id, { clinicalContent: false })],
    ['the address', (id: string) => patch(id, { slug: `moved-${id.slice(-8)}` })],
    [
      'the order of its references',
      (id: string) => patch(id, { references: [{ citation: 'B' }, { citation: 'A' }] }),
    ],
    ['the text of an editor', (id: string) => patch(id, { summary: 'Edited.' }, 'editor')],
  ])('is void when somebody changes %s', async (_what, change) => {
    const id = await createArticle({ references: [{ citation: 'A' }, { citation: 'B' }] })
    await approve(article(id))
    await change(id)
    const { view } = await restClient(app).view(collection, id, people.editor)
    expect(view?.stage).toBe('editorial-review')
  })

  it('stands when the same content is saved again, whatever form it comes in', async () => {
    const id = await createArticle({ references: [{ citation: 'A' }, { citation: 'B' }] })
    await approve(article(id))
    const { body: whole } = await request(app)
      .get(`/api/articles/${id}?draft=true&depth=0`)
      .set('Authorization', people.author)
      .expect(200)
    await patch(id, { title: 'What a pattern is' })
    await patch(id, { references: [{ citation: 'A' }, { citation: 'B' }] })
    await patch(id, whole as object)
    const { view } = await restClient(app).view(collection, id, people.editor)
    expect(view?.stage).toBe('approved')
    expect(view?.signOffs.every(({ valid }) => valid)).toBe(true)
  })

  it('does not come back when the old words do', async () => {
    const id = await createArticle()
    await approve(article(id))
    await patch(id, { title: 'Other words' })
    await patch(id, { title: 'What a pattern is' })
    const { view } = await restClient(app).view(collection, id, people.editor)
    expect(view).toMatchObject({ stage: 'editorial-review' })
    expect(view?.signOffs.some(({ valid }) => valid)).toBe(false)
  })

  const picture = (background: string) =>
    sharp({ create: { width: 320, height: 200, channels: 3, background } })
      .png()
      .toBuffer()

  const withImage = async () => {
    const { body } = await desk
      .api('post', '/api/media', 'editor')
      .field('_payload', JSON.stringify({ alt: 'A plain field' }))
      .attach('file', await picture('teal'), { filename: 'field.png', contentType: 'image/png' })
      .expect(201)
    const image = (body as { doc: { id: string } }).doc.id
    const id = await createArticle({ heroImage: image })
    await approve(article(id))
    return { id, image }
  }

  it('is void when an image it shows is swapped, and the one who did it cannot approve', async () => {
    const { id, image } = await withImage()
    await desk
      .api('patch', `/api/media/${image}`, 'reviewer')
      .attach('file', await picture('maroon'), { filename: 'b.png', contentType: 'image/png' })
      .expect(200)
    const client = restClient(app)
    const { view } = await client.view(collection, id, people.editor)
    expect(view?.stage).toBe('editorial-review')
    expect(view?.history[0]).toMatchObject({ action: 'approval-void', actor: 'The reviewer' })
    const own = await client.act({ collection, id, action: 'approve', token: people.reviewer })
    expect(own.codes).toEqual(['four-eyes'])
    const other = await client.act({ collection, id, action: 'approve', token: people.editor })
    expect(other.codes).toEqual([])
  })

  it('does not hold for bytes that changed behind every hook', async () => {
    const { id, image } = await withImage()
    await base.payload.db.updateOne({ collection: 'media', id: image, data: { sha256: 'other' } })
    const client = restClient(app)
    const { view } = await client.view(collection, id, people.editor)
    expect(view?.signOffs.some(({ valid }) => valid)).toBe(false)
    const { codes } = await client.act({ collection, id, action: 'publish', token: people.editor })
    expect(codes).toEqual(['approval-void', 'approval-void'])
  })

  it('does not let an article show what is not published, or an image without words', async () => {
    const client = restClient(app)
    const program = await desk.create({
      collection: 'programs',
      data: { title: 'A program', slug: `program-${count}` },
      by: 'author',
    })
    const { id, image } = await withImage()
    await patch(id, { programs: [program] })
    await act({ ...article(id), action: 'approve', by: 'reviewer' })
    await approve(article(id))
    const publish = () => client.act({ collection, id, action: 'publish', token: people.editor })
    const shown = await publish()
    expect(shown.codes).toEqual(['checklist-incomplete'])
    await patch(id, { programs: [] })
    await approve(article(id))
    // Written by an earlier version, when descriptions were not asked for.
    const alt = (en: string) =>
      base.payload.db.updateOne({ collection: 'media', id: image, data: { alt: { en } } })
    await alt('')
    expect((await publish()).codes).toEqual(['checklist-incomplete'])
    await alt('A plain field')
    expect((await publish()).codes).toEqual([])
  })

  it('does not let a call to action lead to what is gone', async () => {
    const target = await desk.create({
      collection: 'articles',
      data: { title: 'A target', slug: `target-${count}` },
      by: 'author',
    })
    const id = await desk.create({
      collection: 'calls-to-action',
      data: {
        title: 'Read on',
        slug: `read-on-${count}`,
        kind: 'article',
        target: { type: 'document', document: { relationTo: 'articles', value: target } },
      },
      by: 'author',
    })
    const call = { base, collection: 'calls-to-action' as const, id }
    await approve(call)
    await base.payload.db.updateOne({
      collection: 'articles',
      id: target,
      data: { deletedAt: new Date().toISOString() },
    })
    const publish = () => restClient(app).act({ ...call, action: 'publish', token: people.editor })
    expect((await publish()).codes).toEqual(['checklist-incomplete'])
    await base.payload.db.updateOne({
      collection: 'articles',
      id: target,
      data: { deletedAt: null },
    })
    expect((await publish()).codes).toEqual([])
  })

  it('is taken back by whoever asks for changes, although the words stay', async () => {
    const client = restClient(app)
    const id = await createArticle()
    await approve(article(id))
    const token = people.clinician
    const input = { comment: 'The second paragraph overstates.' }
    const { view } = await client.act({ collection, id, action: 'request-changes', token, input })
    expect(view?.stage).toBe('changes-requested')
    expect(view?.history[0]).toMatchObject({ comment: 'The second paragraph overstates.' })
    await act({ ...article(id), action: 'submit', by: 'author' })
    const again = await client.view(collection, id, people.editor)
    expect(again.view?.signOffs.some(({ valid }) => valid)).toBe(false)
  })

  it('is of what the approver saw: an older digest is refused and nothing changes', async () => {
    const client = restClient(app)
    const id = await createArticle()
    await act({ ...article(id), action: 'submit', by: 'author' })
    const seen = (await client.view(collection, id, people.editor)).view?.digest
    await patch(id, { title: 'Slipped in' })
    const token = people.editor
    const stale = await client.act({
      collection,
      id,
      action: 'approve',
      token,
      input: { digest: seen },
    })
    expect(stale.codes).toEqual(['stale-digest'])
    const none = await client.act({
      collection,
      id,
      action: 'approve',
      token,
      input: { digest: null },
    })
    expect(none.codes).toEqual(['invalid'])
    expect(none.fields).toEqual(['digest'])
    expect((await client.view(collection, id, token)).view?.signOffs).toEqual([])
    const fresh = await client.act({ collection, id, action: 'approve', token })
    expect(fresh.view?.stage).toBe('clinical-review')
  })

  it('needs other eyes than those that wrote it', async () => {
    const client = restClient(app)
    const id = await createArticle()
    await act({ ...article(id), action: 'submit', by: 'author' })
    await patch(id, { title: 'Edited by an editor' }, 'editor')
    const own = await client.act({ collection, id, action: 'approve', token: people.editor })
    expect(own.codes).toEqual(['four-eyes'])
    const other = await client.act({ collection, id, action: 'approve', token: people.reviewer })
    expect(other.view?.stage).toBe('clinical-review')
  })
})

describe('a signature', () => {
  const atSigning = async () => {
    const id = await createArticle()
    await act({ ...article(id), action: 'submit', by: 'author' })
    await act({ ...article(id), action: 'approve', by: 'reviewer' })
    return id
  }
  const sign = (id: string, input: object) =>
    restClient(app).act({
      collection,
      id,
      action: 'sign',
      token: people.clinician,
      input: { meaning: 'Reviewed', ...input },
    })

  it('needs the password again, and says the same for a wrong and a missing one', async () => {
    const id = await atSigning()
    expect((await sign(id, {})).codes).toEqual(['password-mismatch'])
    expect((await sign(id, { password: 'not it' })).codes).toEqual(['password-mismatch'])
    expect((await sign(id, { password: PASSWORD })).view?.stage).toBe('approved')
  })

  it('needs a licence that has not expired', async () => {
    const id = await atSigning()
    const licence = (expiresOn: string) =>
      request(app)
        .patch(`/api/users/${base.actors.clinician.id}`)
        .set('Authorization', people.admin)
        .send({ licence: { number: 'TEST-0001', jurisdiction: 'California', expiresOn } })
        .expect(200)
    await licence('2026-01-01T00:00:00.000Z')
    expect((await sign(id, { password: PASSWORD })).codes).toEqual(['licence-expired'])
    await licence('2035-12-31T00:00:00.000Z')
    expect((await sign(id, { password: PASSWORD })).view?.stage).toBe('approved')
  })

  it('is not to be had by guessing: five wrong passwords, also side by side, and it is over', async () => {
    const id = await atSigning()
    const guesses = await Promise.all(
      Array.from({ length: 8 }, (_, index) => sign(id, { password: `guess ${index}` })),
    )
    const codes = guesses.flatMap((guess) => guess.codes)
    expect(codes.filter((code) => code === 'password-mismatch').length).toBeLessThanOrEqual(5)
    expect(codes.filter((code) => code === 'rate-limited').length).toBeGreaterThanOrEqual(3)
    expect((await sign(id, { password: PASSWORD })).codes).toEqual(['rate-limited'])
  })
})
