import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { score } from '../../../bench/screenScore.js'
import { screenImage } from '../../../src/screening/identifiers/imageMetadata.js'
import {
  IDENTIFIER_CLASSES,
  screenIdentifiers,
} from '../../../src/screening/identifiers/screenIdentifiers.js'
import type { Locale } from '../../../src/slugs.js'
import { corpusOf, type Part } from '../../support/screeningCorpus.js'

const screen = (text: string, locale: Locale | null = 'en', pseudonyms: string[] = []) =>
  screenIdentifiers({ texts: [{ place: 'narrative', locale, text }], pseudonyms })

const classesOf = (text: string, locale: Locale | null = 'en', pseudonyms: string[] = []) =>
  screen(text, locale, pseudonyms).map((finding) => finding.class)

describe('the classes', () => {
  it('are the eighteen of Safe Harbor, each with its paragraph and a label in both languages', () => {
    expect(IDENTIFIER_CLASSES.map(({ class: name }) => name)).toEqual([
      'name',
      'place',
      'date',
      'phone',
      'fax',
      'email',
      'ssn',
      'record-number',
      'health-plan',
      'account',
      'licence',
      'vehicle',
      'device',
      'url',
      'ip',
      'biometric',
      'photo',
      'other',
    ])
    expect(IDENTIFIER_CLASSES[0].citation).toBe('45 CFR 164.514(b)(2)(i)(A)')
    expect(IDENTIFIER_CLASSES[17].citation).toBe('45 CFR 164.514(b)(2)(i)(R)')
    for (const { label } of IDENTIFIER_CLASSES) {
      expect(label.en).not.toBe('')
      expect(label.es).not.toBe('')
    }
  })
})

describe('the corpus', () => {
  const PARTS: Part[] = ['tuning', 'heldOut']
  const cases = (['en', 'es'] as const).flatMap((locale) => PARTS.map((part) => ({ locale, part })))

  it.each(['en', 'es'] as const)('has enough of everything in %s', (locale) => {
    const sentences = PARTS.flatMap((part) => corpusOf({ locale, part }))
    const labels = sentences.flatMap((sentence) => sentence.labels.map((label) => label.class))
    const count = (name: string) => labels.filter((label) => label === name).length
    expect(sentences.length).toBeGreaterThanOrEqual(230)
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length)
    expect(sentences.filter((sentence) => sentence.labels.length === 0).length).toBeGreaterThan(70)
    for (const name of ['phone', 'email', 'ssn', 'url', 'ip', 'date', 'record-number'])
      expect(count(name), name).toBeGreaterThanOrEqual(12)
    for (const name of ['name', 'place']) expect(count(name), name).toBeGreaterThanOrEqual(30)
    for (const { class: name } of IDENTIFIER_CLASSES) expect(labels).toContain(name)
  })

  it.each(cases)('is found as promised: $part, $locale', ({ locale, part }) => {
    const { scores } = score({ sentences: corpusOf({ locale, part }), locale })
    const recall = (name: string) => {
      const { found, missed } = scores.get(name)!
      return found / (found + missed)
    }
    for (const name of ['phone', 'email', 'ssn', 'url', 'ip', 'date', 'record-number'])
      expect(recall(name), name).toBeGreaterThanOrEqual(0.95)
    for (const name of ['name', 'place']) expect(recall(name), name).toBeGreaterThanOrEqual(0.85)
  })

  it.each(cases)('is left alone where nothing identifies: $part, $locale', ({ locale, part }) => {
    const { clean, cleanWithFindings } = score({ sentences: corpusOf({ locale, part }), locale })
    expect(cleanWithFindings / clean).toBeLessThanOrEqual(0.05)
  })
})

describe('a finding', () => {
  it('says what was found, where, how surely, why it matters in both languages, and by which rule', () => {
    expect(screen('We met Daniel at noon.')).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        kind: 'identifier',
        class: 'name',
        severity: 'block',
        place: 'narrative',
        excerpt: 'We met Daniel at noon.',
        confidence: 0.85,
        message: {
          en: 'This looks like the name of a person or an employer. Change it, or declare it as a pseudonym.',
          es: 'Parece el nombre de una persona o de un empleador. Cámbielo o declárelo como seudónimo.',
        },
        source: '45 CFR 164.514(b)(2)(i)(A)',
      },
    ])
  })

  it('stands in the order of the places, then of the words', () => {
    const found = screenIdentifiers({
      texts: [
        { place: 'title.en', locale: 'en', text: 'In Tulsa' },
        { place: 'narrative.en', locale: 'en', text: 'Write to a@example.com, said Rachel.' },
        { place: 'narrative.es', locale: 'es', text: 'Raquel nació el 3 de marzo.' },
      ],
      pseudonyms: [],
    })
    expect(found.map((finding) => [finding.place, finding.class])).toEqual([
      ['title.en', 'place'],
      ['narrative.en', 'email'],
      ['narrative.en', 'name'],
      ['narrative.es', 'name'],
      ['narrative.es', 'date'],
    ])
  })

  it('comes once for the same words in the same place, and again in another place', () => {
    const text = 'Ask Daniel.'
    const twice = `${text}\n\n${' '.repeat(80)}\n\n${text}`
    const found = screenIdentifiers({
      texts: [
        { place: 'a', locale: 'en', text: twice },
        { place: 'b', locale: 'en', text },
      ],
      pseudonyms: [],
    })
    expect(found.map((finding) => finding.place)).toEqual(['a', 'b'])
  })

  it('keeps its id as long as the words stay', () => {
    expect(screen('We met Daniel at noon.')).toEqual(screen('We met Daniel at noon.'))
  })

  it('has an excerpt of 160 characters at most, without hidden characters', () => {
    const long = `https://example.com/${'a'.repeat(500)}`
    for (const { excerpt } of screen(`${'word '.repeat(50)}${long} ${'word '.repeat(50)}`))
      expect(excerpt.length).toBeLessThanOrEqual(160)
    expect(screen('Write to jane\u200b.doe@\u202egmail.com.')[0]!.excerpt).toBe(
      'Write to jane.doe@gmail.com.',
    )
  })
})

describe('pseudonyms', () => {
  it('are no findings: alone, small, possessive, and as parts of a longer one', () => {
    const text = "Nadia's hands shook. I asked NADIA, and later Ana, and Ana Lucía said no."
    expect(classesOf(text, 'en', ['Nadia', 'Ana Lucía'])).toEqual([])
    expect(classesOf(text, 'en', [])).not.toEqual([])
  })

  it('do not cover another name beside them', () => {
    expect(screen('We met Nadia Kowalski.', 'en', ['Nadia']).map((found) => found.excerpt)).toEqual(
      ['We met Nadia Kowalski.'],
    )
    expect(classesOf('We met Nadia and Tom.', 'en', ['Nadia'])).toEqual(['name'])
  })

  it('do not cover a town of the same name', () => {
    expect(classesOf('We live in Florence.', 'en', ['Florence'])).toEqual(['place'])
  })
})

describe('obfuscation', () => {
  it.each([
    ['a zero-width space', 'Call 206\u200b-555-\u200b0187 now.', 'phone'],
    ['full-width digits', 'Call ２０６-５５５-０１８７ now.', 'phone'],
    ['digits of another script', 'Call ٢٠٦-٥٥٥-٠١٨٧ now.', 'phone'],
    ['another dash', 'Call 206\u2011555\u20110187 now.', 'phone'],
    ['no-break spaces', 'Her SSN is 123\u00a045\u00a06789.', 'ssn'],
    ['digits as words', 'Call five five five 0 1 2 3 now.', 'phone'],
    ['an address written out', 'Write to jane dot doe at gmail dot com please.', 'email'],
    ['an address in brackets', 'Write to jane[at]gmail[dot]com please.', 'email'],
    ['Cyrillic letters', 'We met Dаniel at noon.', 'name'],
    ['an accent of its own', 'We met Lucia\u0301 at noon.', 'name'],
  ])('does not hide what it hides: %s', (_, text, expected) => {
    expect(classesOf(text)).toEqual([expected])
  })

  it('does not hide it in Spanish', () => {
    expect(classesOf('Llame al seis uno dos tres cuatro cinco seis siete ocho.', 'es')).toEqual([
      'phone',
    ])
    expect(classesOf('Escriba a ana arroba gmail punto com.', 'es')).toEqual(['email'])
  })

  it('is not seen where somebody counts', () => {
    expect(classesOf('Breathe: one, two, three, four, five, six, seven.')).toEqual([])
  })
})

describe('what is not an identifier', () => {
  it.each([
    'Will you stay? May I ask? Hope returned. Grace is slow.',
    'Bowlby, Ainsworth and the Gottman Method; Sue Johnson; Emotionally Focused Therapy.',
    'Call 988, or 1-800-273-8255; text 741741.',
    'She took 10 mg; the 5-HT2A receptor; PHQ-9 fell from 19 to 7; ages 30 to 40; 24/7; 3 a.m.',
    'In 2019 we moved from Oregon to Mexico. Last week was hard. Every May the roses bloom.',
    'People aged 90 or older were counted together, under ISO 27001.',
    'See https://www.nimh.nih.gov/health and https://988lifeline.org for help.',
    'Coan, J. A., Schaefer, H. S., & Davidson, R. J. (2006). Lending a hand, 17(12), 1032–1039.',
  ])('is let through: %s', (text) => {
    expect(classesOf(text)).toEqual([])
  })

  it.each([
    'Dolores de cabeza y poco sueño. Rosa era el color. El domingo vuelve la calma.',
    'Llame al 024 o al 112. El Teléfono de la Esperanza, 717 003 717, atiende siempre.',
    'En 2019 nos fuimos de Andalucía a Argentina. La semana pasada fue dura.',
  ])('is let through in Spanish: %s', (text) => {
    expect(classesOf(text, 'es')).toEqual([])
  })
})

describe('the combination rule', () => {
  it('finds a person whom no single detail names, and says what combined', () => {
    const [found] = screen('A 26 year old preregistration doctor was admitted.')
    expect(found).toMatchObject({
      class: 'combination',
      severity: 'block',
      source: '45 CFR 164.514(b)(2)(ii); BMJ 1995;311:1240',
      message: {
        en: 'Together these details may single one person out: age (26 year old), occupation (preregistration doctor). Change or leave out some of them.',
        es: 'Juntos, estos detalles pueden señalar a una sola persona: edad (26 year old), ocupación (preregistration doctor). Cambie u omita alguno.',
      },
    })
  })

  it('adds up over two sentences, not over three', () => {
    expect(classesOf('He was 45 years old. He had been an astronaut.')).toEqual(['combination'])
    expect(classesOf('He was 45 years old. It rained. He had been an astronaut.')).toEqual([])
  })

  it('lets an age or an occupation alone stand', () => {
    expect(classesOf('He was 45 years old. A nurse came in.')).toEqual([])
    expect(classesOf('Una mujer de 35 años, madre de dos.', 'es')).toEqual([])
  })
})

describe('file names, slugs and link targets', () => {
  it.each([
    ['sarah-whitfield-portrait.jpg', ['name']],
    ['IMG_20190312_fort-worth.png', ['date', 'place']],
    ['how-couples-repair-after-a-fight', []],
    ['hero-image-2.webp', []],
    ['https://example.com/team/sarah', ['url']],
    ['mailto:sarah@example.com', ['email']],
    ['/articles/secure-base', []],
  ])('are read like words: %s', (text, expected) => {
    expect(classesOf(text, null)).toEqual(expected)
  })

  it('keep declared pseudonyms', () => {
    expect(classesOf('nadia-and-tomas', null, ['Nadia', 'Tomás'])).toEqual([])
  })
})

describe('hostile input', () => {
  const MEGABYTE = 1_000_000
  const repeated = (part: string) =>
    part.repeat(Math.ceil(MEGABYTE / part.length)).slice(0, MEGABYTE)

  it.each([
    'a',
    '1',
    '1 ',
    '-',
    ' ',
    'a.',
    'a@',
    'a at ',
    'Aa ',
    'De La ',
    'f:1:',
    '(1',
    'May 3 ',
    '3 de ',
    'account number ',
    'five ',
    'http://a.b/',
    '12 Aa Bb ',
    'calle de la ',
    '26 year old priest ',
    "a'",
    'a\u0301',
    '\u0430',
    'Maslow Aa ',
  ])('of a megabyte of %j is read in less than ten seconds', (part) => {
    const started = performance.now()
    screen(repeated(part), null)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('reads a megabyte of prose in less than ten seconds, and the identifier at its end', () => {
    const prose = repeated('For years I believed that love meant staying quiet, and so I did. ')
    const started = performance.now()
    const found = screen(`${prose}\nHer SSN is 123-45-6789.`, null)
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(found.map((finding) => finding.class)).toEqual(['ssn'])
  })

  it('of broken characters is no fault', () => {
    expect(() => screen('\ud800 \udc00 \u0000 \ufffd'.repeat(1000), null)).not.toThrow()
    expect(screen('')).toEqual([])
  })
})

describe('the data of an image', () => {
  const image = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#abcdef' } })
  const EXIF = {
    IFD0: { Artist: 'Rachel Whitfield', ImageDescription: 'Our garden in Fort Worth' },
    IFD2: { DateTimeOriginal: '2019:03:12 10:00:00', BodySerialNumber: 'SN-4419' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '40/1 25/1 0/1',
      GPSLongitudeRef: 'W',
      GPSLongitude: '3/1 42/1 0/1',
    },
  }

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'shows where, by whom, with what and when it was taken: %s',
    async (format) => {
      const bytes = await image().withExif(EXIF).toFormat(format).toBuffer()
      const found = await screenImage({ place: 'heroImage', bytes })
      expect(found.map(({ class: name, excerpt }) => [name, excerpt])).toEqual([
        ['place', 'GPS: 40.4167, -3.7000'],
        ['name', 'Artist: Rachel Whitfield'],
        ['device', 'SerialNumber: SN-4419'],
        ['date', 'DateTimeOriginal: 2019-03-12'],
        ['place', 'ImageDescription: Our garden in Fort Worth'],
      ])
    },
  )

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'is no finding where there is none: %s',
    async (format) => {
      const bytes = await image().toFormat(format).toBuffer()
      expect(await screenImage({ place: 'heroImage', bytes })).toEqual([])
    },
  )

  it('is a finding when it cannot be read', async () => {
    const whole = await image().withExif(EXIF).jpeg().toBuffer()
    const broken = Buffer.from(whole)
    broken.fill(0xff, whole.indexOf('Exif') + 6, whole.indexOf('Exif') + 40)
    const found = await screenImage({ place: 'heroImage', bytes: broken })
    expect(found.map(({ class: name, excerpt }) => [name, excerpt])).toEqual([
      ['other', 'The data inside the image cannot be read.'],
    ])
  })
})
