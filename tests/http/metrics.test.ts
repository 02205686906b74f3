import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cacheReads } from '../../src/metrics/deliveryCache.js'
import { measured } from '../../src/server/metrics/measured.js'
import { metricsListener } from '../../src/server/metrics/startMetrics.js'
import { sealEvents } from '../../src/services/audit/seal.js'
import { verifyLedger } from '../../src/services/audit/verifyLedger.js'
import { paragraph } from '../support/api.js'
import { openTestPayload } from '../support/createTestPayload.js'
import type { Desk } from '../support/desk.js'
import { openDesk } from '../support/desk.js'
import { act, approve, release } from '../support/workflow.js'

const collection = 'articles' as const

let desk: Desk

const createArticle = (slug: string, more: object = {}) =>
  desk.create({
    collection,
    by: 'editor',
    data: {
      title: 'Some words',
      slug,
      summary: 'A summary.',
      body: paragraph('The text.'),
      authors: [desk.writer],
      ...more,
    },
  })

/** A scrape of a collector that has not asked before. */
const scrape = async (payload = desk.base.payload): Promise<string> => {
  const answer = await request(createServer(metricsListener(payload)))
    .get('/metrics')
    .expect(200)
  expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4')
  return answer.text
}

/** The value of a measurement; undefined when it is missing. */
const valueOf = (text: string, name: string): number | undefined => {
  const line = text.split('\n').find((one) => one.startsWith(`secure_base_${name} `))
  return line === undefined ? undefined : Number(line.split(' ').at(-1))
}

const named = async (name: string) => valueOf(await scrape(), name)

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.base.close())

describe('the metrics of requests', () => {
  const count = async (labels: string) =>
    (await named(`http_request_duration_seconds_count{${labels}}`)) ?? 0

  it('count them by plane, method and class of status, with how long they took', async () => {
    const app = createServer(measured(desk.app))
    const delivery = 'plane="delivery",method="GET",status="2xx"'
    const refused = 'plane="management",method="GET",status="4xx"'
    const before = [await count(delivery), await count(refused)]
    await request(app).get('/content/v1/articles?limit=1').expect(200)
    await request(app).get('/content/v1/articles?limit=2').expect(200)
    await request(app).get('/api/articles').expect(401)
    expect([await count(delivery), await count(refused)]).toEqual([
      Number(before[0]) + 2,
      Number(before[1]) + 1,
    ])
    const within = await named(`http_request_duration_seconds_bucket{le="10",${delivery}}`)
    expect(within).toBe(Number(before[0]) + 2)
  })

  it('have no label that a client can make up', async () => {
    const app = createServer(measured(desk.app))
    await request(app).get('/made-up/by-a-client?secret=x')
    await request(app).propfind('/content/v1/articles')
    const text = await scrape()
    expect(text).not.toContain('made-up')
    expect(text).not.toContain('PROPFIND')
    expect(text).toContain('plane="delivery",method="other",status="4xx"')
  })
})

describe('the port of the metrics', () => {
  it('answers nothing but GET /metrics, and the public server has no metrics', async () => {
    const server = createServer(metricsListener(desk.base.payload))
    await request(server).get('/').expect(404)
    await request(server).post('/metrics').expect(404)
    await request(server).get('/metrics?x=1').expect(200)
    await request(desk.app).get('/metrics').expect(404)
    const staff = { Authorization: desk.people.admin }
    await request(desk.app).get('/api/metrics').set(staff).expect(404)
  })

  it('counts reads of the cache from zero on, by how they were answered', async () => {
    const before = await named('delivery_cache_reads_total{result="hit"}')
    cacheReads.inc({ result: 'hit' })
    expect(await named('delivery_cache_reads_total{result="hit"}')).toBe(Number(before) + 1)
    expect(await named('delivery_cache_reads_total{result="bypass"}')).toBe(0)
  })
})

it('the alerts of the runbook ask for metrics that there are', async () => {
  await request(createServer(measured(desk.app)))
    .get('/content/v1/articles')
    .expect(200)
  const text = await scrape()
  const named = readFileSync('docs/runbook.md', 'utf8').match(/secure_base_[a-z_]+/g) ?? []
  expect(new Set(named).size).toBeGreaterThan(8)
  for (const name of new Set(named)) expect(text).toContain(`\n${name}`)
})

describe('the metrics of the database', () => {
  it('tell how long the ledger is, and that nothing waits', async () => {
    await sealEvents(desk.base.payload)
    const text = await scrape()
    const { events } = await verifyLedger(desk.base.payload)
    expect(valueOf(text, 'ledger_entries')).toBe(events)
    expect(valueOf(text, 'ledger_unsealed')).toBe(0)
  })

  it('tell what is due: a schedule whose time has come, and not one of tomorrow', async () => {
    const { base } = desk
    const id = await createArticle('scheduled')
    await approve({ base, collection, id })
    const publishAt = new Date(Date.now() + 86_400_000).toISOString()
    await act({ base, collection, id, action: 'schedule', by: 'editor', input: { publishAt } })
    expect(await named('queue_depth{queue="schedules"}')).toBe(0)
    await base.payload.db.updateMany({
      collection: 'schedules',
      where: { document: { equals: id } },
      data: { at: new Date(Date.now() - 1000).toISOString() },
    })
    expect(await named('queue_depth{queue="schedules"}')).toBe(1)
    expect(await named('queue_depth{queue="webhooks"}')).toBe(0)
  })

  it('tell how many documents wait in each stage, and for how long the first of them', async () => {
    const { base } = desk
    const before = Number(await named('documents_in_stage{stage="editorial-review"}'))
    const id = await createArticle('waiting')
    await act({ base, collection, id, action: 'submit', by: 'editor' })
    await base.payload.db.updateMany({
      collection: 'workflow-states',
      where: { document: { equals: id } },
      data: { updatedAt: new Date(Date.now() - 7200_000).toISOString() },
    })
    const text = await scrape()
    expect(valueOf(text, 'documents_in_stage{stage="editorial-review"}')).toBe(before + 1)
    const idle = valueOf(text, 'stage_longest_idle_seconds{stage="editorial-review"}')
    expect(idle).toBeGreaterThanOrEqual(7200)
    expect(idle).toBeLessThan(7300)
    expect(valueOf(text, 'stage_longest_idle_seconds{stage="clinical-review"}')).toBe(0)
  })

  it('tell which live documents are due for another clinical review', async () => {
    const { base } = desk
    const live = async () => {
      const text = await scrape()
      return ['none', 'current', 'overdue'].map((state) =>
        valueOf(text, `live_documents{review="${state}"}`),
      )
    }
    expect(await live()).toEqual([0, 0, 0])
    await release({ base, collection, id: await createArticle('plain') })
    const clinical = await createArticle('clinical', { clinicalContent: true })
    await release({ base, collection, id: clinical })
    expect(await live()).toEqual([1, 1, 0])

    const row = await base.payload.db.findOne<{ id: string; shape: object }>({
      collection: 'publications',
      where: { document: { equals: clinical } },
    })
    const review = { lastReviewed: '2020-01-01', nextReviewDue: '2023-01-01', reviewedBy: [] }
    await base.payload.db.updateOne({
      collection: 'publications',
      id: String(row?.id),
      data: { shape: { ...row?.shape, review } },
    })
    expect(await live()).toEqual([1, 0, 1])
    const days = Number(await named('review_longest_overdue_seconds')) / 86_400
    expect(days).toBeGreaterThan(365)
  })

  it('are missing, and counted as failed, when the database does not answer; the rest is there', async () => {
    const gone = await openTestPayload()
    await gone.close()
    const text = await scrape(gone.payload)
    expect(valueOf(text, 'ledger_entries')).toBeUndefined()
    expect(valueOf(text, 'documents_in_stage{stage="draft"}')).toBeUndefined()
    expect(valueOf(text, 'metrics_failures_total{question="ledger"}')).toBe(1)
    expect(valueOf(text, 'delivery_cache_reads_total{result="bypass"}')).toBe(0)
    expect(await named('ledger_entries')).toBeGreaterThan(0)
  })

  it('are asked for once for scrapes that follow each other closely', async () => {
    const server = createServer(metricsListener(desk.base.payload))
    const first = await request(server).get('/metrics').expect(200)
    await createArticle('between')
    await sealEvents(desk.base.payload)
    const second = await request(server).get('/metrics').expect(200)
    expect(valueOf(second.text, 'ledger_entries')).toBe(valueOf(first.text, 'ledger_entries'))
    expect(await named('ledger_entries')).toBeGreaterThan(
      Number(valueOf(first.text, 'ledger_entries')),
    )
  })
})
