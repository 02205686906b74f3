import type { RequestListener } from 'node:http'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph } from '../support/api.js'
import type { Desk } from '../support/desk.js'
import { idIn, openDesk } from '../support/desk.js'
import type { Person } from '../support/createTestPayload.js'
import { PASSWORD } from '../support/createTestPayload.js'
import { act, viewAs } from '../support/workflow.js'
import { restClient } from '../support/workflowClient.js'

let desk: Desk
let base: Desk['base']
let app: RequestListener
let people: Desk['people']
let writer: string
let count = 0

const story = (id: string) => ({ base, collection: 'case-stories' as const, id })

const api: Desk['api'] = (...asked) => desk.api(...asked)

const codesIn = ({ body }: { body: unknown }) =>
  (body as { errors?: { code: string }[] }).errors?.map(({ code }) => code) ?? []

/** A story of the author, in clinical review, whose text somebody could be found by. */
const storyAtSigning = async (narrative: string) => {
  count += 1
  const slug = `found-${count}`
  const id = idIn(
    await api('post', '/api/case-stories', 'author')
      .send({
        title: 'Coming back to each other',
        slug,
        summary: 'How two partners learned to talk again.',
        kind: 'composite',
        participants: [{ pseudonym: 'Nadia' }],
        challenge: 'They had stopped talking.',
        narrative: paragraph(narrative),
        outcome: 'They talk every week.',
      })
      .expect(201),
  )
  await act({ ...story(id), action: 'submit', by: 'author' })
  await act({ ...story(id), action: 'approve', by: 'reviewer' })
  return { id, slug }
}

const findingsOf = async (id: string) => (await viewAs(story(id))).findings ?? []

const decide = (
  {
    collection = 'case-stories',
    id,
    finding,
  }: { collection?: string; id: string; finding: string },
  body: object,
  person: Person = 'clinician',
) => api('post', `/api/${collection}/${id}/findings/${finding}`, person).send(body)

const sign = (id: string, collection = 'case-stories') =>
  restClient(app).act({
    collection,
    id,
    action: 'sign',
    token: people.clinician,
    input: { password: PASSWORD, meaning: 'Reviewed' },
  })

beforeAll(async () => {
  desk = await openDesk()
  ;({ base, app, people, writer } = desk)
})
afterAll(() => base.close())

describe('what could identify somebody in a story', () => {
  it('holds back the signature until a clinician has decided about it', async () => {
    const { id } = await storyAtSigning('Nadia could be reached at 555-201-3344 in those weeks.')
    const [finding] = await findingsOf(id)
    expect(finding).toMatchObject({
      kind: 'identifier',
      class: 'phone',
      place: 'narrative.en',
      disposition: null,
    })
    expect(finding?.excerpt).toContain('555-201-3344')
    expect((await sign(id)).codes).toEqual(['checklist-incomplete'])
    const about = { id, finding: finding?.id ?? '' }
    expect((await decide(about, { decision: 'false-alarm' }, 'editor')).status).toBe(403)
    expect((await decide(about, { decision: 'false-alarm' }, 'admin')).status).toBe(403)
    expect((await decide(about, { decision: 'false-alarm' }, 'author')).status).toBe(403)
    expect((await decide(about, { decision: 'whatever' })).status).toBe(422)
    expect(
      (await decide(about, { decision: 'override', reason: 'x', password: PASSWORD })).status,
    ).toBe(422)
    await decide(about, {
      decision: 'false-alarm',
      reason: 'A number that is never given out.',
    }).expect(200)
    expect((await findingsOf(id))[0]?.disposition).toMatchObject({ decision: 'false-alarm' })
    expect((await sign(id)).view?.stage).toBe('approved')
  })

  it('stays as it was decided once the text is signed, and with the same words after an edit', async () => {
    const { id } = await storyAtSigning('Nadia could be reached at 555-201-3344 in those weeks.')
    const finding = (await findingsOf(id))[0]?.id ?? ''
    await decide({ id, finding }, { decision: 'false-alarm' }).expect(200)
    await sign(id)
    const late = await decide({ id, finding }, { decision: 'consented' })
    expect([late.status, codesIn(late)]).toEqual([409, ['wrong-stage']])
    await api('patch', `/api/case-stories/${id}`, 'author').send({ outcome: 'Better.' }).expect(200)
    expect((await findingsOf(id))[0]?.disposition).toMatchObject({ decision: 'false-alarm' })
    await decide({ id, finding }, { decision: 'consented' }).expect(200)
  })

  it('is found in the address, the summary and the Spanish text, and not in a declared pseudonym', async () => {
    const { id } = await storyAtSigning('Nadia began to talk, and Nadia’s days grew lighter.')
    expect(await findingsOf(id)).toEqual([])
    await api('patch', `/api/case-stories/${id}`, 'author')
      .send({ summary: 'Write to jane.doe@example.com.' })
      .expect(200)
    await api('patch', `/api/case-stories/${id}?locale=es`, 'author')
      .send({ outcome: 'Su hermana, Carmen Ortega, lo confirma.' })
      .expect(200)
    const found = (await findingsOf(id)).map(({ class: name, place }) => [name, place])
    expect(found).toContainEqual(['email', 'summary.en'])
    expect(found).toContainEqual(['name', 'outcome.es'])
  })

  it('is gone when the words are, and unknown to whoever asks about it then', async () => {
    const { id } = await storyAtSigning('Nadia could be reached at 555-201-3344 in those weeks.')
    const finding = (await findingsOf(id))[0]?.id ?? ''
    await api('patch', `/api/case-stories/${id}`, 'author')
      .send({ narrative: paragraph('Nadia could be reached.') })
      .expect(200)
    expect(await findingsOf(id)).toEqual([])
    expect((await decide({ id, finding }, { decision: 'removed' })).status).toBe(404)
  })

  it('is found inside the file of an image, where one still says who made it and when', async () => {
    const { id } = await storyAtSigning('Nadia began to talk.')
    const pixels = { width: 64, height: 64, channels: 3, background: 'teal' } as const
    const plain = await sharp({ create: pixels }).jpeg().toBuffer()
    const { body } = await api('post', '/api/media', 'editor')
      .field('_payload', JSON.stringify({ alt: 'A plain field' }))
      .attach('file', plain, { filename: 'field.jpg', contentType: 'image/jpeg' })
      .expect(201)
    const image = (body as { doc: { id: string; filename: string } }).doc
    const telling = await sharp({ create: pixels })
      .jpeg()
      .withExif({ IFD0: { Artist: 'Carmen Ortega' } })
      .toBuffer()
    // As it came from an earlier program: what is uploaded here is written anew, without metadata.
    writeFileSync(path.join(base.env.dataDir, 'media', image.filename), telling)
    await api('patch', `/api/case-stories/${id}`, 'author')
      .send({ seo: { image: image.id } })
      .expect(200)
    const found = await findingsOf(id)
    expect(found).toMatchObject([
      { class: 'name', place: `media.${image.id}`, excerpt: 'Artist: Carmen Ortega' },
    ])
  })

  it('is for staff with clearance: not for its author, not for readers', async () => {
    const { id, slug } = await storyAtSigning('Nadia could be reached at 555-201-3344.')
    const own = await viewAs({ ...story(id), by: 'author' })
    expect(own.findings).toBeUndefined()
    for (const { id: finding } of await findingsOf(id)) {
      await decide({ id, finding }, { decision: 'consented', reason: 'zq-reason-qz' }).expect(200)
    }
    await sign(id)
    await act({ ...story(id), action: 'publish', by: 'editor' })
    const { text } = await request(app).get(`/content/v1/case-stories/${slug}`).expect(200)
    expect(text).not.toMatch(/zq-reason-qz|consented|finding|disposition/i)
    for (const person of ['editor', 'clinician', 'admin'] as const) {
      const { body } = await api('get', `/api/case-stories/${id}`, person).expect(200)
      expect((body as { identifierFindings: unknown[] }).identifierFindings).toMatchObject([
        { class: 'phone', disposition: { decision: 'consented' } },
      ])
    }
    const { body } = await api('get', `/api/case-stories/${id}`, 'author').expect(200)
    expect(body).not.toHaveProperty('identifierFindings')
  })
})

describe('wording that harms or misleads', () => {
  const clinicalArticle = async (text: string) => {
    count += 1
    const id = idIn(
      await api('post', '/api/articles', 'author')
        .send({
          title: 'On a method',
          slug: `wording-${count}`,
          summary: 'A summary.',
          body: paragraph(text),
          authors: [writer],
          clinicalContent: true,
        })
        .expect(201),
    )
    const about = { base, collection: 'articles' as const, id }
    await act({ ...about, action: 'submit', by: 'author' })
    await act({ ...about, action: 'approve', by: 'reviewer' })
    return about
  }

  it('stays only for a reason that a clinician signs', async () => {
    const about = await clinicalArticle('This method cures PTSD in six weeks.')
    const { id } = about
    const [finding] = (await viewAs(about)).findings ?? []
    expect(finding).toMatchObject({ kind: 'language', severity: 'block', place: 'body.en' })
    expect((await sign(id, 'articles')).codes).toEqual(['checklist-incomplete'])
    const override = (body: object, person: Person = 'clinician') =>
      decide(
        { collection: 'articles', id, finding: finding?.id ?? '' },
        { decision: 'override', ...body },
        person,
      )
    expect(codesIn(await override({ password: PASSWORD }))).toEqual(['comment-required'])
    expect(codesIn(await override({ reason: 'Quoted.', password: 'wrong' }))).toEqual([
      'password-mismatch',
    ])
    expect((await override({ reason: 'Quoted.', password: PASSWORD }, 'editor')).status).toBe(403)
    await override({ reason: 'Quoted from a leaflet.', password: PASSWORD }).expect(200)
    const [decided] = (await viewAs(about)).findings ?? []
    expect(decided?.disposition).toMatchObject({
      decision: 'override',
      reason: 'Quoted from a leaflet.',
    })
    const [head = ''] = decided?.disposition?.jws?.split('.') ?? []
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toMatchObject({
      alg: 'EdDSA',
      typ: 'secure-base-override+jws',
    })
    expect((await sign(id, 'articles')).view?.stage).toBe('approved')
  })

  it('holds back what nobody signs, too, until it is changed', async () => {
    const id = idIn(
      await api('post', '/api/calls-to-action', 'author')
        .send({
          title: 'Guaranteed cure for depression',
          slug: 'a-promise',
          kind: 'external',
          target: { type: 'url', url: 'https://example.org' },
        })
        .expect(201),
    )
    const about = { base, collection: 'calls-to-action' as const, id }
    const publish = () =>
      restClient(app).act({
        collection: 'calls-to-action',
        id,
        action: 'publish',
        token: people.editor,
      })
    await act({ ...about, action: 'submit', by: 'author' })
    await act({ ...about, action: 'approve', by: 'reviewer' })
    expect(new Set((await publish()).codes)).toEqual(new Set(['checklist-incomplete']))
    await api('patch', `/api/calls-to-action/${id}`, 'author')
      .send({ title: 'Talk to somebody' })
      .expect(200)
    await act({ ...about, action: 'approve', by: 'reviewer' })
    expect((await publish()).codes).toEqual([])
  })
})

describe('an assignment', () => {
  it('names who acts next and by when, and tells them', async () => {
    const { id } = await storyAtSigning('Nadia began to talk.')
    const assign = (input: object) =>
      restClient(app).act({
        collection: 'case-stories',
        id,
        action: 'assign',
        token: people.editor,
        input: { ...input },
      })
    const { view } = await assign({
      assignee: base.actors.clinician.id,
      dueAt: '2099-01-02T10:00',
      timeZone: 'Europe/Madrid',
    })
    expect(view).toMatchObject({
      assignee: { name: 'The clinician' },
      dueAt: '2099-01-02T09:00:00.000Z',
    })
    const { body } = await api('get', '/api/me/notices', 'clinician').expect(200)
    const texts = (body as { notices: { text: string }[] }).notices.map(({ text }) => text)
    expect(texts).toContain('A case story is assigned to you by 2099-01-02 09:00 UTC.')
    // An editor cannot sign, and nobody is a stranger.
    expect((await assign({ assignee: base.actors.reviewer.id })).codes).toEqual(['invalid'])
    const stranger = await assign({ assignee: 'nobody-at-all' })
    expect([stranger.codes, stranger.fields]).toEqual([['invalid'], ['assignee']])
    expect((await sign(id)).view).toMatchObject({ assignee: null, dueAt: null })
  })
})
