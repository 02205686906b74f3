/** File names and slugs: the words of a text without spaces, where no capital tells a name. */
import { fold } from './data/list.js'
import type { Hit, Reading } from './hit.js'
import { isAmbiguousName, isCity, isGivenName, isOrdinary, isSurname, isTerm } from './lexicon.js'
import { isPseudonym } from './properNouns.js'

const WORD = /\p{L}{2,}/gu
const COMPACT_DATE = /(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/g
const MAX_LENGTH = 1000

/** Whether a text is one word of several parts, as `sarah-whitfield.jpg`. */
const isFileName = (text: string): boolean =>
  text.length <= MAX_LENGTH && !/\s/.test(text.trim()) && /[-_./%]/.test(text.trim())

const phrases = (words: readonly RegExpExecArray[], at: number) =>
  [3, 2, 1].flatMap((length) => {
    const part = words.slice(at, at + length)
    return part.length === length ? [{ length, phrase: part.map((word) => word[0]).join(' ') }] : []
  })

/** Names, towns and dates inside a file name or a slug. */
export const fileNames = ({
  reading: { text, locales },
  declared,
}: {
  reading: Reading
  declared: ReadonlySet<string>
}): Hit[] => {
  if (!isFileName(text)) return []
  const words = [...text.matchAll(WORD)] as RegExpExecArray[]
  const hits: Hit[] = [...text.matchAll(COMPACT_DATE)].map(({ 0: date, index }) => ({
    class: 'date',
    start: index,
    end: index + date.length,
    confidence: 0.7,
  }))
  const isPlain = (word: string) => isTerm(word) || isOrdinary({ word, locales })
  for (let at = 0; at < words.length; at += 1) {
    const { 0: word, index } = words[at]!
    if (isPseudonym({ word, declared })) continue
    const town = phrases(words, at).find(
      ({ phrase, length }) =>
        isCity(phrase) &&
        (length > 1 || (!isGivenName(phrase) && !isPlain(phrase) && !isSurname(phrase))),
    )
    if (town) {
      const last = words[at + town.length - 1]!
      hits.push({ class: 'place', start: index, end: last.index + last[0].length, confidence: 0.6 })
      at += town.length - 1
    } else if (isGivenName(word) && !isTerm(word) && !isAmbiguousName({ word, locales })) {
      const next = words[at + 1]
      const family =
        next &&
        next.index === index + word.length + 1 &&
        !isPlain(next[0]) &&
        fold(next[0]).length > 3
      const end = family ? next.index + next[0].length : index + word.length
      hits.push({ class: 'name', start: index, end, confidence: family ? 0.75 : 0.6 })
      if (family) at += 1
    }
  }
  return hits
}
