/** The words of a text, as search reads them. */

/** A word and where it stands: `text` without accents and capitals, `start` and `end` as written. */
export type FoundWord = { text: string; start: number; end: number }

/** A letter or digit and what belongs to it; an apostrophe only between letters. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu
/** The same in a folded text, which has neither marks nor other apostrophes. */
const FOLDED_WORD = /[\p{L}\p{N}]+(?:'\p{L}+)*/gu
const PLAIN_WORD = /[a-z0-9]+(?:'[a-z]+)*/g
const IS_PLAIN = /^\p{ASCII}*$/u

/** What is longer is an address or noise, not a word. */
export const MAX_WORD = 40

/** Without accents, capitals and typographic apostrophes: `Relación` and `relacion` are one. */
export const fold = (text: string): string =>
  IS_PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/’/g, "'")
        .toLowerCase()

/** The words of a text one after the other, with their places. What is no letter or digit is none. */
export function* eachWord(text: string): Generator<FoundWord> {
  for (const { 0: written, index } of text.matchAll(WORD))
    if (written.length <= MAX_WORD)
      yield { text: fold(written), start: index, end: index + written.length }
}

/** Every word of a text, in order, folded: what `eachWord` gives, several times as fast. */
export const foldedWords = (text: string): string[] => {
  const folded = fold(text)
  const all = folded.match(IS_PLAIN.test(folded) ? PLAIN_WORD : FOLDED_WORD) ?? []
  return all.filter(({ length }) => length <= MAX_WORD)
}

/** How the words of a text that have accents are written, by what they fold to. */
export const accentedWords = (text: string): ReadonlyMap<string, string> => {
  if (IS_PLAIN.test(text)) return new Map()
  const accented = (text.match(WORD) ?? []).filter((word) => !IS_PLAIN.test(word))
  return new Map(accented.map((word) => [fold(word), word.toLowerCase()]))
}
