/** A small published world, held in memory. */
import type { Publication } from '../../../src/delivery/documents/snapshot.js'
import { keyOf } from '../../../src/delivery/documents/snapshot.js'
import { createReader } from '../../../src/delivery/documents/createReader.js'
import { buildShape } from '../../../src/delivery/shape/buildShape.js'
import type { PublicField, PublicKind } from '../../../src/delivery/shape/types.js'
import type { PublicationStore } from '../../../src/delivery/store/publicationStore.js'
import type { PublishedCollection } from '../../../src/slugs.js'

const field = (name: string, kind: PublicKind, more: Partial<PublicField> = {}): PublicField => ({
  name,
  kind,
  localized: false,
  hasMany: false,
  ...more,
})

const localized = (name: string, kind: PublicKind = 'text'): PublicField =>
  field(name, kind, { localized: true })

const many = (name: string, relationTo: string): PublicField =>
  field(name, 'relationship', { relationTo, hasMany: true })

const texts = (name: string): PublicField => field(name, 'array', { fields: [localized('text')] })

const FIELDS: Record<string, PublicField[]> = {
  articles: [
    localized('title'),
    localized('summary'),
    field('heroImage', 'upload', { relationTo: 'media' }),
    localized('body', 'richText'),
    many('authors', 'people'),
    many('topics', 'topics'),
    many('attachmentPatterns', 'attachment-patterns'),
    field('callsToAction', 'array', {
      fields: [
        field('placement', 'select'),
        field('callToAction', 'relationship', { relationTo: 'calls-to-action' }),
      ],
    }),
    field('clinicalContent', 'checkbox'),
    field('publishedAt', 'date'),
    field('slug', 'text'),
    field('seo', 'group', { fields: [localized('title'), field('noIndex', 'checkbox')] }),
  ],
  'attachment-patterns': [
    localized('title'),
    localized('alias'),
    field('style', 'select'),
    localized('lesson'),
    texts('signs'),
    many('complements', 'attachment-patterns'),
    field('slug', 'text'),
  ],
  'case-stories': [
    localized('title'),
    localized('summary'),
    localized('challenge'),
    localized('outcome'),
    field('participants', 'array', {
      fields: [
        field('pseudonym', 'text'),
        field('attachmentPattern', 'relationship', { relationTo: 'attachment-patterns' }),
      ],
    }),
    many('topics', 'topics'),
    field('slug', 'text'),
  ],
  programs: [
    localized('title'),
    localized('summary'),
    texts('benefits'),
    localized('riskDisclosure'),
    field('slug', 'text'),
  ],
  'calls-to-action': [
    localized('title'),
    localized('message'),
    field('kind', 'select'),
    field('target', 'group', {
      fields: [
        field('type', 'select'),
        field('url', 'text'),
        field('phone', 'text'),
        field('email', 'text'),
        field('document', 'relationship', { relationTo: ['articles', 'programs'] }),
      ],
    }),
    field('style', 'select'),
    field('activeFrom', 'date'),
    field('activeUntil', 'date'),
    field('priority', 'number'),
    field('slug', 'text'),
  ],
  people: [
    field('name', 'text'),
    field('credentials', 'text'),
    field('photo', 'upload', { relationTo: 'media' }),
    field('slug', 'text'),
  ],
  topics: [localized('title'), field('sensitive', 'checkbox'), field('slug', 'text')],
  media: [
    localized('alt'),
    field('decorative', 'checkbox'),
    field('filename', 'text'),
    field('mimeType', 'text'),
    field('width', 'number'),
    field('height', 'number'),
    field('sizes', 'json'),
  ],
  site: [
    field('organization', 'group', { fields: [field('name', 'text'), field('url', 'text')] }),
    field('crisisResources', 'array', {
      fields: [
        field('region', 'text'),
        localized('name'),
        field('phone', 'text'),
        field('text', 'text'),
        field('url', 'text'),
        localized('instructions'),
      ],
    }),
  ],
}

export const fieldsOf = (collection: string): PublicField[] => FIELDS[collection] ?? []

export const text = (value: string, format = 0) => ({ type: 'text', text: value, format })
export const element = (type: string, children: unknown[], more: object = {}) => ({
  type,
  version: 1,
  children,
  ...more,
})
export const block = (blockType: string, fields: object) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: 'row', blockType, blockName: 'INTERNAL LABEL', ...fields },
})
export const link = (fields: object, label: string) => element('link', [text(label)], { fields })
export const richText = (...children: unknown[]) => ({ root: element('root', children) })
export const paragraph = (value: string) => element('paragraph', [text(value)])

const NO_TIME = '2026-01-01T00:00:00.000Z'

export const publish = (
  collection: PublishedCollection,
  doc: { id: string; slug?: string; [name: string]: unknown },
  state: 'live' | 'withdrawn' = 'live',
): Publication => ({
  key: keyOf(collection, collection === 'site' ? 'site' : doc.id),
  collection,
  id: doc.id,
  slug: doc.slug ?? null,
  state,
  publishedAt: NO_TIME,
  shape: buildShape({
    doc: { createdAt: NO_TIME, updatedAt: NO_TIME, ...doc },
    fields: fieldsOf(collection),
    collection,
  }),
})

/** A store over these publications that counts its queries. Filters are not applied. */
export const memoryStore = (
  publications: Publication[],
  former: Record<string, string> = {},
): PublicationStore & { queries: string[] } => {
  const queries: string[] = []
  const live = publications.filter(({ state }) => state === 'live')
  return {
    queries,
    isId: (value) => value.startsWith('id-'),
    never: { id: { equals: 'none' } },
    bySlug: async ({ collection, slug }) => {
      queries.push('bySlug')
      return publications.find((one) => one.collection === collection && one.slug === slug)
    },
    byKeys: async (keys) => {
      queries.push('byKeys')
      return publications.filter(({ key }) => keys.includes(key))
    },
    targets: async (keys) => {
      queries.push('targets')
      return live.filter(({ key }) => keys.includes(key)).map(({ key, slug }) => ({ key, slug }))
    },
    releases: async (keys) =>
      live.filter(({ key }) => keys.includes(key)).map(({ key }) => ({ key, release: 1 })),
    idsBySlugs: async ({ collection, slugs }) =>
      live
        .filter((one) => one.collection === collection && slugs.includes(one.slug ?? ''))
        .map(({ id }) => id),
    livePage: async ({ collections, after, limit }) => {
      queries.push('livePage')
      return live
        .filter((one) => collections.includes(one.collection) && one.key > after)
        .sort((one, other) => (one.key < other.key ? -1 : 1))
        .slice(0, limit)
        .map((publication) => ({ publication, release: 1 }))
    },
    countLive: async (collection) => live.filter((one) => one.collection === collection).length,
    newest: async () => [],
    list: async ({ collection, limit, page }) => {
      queries.push('list')
      const all = live.filter((one) => one.collection === collection).map(({ id }) => id)
      return { ids: all.slice((page - 1) * limit, page * limit), total: all.length }
    },
    count: async ({ collection }) => live.filter((one) => one.collection === collection).length,
    matching: async () => [],
    countMatching: async () => 0,
    addresses: async () => [],
    redirects: async () => ({ redirects: [], total: 0 }),
    formerSlug: async ({ slug }) => former[slug],
    mediaWithFile: async () => [],
    isMediaUsed: async () => false,
  }
}

export const fileUrl = (filename: string): string =>
  `https://cms.example/content/v1/media/${filename}`

export const now = new Date('2026-06-01T00:00:00.000Z')

export const readerOver = (store: PublicationStore) =>
  createReader({ store, fieldsOf, fileUrl, now: () => now })

export const WORLD: Publication[] = [
  publish('media', {
    id: 'id-image',
    alt: { en: 'Two chairs', es: 'Dos sillas' },
    filename: 'chairs.webp',
    mimeType: 'image/webp',
    width: 1600,
    height: 900,
    sizes: {
      small: { filename: 'chairs-480.webp', width: 480, height: 270, mimeType: 'image/webp' },
    },
  }),
  publish('people', {
    id: 'id-ana',
    slug: 'ana',
    name: 'Ana Ruiz',
    credentials: 'LMFT',
    photo: 'id-image',
  }),
  publish('topics', { id: 'id-trauma', slug: 'trauma', title: { en: 'Trauma' }, sensitive: true }),
  publish('topics', { id: 'id-love', slug: 'love', title: { en: 'Love' }, sensitive: false }),
  publish('attachment-patterns', {
    id: 'id-anxious',
    slug: 'anxious',
    title: { en: 'Anxious attachment', es: 'Apego ansioso' },
    alias: { en: 'The Pursuer' },
    style: 'anxious',
    lesson: { en: 'Closeness can vanish.' },
    signs: [{ id: 'r1', text: { en: 'Texts <often>' } }],
    complements: ['id-avoidant', 'id-draft'],
  }),
  publish('attachment-patterns', {
    id: 'id-avoidant',
    slug: 'avoidant',
    title: { en: 'Avoidant attachment' },
    style: 'avoidant',
    complements: ['id-anxious'],
  }),
  publish('case-stories', {
    id: 'id-story',
    slug: 'maya-and-leo',
    title: { en: 'Maya and Leo' },
    summary: { en: 'A couple.' },
    challenge: { en: 'They chase.' },
    outcome: { en: 'They rest.' },
  }),
  publish('programs', {
    id: 'id-program',
    slug: 'couples',
    title: { en: 'Couples program' },
    summary: { en: 'Twelve weeks.' },
    benefits: [{ text: { en: 'Calm' } }],
    riskDisclosure: { en: 'Strong feelings may come up.' },
  }),
  publish('calls-to-action', {
    id: 'id-cta',
    slug: 'newsletter',
    title: { en: 'Join the letter', es: 'Reciba la carta' },
    message: { en: 'Once a month.' },
    kind: 'newsletter',
    style: 'primary',
    target: { type: 'url', url: 'https://example.org/join?a=1&b=2' },
  }),
  publish('calls-to-action', {
    id: 'id-cta-page',
    slug: 'see-program',
    title: { en: 'See the program' },
    kind: 'program',
    target: { type: 'document', document: { relationTo: 'programs', value: 'id-program' } },
  }),
  publish('calls-to-action', {
    id: 'id-cta-gone',
    slug: 'gone',
    title: { en: 'Leads nowhere' },
    kind: 'program',
    target: { type: 'document', document: { relationTo: 'programs', value: 'id-draft' } },
  }),
  publish('calls-to-action', {
    id: 'id-cta-over',
    slug: 'over',
    title: { en: 'Over' },
    kind: 'external',
    activeUntil: '2026-05-01T00:00:00.000Z',
    target: { type: 'url', url: 'https://example.org/' },
  }),
  publish('site', {
    id: 'site',
    organization: { name: 'Example Clinic', url: 'https://example.org' },
    crisisResources: [
      { region: 'US', name: { en: 'Lifeline', es: 'Línea' }, phone: '988', text: '988' },
    ],
  }),
  publish('articles', {
    id: 'id-article',
    slug: 'trauma-and-love',
    title: { en: 'Trauma & love', es: 'Trauma y amor' },
    summary: { en: 'What it does.' },
    heroImage: 'id-image',
    authors: ['id-ana', 'id-draft'],
    topics: ['id-trauma'],
    attachmentPatterns: ['id-anxious'],
    callsToAction: [{ id: 'r1', placement: 'top', callToAction: 'id-cta' }],
    clinicalContent: true,
    publishedAt: NO_TIME,
    internalNote: 'SECRET NOTE',
    seo: { title: { en: 'SEO' }, noIndex: false, secret: 'SECRET SEO' },
    body: {
      en: richText(
        element('heading', [text('Start <here>')], { tag: 'h2' }),
        paragraph('Some words.'),
        block('callToAction', { callToAction: 'id-cta' }),
        block('callToAction', { callToAction: 'id-cta-page' }),
        block('callToAction', { callToAction: 'id-cta-gone' }),
        block('callToAction', { callToAction: 'id-cta-over' }),
        block('attachmentPattern', { attachmentPattern: 'id-anxious', show: 'full' }),
        block('caseStory', { caseStory: 'id-story' }),
        block('caseStory', { caseStory: 'id-draft' }),
        block('program', { program: 'id-program' }),
        block('crisisResources', {}),
        element('upload', [], {
          relationTo: 'media',
          value: 'id-image',
          fields: { note: 'SECRET' },
        }),
        element('paragraph', [
          link(
            { linkType: 'internal', doc: { relationTo: 'programs', value: 'id-program' } },
            'live link',
          ),
          link(
            { linkType: 'internal', doc: { relationTo: 'programs', value: 'id-draft' } },
            'dead link',
          ),
        ]),
      ),
    },
  }),
  publish('articles', { id: 'id-gone', slug: 'gone', title: { en: 'Gone' } }, 'withdrawn'),
]
