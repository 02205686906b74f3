/** What the words before and behind a run of capitals say about it: a person, or a place. */
import { fold } from './data/list.js'
import { NAMING, TITLES_CAPITAL, TITLES_LOWER } from './data/terms.js'
import { AT_PERSON, IMPERSONAL, MOTION, ORIGIN, PARTICLES, PERSON_VERBS } from './data/verbs.js'
import { isRegion } from './lexicon.js'
import { STATE_CODES } from './data/regions.js'
import type { Word } from './words.js'

export type Around = { words: readonly Word[]; at: number }

const ARTICLES = new Set(['the', 'la', 'el', 'los', 'las', 'downtown', 'nearby', 'old', 'little'])
const SURE = new Set([
  ...[
    'in',
    'near',
    'outside',
    'inside',
    'across',
    'around',
    'toward',
    'towards',
    'downtown',
    'throughout',
  ],
  ...['en', 'desde', 'hacia'],
])
const WEAK = new Set([
  'through',
  'beside',
  'into',
  'past',
  'por',
  'beyond',
  'leaving',
  'visiting',
  'left',
])
const OF_PLACE =
  /^(?:city|town|suburb|suburbs|outskirts|north|south|east|west|streets|mayor|part|side|village|port|coast|middle|edge|people|capital|neighborhood)$/

/** The words before one, nearest first, within its sentence. */
const backwards = ({ words, at }: Around, count: number): string[] => {
  const found: string[] = []
  for (let place = at - 1; place >= 0 && found.length < count; place -= 1) {
    if (words[place + 1]!.isFirst) break
    found.push(fold(words[place]!.text))
  }
  return found
}

const near = ({ list, within }: { list: ReadonlySet<string>; within: readonly string[] }) =>
  within.some((word) => list.has(word))

export type PlaceEvidence = 'sure' | 'weak' | undefined

/** Whether what stands before a word leads to a place. */
export const leadsToPlace = (around: Around): PlaceEvidence => {
  const { words, at } = around
  if (words[at]!.isFirst || !/^ $/.test(words[at]!.gap)) return undefined
  const all = backwards(around, 7)
  const context = ARTICLES.has(all[0] ?? '') && !SURE.has(all[0] ?? '') ? all.slice(1) : all
  const [preposition = '', ...earlier] = context
  if (SURE.has(preposition)) return 'sure'
  if (WEAK.has(preposition)) return 'weak'
  const close = earlier.slice(0, 4)
  if (preposition === 'from' || preposition === 'de' || preposition === 'del') {
    if (near({ list: ORIGIN, within: close.slice(0, 2) })) return 'sure'
    return preposition === 'from' ? 'weak' : undefined
  }
  if (preposition === 'of') return OF_PLACE.test(earlier[0] ?? '') ? 'sure' : undefined
  if (preposition === 'to' || preposition === 'a' || preposition === 'al')
    return near({ list: MOTION, within: earlier.slice(0, 5) }) ||
      /^(?:junto|cerca|frente|close|next)$/.test(earlier[0] ?? '')
      ? 'sure'
      : undefined
  if (preposition === 'at') return near({ list: AT_PERSON, within: close }) ? undefined : 'weak'
  return undefined
}

/** Whether a town stands before its state: "Eau Claire, Wisconsin". */
export const standsBeforeState = ({
  words,
  last,
}: {
  words: readonly Word[]
  last: number
}): boolean => {
  const [next, second] = [words[last + 1], words[last + 2]]
  if (!next || !/^, ?$/.test(next.gap) || !next.isCapital) return false
  const two = second && second.gap === ' ' ? `${next.text} ${second.text}` : ''
  return isRegion(next.text) || isRegion(two) || new RegExp(`^(?:${STATE_CODES})$`).test(next.text)
}

export type NameEvidence = 'title' | 'naming' | 'work' | undefined

/** Whether what stands before a word says that a name follows. */
export const leadsToName = (around: Around): NameEvidence => {
  const { words, at } = around
  const word = words[at]!
  const previous = words[at - 1]
  if (!previous || !/^(?:,|\.|:|—)? ?["']?$/.test(word.gap)) return undefined
  const key = fold(previous.text)
  if (NAMING.has(key)) return 'naming'
  if (word.isFirst) return undefined
  if (previous.isCapital && TITLES_CAPITAL.has(key)) return 'title'
  if (!previous.isCapital && TITLES_LOWER.has(key)) return 'title'
  const [first = '', second = ''] = backwards(around, 2)
  if (/^(?:name|nombre|apodo)$/.test(second) && /^(?:is|was|es|era)$/.test(first)) return 'naming'
  if (
    /^(?:for|at|by|para|en)$/.test(first) &&
    /^(?:work(?:s|ed|ing)?|employed|trabaj\p{L}+|emplead[oa])$/u.test(second)
  )
    return 'work'
  return undefined
}

export type Deed = 'person' | 'anything' | undefined

/** What the word behind a run does: something only people do, something a feeling may do too, or nothing known. */
export const deedAfter = ({ words, last }: { words: readonly Word[]; last: number }): Deed => {
  let at = last + 1
  while (words[at] && words[at]!.gap === ' ' && PARTICLES.has(fold(words[at]!.text))) at += 1
  const next = words[at]
  if (!next || !/^ $/.test(next.gap)) return undefined
  const key = fold(next.text)
  if (!PERSON_VERBS.has(key)) return undefined
  return IMPERSONAL.has(key) ? 'anything' : 'person'
}

/** Whether somebody's relative follows: "Hope's mother". */
export const ownsRelative = ({ words, last }: { words: readonly Word[]; last: number }): boolean =>
  words[last]!.isPossessive && TITLES_LOWER.has(fold(words[last + 1]?.text ?? ''))
