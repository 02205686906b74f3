/**
 * Invented articles in two languages whose words are as unequal as those of real ones: a few in nearly
 * every text, most in hardly any. The same number always gives the same text.
 */
import { COMMON_WORDS } from '../src/screening/identifiers/data/commonWords.js'
import { LOCALES } from '../src/slugs.js'
import type { Locale } from '../src/slugs.js'

const SYLLABLES =
  'an tor me li sa ret co ver in pel dra mo ti fen gu hal os ri ba ken pro lu est ca vi'.split(' ')
const RARE_WORDS = 28_000
const ENDINGS: Record<Locale, string[]> = {
  en: ['', '', '', 's', 'ing', 'ed', 'er'],
  es: ['', '', '', 's', 'ción', 'ando', 'ito'],
}
const BODY_WORDS = 900

/** Numbers from 0 to 1 that look random and begin anew with the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pickFrom = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)]!

/** Real nouns first, then invented words; in the order of how often they are used. */
const vocabularyOf = (locale: Locale): string[] => {
  const random = randomFrom(locale === 'en' ? 1 : 2)
  const words = new Set<string>(COMMON_WORDS[locale])
  const wanted = words.size + RARE_WORDS
  while (words.size < wanted) {
    const length = 2 + Math.floor(random() * 3)
    const stem = Array.from({ length }, () => pickFrom(SYLLABLES, random)).join('')
    words.add(stem + pickFrom(ENDINGS[locale], random))
  }
  return [...words]
}

export const VOCABULARY = Object.fromEntries(
  LOCALES.map((locale) => [locale, vocabularyOf(locale)]),
) as Record<Locale, string[]>

/** The word at a place of Zipf's law: the second is used half as often as the first, and so on. */
const wordIn = (locale: Locale, random: () => number): string => {
  const words = VOCABULARY[locale]
  const place = Math.floor(Math.exp(random() * Math.log(words.length + 3)) - 1)
  return words[Math.min(Math.max(place, 0), words.length - 1)]!
}

const wordsIn = (locale: Locale, count: number, random: () => number): string =>
  Array.from({ length: count }, () => wordIn(locale, random)).join(' ')

const element = (type: string, text: string, more: object = {}) => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  children: [{ type: 'text', version: 1, text, format: 0, mode: 'normal', style: '', detail: 0 }],
  ...more,
})

const bodyIn = (locale: Locale, random: () => number) => ({
  root: {
    ...element('root', ''),
    children: Array.from({ length: 9 }, (_, part) => [
      ...(part % 3 === 0 ? [element('heading', wordsIn(locale, 4, random), { tag: 'h2' })] : []),
      element('paragraph', `${wordsIn(locale, BODY_WORDS / 9, random)}.`),
    ]).flat(),
  },
})

export const titleOf = (index: number, locale: Locale): string =>
  wordsIn(locale, 6, randomFrom(index * 4 + (locale === 'en' ? 0 : 1)))

export type Subjects = { topics: string[]; patterns: string[] }

/** An article as the database takes it: both languages at once. */
export const searchableArticle = (index: number, { topics, patterns }: Subjects) => {
  const random = randomFrom(index * 4 + 2)
  const each = <T>(make: (locale: Locale) => T) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)]))
  return {
    slug: `article-${index}`,
    title: each((locale) => titleOf(index, locale)),
    summary: each((locale) => wordsIn(locale, 40, random)),
    body: each((locale) => bodyIn(locale, random)),
    topics: [pickFrom(topics, random), pickFrom(topics, random)],
    attachmentPatterns: [pickFrom(patterns, random)],
    clinicalContent: false,
    publishedAt: '2026-01-01T00:00:00.000Z',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  }
}
