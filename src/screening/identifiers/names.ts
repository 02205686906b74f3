/** Names of people and employers inside a run of capitals, by the lists and by the words around. */
import { CITED_FULL_NAMES } from './data/surnames.js'
import { fold } from './data/list.js'
import {
  deedAfter,
  type Deed,
  leadsToName,
  leadsToPlace,
  ownsRelative,
  standsBeforeState,
} from './evidence.js'
import { isInDictionary, isVerb } from './lexicon.js'
import { kindOf, type Kind, type Known } from './kinds.js'
import type { Run, Word } from './words.js'

export type Judged = Run & { class: 'name' | 'place'; confidence: number }

type Asked = { words: readonly Word[]; run: Run; known: Known; after: string }

const MAY_BE_NAME: ReadonlySet<Kind> = new Set([
  'given',
  'ambiguous',
  'surname',
  'wordSurname',
  'initial',
  'unknown',
])
const CITATION =
  /^(?:'s)?(?: (?:&|and|y) \p{Lu}[\p{L}-]{1,30}| et al\.?){0,3},? \(?(?:19|20)\d\d[a-z]?\)/u
/** Ward 7, Room 12: no name. */
const NUMBERED = /^ \d/
/** "Coan, J. A., Schaefer, H. S., & Davidson, R. J. (2006)": an entry of a list of references. */
const REFERENCE = /^, \p{Lu}\.(?: ?\p{Lu}\.){0,2}(?:(?:,| &| y| and).{0,240}\(| \()(?:19|20)\d\d/u
const MONTHS =
  /^(?:april|may|june|july|august|march|january|abril|mayo|junio|julio|agosto|marzo|enero)$/
const CALENDAR = /^(?:in|since|by|last|next|of|until|en|de|desde|hasta|early|late|mid|this|every)$/

/** Cuts what is no part of a name off both ends: titles, ordinary words, connectors. */
const trimmed = ({ kinds, run }: { kinds: readonly Kind[]; run: Run }): Run => {
  let { from, to } = run
  const at = (place: number) => kinds[place - run.from]!
  while (from < to && !MAY_BE_NAME.has(at(from))) from += 1
  while (to > from && (!MAY_BE_NAME.has(at(to - 1)) || at(to - 1) === 'initial') && to - from > 1)
    to -= 1
  return { from, to }
}

const isMonth = ({ words, run }: { words: readonly Word[]; run: Run }): boolean => {
  const word = words[run.from]!
  const previous = words[run.from - 1]
  return (
    run.to - run.from === 1 &&
    MONTHS.test(fold(word.text)) &&
    previous !== undefined &&
    CALENDAR.test(fold(previous.text))
  )
}

/** Whether a run begins with the full name of a cited author, whose surname alone is a term. */
const isCitedInFull = ({
  words,
  run,
  whole,
}: {
  words: readonly Word[]
  run: Run
  whole: Run
}): boolean =>
  [run.to, run.to + 1, run.to + 2, whole.to]
    .filter((to) => to <= whole.to)
    .some((to) =>
      CITED_FULL_NAMES.has(
        fold(
          words
            .slice(run.from, to)
            .map(({ text }) => text)
            .join(' '),
        ),
      ),
    )

/** A family name that is a word: alone among small letters, with no article before it. */
const isLoneSurname = ({
  words,
  at,
  deed,
}: {
  words: readonly Word[]
  at: number
  deed: Deed
}): boolean => {
  const [previous, word, next] = [words[at - 1], words[at]!, words[at + 1]]
  if (word.isFirst) return deed === 'person'
  const isAmongCapitals =
    previous?.isCapital === true || (next?.isCapital === true && !next.isFirst)
  return (
    !isAmongCapitals && !/^(?:the|an?|el|la|los|las|un|una|del|al)$/i.test(previous?.text ?? '')
  )
}

/** Whether an unknown word at the head of a sentence is followed by a verb, or set off by a comma. */
const isSubject = ({
  words,
  last,
  known: { locales },
}: {
  words: readonly Word[]
  last: number
  known: Known
}): boolean => {
  const next = words[last + 1]
  if (!next) return false
  if (next.gap === ', ')
    return /^(?:who|que|quien|my|mi|de|a|an|the|un|una|el|la|her|his|su)$/.test(next.text)
  return next.gap === ' ' && !next.isCapital && isVerb({ word: next.text, locales })
}

/** How sure a run without any lead is a name, by what its words may be. */
const byKinds = ({
  words,
  run,
  kinds,
  known,
}: {
  words: readonly Word[]
  run: Run
  kinds: readonly Kind[]
  known: Known
}): number => {
  const word = words[run.from]!
  const last = run.to - 1
  const has = (kind: Kind) => kinds.includes(kind)
  const names = kinds.filter((kind) => MAY_BE_NAME.has(kind)).length
  const deed = deedAfter({ words, last })
  if (has('given')) return names > 1 ? 0.95 : 0.85
  if (has('ambiguous')) {
    if (names > 1) return 0.8
    if (!word.isFirst) return MONTHS.test(fold(word.text)) && deed === undefined ? 0 : 0.6
    return deed === 'person' || ownsRelative({ words, last }) ? 0.7 : 0
  }
  if (has('surname')) return names > 1 ? 0.75 : word.isFirst && deed === undefined ? 0.5 : 0.6
  if (names > 1 && (has('unknown') || has('initial'))) return has('initial') ? 0.7 : 0.6
  if (has('wordSurname'))
    return names === 1 && isLoneSurname({ words, at: run.from, deed }) ? 0.45 : 0
  if (!has('unknown')) return 0
  if (!word.isFirst) return 0.45
  return deed !== undefined || word.isPossessive || isSubject({ words, last, known }) ? 0.45 : 0
}

/** Spanish writes hardly any capitals: one behind "con" or "a" is somebody, whatever the word means. */
const isSpanishCompanion = ({ words, run, known }: Omit<Asked, 'after'>): boolean => {
  const previous = words[run.from - 1]
  const word = words[run.from]!
  return (
    known.locales.includes('es') &&
    previous !== undefined &&
    !word.isFirst &&
    word.gap === ' ' &&
    run.to - run.from === 1 &&
    /^(?:con|a)$/.test(previous.text) &&
    leadsToPlace({ words, at: run.from }) === undefined
  )
}

/** Judges one run that is no town and no institution. */
export const judgeRun = ({ words, run: whole, known, after }: Asked): Judged | undefined => {
  const all = words
    .slice(whole.from, whole.to)
    .map((word) => (word.isCapital ? kindOf({ word, known }) : 'ordinary'))
  const lead = leadsToName({ words, at: whole.from })
  const only = whole.to - whole.from === 1
  if (lead === 'naming' && only && all[0] !== 'term' && all[0] !== 'acronym')
    return { ...whole, class: 'name', confidence: 0.8 }
  const first = words[whole.from]!
  const isWord = isInDictionary({ word: first.text, locales: known.locales })
  if (lead === 'work' && !first.isFirst && !isWord)
    return { ...whole, class: 'name', confidence: 0.6 }
  const run = trimmed({ kinds: all, run: whole })
  if (run.from === run.to)
    return all[0] === 'ordinary' && isSpanishCompanion({ words, run: whole, known })
      ? { ...whole, class: 'name', confidence: 0.45 }
      : undefined
  if (isCitedInFull({ words, run, whole }) || isMonth({ words, run })) return undefined
  if (NUMBERED.test(after) && all.at(-1) !== 'given' && run.to - run.from === 1) return undefined
  const kinds = all.slice(run.from - whole.from, run.to - whole.from)
  if (!kinds.includes('given') && (CITATION.test(after) || REFERENCE.test(after))) return undefined
  const hasTitle = run.from > whole.from && all[run.from - whole.from - 1] === 'title'
  if (hasTitle || lead === 'title') return { ...run, class: 'name', confidence: 0.9 }
  const isKnownName = kinds.some((kind) => kind === 'given' || kind === 'ambiguous')
  const leads = leadsToPlace({ words, at: run.from })
  const isPlace = !isKnownName && leads !== undefined && !words[run.to - 1]!.isPossessive
  if (standsBeforeState({ words, last: run.to - 1 }))
    return { ...run, class: 'place', confidence: 0.9 }
  if (isPlace && !kinds.includes('acronym'))
    return { ...run, class: 'place', confidence: leads === 'sure' ? 0.7 : 0.5 }
  const confidence = byKinds({ words, run, kinds, known })
  return confidence > 0 ? { ...run, class: 'name', confidence } : undefined
}
