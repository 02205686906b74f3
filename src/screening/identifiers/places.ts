/** Places smaller than a state: by shape, by the lists, and by the words around an unknown name. */
import { fold } from './data/list.js'
import {
  GENERIC,
  NEEDS_OF,
  PLACE_FIRST,
  PLACE_HEADS,
  PLACE_SHAPES,
  SPANISH_PLACE_FIRST,
} from './data/placeRules.js'
import {
  deedAfter,
  leadsToName,
  leadsToPlace,
  ownsRelative,
  standsBeforeState,
} from './evidence.js'
import type { Hit } from './hit.js'
import {
  beginsPlace,
  isCity,
  isGivenName,
  isInDictionary,
  isRegion,
  isSurname,
  isTerm,
} from './lexicon.js'
import type { Known } from './kinds.js'
import type { Run, Word } from './words.js'

/** Places whose shape is enough: streets, codes, coordinates. */
export const shapedPlaces = (text: string): Hit[] =>
  PLACE_SHAPES.flatMap(({ shape, confidence }) =>
    [...text.matchAll(shape)].map(({ 0: found, index }): Hit => ({
      class: 'place',
      start: index,
      end: index + found.length,
      confidence,
    })),
  )

type Asked = { words: readonly Word[]; run: Run; known: Known }

export type Piece = Run & { confidence: number }

const phrase = (words: readonly Word[], { from, to }: Run): string =>
  words
    .slice(from, to)
    .map(({ text }, place) => (place === 0 ? text : ` ${text}`))
    .join('')

const isTelling = (word: Word): boolean =>
  word.isCapital &&
  !GENERIC.has(fold(word.text)) &&
  !PLACE_HEADS.has(fold(word.text)) &&
  !isTerm(word.text)

/** An institution or landmark: its kind stands in the run, and a word that tells which one. */
export const institution = ({ words, run }: Asked): Piece | undefined => {
  const inside = words.slice(run.from, run.to)
  const telling = inside.some(isTelling)
  const [first, second] = inside
  const last = inside.at(-1)!
  if (telling && inside.length > 1) {
    const key = fold(first!.text)
    const kinds = inside.slice(1).some((word) => word.isCapital && PLACE_HEADS.has(fold(word.text)))
    if (kinds && (PLACE_HEADS.has(fold(last.text)) || inside.length > 2))
      return { ...run, confidence: 0.85 }
    const begins = PLACE_FIRST.has(key) && (!NEEDS_OF.has(key) || fold(second!.text) === 'of')
    if (begins && !/^(?:los|las|el|city|town)$/.test(key)) return { ...run, confidence: 0.8 }
    if (SPANISH_PLACE_FIRST.has(key)) return { ...run, confidence: 0.85 }
  }
  return telling ? announcedInLowerCase({ words, run }) : undefined
}

/** "lago de Sanabria", "the University of Dayton" after a small word: the kind stands before the run. */
const announcedInLowerCase = ({ words, run }: Omit<Asked, 'known'>): Piece | undefined => {
  let at = run.from - 1
  let hasOf = false
  while (
    at >= 0 &&
    run.from - at <= 3 &&
    /^(?:de|del|la|las|los|el|of|the)$/.test(words[at]!.text)
  ) {
    if (words[at + 1]!.isFirst) return undefined
    hasOf ||= /^(?:de|del|of)$/.test(words[at]!.text)
    at -= 1
  }
  const kind = words[at]
  if (!kind || words[at + 1]!.isFirst || words[at + 1]!.gap !== ' ') return undefined
  if (!SPANISH_PLACE_FIRST.has(fold(kind.text))) return undefined
  const isDivision = /^(?:condado|municipio|comarca|provincia)$/.test(fold(kind.text))
  const first = words[run.from]!.text
  const isSomebody =
    hasOf && !isDivision && (isGivenName(first) || isSurname(first)) && !isCity(first)
  return isSomebody || isRegion(phrase(words, run))
    ? undefined
    : { from: at, to: run.to, confidence: 0.8 }
}

/** Kenya, Jordan, Chad: a country's name, unless a person's deed or another name stands beside it. */
const isPerson = ({
  words,
  run,
  whole,
}: {
  words: readonly Word[]
  run: Run
  whole: Run
}): boolean => {
  const last = run.to - 1
  if (run.to - run.from > 1 || !isGivenName(words[run.from]!.text)) return false
  if (leadsToPlace({ words, at: run.from })) return false
  const next = words[run.to]
  const hasSurname = run.to < whole.to && next?.isCapital === true && !isRegion(next.text)
  return (
    hasSurname ||
    deedAfter({ words, last }) === 'person' ||
    ownsRelative({ words, last }) ||
    leadsToName({ words, at: run.from }) !== undefined
  )
}

const LONGEST = 5

/** Towns of the lists inside a run, the longest first. Regions are passed over whole. */
export const towns = ({ words, run, known }: Asked): { pieces: Piece[]; passed: Run[] } => {
  const pieces: Piece[] = []
  const passed: Run[] = []
  let at = run.from
  while (at < run.to) {
    if (!beginsPlace(words[at]!.text)) {
      at += 1
      continue
    }
    const ends = Array.from(
      { length: Math.min(LONGEST, run.to - at) },
      (_, step) => at + step + 1,
    ).reverse()
    const region = ends.find(
      (to) =>
        isRegion(phrase(words, { from: at, to })) &&
        !isPerson({ words, run: { from: at, to }, whole: run }),
    )
    const town = ends.find((to) => isCity(phrase(words, { from: at, to })))
    if (region && region >= (town ?? 0)) passed.push({ from: at, to: region })
    else if (town) {
      const piece = townPiece({ words, run: { from: at, to: town }, whole: run, known })
      if (piece) pieces.push(piece)
    }
    at = (region && region >= (town ?? 0) ? region : town) ?? at + 1
  }
  return { pieces, passed }
}

const townPiece = ({ words, run, whole, known }: Asked & { whole: Run }): Piece | undefined => {
  const word = words[run.from]!
  const isOneWord = run.to - run.from === 1
  const leads = leadsToPlace({ words, at: run.from })
  if (standsBeforeState({ words, last: run.to - 1 })) return { ...run, confidence: 0.95 }
  if (!isOneWord) return { ...run, confidence: 0.9 }
  const isName = isGivenName(word.text) || isSurname(word.text)
  const isWord = isInDictionary({ word: word.text, locales: known.locales })
  if (whole.to - whole.from > 1 && isName) return undefined
  if (leads === 'sure' && !word.isPossessive) return { ...run, confidence: 0.9 }
  if (leads === 'weak') return { ...run, confidence: 0.75 }
  if (isName) return undefined
  return isWord && word.isFirst ? undefined : { ...run, confidence: isWord ? 0.55 : 0.8 }
}
