/** Names and places of a text: every run of capitalised words is judged once. */
import { fold } from './data/list.js'
import { PUBLIC_BODIES } from './data/publicBodies.js'
import { NAMING, TITLES_LOWER } from './data/terms.js'
import { leadsToPlace } from './evidence.js'
import type { Hit, Reading } from './hit.js'
import { isAmbiguousName, isGivenName, isTerm } from './lexicon.js'
import type { Known } from './kinds.js'
import { judgeRun } from './names.js'
import { institution, shapedPlaces, towns, type Piece } from './places.js'
import { runsOf, wordsOf, type Run, type Word } from './words.js'

/** Every word of the declared pseudonyms, folded. */
export const pseudonymWords = (pseudonyms: readonly string[]): ReadonlySet<string> =>
  new Set(
    pseudonyms
      .flatMap((name) => [...fold(name).split(/[\s-]+/), ...fold(name).split(/\s+/)])
      .filter(Boolean),
  )

export const isPseudonym = ({
  word,
  declared,
}: {
  word: string
  declared: ReadonlySet<string>
}): boolean =>
  declared.has(fold(word)) ||
  fold(word)
    .split('-')
    .every((part) => declared.has(part))

type Text = { words: readonly Word[]; text: string; known: Known; declared: ReadonlySet<string> }

const hitOf = ({
  words,
  piece,
  name,
}: {
  words: readonly Word[]
  piece: Piece
  name: 'name' | 'place'
}): Hit => ({
  class: name,
  start: words[piece.from]!.start,
  end: words[piece.to - 1]!.end,
  confidence: piece.confidence,
})

/** The parts of a run that no town and no region took. */
const remainders = ({ run, taken }: { run: Run; taken: readonly Run[] }): Run[] => {
  const rest: Run[] = []
  let from = run.from
  for (const { from: start, to } of [...taken].sort((a, b) => a.from - b.from)) {
    if (start > from) rest.push({ from, to: start })
    from = Math.max(from, to)
  }
  if (from < run.to) rest.push({ from, to: run.to })
  return rest
}

/** Whether every word of a run is a declared pseudonym: "Nadia" is, "Nadia Kowalski" is not. */
const isAllDeclared = ({ words, declared }: Text, run: Run): boolean => {
  const names = words
    .slice(run.from, run.to)
    .filter(
      (word) =>
        word.isCapital && !(isTerm(word.text) && !isPseudonym({ word: word.text, declared })),
    )
  return names.length > 0 && names.every((word) => isPseudonym({ word: word.text, declared }))
}

const judged = (of: Text, run: Run): Hit[] => {
  const { words, text, known, declared } = of
  const found = institution({ words, run, known })
  if (found) return [hitOf({ words, piece: found, name: 'place' })]
  const { pieces, passed } = towns({ words, run, known })
  const rest = remainders({ run, taken: [...pieces, ...passed] }).flatMap((part): Hit[] => {
    const capital = words.slice(part.from, part.to).some((word) => word.isCapital)
    if (!capital) return []
    const end = words[part.to - 1]!.end
    const verdict = judgeRun({ words, run: part, known, after: text.slice(end, end + 300) })
    if (!verdict || isAllDeclared(of, verdict)) return []
    return [hitOf({ words, piece: verdict, name: verdict.class })]
  })
  const named = pieces.filter(
    (piece) =>
      words
        .slice(piece.from, piece.to)
        .some(({ text: word }) => !isPseudonym({ word, declared })) ||
      leadsToPlace({ words, at: piece.from }) === 'sure',
  )
  return [...named.map((piece) => hitOf({ words, piece, name: 'place' })), ...rest]
}

const SURE_NAME = 0.6

/** A name found once is a name wherever its word opens a sentence. */
const again = ({ of: { words }, hits }: { of: Text; hits: readonly Hit[] }): Hit[] => {
  const names = new Map(
    hits
      .filter((hit) => hit.class === 'name' && hit.confidence >= SURE_NAME)
      .map((hit) => [hit.start, hit]),
  )
  const known = new Set(words.flatMap((word) => (names.has(word.start) ? [fold(word.text)] : [])))
  return words.flatMap((word): Hit[] =>
    word.isCapital && word.isFirst && known.has(fold(word.text)) && isGivenName(word.text)
      ? [{ class: 'name', start: word.start, end: word.end, confidence: SURE_NAME }]
      : [],
  )
}

/** Given names that somebody wrote small: "my ex jason". */
const lowerCaseNames = ({ words, known, declared }: Text): Hit[] =>
  words.flatMap((word, at): Hit[] => {
    const previous = words[at - 1]
    if (word.isCapital || word.isFirst || !previous || word.gap !== ' ') return []
    const key = fold(previous.text)
    if (!TITLES_LOWER.has(key) && !NAMING.has(key)) return []
    const asked = { word: word.text, locales: known.locales }
    const isName = isGivenName(word.text) && !isAmbiguousName(asked) && !isTerm(word.text)
    return isName && word.text.length > 2 && !isPseudonym({ word: word.text, declared })
      ? [{ class: 'name', start: word.start, end: word.end, confidence: 0.6 }]
      : []
  })

const PUBLIC = new RegExp(String.raw`(?<!\p{L})(?:${PUBLIC_BODIES.join('|')})(?!\p{L})`, 'giu')

/** Every name and every place of a text. */
export const properNouns = ({
  reading,
  declared,
}: {
  reading: Reading
  declared: ReadonlySet<string>
}): Hit[] => {
  const { text, locales } = reading
  const words = wordsOf(text)
  const lowered = new Set(
    words.filter(({ isCapital }) => !isCapital).map((word) => fold(word.text)),
  )
  const of: Text = { words, text, declared, known: { locales, lowered } }
  const isPublic = new Uint8Array(text.length)
  for (const { 0: body, index } of text.matchAll(PUBLIC))
    isPublic.fill(1, index, index + body.length)
  const judgements = runsOf(words).flatMap((run) => judged(of, run))
  return [
    ...shapedPlaces(text),
    ...judgements,
    ...again({ of, hits: judgements }),
    ...lowerCaseNames(of),
  ].filter(({ start, end }) => !isPublic.subarray(start, end).includes(1))
}
