import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STATEMENTS } from '../../src/delivery/store/sqliteRows.js'
import { createPublicationStore } from '../../src/delivery/store/publicationStore.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'

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
