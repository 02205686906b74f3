/** Invented articles of about 6 KB, with the relations a real one has. */
const SENTENCES = [
  'Closeness can feel like safety and like danger in the same breath.',
  'A body that learned to wait for the blow keeps waiting long after it is over.',
  'Partners often meet in the place where one pursues and the other withdraws.',
  'Nothing about this is a flaw of character; it is what kept someone safe.',
  'Slowing down by a few seconds gives both of them another choice.',
  'Repair matters more than never hurting one another at all.',
]

const sentence = (index: number): string => SENTENCES[index % SENTENCES.length] ?? ''

const text = (value: string, format = 0) => ({
  type: 'text',
  version: 1,
  text: value,
  format,
  mode: 'normal',
  style: '',
  detail: 0,
})

const element = (type: string, children: unknown[], more: object = {}) => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  children,
  ...more,
})

const block = (id: string, blockType: string, fields: object) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id, blockType, blockName: '', ...fields },
})

export type Related = Record<
  'people' | 'topics' | 'patterns' | 'programs' | 'stories' | 'ctas' | 'media',
  string[]
>

const pick = (ids: string[], index: number): string => ids[index % ids.length] ?? ''

const body = (index: number, related: Related) => ({
  root: element('root', [
    ...Array.from({ length: 8 }, (_, part) => [
      ...(part % 3 === 0 ? [element('heading', [text(`Part ${part + 1}`)], { tag: 'h2' })] : []),
      element('paragraph', [
        text(`${sentence(index + part)} `),
        text(sentence(index + part + 1), 1),
        text(` ${sentence(index + part + 2)} ${sentence(index + part + 3)}`),
      ]),
    ]).flat(),
    block('b1', 'attachmentPattern', {
      attachmentPattern: pick(related.patterns, index),
      show: 'summary',
    }),
    block('b2', 'callToAction', { callToAction: pick(related.ctas, index) }),
    block('b3', 'callout', { tone: 'insight', heading: 'Remember', text: sentence(index) }),
  ]),
})

/** The data of an article as the database takes it: every locale at once. */
export const articleData = (index: number, related: Related) => {
  const day = new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString()
  return {
    slug: `article-${index}`,
    title: { en: `Article number ${index}`, es: `Artículo número ${index}` },
    subtitle: { en: sentence(index) },
    summary: { en: `${sentence(index)} ${sentence(index + 1)}` },
    heroImage: pick(related.media, index),
    body: { en: body(index, related) },
    authors: [pick(related.people, index)],
    topics: [pick(related.topics, index), pick(related.topics, index + 1)],
    attachmentPatterns: [pick(related.patterns, index), pick(related.patterns, index + 1)],
    programs: [pick(related.programs, index)],
    caseStories: [],
    callsToAction: [
      { id: `cta-${index}`, placement: 'bottom', callToAction: pick(related.ctas, index) },
    ],
    references: [{ id: `ref-${index}`, citation: 'Example, A. (2020). A citation.', url: null }],
    clinicalContent: false,
    publishedAt: day,
    seo: { title: { en: `Article ${index}` }, noIndex: false },
    _status: 'published',
    createdAt: day,
    updatedAt: day,
  }
}

const localized = (value: string) => ({ en: value, es: `${value} (es)` })
const target = { type: 'url', url: 'https://example.org/next' }

/** The documents that articles relate to: how many of each, and what is in them. */
export const LIBRARY = {
  people: {
    collection: 'people',
    count: 20,
    data: (n: number) => ({
      slug: `person-${n}`,
      name: `Person ${n}`,
      credentials: 'LMFT',
      role: localized('Therapist'),
      bio: localized(sentence(n)),
    }),
  },
  topics: {
    collection: 'topics',
    count: 12,
    data: (n: number) => ({
      slug: `topic-${n}`,
      title: localized(`Topic ${n}`),
      description: localized(sentence(n)),
      sensitive: n === 0,
    }),
  },
  patterns: {
    collection: 'attachment-patterns',
    count: 4,
    data: (n: number) => ({
      slug: `pattern-${n}`,
      title: localized(`Pattern ${n}`),
      alias: localized('The One'),
      style: 'anxious',
      lesson: localized(sentence(n)),
      signs: [{ id: `sign-${n}`, text: localized(sentence(n)) }],
    }),
  },
  programs: {
    collection: 'programs',
    count: 3,
    data: (n: number) => ({
      slug: `program-${n}`,
      title: localized(`Program ${n}`),
      audience: 'couple',
      summary: localized(sentence(n)),
      benefits: [{ id: `benefit-${n}`, text: localized(sentence(n)) }],
      riskDisclosure: localized(sentence(n)),
      regulatoryStatus: 'not-a-drug',
    }),
  },
  ctas: {
    collection: 'calls-to-action',
    count: 5,
    data: (n: number) => ({
      slug: `cta-${n}`,
      title: localized(`Step ${n}`),
      message: localized(sentence(n)),
      kind: 'newsletter',
      style: 'primary',
      target,
      priority: n,
    }),
  },
  media: {
    collection: 'media',
    count: 6,
    data: (n: number) => ({
      filename: `image-${n}.webp`,
      mimeType: 'image/webp',
      filesize: 40_000,
      width: 1600,
      height: 900,
      alt: localized(sentence(n)),
      decorative: false,
    }),
  },
} as const
