import { describe, expect, it } from 'vitest'
import { ANALYZERS } from '../../../src/delivery/search/analyzer.js'
import { isCallForHelp } from '../../../src/delivery/search/crisisQuery.js'
import { highlight } from '../../../src/delivery/search/highlight.js'
import { Postings } from '../../../src/delivery/search/postings.js'
import { matchAll } from '../../../src/delivery/search/score.js'
import { termOf } from '../../../src/delivery/search/terms.js'
import { TextIndex } from '../../../src/delivery/search/textIndex.js'
import { accentedWords, eachWord, fold, foldedWords } from '../../../src/delivery/search/words.js'
import type { PublicationKey } from '../../../src/delivery/shape/types.js'
import type { Locale } from '../../../src/slugs.js'

describe('words', () => {
  it.each([
    ['Relación', 'relacion'],
    ['NIÑOS', 'ninos'],
    ['naïve', 'naive'],
    ['ﬁnal', 'final'],
    ['Don’t', "don't"],
  ])('of %s fold to %s', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })

  it.each([
    ['Two words, and a third.', ['two', 'words', 'and', 'a', 'third']],
    ['self-harm', ['self', 'harm']],
    ['partner’s', ["partner's"]],
    ['😀 (.*)+ "quoted"', ['quoted']],
    ['שלום עולם', ['שלום', 'עולם']],
    [`a ${'b'.repeat(41)} c`, ['a', 'c']],
    ['', []],
  ])('of %j are found', (text, expected) => {
    expect(foldedWords(text)).toEqual(expected)
    expect([...eachWord(text)].map((word) => word.text)).toEqual(expected)
  })

  it('are known with the accents they are written with', () => {
    expect([...accentedWords('La Relación de los niños')]).toEqual([
      ['relacion', 'relación'],
      ['ninos', 'niños'],
    ])
  })
})

describe('the analyzers', () => {
  it.each<[Locale, string, string]>([
    ['en', 'therapies', 'therapy'],
    ['en', 'therapists', 'therapist'],
    ['en', 'attachement', 'attachment'],
    ['en', 'couples', 'couple'],
    ['en', "partner's", 'partner'],
    ['es', 'terapias', 'terapia'],
    ['es', 'habitaciones', 'habitacion'],
    ['es', 'relaciones', 'relacion'],
    ['es', 'sesiones', 'sesion'],
    ['es', 'ansiedad', 'ansieda'],
    ['es', 'parejas', 'pareja'],
  ])('in %s bring %s and %s together', (locale, one, other) => {
    expect(ANALYZERS[locale].stem(one)).toBe(ANALYZERS[locale].stem(other))
  })

  it.each<[Locale, string, string]>([
    ['en', 'attach', 'detach'],
    ['es', 'madre', 'padre'],
  ])('in %s keep %s and %s apart', (locale, one, other) => {
    expect(ANALYZERS[locale].stem(one)).not.toBe(ANALYZERS[locale].stem(other))
  })

  it('leave out what stands everywhere, unless there is nothing else', () => {
    expect(ANALYZERS.en.queryWords('How to live with anxiety')).toEqual(['live', 'anxiety'])
    expect(ANALYZERS.es.queryWords('cómo vivir con la ansiedad')).toEqual(['vivir', 'ansiedad'])
    expect(ANALYZERS.en.queryWords('To be or not to be')).toEqual(['to', 'be', 'or', 'not'])
    expect(ANALYZERS.en.queryWords('a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3')).toHaveLength(10)
  })
})

describe('postings', () => {
  it('give back what was put in, whatever the distance between documents', () => {
    const all = [
      [0, 1],
      [1, 63],
      [200_000, 65_535],
      [3, 64],
      [4_000_000, 1024],
      [4_000_001, 1],
    ] as const
    const postings = new Postings()
    for (const [document, counts] of all) postings.add(document, counts)
    const unpacked = { documents: new Uint32Array(6), counts: new Uint32Array(6) }
    postings.unpack(unpacked)
    expect([...unpacked.documents]).toEqual([0, 1, 200_000, 3, 4_000_000, 4_000_001])
    expect([...unpacked.counts]).toEqual([1, 63, 65_535, 64, 1024, 1])
    postings.keep((document) => document > 3)
    postings.add(5, 2)
    postings.unpack(unpacked)
    expect(postings.size).toBe(4)
    expect([...unpacked.documents.slice(0, 4)]).toEqual([200_000, 4_000_000, 4_000_001, 5])
    expect([...unpacked.counts.slice(0, 4)]).toEqual([65_535, 1024, 1, 2])
  })
})

const PROFILE = 1

const found = (index: TextIndex, ...words: string[]): PublicationKey[] => {
  const terms = words.map((word) => termOf({ index, word, isLast: false, tolerance: 'none' }))
  const { documents, scores } = matchAll({ index, terms })
  return [...documents]
    .sort((one, other) => scores[other]! - scores[one]!)
    .map((document) => index.keyOf(document))
}

describe('the index', () => {
  it('ranks titles before other names, summaries, headings and bodies', () => {
    const index = new TextIndex(ANALYZERS.en)
    const rest = 'Nothing of that kind stands here.'
    index.set('articles:body', { title: 'One', body: `${rest} Quarrel. ${rest}` }, PROFILE)
    index.set('articles:headings', { title: 'Two', headings: 'Quarrel', body: rest }, PROFILE)
    index.set('articles:summary', { title: 'Three', summary: 'Quarrel', body: rest }, PROFILE)
    index.set('articles:alias', { title: 'Four', alias: 'Quarrel', body: rest }, PROFILE)
    index.set('articles:title', { title: 'Quarrel', body: rest }, PROFILE)
    expect(found(index, 'quarrel')).toEqual([
      'articles:title',
      'articles:alias',
      'articles:summary',
      'articles:headings',
      'articles:body',
    ])
  })

  it('forgets what is replaced or removed, before and after it has swept', async () => {
    const index = new TextIndex(ANALYZERS.en)
    for (let number = 0; number < 300; number += 1)
      index.set(`articles:${number}`, { title: `word${number} common` }, PROFILE)
    for (let number = 0; number < 250; number += 1) index.delete(`articles:${number}`)
    index.set('articles:299', { title: 'other common' }, PROFILE)
    const look = () => {
      expect(index.count).toBe(50)
      expect(found(index, 'common')).toHaveLength(50)
      expect(found(index, 'word10')).toEqual([])
      expect(found(index, 'word299')).toEqual([])
      expect(found(index, 'word270')).toEqual(['articles:270'])
      expect(found(index, 'other', 'common')).toEqual(['articles:299'])
    }
    look()
    expect(index.words.has('word10')).toBe(true)
    await index.sweep()
    look()
    expect(index.words.has('word10')).toBe(false)
    const { room } = index
    index.set('articles:new', { title: 'new common' }, PROFILE)
    expect(index.room).toBe(room)
    expect(found(index, 'new')).toEqual(['articles:new'])
    expect(found(index, 'common')).toHaveLength(51)
  })

  it('never leads from an error of typing to a word that was only in what is gone', () => {
    const index = new TextIndex(ANALYZERS.en)
    index.set('articles:1', { title: 'Gingerbread' }, PROFILE)
    const mistyped = () =>
      termOf({ index, word: 'gingerbraed', isLast: true, tolerance: 'unknown' })
    expect(mistyped().corrected).toBe('gingerbread')
    index.delete('articles:1')
    expect(mistyped()).toEqual({ words: new Map() })
  })
})

describe('a highlight', () => {
  const words = (...all: string[]) => new Map(all.map((word, at) => [word, at] as const))

  it('marks words however they are written, and escapes the rest', () => {
    expect(highlight('<b>Relación</b> & "relacion"', words('relacion'))).toBe(
      '&lt;b&gt;<mark>Relación</mark>&lt;/b&gt; &amp; &quot;<mark>relacion</mark>&quot;',
    )
    expect(highlight('</mark><script>', words('mark', 'script'))).toBe(
      '&lt;/<mark>mark</mark>&gt;&lt;<mark>script</mark>&gt;',
    )
  })

  it('is nothing where none of the words stands', () => {
    expect(highlight('Other words', words('relation'))).toBeUndefined()
    expect(highlight('', words('relation'))).toBeUndefined()
    expect(highlight('Any', words())).toBeUndefined()
  })

  it('shows the part of a long text that has most of the words', () => {
    const filler = 'lorem ipsum dolor sit amet '.repeat(20)
    const html = highlight(
      `One alone. ${filler}one and two\n\ntogether ${filler}`,
      words('one', 'two'),
    )
    expect(html).toContain('<mark>one</mark> and <mark>two</mark> together')
    expect(html).toMatch(/^….*…$/)
    expect(html?.replace(/<\/?mark>/g, '').length).toBeLessThan(330)
  })

  it('cuts no word and no character in two', () => {
    const html = highlight(`${'😀'.repeat(300)} word ${'😀'.repeat(300)}`, words('word'))
    expect(html).toContain('<mark>word</mark>')
    expect(html).not.toMatch(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
    )
  })
})

describe('a call for help', () => {
  it.each([
    'suicide',
    'Suicidal thoughts',
    'suicde',
    'how to kill myself',
    'ways to end my life',
    'I don’t want to live',
    'self harm',
    'self-injury',
    'cutting myself',
    'me quiero morir quiero morir',
    'suicidio',
    'suicidarse',
    'ganas de morir',
    'autolesión',
    'autolesiones',
    'quitarme la vida',
  ])('is heard in "%s"', (query) => {
    expect(isCallForHelp(query)).toBe(true)
  })

  it.each([
    'anxious attachment',
    'decide together',
    'insider',
    'how to live with grief',
    'the life of a couple',
    'vivir en pareja',
    'lesiones',
    'a new life',
  ])('is not heard in "%s"', (query) => {
    expect(isCallForHelp(query)).toBe(false)
  })
})
