import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { MONGODB, openTestPayload } from '../support/createTestPayload.js'

type Opened = Awaited<ReturnType<typeof openTestPayload>>

const UNIQUE = [
  ['users', 'email'],
  ['users', 'bootstrap'],
  ['articles', 'slug'],
  ['attachment-patterns', 'slug'],
  ['case-stories', 'slug'],
  ['programs', 'slug'],
  ['calls-to-action', 'slug'],
  ['people', 'slug'],
  ['topics', 'slug'],
  ['publications', 'key'],
  ['releases', 'key'],
  ['redirects', 'key'],
]

const row = (n: number) => ({
  key: 'articles:old-name',
  collection: 'articles',
  fromSlug: 'old-name',
  document: String(n),
})

describe.skipIf(MONGODB === undefined)('the indexes on MongoDB', () => {
  let opened: Opened
  let db: MongooseAdapter

  const rowsOf = (collection: string) => {
    const model = db.collections[collection]
    if (model === undefined) throw new Error(`There is no collection ${collection}.`)
    return model.collection
  }

  beforeAll(async () => {
    opened = await openTestPayload()
    db = opened.payload.db as unknown as MongooseAdapter
  })
  afterAll(() => opened.close())

  it.each(UNIQUE)(
    'are ready when the program is: %s has one %s each',
    async (collection, field) => {
      const indexes = await rowsOf(collection).indexes()
      const own = indexes.find(({ key }) => JSON.stringify(key) === JSON.stringify({ [field]: 1 }))
      expect(own?.unique).toBe(true)
    },
  )

  it('refuse a second row with a value that is taken', async () => {
    await rowsOf('redirects').insertOne(row(1))
    await expect(rowsOf('redirects').insertOne(row(2))).rejects.toMatchObject({ code: 11000 })
  })

  it('that rows already break are named in the log, and the program starts all the same', async () => {
    await rowsOf('redirects').dropIndex('key_1')
    await rowsOf('redirects').insertOne(row(3))
    await rowsOf('articles').dropIndex('slug_1')
    const log = vi.spyOn(opened.payload.logger, 'error').mockImplementation(() => undefined)

    await db.connect?.({ hotReload: false })

    expect(log).toHaveBeenCalledTimes(1)
    expect(String(log.mock.calls[0]?.[0])).toMatch(/^indexes of "redirects" are missing/)
    log.mockRestore()
    expect(await rowsOf('redirects').countDocuments({ key: 'articles:old-name' })).toBe(2)
    const rebuilt = (await rowsOf('articles').indexes()).map(({ name }) => name)
    expect(rebuilt).toContain('slug_1')
  })

  it.each([
    ['without a replica set say loudly that there are no transactions', '', 1],
    ['with one say nothing', '?replicaSet=rs0', 0],
  ])('%s', async (_what, search, times) => {
    const uri = Object.assign(new URL(String(MONGODB)), { search })
    const other = await openTestPayload({ mongodb: uri.href })
    const log = vi.spyOn(other.payload.logger, 'error').mockImplementation(() => undefined)
    await (other.payload.db as unknown as MongooseAdapter).connect?.({ hotReload: false })
    const said = log.mock.calls.filter(([line]) => String(line).includes('no replica set'))
    expect(said).toHaveLength(times)
    log.mockRestore()
    await other.close()
  })
})
