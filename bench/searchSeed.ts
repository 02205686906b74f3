/**
 * Run as a process of its own, `searchSeed.ts FOLDER COUNT`, so that the measured one starts fresh.
 * Writes what the publish service would leave in `publications`, which is all that search reads.
 */
import { randomUUID } from 'node:crypto'
import { buildShape } from '../src/delivery/shape/buildShape.js'
import { createFieldCatalogue } from '../src/delivery/shape/catalogue.js'
import type { PublishedCollection } from '../src/slugs.js'
import { LIBRARY } from './content.js'
import { openPayload } from './openPayload.js'
import { searchableArticle } from './searchContent.js'

const BATCH = 500
const AT = '2026-01-01T00:00:00.000Z'

const [, , dataDir = '', count = '0'] = process.argv
const payload = await openPayload(dataDir)
const { db } = payload
const fieldsOf = createFieldCatalogue(payload)
let transactionID: number | string | undefined

const publish = async (collection: PublishedCollection, data: Record<string, unknown>) => {
  const id = collection === 'site' ? 'site' : randomUUID()
  await db.create({
    collection: 'publications',
    data: {
      key: `${collection}:${id}`,
      collection,
      document: id,
      slug: data.slug ?? null,
      state: 'live',
      release: 1,
      digest: 'sha256:bench',
      publishedAt: AT,
      createdAt: AT,
      updatedAt: AT,
      shape: buildShape({ collection, doc: { ...data, id }, fields: fieldsOf(collection) }),
    },
    req: transactionID === undefined ? {} : { transactionID },
    returning: false,
  })
  return id
}

const library = async ({ collection, count, data }: (typeof LIBRARY)[keyof typeof LIBRARY]) => {
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) ids.push(await publish(collection, data(index)))
  return ids
}

await publish('site', { crisisResources: [{ region: 'US', name: { en: 'Lifeline' } }] })
const subjects = {
  topics: await library(LIBRARY.topics),
  patterns: await library(LIBRARY.patterns),
}
for (let start = 0; start < Number(count); start += BATCH) {
  transactionID = (await db.beginTransaction()) ?? undefined
  for (let index = start; index < Math.min(start + BATCH, Number(count)); index += 1)
    await publish('articles', searchableArticle(index, subjects))
  if (transactionID !== undefined) await db.commitTransaction(transactionID)
}
await payload.destroy()
process.exit(0)
