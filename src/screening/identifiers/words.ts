/** The words of a text with what their surroundings say, and runs of capitalised words. */
import { fold } from './data/list.js'
import { PLACE_HEADS } from './data/placeRules.js'

export type Word = {
  text: string
  start: number
  end: number
  isCapital: boolean
  isUpper: boolean
  /** At the head of a sentence, where a capital says nothing. */
  isFirst: boolean
  /** What stands between this word and the one before it. */
  gap: string
  isPossessive: boolean
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*/gu
const ABBREVIATION =
  /^(?:dr|dra|mr|mrs|ms|mx|prof|sr|sra|srta|st|sgt|lt|rev|lic|d|dña|ing|av|avda|col|no|núm|ee|[a-z])$/i
const SENTENCE_GAP = /[.!?…:;]["')\]]*\s|\n|["(\[¿¡«—•]\s*$|^[-–]\s/u

/** Every word of a text, in order. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = []
  let last = 0
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const possessive = /'s$/i.exec(found)
    const word = possessive ? found.slice(0, -2) : found
    const gap = text.slice(last, index)
    const previous = words.at(-1)
    const isAbbreviated =
      /^\.\s?$/.test(gap) && previous !== undefined && ABBREVIATION.test(previous.text)
    const first = word.charAt(0)
    words.push({
      text: word,
      start: index,
      end: index + word.length,
      isCapital: first !== first.toLowerCase(),
      isUpper: word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase(),
      isFirst: previous === undefined || (!isAbbreviated && SENTENCE_GAP.test(gap)),
      gap,
      isPossessive:
        possessive !== null || (found.endsWith('s') && text[index + found.length] === "'"),
    })
    last = index + found.length
  }
  return words
}

const CONNECTORS = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'van',
  'von',
  'der',
  'den',
  'da',
  'dos',
  'di',
  'al',
  'el',
  'bin',
  'of',
  'the',
])
const LONGEST_RUN = 8

export type Run = { from: number; to: number }

const touches = (gap: string) => /^[ ]$|^\. ?$|^-$/.test(gap)

/**
 * Runs of capitalised words, small connectors between them included: "Ana de la Torre",
 * "Hospital de la Merced". `to` is the index after the last word.
 */
export const runsOf = (words: readonly Word[]): Run[] => {
  const runs: Run[] = []
  let from = 0
  while (from < words.length) {
    if (!words[from]!.isCapital) {
      from += 1
      continue
    }
    let to = from + 1
    let next = to
    while (next < words.length && next - from < LONGEST_RUN) {
      const word = words[next]!
      const isOwned = words[next - 1]!.isPossessive && !PLACE_HEADS.has(fold(word.text))
      if (!touches(word.gap.replace(/^'s?/, '')) || word.isFirst || isOwned) break
      if (word.isCapital) to = next + 1
      else if (!CONNECTORS.has(word.text)) break
      next += 1
    }
    runs.push({ from, to })
    from = to
  }
  return runs
}
