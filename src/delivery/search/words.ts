/** The words of a text, as search reads them. */

/** A word and where it stands: `text` without accents and capitals, `start` and `end` as written. */
export type FoundWord = { text: string; start: number; end: number }

/** A letter or digit and what belongs to it; an apostrophe only between letters. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu

const PLAIN = /^[a-z0-9]*$/
const PLAIN_ANY_CASE = /^[A-Za-z0-9]*$/

/** What is longer is an address or noise, not a word. */
export const MAX_WORD = 40

/** A word without accents, capitals and typographic apostrophes: `Relación` and `relacion` are one. */
export const fold = (word: string): string => {
  if (PLAIN.test(word)) return word
  if (PLAIN_ANY_CASE.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/’/g, "'")
    .toLowerCase()
}

/** Every word of a text, in order. What has no letter or digit (emoji, marks) is not a word. */
export const wordsOf = (text: string): FoundWord[] => {
  const found: FoundWord[] = []
  for (const { 0: written, index } of text.matchAll(WORD)) {
    if (written.length > MAX_WORD) continue
    found.push({ text: fold(written), start: index, end: index + written.length })
  }
  return found
}
