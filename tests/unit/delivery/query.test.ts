import { describe, expect, it } from 'vitest'
import { parseListQuery, parseQueryString } from '../../../src/delivery/query/parseQuery.js'
import { resolveFilter } from '../../../src/delivery/query/resolveFilter.js'
import { WORLD, fieldsOf, memoryStore } from './fixtures.js'

const parse = (search: string, collection = 'articles') => {
  const given = parseQueryString(search)
  return given.ok ? parseListQuery(given.value, fieldsOf(collection)) : given
}

const whereOf = async (search: string, collection = 'articles') => {
  const query = parse(search, collection)
  if (!query.ok) throw new Error(JSON.stringify(query.refusals))
  return resolveFilter(memoryStore(WORLD), query.value.filters)
}

describe('list parameters', () => {
  it('have sensible values when none are given', () => {
    expect(parse('')).toMatchObject({
      ok: true,
      value: {
        limit: 10,
        page: 1,
        depth: 1,
        sort: ['-publishedAt', '-id'],
        view: { locale: 'en', fallback: 'en' },
        filters: [],
        selection: 'all',
      },
    })
    expect(parse('', 'topics')).toMatchObject({ value: { sort: ['-createdAt', '-id'] } })
  })

  it.each([
    'draft=true',
    'trash=true',
    'populate[people][name]=true',
    'joins=x',
    'fallbackLocale=en',
    'limit=0',
    'limit=101',
    'limit=-1',
    'limit=1e3',
    'limit=1&limit=2',
    'limit[]=1',
    'limit=',
    'page=0',
    'page=1.5',
    'depth=3',
    'depth=x',
    'locale=all',
    'locale=fr',
    'locale=en&locale=es',
    'fallback-locale=fr',
    'sort=title,-slug,summary,createdAt',
    'sort=',
    'sort=password',
    'sort=body',
    'sort=seo.secret',
    'sort[]=title',
    'sort=topics',
    'sort=callsToAction.placement',
    'where=x',
    'where[password][equals]=x',
    'where[internalNote][like]=x',
    'where[_status][equals]=draft',
    'where[body][like]=x',
    'where[title]=x',
    'where[title][near]=1,2',
    'where[title][equals][x]=1',
    'where[createdBy.email][like]=a',
    'where[authors.name][equals]=x',
    'where[publishedAt][equals]=yesterday',
    'where[clinicalContent][equals]=maybe',
    'where[__proto__][equals]=x',
    'where[constructor][equals]=x',
    'where[or]=x',
    'where[or][]=x',
    'where[slug][in]=',
    'where[slug][exists]=perhaps',
    'where[callsToAction.id][equals]=r1',
    'select=title',
    'select[password]=true',
    'select[title]=maybe',
    'select[title]=true&select[body]=false',
    'select[title][x]=true',
    'where[publishedAt][equals]=2026-02-30',
    'where[title][equals]=a%00b',
    '=1',
    'select[__proto__]=true',
    '__proto__[limit]=5',
    'constructor[prototype][x]=1',
    `where[title][like]=${'x'.repeat(501)}`,
  ])('refuses %s and says what is allowed', (search) => {
    const parsed = parse(search)
    expect(parsed).toMatchObject({ ok: false })
    if (parsed.ok) return
    for (const { code, message } of parsed.refusals) {
      expect(code).toBe('invalid')
      expect(message.length).toBeGreaterThan(10)
    }
    expect(({} as Record<string, unknown>).limit).toBeUndefined()
  })

  it('reports all faults at once', () => {
    const parsed = parse('limit=0&page=0&sort=x&where[y][equals]=1&z=1')
    if (parsed.ok) throw new Error('accepted')
    expect(parsed.refusals.map(({ field }) => field).sort()).toEqual([
      'limit',
      'page',
      'sort',
      'where.y',
      'z',
    ])
  })

  it('bounds the size and depth of a filter', () => {
    const many = Array.from(
      { length: 51 },
      (_, index) => `where[or][${index}][slug][equals]=a`,
    ).join('&')
    expect(parse(many)).toMatchObject({ ok: false })
    const deep = `where${'[or][0]'.repeat(5)}[slug][equals]=a`
    expect(parse(deep)).toMatchObject({ ok: false })
    expect(parse(`where${'[or][0]'.repeat(4)}[slug][equals]=a`)).toMatchObject({ ok: true })
    expect(parse(`where${'[or][0]'.repeat(300)}[slug][equals]=a`)).toMatchObject({ ok: false })
    expect(parse('x'.repeat(9000))).toMatchObject({ ok: false })
  })

  it('accepts every operator on the fields it suits', async () => {
    expect(
      await whereOf(
        'where[publishedAt][greater_than]=2026-01-01&where[title][like]=a&where[clinicalContent][equals]=true&where[slug][in]=a,b',
      ),
    ).toEqual([
      { publishedAt: { greater_than: '2026-01-01T00:00:00.000Z' } },
      { title: { like: 'a' } },
      { clinicalContent: { equals: true } },
      { slug: { in: ['a', 'b'] } },
    ])
    expect(
      await whereOf('where[participants.attachmentPattern][equals]=id-anxious', 'case-stories'),
    ).toEqual([{ 'participants.attachmentPattern': { in: ['id-anxious'] } }])
  })

  it('keeps sibling groups apart', async () => {
    expect(
      await whereOf(
        'where[or][0][slug][equals]=a&where[or][1][slug][equals]=b&where[and][0][title][like]=c',
      ),
    ).toEqual([
      { or: [{ and: [{ slug: { equals: 'a' } }] }, { and: [{ slug: { equals: 'b' } }] }] },
      { and: [{ title: { like: 'c' } }] },
    ])
  })

  it('resolves the slug of a related document among live publications', async () => {
    expect(await whereOf('where[topics.slug][equals]=trauma')).toEqual([
      { topics: { in: ['id-trauma'] } },
    ])
    expect(await whereOf('where[topics.slug][equals]=unknown')).toEqual([
      { id: { equals: 'none' } },
    ])
    expect(await whereOf('where[topics.slug][not_equals]=unknown')).toEqual([])
  })

  it('matches nothing by an id that cannot exist, and never asks the database', async () => {
    expect(await whereOf(`where[topics][equals]=${encodeURIComponent(`'; drop table`)}`)).toEqual([
      { id: { equals: 'none' } },
    ])
  })
})
