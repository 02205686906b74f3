import { SpanStatusCode } from '@opentelemetry/api'
import request from 'supertest'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWorker } from '../../src/jobs/worker.js'
import { traced } from '../../src/tracing.js'
import { paragraph } from '../support/api.js'
import type { Desk } from '../support/desk.js'
import { openDesk } from '../support/desk.js'
import type { Seen } from '../support/memoryTracer.js'
import { installMemoryTracer } from '../support/memoryTracer.js'
import { restClient } from '../support/workflowClient.js'
import { approve, release } from '../support/workflow.js'

const collection = 'articles' as const
const SECRET_WORDS = 'Words that never leave the house'

let desk: Desk
let spans: Seen[]

const createArticle = (slug: string) =>
  desk.create({
    collection,
    by: 'editor',
    data: {
      title: SECRET_WORDS,
      slug,
      summary: SECRET_WORDS,
      body: paragraph(SECRET_WORDS),
      authors: [desk.writer],
    },
  })

const act = (id: string, action: 'publish' | 'unpublish', input: Record<string, unknown> = {}) =>
  restClient(desk.app).act({ collection, id, action, token: desk.people.editor, input })

const named = (name: string) => spans.filter((span) => span.name === name)

beforeAll(async () => {
  spans = installMemoryTracer()
  desk = await openDesk()
})
beforeEach(() => void spans.splice(0))
afterAll(() => desk.base.close())

describe('with a tracer in place', () => {
  it('a publication is a span inside that of the action that asked for it', async () => {
    const id = await createArticle('published')
    await approve({ base: desk.base, collection, id })
    spans.splice(0)
    await act(id, 'publish')
    expect(named('workflow.action')).toMatchObject([
      {
        parent: null,
        attributes: { 'secure_base.collection': 'articles', 'secure_base.action': 'publish' },
        hasEnded: true,
      },
    ])
    expect(named('document.publish')).toMatchObject([
      { parent: 'workflow.action', status: { code: SpanStatusCode.UNSET }, hasEnded: true },
    ])
    await act(id, 'unpublish', { comment: SECRET_WORDS })
    expect(named('document.unpublish')).toMatchObject([
      { parent: 'workflow.action', attributes: { 'secure_base.action': 'unpublished' } },
    ])
  })

  it('an action that is refused leaves the code of the refusal, and is no fault', async () => {
    const id = await createArticle('refused')
    const { codes } = await act(id, 'publish')
    expect(codes).toContain('not-approved')
    expect(named('workflow.action')).toMatchObject([
      {
        attributes: { 'secure_base.refusal': expect.stringMatching(/^[a-z-]+$/) as string },
        status: { code: SpanStatusCode.UNSET },
      },
    ])
  })

  it('a read of published content is a span, by REST and by GraphQL', async () => {
    await release({ base: desk.base, collection, id: await createArticle('read') })
    spans.splice(0)
    await request(desk.app).get('/content/v1/articles/read').expect(200)
    await request(desk.app).get('/content/v1/articles').expect(200)
    await request(desk.app)
      .post('/content/v1/graphql')
      .send({ query: '{ Articles { docs { slug } } }' })
      .expect(200)
    const reads = named('delivery.read').map(({ attributes }) => attributes['secure_base.read'])
    expect(reads).toEqual(['find', 'one', 'list', 'page'])
  })

  it('every job of the clock is a span', async () => {
    const stop = startWorker(desk.base.payload)
    await stop()
    const jobs = named('job.run').map(({ attributes }) => attributes['secure_base.job'])
    expect(jobs).toEqual([
      ...['schedules', 'consents', 'mail', 'overdue', 'licences', 'all consents'],
      ...['webhook log', 'webhooks'],
    ])
    expect(named('job.run').every(({ hasEnded }) => hasEnded)).toBe(true)
  })

  it('an error leaves its class and none of its words, and goes on to the caller', async () => {
    const failing = traced({ name: 'job.run', facts: { job: 'test' } }, () =>
      Promise.reject(new TypeError(SECRET_WORDS)),
    )
    await expect(failing).rejects.toThrow(SECRET_WORDS)
    expect(spans).toMatchObject([
      {
        attributes: { 'error.type': 'TypeError' },
        status: { code: SpanStatusCode.ERROR },
        extras: [],
        hasEnded: true,
      },
    ])
    expect(JSON.stringify(spans)).not.toContain(SECRET_WORDS)
  })

  it('no span holds content, names, addresses or ids', async () => {
    const id = await createArticle('quiet-address')
    await release({ base: desk.base, collection, id })
    await request(desk.app).get('/content/v1/articles/quiet-address').expect(200)
    await act(id, 'unpublish', { comment: 'Asked by Jane Roe' })
    expect(spans.length).toBeGreaterThan(5)
    const told = JSON.stringify(spans)
    const private_ = [SECRET_WORDS, 'quiet-address', id, 'Jane Roe', 'example.org', 'The editor']
    for (const words of [...private_, String(desk.base.actors.editor.id)]) {
      expect(told).not.toContain(words)
    }
  })
})
