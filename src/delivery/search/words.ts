/** The words of a text, as search reads them. */

/** A word and where it stands: `text` without accents and capitals, `start` and `end` as written. */
export type FoundWord = { text: string; start: number; end: number }

/** A letter or digit and what belongs to it; an apostrophe only between letters. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu
/** The same in a folded text, which has neither marks nor other apostrophes. */
const FOLDED_WORD = /[\p{L}\p{N}]+(?:'\p{L}+)*/gu
const PLAIN_WORD = /[a-z0-9]+(?:'[a-z]+)*/g
const HAS_MARK = /\p{M}/u
const IS_PLAIN = /^\p{ASCII}*$/u

/** What is longer is an address or noise, not a word. */
export const MAX_WORD = 40

const SPECIAL = /\P{ASCII}/gu
/** What the letters with accents fold to, filled as they come; the rest of Unicode is too much to keep. */
const folds = new Map<string, string>()
const KEPT_BELOW = 0x2100

const foldOne = (character: string): string => {
  const known = folds.get(character)
  if (known !== undefined) return known
  const folded =
    character === '’'
      ? "'"
      : character
          .normalize('NFKD')
          .replace(/\p{M}+/gu, '')
          .toLowerCase()
  if (character.charCodeAt(0) < KEPT_BELOW) folds.set(character, folded)
  return folded
}

/** Without accents, capitals and typographic apostrophes: `Relación` and `relacion` are one. */
export const fold = (text: string): string => {
  const lower = text.toLowerCase()
  return IS_PLAIN.test(lower) ? lower : lower.replace(SPECIAL, foldOne)
}

const wordsIn = (folded: string): RegExp => (IS_PLAIN.test(folded) ? PLAIN_WORD : FOLDED_WORD)

/**
 * Whether every character of a text folds to one: then places in the folded text are those in the text.
 * A mark folds to none, and what is left folds to one or more.
 */
const keepsPlaces = (text: string, folded: string): boolean =>
  folded.length === text.length && (IS_PLAIN.test(text) || !HAS_MARK.test(text))

/** About so much of a text is folded at a time, up to a space, for who needs only the beginning. */
const PIECE = 1000

/** The words of a text one after the other, with their places. What is no letter or digit is none. */
export function* eachWord(text: string): Generator<FoundWord> {
  for (let from = 0; from < text.length;) {
    const space = text.slice(from + PIECE).search(/\s/)
    const until = space === -1 ? text.length : from + PIECE + space
    const piece = text.slice(from, until)
    const folded = fold(piece)
    const isQuick = keepsPlaces(piece, folded)
    const found = isQuick ? folded.matchAll(wordsIn(folded)) : piece.matchAll(WORD)
    for (const { 0: word, index } of found) {
      if (word.length > MAX_WORD) continue
      const start = from + index
      yield { text: isQuick ? word : fold(word), start, end: start + word.length }
    }
    from = until
  }
}

/** Every word of a text, in order, folded: what `eachWord` gives, several times as fast. */
export const foldedWords = (text: string): string[] => {
  const folded = fold(text)
  const all = folded.match(wordsIn(folded)) ?? []
  return all.filter(({ length }) => length <= MAX_WORD)
}

/** How the words of a text that have accents are written, by what they fold to. */
export const accentedWords = (text: string): ReadonlyMap<string, string> => {
  if (IS_PLAIN.test(text)) return new Map()
  const accented = (text.match(WORD) ?? []).filter((word) => !IS_PLAIN.test(word))
  return new Map(accented.map((word) => [fold(word), word.toLowerCase()]))
}
