import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/json.js'
import { isObject, listOf, objectOf } from '../../../src/json.js'
import {
  parseListQuery,
  parseOneQuery,
  parseQueryString,
} from '../../../src/delivery/query/parseQuery.js'
import { WORLD, fieldsOf, memoryStore, readerOver } from './fixtures.js'

const store = () => memoryStore(WORLD, { 'old-address': 'id-article' })

const read = async (
  slugOrId: string,
  search = '',
  collection: 'articles' | 'attachment-patterns' = 'articles',
) => {
  const given = parseQueryString(search)
  if (!given.ok) throw new Error('search')
  const query = parseOneQuery(given.value, fieldsOf(collection))
  if (!query.ok) throw new Error(JSON.stringify(query.refusals))
  const memory = store()
  const reader = readerOver(memory)
  const found = await reader.find({ collection, slugOrId })
  if (!found.ok || !('publication' in found.value)) throw new Error(JSON.stringify(found))
  const { body, dependencies } = await reader.one(found.value.publication, query.value)
  return {
    body,
    keys: [...dependencies.keys],
    collections: [...dependencies.collections],
    queries: memory.queries,
  }
}

const idsOf = (value: unknown): unknown[] =>
  listOf(value).map((one) => (isObject(one) ? one.id : one))

describe('a published document', () => {
  it('carries its public fields and nothing else', async () => {
    const { body } = await read('trauma-and-love', 'depth=2')
    const json = JSON.stringify(body)
    expect(json).not.toContain('SECRET')
    expect(json).not.toContain('INTERNAL LABEL')
    expect(json).not.toContain('id-draft')
    expect(Object.keys(body)).toEqual([
      'id',
      'title',
      'summary',
      'heroImage',
      'body',
      'bodyHtml',
      'bodyText',
      'authors',
      'topics',
      'attachmentPatterns',
      'callsToAction',
      'clinicalContent',
      'publishedAt',
      'slug',
      'seo',
      'createdAt',
      'updatedAt',
      'readingMinutes',
      'jsonLd',
      'review',
      'crisisResources',
    ])
  })

  it('is found by id as well as by slug', async () => {
    expect((await read('id-article')).body).toEqual((await read('trauma-and-love')).body)
  })

  it('fills in relations to the asked depth and drops what is not live', async () => {
    const flat = (await read('trauma-and-love', 'depth=0')).body
    expect(flat.authors).toEqual(['id-ana'])
    expect(flat.heroImage).toBe('id-image')
    const one = (await read('trauma-and-love')).body
    expect(idsOf(one.authors)).toEqual(['id-ana'])
    expect(objectOf(listOf(one.authors)[0]).photo).toBe('id-image')
    expect(objectOf(listOf(one.attachmentPatterns)[0]).complements).toEqual(['id-avoidant'])
    expect(objectOf(one.heroImage).url).toBe('https://cms.example/content/v1/media/chairs.webp')
    const two = (await read('trauma-and-love', 'depth=2')).body
    expect(objectOf(objectOf(listOf(two.authors)[0]).photo).id).toBe('id-image')
    const complement = objectOf(listOf(objectOf(listOf(two.attachmentPatterns)[0]).complements)[0])
    expect(complement).toMatchObject({ id: 'id-avoidant', complements: ['id-anxious'] })
  })

  it.each([
    ['depth=0', 3],
    ['depth=1', 3],
    ['depth=2', 4],
  ])('costs the same few queries however much it embeds (%s)', async (search, most) => {
    expect((await read('trauma-and-love', search)).queries.length).toBeLessThanOrEqual(most)
  })

  it('renders its embeds from what is live now', async () => {
    const html = String((await read('trauma-and-love')).body.bodyHtml)
    expect(html).toContain('<h2>Start &lt;here&gt;</h2>')
    expect(html).toContain(
      '<a class="sb-cta" data-kind="newsletter" data-style="primary" href="https://example.org/join?a=1&amp;b=2" rel="noopener">Join the letter</a>',
    )
    expect(html).toContain('href="/programs/couples">See the program</a>')
    expect(html).not.toContain('Leads nowhere')
    expect(html).not.toContain('>Over<')
    expect(html).toContain('<li>Texts &lt;often&gt;</li>')
    expect(html).toContain('Strong feelings may come up.')
    expect(html).toContain('<a href="tel:988">Call 988</a>')
    expect(html).toContain(
      'srcset="https://cms.example/content/v1/media/chairs-480.webp 480w" alt="Two chairs" width="1600" height="900" loading="lazy"',
    )
    expect(html).toContain(
      '<a href="/programs/couples" data-collection="programs" data-slug="couples">live link</a>dead link',
    )
  })

  it('has ids that no other element of it has', async () => {
    const html = String((await read('trauma-and-love')).body.bodyHtml)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids).toContain(id)
  })

  it('renders its text with an empty line between paragraphs', async () => {
    const plain = String((await read('trauma-and-love')).body.bodyText)
    expect(plain).toContain(
      'Start <here>\n\nSome words.\n\nOnce a month.\n\nJoin the letter: https://example.org/join?a=1&b=2\n\n',
    )
    expect(plain).not.toMatch(/\n{3}/)
    expect(plain).toContain('live linkdead link')
  })

  it('keeps rich text relations as ids at depth 0 and drops dead nodes', async () => {
    const root = objectOf(objectOf((await read('trauma-and-love', 'depth=0')).body.body).root)
    const blocks = listOf(root.children).map((node) => objectOf(objectOf(node).fields))
    expect(blocks.filter(({ blockType }) => blockType === 'caseStory')).toEqual([
      { id: 'row', blockType: 'caseStory', caseStory: 'id-story' },
    ])
  })

  it('falls back to English field by field, unless told not to', async () => {
    const es = (await read('trauma-and-love', 'locale=es')).body
    expect(es).toMatchObject({ title: 'Trauma y amor', summary: 'What it does.' })
    expect(String(es.bodyHtml)).toContain('Reciba la carta')
    for (const none of ['none', 'false', 'null']) {
      const strict = (await read('trauma-and-love', `locale=es&fallback-locale=${none}`)).body
      expect(strict).toMatchObject({
        title: 'Trauma y amor',
        summary: null,
        body: null,
        bodyHtml: null,
        bodyText: null,
        readingMinutes: null,
      })
    }
  })

  it('carries crisis resources on a sensitive topic, whatever is selected', async () => {
    for (const search of [
      'select[title]=true',
      'select[topics]=false',
      'select[crisisResources]=false',
    ]) {
      const given = parseQueryString(search)
      const query = given.ok ? parseOneQuery(given.value, fieldsOf('articles')) : given
      if (!query.ok) continue
      const { body } = await read('trauma-and-love', search)
      expect(body.crisisResources).toEqual([
        {
          region: 'US',
          name: 'Lifeline',
          phone: '988',
          text: '988',
          url: null,
          instructions: null,
        },
      ])
    }
    expect((await read('anxious', '', 'attachment-patterns')).body).not.toHaveProperty(
      'crisisResources',
    )
  })

  it('selects by naming what to have or what to leave out', async () => {
    const has = (await read('trauma-and-love', 'select[title]=true&select[seo][title]=true')).body
    expect(has).toEqual({
      id: 'id-article',
      title: 'Trauma & love',
      seo: { title: 'SEO' },
      crisisResources: expect.any(Array) as unknown,
    })
    const without = (await read('trauma-and-love', 'select[body]=false&select[seo][title]=false'))
      .body
    expect(without).not.toHaveProperty('body')
    expect(without).toHaveProperty('bodyHtml')
    expect(without.seo).toEqual({ noIndex: false })
  })

  it('loads nothing that was not selected', async () => {
    const { queries } = await read('anxious', 'select[title]=true', 'attachment-patterns')
    expect(queries).toEqual(['bySlug'])
  })

  it('names what it rests on, live documents only', async () => {
    const { keys, collections } = await read('trauma-and-love')
    expect(keys).toContain('articles:id-article')
    expect(keys).toContain('case-stories:id-story')
    expect(keys.join()).not.toContain('id-draft')
    expect(collections).toContain('case-stories')
  })

  it('describes itself to machines, without a review that never was', async () => {
    const { jsonLd } = (await read('trauma-and-love', 'select[jsonLd]=true')).body
    expect(jsonLd).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'MedicalWebPage',
      headline: 'Trauma & love',
      author: [{ '@type': 'Person', name: 'Ana Ruiz', honorificSuffix: 'LMFT' }],
      publisher: { '@type': 'Organization', name: 'Example Clinic' },
    })
    expect(jsonLd).not.toHaveProperty('lastReviewed')
  })
})

describe('finding', () => {
  const find = async (slugOrId: string) =>
    readerOver(store()).find({ collection: 'articles', slugOrId })

  it('does not know what is not there', async () => {
    expect(await find('nothing')).toMatchObject({ ok: false, refusals: [{ code: 'not-found' }] })
  })

  it('says that a document was withdrawn', async () => {
    for (const name of ['gone', 'id-gone'])
      expect(await find(name)).toMatchObject({ ok: false, refusals: [{ code: 'withdrawn' }] })
  })

  it('points from a former address to the present one', async () => {
    expect(await find('old-address')).toEqual({ ok: true, value: { movedTo: 'trauma-and-love' } })
  })
})

describe('a list', () => {
  it('costs the same few queries however long it is', async () => {
    const query = parseListQuery(
      { limit: '50' } satisfies JsonObject,
      fieldsOf('attachment-patterns'),
    )
    if (!query.ok) throw new Error('query')
    const memory = store()
    const { body } = await readerOver(memory).list('attachment-patterns', query.value)
    expect(body).toMatchObject({
      totalDocs: 2,
      limit: 50,
      page: 1,
      totalPages: 1,
      hasNextPage: false,
      hasPrevPage: false,
      nextPage: null,
      prevPage: null,
    })
    expect(idsOf(body.docs)).toEqual(['id-anxious', 'id-avoidant'])
    expect(memory.queries.length).toBeLessThanOrEqual(4)
  })
})
