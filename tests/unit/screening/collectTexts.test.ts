import { describe, expect, it } from 'vitest'
import { buildShape } from '../../../src/delivery/shape/buildShape.js'
import type { PublicField, PublicKind } from '../../../src/delivery/shape/types.js'
import type { PlacedText } from '../../../src/screening/finding.js'
import { collectTexts } from '../../../src/services/screening/collectTexts.js'

const field = (name: string, kind: PublicKind, more: Partial<PublicField> = {}): PublicField => ({
  name,
  kind,
  localized: false,
  hasMany: false,
  ...more,
})

const localized = (name: string, kind: PublicKind = 'text'): PublicField =>
  field(name, kind, { localized: true })

const FIELDS: PublicField[] = [
  localized('title'),
  field('slug', 'text'),
  field('kind', 'select'),
  field('tags', 'text', { hasMany: true }),
  field('participants', 'array', {
    fields: [
      field('pseudonym', 'text'),
      field('role', 'text'),
      field('pattern', 'relationship', { relationTo: 'attachment-patterns' }),
      field('contact', 'group', { fields: [localized('note'), field('age', 'number')] }),
    ],
  }),
  localized('narrative', 'richText'),
  field('faqs', 'array', { fields: [localized('question'), localized('answer', 'richText')] }),
  field('seo', 'group', {
    fields: [localized('title'), field('image', 'upload'), field('canonicalUrl', 'text')],
  }),
  field('topics', 'relationship', { relationTo: 'topics', hasMany: true }),
  field('reviewedAt', 'date'),
  field('featured', 'checkbox'),
  field('sizes', 'json'),
]

type Node = Record<string, unknown>

const node = (type: string, children: Node[], more: Node = {}): Node => ({
  type,
  version: 1,
  children,
  ...more,
})
const text = (words: string, format = 0): Node => ({
  type: 'text',
  version: 1,
  text: words,
  format,
})
const p = (...children: Node[]): Node => node('paragraph', children)
const li = (...children: Node[]): Node => node('listitem', children)
const ul = (...children: Node[]): Node => node('list', children, { listType: 'bullet', tag: 'ul' })
const cell = (...children: Node[]): Node => node('tablecell', children)
const link = (url: string, ...children: Node[]): Node =>
  node('link', children, { fields: { linkType: 'custom', url } })
const block = (fields: Node): Node => ({
  type: 'block',
  version: 2,
  fields: { id: 'b1', ...fields },
})
const rich = (...children: Node[]): Node => ({ root: node('root', children) })

const collect = (doc: Node, media: Parameters<typeof collectTexts>[0]['media'] = []) =>
  collectTexts({
    shape: buildShape({ doc: { id: 'd1', ...doc }, fields: FIELDS, collection: 'case-stories' }),
    fields: FIELDS,
    media,
  })

/** The texts of a story in Spanish, as `place: words`. */
const narrative = (...children: Node[]): string[] =>
  collect({ narrative: { es: rich(...children) } }).map(({ place, text: words }) => {
    return `${place}: ${words}`
  })

describe('the texts of a document', () => {
  it('are its fields in both languages, each with its place', () => {
    const found = collect({
      title: { en: 'Two steps back', es: 'Dos pasos atrás' },
      slug: 'two-steps-back',
      seo: { title: { es: 'Un ciclo' }, canonicalUrl: 'https://example.org/first' },
    })
    expect(found).toEqual<PlacedText[]>([
      { place: 'title.en', locale: 'en', text: 'Two steps back' },
      { place: 'title.es', locale: 'es', text: 'Dos pasos atrás' },
      { place: 'slug', locale: null, text: 'two-steps-back' },
      { place: 'seo.title.es', locale: 'es', text: 'Un ciclo' },
      { place: 'seo.canonicalUrl', locale: null, text: 'https://example.org/first' },
    ])
  })

  it('are found in rows of a list, and in groups inside those rows', () => {
    const found = collect({
      participants: [
        { id: 'r1', pseudonym: 'Ana', role: 'partner', contact: { note: { en: 'Calls.' } } },
        { id: 'r2', pseudonym: 'Leo', contact: { note: { en: 'Writes.', es: 'Escribe.' } } },
      ],
    })
    expect(found).toEqual<PlacedText[]>([
      { place: 'participants.0.pseudonym', locale: null, text: 'Ana' },
      { place: 'participants.0.role', locale: null, text: 'partner' },
      { place: 'participants.0.contact.note.en', locale: 'en', text: 'Calls.' },
      { place: 'participants.1.pseudonym', locale: null, text: 'Leo' },
      { place: 'participants.1.contact.note.en', locale: 'en', text: 'Writes.' },
      { place: 'participants.1.contact.note.es', locale: 'es', text: 'Escribe.' },
    ])
  })

  it('are each value of a field that has several', () => {
    expect(collect({ tags: ['grief', 'repair'] })).toEqual<PlacedText[]>([
      { place: 'tags.0', locale: null, text: 'grief' },
      { place: 'tags.1', locale: null, text: 'repair' },
    ])
  })

  it('are not ids of relations, choices, numbers, dates, files or empty words', () => {
    const found = collect({
      title: { en: '  ', es: '' },
      kind: 'composite',
      participants: [{ id: 'r1', pseudonym: '', pattern: 'p1', contact: { age: 41 } }],
      narrative: { en: rich(p(text(' '), { type: 'linebreak', version: 1 })) },
      seo: { image: 'm1' },
      topics: ['t1', { id: 't2' }],
      reviewedAt: '2026-11-24T00:00:00.000Z',
      featured: true,
      sizes: { small: { filename: 'small.jpg' } },
    })
    expect(found).toEqual([])
  })

  it('are not what the public shape leaves out', () => {
    expect(collect({ internalNotes: 'Her real name is Sarah', title: { fr: 'Bonjour' } })).toEqual(
      [],
    )
  })

  it('include the file name and both descriptions of each image in use', () => {
    const found = collect({ slug: 'a' }, [
      { id: '7', filename: 'sarah.jpg', alt: { en: 'Two chairs', es: 'Dos sillas' } },
      { id: '8', filename: 'lake.png', alt: { en: null } },
    ])
    expect(found).toEqual<PlacedText[]>([
      { place: 'slug', locale: null, text: 'a' },
      { place: 'media.7.alt.en', locale: 'en', text: 'Two chairs' },
      { place: 'media.7.alt.es', locale: 'es', text: 'Dos sillas' },
      { place: 'media.7.filename', locale: null, text: 'sarah.jpg' },
      { place: 'media.8.filename', locale: null, text: 'lake.png' },
    ])
  })
})

describe('the texts of a rich text', () => {
  it('are its paragraphs, headings and quotes, one by one, in each language', () => {
    const found = collect({
      narrative: {
        en: rich(node('heading', [text('The dance')], { tag: 'h2' }), p(text('He asks.'))),
        es: rich(node('quote', [text('Ya no.')]), p(), p(text('Él pregunta.'))),
      },
    })
    expect(found).toEqual<PlacedText[]>([
      { place: 'narrative.en', locale: 'en', text: 'The dance' },
      { place: 'narrative.en', locale: 'en', text: 'He asks.' },
      { place: 'narrative.es', locale: 'es', text: 'Ya no.' },
      { place: 'narrative.es', locale: 'es', text: 'Él pregunta.' },
    ])
  })

  it('are found in rows of a list', () => {
    const found = collect({
      faqs: [
        { id: 'f1', question: { en: 'Is it safe?' }, answer: { en: rich(p(text('Mostly.'))) } },
      ],
    })
    expect(found).toEqual<PlacedText[]>([
      { place: 'faqs.0.question.en', locale: 'en', text: 'Is it safe?' },
      { place: 'faqs.0.answer.en', locale: 'en', text: 'Mostly.' },
    ])
  })

  it('do not split a sentence, or a name, where its look changes', () => {
    const sentence = p(
      text('Sa'),
      text('rah', 1),
      text(' went to '),
      link('https://example.org', text('the ', 2), text('clinic')),
      text(' twice.'),
      { type: 'linebreak', version: 1 },
      text('Then home'),
      { type: 'tab', version: 1, text: '\t' },
      text('again.'),
    )
    expect(narrative(sentence)).toEqual([
      'narrative.es: Sarah went to the clinic twice.\nThen home\tagain.',
      'narrative.es.link: https://example.org',
    ])
  })

  it('include where links lead, but not the ids of pages here', () => {
    const inside = node('link', [text('a page')], {
      fields: { linkType: 'internal', doc: { relationTo: 'articles', value: 'a9' } },
    })
    const typed = node('autolink', [text('sarah@example.com')], {
      fields: { linkType: 'custom', url: 'mailto:sarah@example.com' },
    })
    expect(
      narrative(p(text('See '), inside, text(' or '), typed), ul(li(link('tel:988')))),
    ).toEqual([
      'narrative.es: See a page or sarah@example.com',
      'narrative.es.link: mailto:sarah@example.com',
      'narrative.es.link: tel:988',
    ])
  })

  it('are the items of a list, each by itself, however deep', () => {
    const inner = ul(li(text('Younger'), text(' sister', 1)), li(ul(li(text('Her child')))))
    expect(narrative(ul(li(text('Family'), inner), li(text('Friends'))))).toEqual([
      'narrative.es: Family',
      'narrative.es: Younger sister',
      'narrative.es: Her child',
      'narrative.es: Friends',
    ])
  })

  it('are the cells of a table, each by itself', () => {
    const table = node('table', [
      node('tablerow', [cell(p(text('Before'))), cell(p(text('Af'), text('ter', 1)))]),
      node('tablerow', [
        cell(p(text('He left.'))),
        cell(p(text('He stays.')), ul(li(link('https://example.org/stay', text('How'))))),
      ]),
    ])
    expect(narrative(table)).toEqual([
      'narrative.es: Before',
      'narrative.es: After',
      'narrative.es: He left.',
      'narrative.es: He stays.',
      'narrative.es: How',
      'narrative.es.link: https://example.org/stay',
    ])
  })

  it('include the words of blocks, but neither their look nor what they show of others', () => {
    const found = narrative(
      block({ blockType: 'callout', tone: 'caution', heading: 'Note', text: 'One.\n\nTwo.' }),
      block({
        blockType: 'manifestations',
        heading: 'Signs',
        context: 'conflict',
        items: [
          { id: 'i1', text: 'Silence' },
          { id: 'i2', text: 'Leaving' },
        ],
      }),
      block({ blockType: 'pullQuote', quote: 'I stayed.', attribution: 'Sarah' }),
      block({ blockType: 'crisisResources', heading: 'Help now' }),
      block({ blockType: 'attachmentPattern', attachmentPattern: 'p1', show: 'full' }),
      block({ blockType: 'unknown', text: 'not public' }),
      { type: 'upload', version: 3, relationTo: 'media', value: 'm1' },
      { type: 'horizontalrule', version: 1 },
    )
    expect(found).toEqual([
      'narrative.es.callout.heading: Note',
      'narrative.es.callout.text: One.\n\nTwo.',
      'narrative.es.manifestations.heading: Signs',
      'narrative.es.manifestations.items: Silence',
      'narrative.es.manifestations.items: Leaving',
      'narrative.es.pullQuote.quote: I stayed.',
      'narrative.es.pullQuote.attribution: Sarah',
      'narrative.es.crisisResources.heading: Help now',
    ])
  })

  it('are the words inside nodes of an unknown kind too, as readers get them', () => {
    const unknown = node('collapsible', [p(text('Hidden'), node('mark', [text(' in sight')]))])
    expect(narrative(unknown)).toEqual(['narrative.es: Hidden in sight'])
  })
})
