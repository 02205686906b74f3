/** What the database knows: asked when somebody scrapes, seldom, and never in the way of the answer. */
import { setTimeout } from 'node:timers/promises'
import { Counter, Gauge } from 'prom-client'
import type { CollectionSlug, Payload, Where } from 'payload'
import { createLocalReq } from 'payload'
import { PREFIX, registry } from '../../metrics/registry.js'
import { lastLink } from '../../services/audit/rows.js'
import { LICENCE_LAPSED } from '../../services/workflow/reviewLapsed.js'
import { REVIEW_STAGES, STAGES } from '../../workflow/stages.js'
import { countReviewDates } from './reviewDates.js'

/** How often the database is asked at most, and for review dates, which takes a look at everything. */
const SECOND = 1000
const OFTEN_MS = 15 * SECOND
const SELDOM_MS = 60 * 60 * SECOND
/** A scrape does not wait longer. */
const PATIENCE_MS = 5 * SECOND

const gauge = <T extends string = never>(name: string, help: string, labels: readonly T[] = []) =>
  new Gauge<T>({ name: `${PREFIX}${name}`, help, labelNames: [...labels], registers: [registry] })

const queueDepth = gauge('queue_depth', 'Work that is due and not done.', ['queue'])
const entries = gauge('ledger_entries', 'Entries in the chain of the audit ledger.')
const unsealed = gauge('ledger_unsealed', 'Audit events that wait for their place in the chain.')
const inStage = gauge('documents_in_stage', 'Working copies in each stage.', ['stage'])
const idle = gauge(
  'stage_longest_idle_seconds',
  'For how long the working copy of a stage that waits longest has not been touched.',
  ['stage'],
)
const late = gauge('reviews_late', 'Assigned reviews whose day has passed.')
const lapsed = gauge('documents_put_up_for_review', 'Live documents that rest on a lapsed licence.')
const live = gauge('live_documents', 'Live documents by the state of their clinical review.', [
  'review',
])
const overdue = gauge(
  'review_longest_overdue_seconds',
  'For how long the clinical review of the longest overdue live document has been due.',
)

const failures = new Counter({
  name: `${PREFIX}metrics_failures_total`,
  help: 'Questions to the database that failed; their measurements are missing then.',
  labelNames: ['question'] as const,
  registers: [registry],
})

const answeredAt = gauge(
  'metrics_answered_timestamp_seconds',
  'When a question to the database was last answered: its measurements are as old.',
  ['question'],
)

const count = async (payload: Payload, collection: CollectionSlug, where: Where) =>
  (await payload.db.count({ collection, where })).totalDocs

const askQueues = async (payload: Payload): Promise<void> => {
  const isDue = { at: { less_than_equal: new Date().toISOString() } }
  const depths = {
    schedules: await count(payload, 'schedules', {
      and: [{ state: { equals: 'pending' } }, isDue],
    }),
    mail: await count(payload, 'notices', { mail: { equals: 'pending' } }),
    webhooks: await count(payload, 'webhook-deliveries', { status: { equals: 'pending' } }),
  }
  for (const [queue, depth] of Object.entries(depths)) queueDepth.set({ queue }, depth)
}

const askLedger = async (payload: Payload): Promise<void> => {
  const last = await lastLink({ req: await createLocalReq({}, payload) })
  entries.set(last?.number ?? 0)
  unsealed.set(await count(payload, 'audit-links', { waiting: { equals: true } }))
}

const askStages = async (payload: Payload): Promise<void> => {
  const now = Date.now()
  for (const stage of STAGES) {
    const where = { stage: { equals: stage } }
    const { docs } = await payload.db.find<{ id: string; updatedAt: string }>({
      collection: 'workflow-states',
      where,
      sort: 'updatedAt',
      limit: 1,
      pagination: false,
    })
    const [oldest] = docs
    inStage.set({ stage }, await count(payload, 'workflow-states', where))
    const since = oldest === undefined ? now : Date.parse(oldest.updatedAt)
    idle.set({ stage }, Math.max(0, Math.floor((now - since) / SECOND)))
  }
}

const askReviews = async (payload: Payload): Promise<void> => {
  late.set(
    await count(payload, 'workflow-states', {
      and: [
        { stage: { in: [...REVIEW_STAGES] } },
        { dueAt: { less_than: new Date().toISOString() } },
      ],
    }),
  )
  lapsed.set(await count(payload, 'workflow-states', { reviewReason: { equals: LICENCE_LAPSED } }))
}

const askReviewDates = async (payload: Payload): Promise<void> => {
  const { longestOverdue, ...byReview } = await countReviewDates(payload, new Date())
  for (const [review, documents] of Object.entries(byReview)) live.set({ review }, documents)
  overdue.set(longestOverdue)
}

type Question = {
  name: string
  everyMs: number
  ask: (payload: Payload) => Promise<void>
  gauges: Pick<Gauge, 'reset' | 'remove'>[]
}

const QUESTIONS: Question[] = [
  { name: 'queues', everyMs: OFTEN_MS, ask: askQueues, gauges: [queueDepth] },
  { name: 'ledger', everyMs: OFTEN_MS, ask: askLedger, gauges: [entries, unsealed] },
  { name: 'stages', everyMs: OFTEN_MS, ask: askStages, gauges: [inStage, idle] },
  { name: 'reviews', everyMs: OFTEN_MS, ask: askReviews, gauges: [late, lapsed] },
  { name: 'review-dates', everyMs: SELDOM_MS, ask: askReviewDates, gauges: [live, overdue] },
]

// A rate needs a number from the first scrape on.
for (const { name } of QUESTIONS) failures.inc({ question: name }, 0)

/** An old number would look like a new one; none is what it is. */
const forget = (measurement: Pick<Gauge, 'reset' | 'remove'>): void => {
  measurement.reset()
  measurement.remove({})
}

/**
 * Makes what brings the measurements of the database up to date before a scrape. It never fails, and it
 * never takes long: a question that fails is logged and counted, and its measurements are missing until
 * it is answered; one that takes its time is answered for a later scrape.
 */
export const databaseGauges = (payload: Payload): (() => Promise<void>) => {
  const underWay = new Set<string>()
  const askedAt = new Map<string, number>()

  const askOne = async ({ name, everyMs, ask, gauges }: Question): Promise<void> => {
    const isRecent = Date.now() - (askedAt.get(name) ?? -Infinity) < everyMs
    if (underWay.has(name) || isRecent) return
    underWay.add(name)
    const startedAt = Date.now()
    try {
      await ask(payload)
      askedAt.set(name, startedAt)
      answeredAt.set({ question: name }, Math.floor(startedAt / SECOND))
    } catch (error) {
      failures.inc({ question: name })
      payload.logger.error({ err: error, msg: `the metrics of "${name}" could not be read` })
      gauges.forEach(forget)
    } finally {
      underWay.delete(name)
    }
  }

  return async () => {
    const patience = new AbortController()
    await Promise.race([
      Promise.all(QUESTIONS.map(askOne)),
      setTimeout(PATIENCE_MS, undefined, { signal: patience.signal, ref: false }),
    ]).finally(() => patience.abort())
  }
}
