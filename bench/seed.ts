import type { BasePayload } from 'payload'
import { buildShape } from '../src/delivery/shape/buildShape.js'
import { createFieldCatalogue } from '../src/delivery/shape/catalogue.js'
import type { DeliveryCollection, PublishedCollection } from '../src/slugs.js'
import type { Related } from './content.js'
import { LIBRARY, articleData } from './content.js'
import { openPayload } from './openPayload.js'

const BATCH = 500

const SITE = {
  organization: { name: 'Example Clinic', url: 'https://example.org' },
  crisisResources: [{ region: 'US', name: { en: 'Lifeline' }, phone: '988' }],
}

/**
 * Run as a process of its own, `seed.ts FOLDER COUNT`, so that the measured one starts fresh.
 *
 * Writes published documents the way the publish service leaves them: the row of the document and
 * its publication. It goes past hooks and versions, which no reader touches, because twenty thousand
 * publications one by one would take longer than everything that is measured.
 */
const createSeeder = (payload: BasePayload) => {
  const { db } = payload
  const fieldsOf = createFieldCatalogue(payload)
  let req: { transactionID?: number | string } = {}

  /** A commit for every few hundred documents rather than for each. */
  const inTransaction = async (work: () => Promise<void>): Promise<void> => {
    const transactionID = await db.beginTransaction()
    if (transactionID === null) return work()
    req = { transactionID }
    await work()
    req = {}
    await db.commitTransaction(transactionID)
  }

  const publication = async (
    collection: PublishedCollection,
    doc: { id: string; [name: string]: unknown },
  ) => {
    const publishedAt = '2026-01-01T00:00:00.000Z'
    await db.create({
      collection: 'publications',
      data: {
        key: `${collection}:${doc.id}`,
        collection,
        document: doc.id,
        slug: doc.slug ?? null,
        state: 'live',
        release: 1,
        digest: 'sha256:bench',
        publishedAt,
        createdAt: publishedAt,
        updatedAt: publishedAt,
        shape: buildShape({ collection, doc, fields: fieldsOf(collection) }),
      },
      req,
    })
  }

  const publish = async (
    collection: DeliveryCollection | 'media',
    data: Record<string, unknown>,
  ): Promise<string> => {
    const created: unknown = await db.create({ collection, data: structuredClone(data), req })
    const { id } = created as { id: unknown }
    await publication(collection, { ...data, id: String(id) })
    return String(id)
  }

  const library = async (): Promise<Related> => {
    const now = '2026-01-01T00:00:00.000Z'
    const ids: Related = {
      people: [],
      topics: [],
      patterns: [],
      programs: [],
      stories: [],
      ctas: [],
      media: [],
    }
    for (const [name, { collection, count, data }] of Object.entries(LIBRARY) as [
      keyof typeof LIBRARY,
      (typeof LIBRARY)[keyof typeof LIBRARY],
    ][]) {
      for (let index = 0; index < count; index += 1)
        ids[name].push(
          await publish(collection, {
            ...data(index),
            _status: 'published',
            createdAt: now,
            updatedAt: now,
          }),
        )
    }
    await publication('site', { id: 'site', ...SITE })
    return ids
  }

  return async function seedTo(total: number): Promise<void> {
    const related = await library()
    for (let start = 0; start < total; start += BATCH)
      await inTransaction(async () => {
        const end = Math.min(start + BATCH, total)
        for (let index = start; index < end; index += 1)
          await publish('articles', articleData(index, related))
      })
  }
}

const [, , dataDir = '', count = '0'] = process.argv
const payload = await openPayload(dataDir)
await createSeeder(payload)(Number(count))
await payload.destroy()
process.exit(0)
