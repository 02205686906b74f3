import { flattenAllFields } from 'payload'
import { describe, expect, it } from 'vitest'
import { Articles } from '../../../src/collections/Articles.js'
import { AttachmentPatterns } from '../../../src/collections/AttachmentPatterns.js'
import { CallsToAction } from '../../../src/collections/CallsToAction.js'
import { CaseStories } from '../../../src/collections/CaseStories.js'
import { Programs } from '../../../src/collections/Programs.js'
import { buildShape } from '../../../src/delivery/shape/buildShape.js'
import { publicFieldsOf } from '../../../src/delivery/shape/publicFields.js'
import type { PlacedText } from '../../../src/screening/finding.js'
import { APPROVALS } from '../../../src/screening/language/approvals.js'
import { lintLanguage } from '../../../src/screening/language/lintLanguage.js'
import { DOCUMENTS } from '../../../src/seed/content/index.js'
import { SAMPLE_IMAGES } from '../../../src/seed/images.js'
import { refsIn, resolveRefs } from '../../../src/seed/refs.js'
import { collectTexts } from '../../../src/services/screening/collectTexts.js'

type Fields = Record<string, unknown>

/** What is found, as `severity class place`. */
const found = (collection: string, fields: Fields, ...texts: PlacedText[]): string[] =>
  lintLanguage({ texts, document: { collection, fields } }).map(
    ({ severity, class: name, place }) => `${severity} ${name} ${place}`,
  )

const at = (place: string, text: string): PlacedText => {
  const last = place.split('.').at(-1)
  return { place, locale: last === 'en' || last === 'es' ? last : null, text }
}

const CRISIS = { root: { children: [{ type: 'block', fields: { blockType: 'crisisResources' } }] } }

describe('a title', () => {
  it.each([
    ['title.en', 'Singer dies by suicide after tour'],
    ['title.en', 'Actor hangs himself at home'],
    ['seo.title.en', 'Death by suicide: the last days'],
    ['subtitle.en', 'Celebrity dies of an overdose'],
    ['slug', 'singer-dies-by-suicide'],
    ['title.es', 'Cantante muere por suicidio tras la gira'],
    ['title.es', 'El actor se quitó la vida en su casa'],
    ['seo.title.es', 'Muere por sobredosis a los treinta'],
    ['slug', 'cantante-se-suicida'],
  ])('may not tell how somebody died (%s): %s', (place, text) => {
    expect(found('articles', {}, at(place, text))).toContain(`block suicide-in-title ${place}`)
  })

  it.each([
    ['title.en', 'When a friend dies by suicide'],
    ['title.en', 'Living on after someone died by suicide'],
    ['title.en', 'Preventing suicide together'],
    ['slug', 'preventing-suicide'],
    ['title.es', 'Cuando alguien muere por suicidio'],
    ['title.es', 'Prevenir el suicidio'],
    ['summary.en', 'Her brother died by suicide. This is what helped.'],
    ['body.es', 'Su hermano murió por suicidio.'],
  ])('may speak of help, and a text may name the cause (%s): %s', (place, text) => {
    expect(found('articles', {}, at(place, text)).filter((one) => /^block/.test(one))).toEqual([])
  })
})

describe('a text about suicide or self-harm', () => {
  const english = at('body.en', 'Thoughts of suicide are common.')
  const spanish = at('body.es', 'Muchas personas se autolesionan. La autolesión se puede hablar.')

  it('is warned of in each language that names no place to turn to', () => {
    expect(found('articles', {}, english, spanish)).toEqual([
      'warn suicide-without-help body.en',
      'warn suicide-without-help body.es',
    ])
    expect(found('articles', {}, english, spanish, at('summary.en', 'Call or text 988.'))).toEqual([
      'warn suicide-without-help body.es',
    ])
  })

  it('is not warned of when crisis resources stand in its body', () => {
    expect(found('articles', { body: { en: CRISIS, es: CRISIS } }, english, spanish)).toEqual([])
    expect(found('articles', { body: { en: CRISIS } }, english, spanish)).toEqual([
      'warn suicide-without-help body.es',
    ])
  })

  it.each([
    at('body.en', 'Speak to someone on a crisis line when you think of suicide.'),
    at('body.es', 'Si piensa en el suicidio, llame a la línea 024.'),
    at('body.en', 'He took his life story to the publisher.'),
    at('body.es', 'Una mañana cualquiera.'),
  ])('is not warned of when it names help, or is about something else: $text', (text) => {
    expect(found('articles', {}, text)).toEqual([])
  })
})

describe('a program', () => {
  const title = { en: 'A program', es: 'Un programa' }
  const risks = {
    en: 'It may raise blood pressure and cause dissociation.',
    es: 'Puede subir la tensión y causar disociación.',
  }

  it('used off-label needs to say its risks in every language it has', () => {
    const fields = { title, regulatoryStatus: 'off-label' }
    expect(found('programs', fields)).toEqual([
      'block missing-risk-disclosure riskDisclosure.en',
      'block missing-risk-disclosure riskDisclosure.es',
    ])
    expect(found('programs', { ...fields, riskDisclosure: { en: risks.en } })).toEqual([
      'block missing-risk-disclosure riskDisclosure.es',
    ])
    expect(found('programs', { ...fields, riskDisclosure: { ...risks, en: 'None.' } })).toEqual([
      'block missing-risk-disclosure riskDisclosure.en',
    ])
    expect(found('programs', { ...fields, riskDisclosure: risks })).toEqual([])
  })

  it('that names a regulated treatment needs the same, whatever its status', () => {
    const fields = { title: { en: 'Evenings' }, regulatoryStatus: 'not-a-drug' }
    const text = at('body.en', 'We also offer psilocybin retreats.')
    expect(found('programs', fields, text)).toEqual([
      'block missing-risk-disclosure riskDisclosure.en',
    ])
    expect(found('programs', { ...fields, riskDisclosure: { en: risks.en } }, text)).toEqual([])
  })

  it('without a medicine needs none', () => {
    const fields = { title, regulatoryStatus: 'not-a-drug' }
    expect(found('programs', fields, at('body.en', 'We talk.'))).toEqual([])
  })

  it('is warned of when it calls a use approved that has no approval', () => {
    const fields = { title: { en: 'X' }, regulatoryStatus: 'approved-use', riskDisclosure: risks }
    expect(found('programs', fields, at('body.en', 'Sessions with ketamine.'))).toEqual([
      'warn fda-approval regulatoryStatus',
    ])
    expect(found('programs', fields, at('body.en', 'Sessions with esketamine.'))).toEqual([])
  })
})

describe('a place', () => {
  it('that cannot be worded differently is only warned of: the title of a work that is cited', () => {
    const text = 'This cures PTSD: a memoir'
    expect(found('articles', {}, at('references.0.citation', text))).toEqual([
      'warn cure-claim references.0.citation',
    ])
    expect(found('articles', {}, at('body.en', text))).toEqual(['block cure-claim body.en'])
  })

  it('that no reader reads is left alone: the address of a link', () => {
    const address = 'https://example.org/this-cures-ptsd'
    expect(found('articles', {}, at('body.en.link', address))).toEqual([])
    expect(found('articles', {}, at('slug', 'this-cures-ptsd'))).toEqual(['block cure-claim slug'])
  })

  it('without a language is read in both', () => {
    expect(found('articles', {}, at('slug', 'esto-cura-la-depresion'))).toEqual([
      'block cure-claim slug',
    ])
  })
})

describe('a finding', () => {
  it('shows the words as they were written, says why in both languages, and names a source', () => {
    const [finding, ...others] = lintLanguage({
      texts: [at('body.es', 'Dicen que la ketamina, al fin, cu\u00adra la depresión.')],
      document: { collection: 'programs', fields: { riskDisclosure: {} } },
    }).filter(({ severity, class: name }) => severity === 'block' && name === 'cure-claim')
    expect(others).toEqual([])
    expect(finding).toMatchObject({ kind: 'language', place: 'body.es' })
    expect(finding?.excerpt).toContain('cura la depresión')
    expect(finding?.message.en).toContain('Claims a cure')
    expect(finding?.message.es).toContain('Afirma una curación')
    expect(finding?.source).toContain('FTC')
  })

  it('has the same id again, and another one for other words', () => {
    const idOf = (text: string) =>
      lintLanguage({ texts: [at('body.en', text)], document: { collection: 'x', fields: {} } })[0]
        ?.id
    expect(idOf('This cures PTSD.')).toBe(idOf('This cures PTSD.'))
    expect(idOf('This cures PTSD.')).not.toBe(idOf('This cures OCD.'))
  })
})

describe('the approvals', () => {
  it('each have a use, a day and a source', () => {
    expect(APPROVALS.map(({ treatment, since }) => `${treatment} ${since}`)).toEqual([
      'ketamine 1970-02-19',
      'esketamine 2019-03-05',
      'esketamine 2020-07-31',
      'esketamine 2025-01-17',
    ])
    for (const { indication, source } of APPROVALS) {
      expect(indication).toMatch(/\w{4}/)
      expect(source).toContain('FDA')
    }
  })
})

describe('a text of a megabyte', () => {
  const repeated = (part: string): string =>
    part.repeat(Math.ceil(1_000_000 / part.length)).slice(0, 1_000_000)

  it.each([
    'a',
    ' ',
    'no ',
    'a, ',
    '"committed suicide" ',
    'cures PTSD ',
    'it does not cure depression, and ',
    'FDA-approved ketamine ',
    'FDA approved ',
    'It is FDA-approved. Ketamine. ',
    'La ketamina. Está aprobada por la FDA. ',
    'Is it safe? No side effects. ',
    'ketamine and ',
    'took 40 pills ',
    'a lethal dose of ',
    'se tomó 40 pastillas ',
    'hanged himself ',
    'guarantee a b ',
    'cometió suicidio, no ',
    'c\u200bures ',
    'a\u0301',
  ])('is read in less than five seconds: %j over and over', (part) => {
    const text = at('title', repeated(part))
    const before = process.cpuUsage()
    found('programs', { regulatoryStatus: 'off-label' }, text)
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000)
  })
})

describe('a rule that is broken all over a text', () => {
  const of = (times: number) =>
    found('articles', {}, at('body.en', 'It cures PTSD. '.repeat(times))).filter((one) =>
      one.includes('further-hits'),
    )

  it('says that there is more than is shown', () => {
    expect(of(150)).toEqual(['block further-hits body.en'])
    expect(of(99)).toEqual([])
  })
})

const CONFIGS = {
  articles: Articles,
  'attachment-patterns': AttachmentPatterns,
  'case-stories': CaseStories,
  programs: Programs,
  'calls-to-action': CallsToAction,
}

describe('the sample content', () => {
  it.each(DOCUMENTS.map((document) => [`${document.collection}/${document.slug}`, document]))(
    'holds nothing back: %s',
    (_, { collection, slug, fields, later }) => {
      const ids = new Map(refsIn([fields, later]).map((key) => [key, key.replace('/', '-')]))
      const doc = { id: slug, slug, ...(resolveRefs({ ...fields, ...later }, ids) as Fields) }
      const { fields: declared } = CONFIGS[collection]
      const own = publicFieldsOf({ flattenedFields: flattenAllFields({ fields: declared }) })
      const shape = buildShape({ doc, fields: own, collection })
      const media = SAMPLE_IMAGES.map(({ name, alt }) => ({
        id: name,
        filename: `${name}.png`,
        alt,
      }))
      const texts = collectTexts({ shape, fields: own, media })
      expect(texts.length).toBeGreaterThan(20)
      const findings = lintLanguage({ texts, document: { collection, fields: shape.fields } })
      expect(findings.filter(({ severity }) => severity === 'block')).toEqual([])
    },
  )
})
