/** The sitemap of a library that does not fit on one page. */
import type { RequestListener } from 'node:http'
import { XMLParser } from 'fast-xml-parser'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serverFor } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload, ORIGIN } from '../support/createTestPayload.js'
import { plantTopics } from '../support/manyTopics.js'

const DAY = '2026-01-31T00:00:00.000Z'

let base: TestPayload
let app: RequestListener

const read = (search = '') => request(app).get(`/content/v1/sitemap.xml${search}`)
const slugOf = (index: number): string => `topic-${String(index).padStart(5, '0')}`

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  await base.payload.updateGlobal({
    slug: 'site',
    data: { organization: { name: 'Example Clinic', url: 'https://example.org' } },
    overrideAccess: true,
  })
  await plantTopics({ base, count: 5001, slugOf, at: DAY })
}, 240_000)
afterAll(() => base.close())

const locations = (text: string): string[] =>
  [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc ?? '')

describe('the sitemap of a large library', () => {
  it('is the list of its pages', async () => {
    const { text } = await read().expect(200)
    const index = new XMLParser().parse(text) as { sitemapindex?: object }
    expect(index.sitemapindex).toBeDefined()
    expect(locations(text)).toEqual([
      `${ORIGIN}/content/v1/sitemap.xml?page=1`,
      `${ORIGIN}/content/v1/sitemap.xml?page=2`,
    ])
  })

  it('has every document on one of its pages, in both of its languages', async () => {
    const first = locations((await read('?page=1').expect(200)).text)
    const second = locations((await read('?page=2').expect(200)).text)
    expect(first).toHaveLength(10_000)
    expect(second).toEqual([
      `https://example.org/topics/${slugOf(5000)}`,
      `https://example.org/es/topics/${slugOf(5000)}`,
    ])
    expect(new Set([...first, ...second]).size).toBe(10_002)
    await read('?page=3').expect(404)
  })
})
