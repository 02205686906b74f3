import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STATEMENTS } from '../../src/delivery/store/sqliteRows.js'
import { createPublicationStore } from '../../src/delivery/store/publicationStore.js'
import { createFieldCatalogue } from '../../src/delivery/shape/catalogue.js'
import { filterPathsOf, operatorsOf } from '../../src/delivery/query/filterPaths.js'
import { DELIVERY_COLLECTIONS, LOCALES } from '../../src/slugs.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'

const ID = process.env.TEST_MONGODB_URI === undefined ? 'none' : '0'.repeat(24)
const DAY = '2026-01-01T00:00:00.000Z'

let base: TestPayload

beforeAll(async () => {
  base = await createTestPayload()
})
afterAll(() => base.close())

const statements = (group: object, prefix = ''): [string, string][] =>
  Object.entries(group).flatMap(([name, sql]: [string, string | object]) =>
    typeof sql === 'string'
      ? [[`${prefix}${name}`, sql] as [string, string]]
      : statements(sql, `${prefix}${name} `),
  )

describe.skipIf(process.env.TEST_MONGODB_URI !== undefined)('every lookup on SQLite', () => {
  it.each(statements(STATEMENTS))('reads through an index: %s', async (_name, sql) => {
    const { client } = base.payload.db as unknown as SQLiteAdapter
    const args = [...sql.matchAll(/\?/g)].map(() => '1')
    const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
    const plan = rows.map(({ detail }) => String(detail)).join('\n')
    expect(plan).toMatch(/USING (COVERING )?INDEX/)
    expect(plan).not.toMatch(/SCAN (publications|articles|programs|case_stories)(?! USING)/)
    expect(plan).not.toContain('USE TEMP B-TREE FOR ORDER BY')
  })
})

describe('the publication store', () => {
  it('knows where every field is that can be filtered or sorted by', async () => {
    const store = createPublicationStore(base.payload)
    const fieldsOf = createFieldCatalogue(base.payload)
    const values = { id: ID, text: 'a b', select: 'a', number: 1, checkbox: true, date: DAY }
    for (const collection of DELIVERY_COLLECTIONS)
      for (const [path, at] of filterPathsOf(fieldsOf(collection))) {
        if (at.bySlug !== undefined) continue
        for (const operator of operatorsOf(at)) {
          const one = operator === 'exists' ? true : values[at.kind]
          const value = operator === 'in' || operator === 'not_in' ? [one] : one
          const query = {
            collection,
            where: [{ [path]: { [operator]: value } }],
            limit: 1,
            page: 1,
          }
          const sort = at.sortable ? [`-${path}`, 'id'] : ['id']
          for (const locale of LOCALES)
            expect(await store.list({ ...query, sort, locale })).toEqual({ ids: [], total: 0 })
        }
      }
  })

  it('finds and counts by a filter what has been committed, at once', async () => {
    const store = createPublicationStore(base.payload)
    const titles = ['b_1', 'a%2', 'c3']
    for (const [index, title] of titles.entries())
      await base.payload.db.create({
        collection: 'topics',
        data: { title: { en: title }, slug: `topic-${index}`, sensitive: index === 2 },
        req: {},
      })
    const topics = (where: Where[], sort = 'title') =>
      store.list({ collection: 'topics', where, sort: [sort], limit: 2, page: 1, locale: 'en' })
    const all: Where[] = [{ slug: { like: 'topic' } }]
    const first = await topics(all)
    expect(first.total).toBe(3)
    expect((await topics(all)).ids).toEqual(first.ids)
    await base.payload.db.create({
      collection: 'topics',
      data: { title: { en: 'a first' }, slug: 'topic-3', sensitive: false },
      req: {},
    })
    const second = await topics(all)
    expect(second.total).toBe(4)
    expect(second.ids[0]).not.toBe(first.ids[0])
    expect(await store.count({ collection: 'topics', where: all, locale: 'en' })).toBe(4)
    expect((await topics([{ title: { contains: '_' } }])).total).toBe(1)
    expect((await topics([{ sensitive: { not_equals: true } }])).total).toBe(3)
    expect((await topics([{ title: { like: 'a' } }], '-slug')).total).toBe(2)
    expect(
      await store.count({ collection: 'topics', where: [{ title: { like: 'a' } }], locale: 'es' }),
    ).toBe(0)
  })

  it('counts what has been committed, at once', async () => {
    const store = createPublicationStore(base.payload)
    for (const total of [1, 2, 3]) {
      expect(await store.countLive('programs')).toBe(total - 1)
      await base.payload.db.create({
        collection: 'publications',
        data: {
          key: `programs:${total}`,
          collection: 'programs',
          document: String(total),
          state: 'live',
          release: 1,
          digest: 'sha256:x',
          publishedAt: '2026-01-01T00:00:00.000Z',
        },
        req: {},
      })
      expect(await store.countLive('programs')).toBe(total)
    }
  })

  it('finds nothing in an empty library, and no id is too strange to ask for', async () => {
    const store = createPublicationStore(base.payload)
    for (const name of ['', 'x', "'; --", '\u0000', '🙂', '0'.repeat(24), '../..']) {
      expect(await store.bySlug({ collection: 'articles', slug: name })).toBeUndefined()
      expect(await store.byKeys([`articles:${name}`])).toEqual([])
      expect(await store.formerSlug({ collection: 'articles', slug: name })).toBeUndefined()
      expect(await store.mediaWithFile(name)).toEqual([])
      expect(await store.isMediaUsed(name)).toBe(false)
    }
    expect(await store.countLive('articles')).toBe(0)
  })
})
