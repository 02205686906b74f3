/**
 * What the libraries and our lists know of a word. compromise and es-compromise carry large
 * dictionaries with tags; here they answer "is this a name", "a town", "an ordinary word".
 */
import { createRequire } from 'node:module'
import nlp from 'compromise'
import { z } from 'zod'
import type { Locale } from '../../slugs.js'
import { CITIES } from './data/cities.js'
import { COMMON_WORDS } from './data/commonWords.js'
import { AMBIGUOUS_NAMES, GIVEN_NAMES } from './data/givenNames.js'
import { fold, listOf } from './data/list.js'
import { REGIONS } from './data/regions.js'
import { SURNAMES } from './data/surnames.js'
import { TERMS } from './data/terms.js'

const modelShape = z.object({
  one: z.object({
    lexicon: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
})

type Library = { model: () => unknown }

/** Its type declarations do not compile under strict settings, so they are left aside. */
const spanish = createRequire(import.meta.url)('es-compromise') as Library

const NAME_TAGS = new Set(['MaleName', 'FemaleName', 'FirstName'])
const PROPER_TAGS = new Set([
  ...NAME_TAGS,
  'LastName',
  'Person',
  'City',
  'Place',
  'Region',
  'Country',
  'ProperNoun',
  'Organization',
  'SportsTeam',
])
const KNOWN_TAGS = new Set(['Organization', 'SportsTeam', 'Country', 'Month', 'WeekDay'])

const VERB_TAGS = new Set([
  'PastTense',
  'PresentTense',
  'FutureTense',
  'Conditional',
  'Perfecto',
  'Copula',
  'Modal',
])

type Lexicon = {
  given: Set<string>
  surnames: Set<string>
  cities: Set<string>
  /** First words of towns and regions. */
  placeBeginnings: Set<string>
  ordinary: Record<Locale, Set<string>>
  verbs: Record<Locale, Set<string>>
  known: Set<string>
  demonyms: Set<string>
}

const readInto = ({
  lexicon,
  library,
  locale,
}: {
  lexicon: Lexicon
  library: Library
  locale: Locale
}): void => {
  for (const [word, tagged] of Object.entries(modelShape.parse(library.model()).one.lexicon)) {
    const tags = [tagged].flat()
    const key = fold(word)
    if (tags.some((tag) => NAME_TAGS.has(tag))) lexicon.given.add(key)
    if (tags.includes('LastName')) lexicon.surnames.add(key)
    if (tags.includes('City')) lexicon.cities.add(key)
    if (tags.some((tag) => KNOWN_TAGS.has(tag))) lexicon.known.add(key)
    if (tags.some((tag) => VERB_TAGS.has(tag))) lexicon.verbs[locale].add(key)
    if (tags.includes('Demonym')) lexicon.demonyms.add(key)
    if (!tags.some((tag) => PROPER_TAGS.has(tag)) && !key.includes(' '))
      lexicon.ordinary[locale].add(key)
  }
}

let built: Lexicon | undefined

const lexicon = (): Lexicon => {
  if (built) return built
  built = {
    given: new Set([...GIVEN_NAMES, ...AMBIGUOUS_NAMES]),
    surnames: new Set(SURNAMES),
    cities: new Set(CITIES),
    placeBeginnings: new Set(),
    ordinary: { en: new Set(COMMON_WORDS.en), es: new Set(COMMON_WORDS.es) },
    verbs: { en: new Set(), es: new Set() },
    known: new Set(),
    demonyms: new Set(),
  }
  readInto({ lexicon: built, library: nlp, locale: 'en' })
  readInto({ lexicon: built, library: spanish, locale: 'es' })
  for (const place of [...built.cities, ...REGIONS])
    built.placeBeginnings.add(place.split(' ', 1)[0]!)
  return built
}

/** Endings of ordinary words, for those no dictionary has. */
const ENDING =
  /(?:tions?|sions?|ments?|ness|ity|ities|ings?|ed|ly|isms?|ists?|ive|ous|able|ible|ical|ology|ships?|hood|ences?|ances?|ful|less|ants|ents|ers|ors|ians|ures|ciones|cion|siones|sion|dades|dad|mente|mientos?|ismos?|istas?|encias?|ancias?|iv[oa]s?|ari[oa]s?|ales|ad[oa]s?|id[oa]s?|ando|iendo|aba|aban|ologia|ciones)$/

/** Spanish opens sentences with verbs; the library lacks half of their tenses. Accents matter here. */
const SPANISH_VERB =
  /(?:ías?|íamos|ían|ábamos|[éóí]|aron|ieron|[aei]mos|[ai]ste|ier[ao]n?|ieras|ieses?|rás?|remos|rán|[áéíóú]\p{L}{1,5}(?:me|te|se|l[aeo]s?|nos))$/u

/** Small words the libraries tag as nothing. */
const SMALL = listOf(`
  the a an and or but if when while as at by for from in into of on off onto over to up with without after before since
  until because so then than that this these those there here what which who whom whose why how all any both each few
  more most other some such no nor not only own same too very can will just should now my your his her its our their
  he she it we they you me him us them was were is are be been being have has had do does did would could might must
  el la los las un una unos unas y e o u pero si cuando mientras como a al ante bajo con contra de del desde en entre
  hacia hasta para por segun sin sobre tras que quien cual cuyo este esta estos estas ese esa esos esas aquel aquella
  aqui alli ahi mi tu su nuestro nuestra sus mis tus yo ella nosotros ellos ellas usted le les lo me te se nos no ni
  muy mas menos ya todavia aun tambien tampoco siempre nunca algo alguien nada nadie todo toda todos todas cada otro
  otra otros otras mucho mucha muchos muchas poco pocos ojala quizas tal vez es son era eran fue fueron soy ser estar
  esta estaba habia hay
`)

const parts = (word: string): string[] => fold(word).split('-').filter(Boolean)

/** A given name, or several with hyphens. */
export const isGivenName = (word: string): boolean => {
  const { given } = lexicon()
  return given.has(fold(word)) || parts(word).every((part) => given.has(part))
}
/** A family name, or a double one that has a known half. */
export const isSurname = (word: string): boolean =>
  parts(word).some((part) => lexicon().surnames.has(part))
export const isCity = (phrase: string): boolean => lexicon().cities.has(fold(phrase))
/** Whether any town or region begins with the word. */
export const beginsPlace = (word: string): boolean => lexicon().placeBeginnings.has(fold(word))
export const isRegion = (phrase: string): boolean => REGIONS.has(fold(phrase))
/** A term of our list, unless it is a name as well. */
export const isListedTerm = (word: string): boolean =>
  lexicon().demonyms.has(fold(word)) || (TERMS.has(fold(word)) && !AMBIGUOUS_NAMES.has(fold(word)))
export const isTerm = (word: string): boolean =>
  TERMS.has(fold(word)) || lexicon().known.has(fold(word))
export const isSmallWord = (word: string): boolean => SMALL.has(fold(word))

type Asked = { word: string; locales: readonly Locale[] }

const singulars = (key: string): string[] => [
  ...(key.endsWith('s') ? [key.slice(0, -1)] : []),
  ...(/(?:[sxzh]|[nrldj])es$/.test(key) ? [key.slice(0, -2)] : []),
]

/** Whether a dictionary of one of the languages has the word as a verb with a tense. */
export const isVerb = ({ word, locales }: Asked): boolean =>
  locales.some((locale) => lexicon().verbs[locale].has(fold(word)))

/** Whether a dictionary of one of the languages has the word as an ordinary one. */
export const isInDictionary = ({ word, locales }: Asked): boolean => {
  const key = fold(word)
  return (
    SMALL.has(key) ||
    locales.some((locale) => {
      const words = lexicon().ordinary[locale]
      return words.has(key) || singulars(key).some((word) => words.has(word))
    })
  )
}

/** Whether a word is in a dictionary, or ends as ordinary words do. */
export const isOrdinary = (asked: Asked): boolean => {
  const key = fold(asked.word)
  return (
    isInDictionary(asked) ||
    (key.length > 5 && ENDING.test(key)) ||
    (key.length > 4 && asked.locales.includes('es') && SPANISH_VERB.test(asked.word.toLowerCase()))
  )
}

/** A name that is an ordinary word too. */
export const isAmbiguousName = (asked: Asked): boolean =>
  isGivenName(asked.word) && (AMBIGUOUS_NAMES.has(fold(asked.word)) || isInDictionary(asked))
