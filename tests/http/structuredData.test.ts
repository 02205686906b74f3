/** `jsonLd` of everything in the sample content, against the vocabulary of schema.org. */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemo } from '../../src/seed/seed.js'
import { DELIVERY_COLLECTIONS, LOCALES } from '../../src/slugs.js'
import { serverFor } from '../support/api.js'
import { openTestPayload } from '../support/createTestPayload.js'
import { vocabularyFaults } from '../support/schemaOrg.js'

type JsonLd = { '@type': string } & Record<string, unknown>
type Doc = { slug: string; jsonLd: JsonLd; review: { lastReviewed: string } | null }

let opened: Awaited<ReturnType<typeof openTestPayload>>
let app: RequestListener

const read = async (path: string) => (await request(app).get(`/content/v1${path}`).expect(200)).body
const docsOf = async (collection: string, search = ''): Promise<Doc[]> =>
  ((await read(`/${collection}?limit=100${search}`)) as { docs: Doc[] }).docs
const one = async (path: string) => (await read(path)) as Doc

beforeAll(async () => {
  opened = await openTestPayload()
  app = serverFor(opened)
  await seedDemo({ payload: opened.payload, password: 'a demo password for tests' })
}, 240_000)
afterAll(() => opened.close())

describe('structured data', () => {
  it('says nothing that the vocabulary does not know, of any document in any language', async () => {
    const values: JsonLd[] = []
    for (const locale of LOCALES) {
      for (const collection of DELIVERY_COLLECTIONS) {
        const docs = await docsOf(collection, `&locale=${locale}`)
        expect(docs.length).toBeGreaterThan(0)
        values.push(...docs.map(({ jsonLd }) => jsonLd))
      }
      values.push((await one(`/site?locale=${locale}`)).jsonLd)
    }
    const types = new Set(values.map((value) => value['@type']))
    expect([...types].sort()).toEqual([
      'Article',
      'DefinedTerm',
      'MedicalWebPage',
      'Organization',
      'Person',
      'Service',
      'WebPageElement',
    ])
    expect(vocabularyFaults(values).flat()).toEqual([])
  }, 120_000)

  it('would not pass with a word of its own, at the top or inside', async () => {
    const { jsonLd } = await one('/programs/couples')
    const page = jsonLd.mainEntityOfPage as object
    const [own, asItIs, atTop, inside, misplaced] = vocabularyFaults([
      { ...jsonLd, '@type': 'CouplesProgram' },
      jsonLd,
      { ...jsonLd, successRate: 'high' },
      { ...jsonLd, mainEntityOfPage: { ...page, stars: 5 } },
      { ...jsonLd, lastReviewed: '2026-01-01' },
    ])
    expect(asItIs).toEqual([])
    expect(own?.join()).toContain('CouplesProgram')
    expect(atTop?.join()).toContain('successRate')
    expect(inside?.join()).toContain('stars')
    expect(misplaced?.join()).toContain('lastReviewed')
  }, 120_000)

  it('says of a clinical article who signed it and when, for whom it is and what it rests on', async () => {
    const { jsonLd, review } = await one('/articles/how-trauma-shapes-the-way-we-love')
    expect(jsonLd).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'MedicalWebPage',
      headline: 'How trauma shapes the way we love',
      url: 'https://example.org/articles/how-trauma-shapes-the-way-we-love',
      inLanguage: 'en',
      lastReviewed: review?.lastReviewed,
      reviewedBy: [{ '@type': 'Person', name: 'Marisol Vega' }],
      medicalAudience: { '@type': 'Patient' },
      publisher: {
        '@type': 'Organization',
        name: 'Harbor & Hearth Therapy',
        url: 'https://example.org',
        logo: { '@type': 'ImageObject' },
      },
      breadcrumb: {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: 1, name: 'Harbor & Hearth Therapy', item: 'https://example.org' },
          { position: 2, name: 'Articles', item: 'https://example.org/articles' },
          {
            position: 3,
            name: 'How trauma shapes the way we love',
            item: 'https://example.org/articles/how-trauma-shapes-the-way-we-love',
          },
        ],
      },
    })
    const citations = jsonLd.citation as object[]
    expect(citations).toHaveLength(11)
    expect(citations[5]).toEqual({
      '@type': 'CreativeWork',
      name: 'Herman, J. L. (1992). Trauma and recovery. Basic Books.',
    })
    expect(citations[8]).toMatchObject({
      identifier: [
        { '@type': 'PropertyValue', propertyID: 'doi', value: '10.1111/1467-8624.00467' },
      ],
      sameAs: ['https://doi.org/10.1111/1467-8624.00467'],
    })
    const { logo } = jsonLd.publisher as { logo: { url: string } }
    await request(app).get(new URL(logo.url).pathname).expect(200)
  })

  it('says in Spanish where the Spanish page is', async () => {
    const { jsonLd } = await one('/articles/how-trauma-shapes-the-way-we-love?locale=es')
    expect(jsonLd).toMatchObject({
      inLanguage: 'es',
      url: 'https://example.org/es/articles/how-trauma-shapes-the-way-we-love',
      breadcrumb: {
        itemListElement: [
          { item: 'https://example.org/es' },
          { name: 'Artículos', item: 'https://example.org/es/articles' },
          { name: 'Cómo el trauma da forma a nuestra manera de querer' },
        ],
      },
    })
  })

  it('has the questions about a program on its page, under the review of the program', async () => {
    const { jsonLd, review } = await one('/programs/couples')
    expect(jsonLd).toMatchObject({
      '@type': 'Service',
      provider: { '@type': 'Organization' },
      mainEntityOfPage: {
        '@type': 'FAQPage',
        url: 'https://example.org/programs/couples',
        lastReviewed: review?.lastReviewed,
        breadcrumb: { '@type': 'BreadcrumbList' },
      },
    })
    const page = jsonLd.mainEntityOfPage as { mainEntity: object[] }
    expect(page.mainEntity[0]).toEqual({
      '@type': 'Question',
      name: 'Do we both have to take the medicine?',
      acceptedAnswer: {
        '@type': 'Answer',
        text: 'No. Some couples do the whole program without it, and in others only one partner does. The therapy is the program; the medicine is an option within it.',
      },
    })
  })

  it('claims no review where nobody signed', async () => {
    for (const { jsonLd, review } of await docsOf('people')) {
      expect(review).toBeNull()
      expect(JSON.stringify(jsonLd)).not.toMatch(/lastReviewed|reviewedBy|MedicalWebPage/)
    }
  })

  it('is the same over GraphQL', async () => {
    const { jsonLd } = await one('/programs/couples')
    const { body } = await request(app)
      .post('/content/v1/graphql')
      .send({ query: '{ Program(slug: "couples") { jsonLd } }' })
      .expect(200)
    expect((body as { data: unknown }).data).toEqual({ Program: { jsonLd } })
  })
})
