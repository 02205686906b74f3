import { describe, expect, it } from 'vitest'
import { BODY_BLOCKS } from '../../../src/blocks/index.js'
import { SAMPLE_ACCOUNTS } from '../../../src/seed/accounts.js'
import { TRAUMA_AND_LOVE } from '../../../src/seed/content/articles/traumaAndLove.js'
import { DOCUMENTS, LIBRARY, SITE } from '../../../src/seed/content/index.js'
import { SAMPLE_IMAGES } from '../../../src/seed/images.js'
import { inLocale, localizedIn } from '../../../src/seed/localized.js'
import { isObject, refsIn } from '../../../src/seed/refs.js'
import type { RichText } from '../../../src/seed/richText.js'
import { descendants } from '../../../src/seed/richText.js'
import { LOCALES } from '../../../src/slugs.js'

const IMAGES = SAMPLE_IMAGES.map(({ name }) => `media/${name}`)
const keyOf = ({ collection, slug }: { collection: string; slug: string }): string =>
  `${collection}/${slug}`

/** The words a reader sees: text, and the sentences of blocks, but not ids or names of types. */
const wordsIn = ({ root }: RichText): string[] =>
  descendants(root)
    .flatMap(({ type, text, fields }) => (type === 'block' ? stringsIn(fields) : [text]))
    .filter((text): text is string => typeof text === 'string' && /\s/.test(text))
    .flatMap((text) => text.split(/\s+/))
    .filter((word) => /\p{Letter}/u.test(word))

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return isObject(value) ? Object.values(value).flatMap(stringsIn) : []
}

const idsIn = (body: RichText): string[] =>
  descendants(body.root)
    .flatMap(({ id, fields }) => [id, isObject(fields) ? fields.id : undefined])
    .filter((id): id is string => typeof id === 'string')

const BANNED: Record<(typeof LOCALES)[number], RegExp[]> = {
  en: [
    /\bcur(e|es|ed|ing)\b/i,
    /\bguarantee/i,
    /\bcommit(s|ted|ting)? suicide\b/i,
    /\b(successful|failed|completed) (attempt|suicide)/i,
    /\bepidemic\b/i,
    /\bmiracle\b/i,
    /\bbreakthrough\b/i,
    /\brewir/i,
    /\b(clinically|scientifically) proven\b/i,
    /\brisk-free\b|\bno side effects\b|\bcompletely safe\b/i,
    /\bheal(s|ed|ing)?\b/i,
    /\btransform/i,
  ],
  es: [
    /\bcura(r|mos|n|da|do|ción)?\b/i,
    /\bgarantiza/i,
    /\bcomet(e|er|ió) suicidio\b/i,
    /\b(suicidio|intento) (consumado|exitoso|fallido)/i,
    /\bepidemia\b/i,
    /\bmilagro/i,
    /\bcientíficamente probad/i,
    /\bsin riesgos?\b|\bsin efectos secundarios\b/i,
    /\bsana(r|mos|ción)?\b/i,
    /\btransforma/i,
  ],
}

describe('the sample content', () => {
  it('refers only to what exists, and in its main fields only to what is created before', () => {
    const known = new Set(IMAGES)
    for (const document of [...LIBRARY, ...DOCUMENTS]) {
      const missing = refsIn(document.fields).filter((key) => !known.has(key))
      expect({ of: keyOf(document), missing }).toEqual({ of: keyOf(document), missing: [] })
      known.add(keyOf(document))
    }
    const later = DOCUMENTS.flatMap((document) => refsIn(document.later))
    for (const key of [...later, ...refsIn(SITE), ...refsIn(SAMPLE_ACCOUNTS)]) {
      expect(known).toContain(key)
    }
  })

  it('gives every document an address of its own', () => {
    const keys = [...LIBRARY, ...DOCUMENTS].map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('says everything in English', () => {
    const texts = localizedIn([LIBRARY, DOCUMENTS, SITE, SAMPLE_IMAGES])
    expect(texts.length).toBeGreaterThan(150)
    for (const { en } of texts) expect(stringsIn(en).join('').trim()).not.toBe('')
  })

  it('says everything but the second article in Spanish too', () => {
    const untranslated = [
      ...LIBRARY,
      ...DOCUMENTS,
      { collection: 'site', slug: 'site', fields: SITE },
    ]
      .filter(({ fields }) => localizedIn(fields).some(({ es }) => es === undefined))
      .map(keyOf)
    expect(untranslated).toEqual(['articles/staying-close-when-your-partner-is-in-crisis'])
  })

  it.each(LOCALES)('makes no forbidden claim and uses no harmful phrase in %s', (locale) => {
    const texts = localizedIn([LIBRARY, DOCUMENTS, SITE])
      .flatMap((text) => stringsIn(inLocale(text, locale)))
      .filter((text) => /\s/.test(text))
    expect(texts.length).toBeGreaterThan(150)
    const found = texts.filter((text) => BANNED[locale].some((phrase) => phrase.test(text)))
    expect(found).toEqual([])
  })

  it('says of every off-label program that its use is not approved', () => {
    const programs = DOCUMENTS.flatMap((document) =>
      document.collection === 'programs' && document.fields.regulatoryStatus === 'off-label'
        ? [document.fields]
        : [],
    )
    expect(programs).toHaveLength(2)
    for (const { riskDisclosure, contraindications } of programs) {
      expect(riskDisclosure.en).toContain('not FDA-approved')
      expect(riskDisclosure.es).toContain('no ha aprobado')
      expect(contraindications.en).toContain('pregnancy')
    }
  })

  it('says of every case story that it is a composite', () => {
    const stories = DOCUMENTS.filter(({ collection }) => collection === 'case-stories')
    expect(stories).toHaveLength(2)
    for (const { fields } of stories) {
      expect(stringsIn(inLocale(fields, 'en')).join(' ')).toContain('no one in it is a real person')
    }
  })
})

describe('the long article', () => {
  const { en, es } = TRAUMA_AND_LOVE.fields.body
  const bodies = Object.entries({ en, es: es ?? en })

  it('is really translated', () => {
    expect(es).toBeDefined()
    expect(es).not.toEqual(en)
  })

  it.each(bodies)('has at least 1,800 words of its own in %s', (_, body) => {
    expect(wordsIn(body).length).toBeGreaterThanOrEqual(1800)
  })

  it.each(bodies)('uses every block and every kind of node in %s', (_, body) => {
    const nodes = descendants(body.root)
    const blocks = nodes.flatMap(({ type, fields }) =>
      type === 'block' && isObject(fields) ? [fields.blockType] : [],
    )
    expect(new Set(blocks)).toEqual(new Set(BODY_BLOCKS.map(({ slug }) => slug)))
    expect(nodes.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'heading',
        'paragraph',
        'list',
        'quote',
        'link',
        'upload',
        'table',
        'horizontalrule',
      ]),
    )
  })

  it.each(bodies)('identifies every block, link and image once in %s', (_, body) => {
    const ids = idsIn(body)
    expect(ids.length).toBeGreaterThan(20)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/)
  })
})
