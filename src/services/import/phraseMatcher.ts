/**
 * Finds many phrases in a text in one pass. Phrases and text are compared word by word, so case,
 * accents, white space, apostrophes and dashes do not matter and a phrase never matches inside a
 * word; the longest phrase wins. The cost depends on the text and on the longest phrase, not on how
 * many phrases there are.
 */
export type PhraseMatch<T> = { entry: T; start: number; end: number; words: number }

type Node<T> = { next: Map<string, Node<T>>; entry?: T }
type Token = { word: string; start: number; end: number }

const WORD = /[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu
/** A phrase does not reach across the end of a sentence or clause. */
const BOUNDARY = /[.!?;:\n]/

const normalise = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ]/g, '')

const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word: normalise(word),
    start: index,
    end: index + word.length,
  }))

export const countWords = (text: string): number => text.match(WORD)?.length ?? 0

export type PhraseMatcher<T> = (text: string) => PhraseMatch<T>[]

/** Builds the matcher; of equal phrases the first given wins. */
export const createPhraseMatcher = <T>(
  phrases: { phrase: string; entry: T }[],
): PhraseMatcher<T> => {
  const root: Node<T> = { next: new Map() }
  for (const { phrase, entry } of phrases) {
    const words = tokensOf(phrase)
    if (words.length === 0) continue
    let node = root
    for (const { word } of words) {
      const next: Node<T> = node.next.get(word) ?? { next: new Map() }
      node.next.set(word, next)
      node = next
    }
    node.entry ??= entry
  }

  const longestFrom = (text: string, tokens: Token[], from: number): PhraseMatch<T> | null => {
    let node = root
    let best: PhraseMatch<T> | null = null
    for (let at = from; at < tokens.length; at += 1) {
      const token = tokens[at]
      const previous = tokens[at - 1]
      if (token === undefined) break
      if (at > from && previous && BOUNDARY.test(text.slice(previous.end, token.start))) break
      const next = node.next.get(token.word)
      if (next === undefined) break
      node = next
      if (node.entry !== undefined) {
        best = {
          entry: node.entry,
          start: tokens[from]?.start ?? 0,
          end: token.end,
          words: at - from + 1,
        }
      }
    }
    return best
  }

  return (text) => {
    const tokens = tokensOf(text)
    const matches: PhraseMatch<T>[] = []
    for (let at = 0; at < tokens.length;) {
      const match = longestFrom(text, tokens, at)
      if (match !== null) matches.push(match)
      at += match?.words ?? 1
    }
    return matches
  }
}
