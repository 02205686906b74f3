import type { FeedFormat } from '../delivery/feeds/feeds.js'
import { FEED_FORMATS } from '../delivery/feeds/feeds.js'
import { DOCUMENTS_PER_PAGE } from '../delivery/seo/sitemap/pages.js'
import { DEFAULT_LOCALE, DELIVERY_COLLECTIONS, LOCALES } from '../slugs.js'
import { publishedAs, readAnswers } from './answers.js'
import type { Schema } from './schema.js'
import {
  arrayOf,
  BOOLEAN,
  choiceOf,
  DATE_TIME,
  INTEGER,
  nullable,
  objectOf,
  ref,
  STRING,
} from './schema.js'
import { pageSchema } from './sharedSchemas.js'

const BASE = '/content/v1'

const NOT_FOUND = { '404': { $ref: '#/components/responses/NotFound' } }
const shared = (...names: string[]): Schema[] =>
  names.map((name) => ({ $ref: `#/components/parameters/${name}` }))

const read = (operationId: string, summary: string, more: Schema): Schema => ({
  get: { tags: ['Delivery'], operationId, summary, security: [], ...more },
})

const sitemap = read('getSitemap', 'The sitemap of the publisher’s site', {
  description: `Where a library has more than ${DOCUMENTS_PER_PAGE} documents, the list of its pages. Not found while the site has no web address.`,
  parameters: [
    { name: 'page', in: 'query', schema: { ...INTEGER, minimum: 1 } },
    ...shared('ifNoneMatch'),
  ],
  responses: {
    '200': publishedAs('The sitemap.', { 'application/xml': STRING }),
    ...readAnswers(),
    ...NOT_FOUND,
  },
})

const FEEDS: Record<FeedFormat, { name: string; types: Record<string, Schema> }> = {
  rss: { name: 'Rss', types: { 'application/rss+xml': STRING } },
  atom: { name: 'Atom', types: { 'application/atom+xml': STRING } },
  json: { name: 'Json', types: { 'application/feed+json': ref('JsonFeed') } },
}

const feedOf = (format: FeedFormat): Schema =>
  read(`get${FEEDS[format].name}Feed`, `The newest articles, as ${format}`, {
    description: 'Articles that do not exist in the language are left out.',
    parameters: [
      { name: 'topic', in: 'query', description: 'The slug of a topic.', schema: STRING },
      { name: 'locale', in: 'query', schema: { ...choiceOf(LOCALES), default: DEFAULT_LOCALE } },
      ...shared('ifNoneMatch'),
    ],
    responses: {
      '200': publishedAs('The feed.', FEEDS[format].types),
      ...readAnswers({ isOne: true }),
    },
  })

const robots = read('getRobots', 'What the publisher’s site can answer as its robots.txt', {
  parameters: shared('ifNoneMatch'),
  responses: {
    '200': publishedAs('The rules.', { 'text/plain': STRING }),
    ...readAnswers(),
  },
})

const redirects = read('listRedirects', 'The former addresses of live documents', {
  parameters: shared('limit', 'page', 'ifNoneMatch'),
  responses: {
    '200': publishedAs('A page of redirects.', { 'application/json': ref('Redirects') }),
    ...readAnswers(),
  },
})

const provenance = read('getProvenance', 'Where a live document comes from', {
  description:
    'Its releases, who answers for it, its signature and its corrections; of consent, whether it is in place.',
  parameters: [
    {
      name: 'collection',
      in: 'path',
      required: true,
      schema: choiceOf(DELIVERY_COLLECTIONS),
    },
    { name: 'slugOrId', in: 'path', required: true, schema: { ...STRING, maxLength: 200 } },
    ...shared('ifNoneMatch'),
  ],
  responses: {
    '200': publishedAs('The provenance.', { 'application/json': ref('Provenance') }),
    ...readAnswers({ isOne: true }),
  },
})

/** What machines read beside documents. */
export const machinePaths = (): Record<string, Schema> => ({
  [`${BASE}/sitemap.xml`]: sitemap,
  ...Object.fromEntries(FEED_FORMATS.map((one) => [`${BASE}/feed.${one}`, feedOf(one)])),
  [`${BASE}/robots.txt`]: robots,
  [`${BASE}/redirects`]: redirects,
  [`${BASE}/{collection}/{slugOrId}/provenance`]: provenance,
})

const URI: Schema = { type: 'string', format: 'uri' }

const FEED_ITEM: Record<string, Schema> = {
  id: STRING,
  url: URI,
  title: STRING,
  summary: STRING,
  content_html: STRING,
  date_published: DATE_TIME,
  date_modified: DATE_TIME,
  authors: arrayOf(objectOf({ name: STRING })),
  tags: arrayOf(STRING),
}

const RELEASE: Record<string, Schema> = {
  number: INTEGER,
  kind: choiceOf(['published', 'corrected', 'withdrawn']),
}

const reviewer = objectOf(
  {
    kind: choiceOf(['editorial', 'clinical']),
    name: nullable(STRING),
    credentials: nullable(STRING),
    meaning: nullable(STRING),
    signedAt: DATE_TIME,
  },
  { description: 'Clinicians sign for readers and are named; editors are not.' },
)

/** What they answer in JSON. */
export const machineSchemas = (): Record<string, Schema> => ({
  JsonFeed: objectOf({
    version: STRING,
    title: STRING,
    description: STRING,
    language: choiceOf(LOCALES),
    home_page_url: URI,
    feed_url: URI,
    authors: arrayOf(objectOf({ name: STRING })),
    items: arrayOf(
      objectOf(FEED_ITEM, {
        required: Object.keys(FEED_ITEM).filter((name) => name !== 'summary'),
      }),
    ),
  }),
  Redirects: pageSchema(
    objectOf({ collection: choiceOf(DELIVERY_COLLECTIONS), from: STRING, to: STRING }),
  ),
  Provenance: objectOf({
    id: STRING,
    collection: choiceOf(DELIVERY_COLLECTIONS),
    slug: nullable(STRING),
    release: objectOf({ ...RELEASE, publishedAt: DATE_TIME, digest: STRING }),
    history: arrayOf(objectOf({ ...RELEASE, at: DATE_TIME, digest: STRING })),
    reviewers: arrayOf(reviewer),
    signature: nullable(objectOf({ digest: STRING, kid: STRING, signedAt: DATE_TIME, keys: URI })),
    corrections: arrayOf(objectOf({ number: INTEGER, at: DATE_TIME, digest: STRING })),
    consent: nullable(BOOLEAN),
  }),
})
