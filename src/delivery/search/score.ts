/** How well documents fit a query: BM25, part by part. */
import { PARTS, PLACES } from './postings.js'
import type { Term } from './terms.js'
import type { TextIndex } from './textIndex.js'

/** How soon a word said again adds little, and how much the length of a text counts. */
const K = 1.2
const B = 0.7

/**
 * The documents that have enough of the words, by number, and the score of each. Both are overwritten
 * by the next match, of whichever index.
 */
export type Matches = { documents: Uint32Array; scores: Float32Array }

const sizeOf = ({ words }: Term): number => {
  let size = 0
  for (const { postings } of words.keys()) size += postings.size
  return size
}

/** Rare words tell more. All words that stand for one word of the query count as one. */
const rarity = (term: Term, count: number): number => {
  const known = Math.min(sizeOf(term), count)
  return Math.log(1 + (count - known + 0.5) / (known + 0.5))
}

/** The numbers of one score, apart from the word: a typed array for each is what makes this quick. */
const scorerFor = (index: TextIndex): ((document: number, counts: number) => number) => {
  const { lengths } = index
  const width = PARTS.length
  const bits = Uint8Array.from(PARTS, (part) => part.bits)
  const masks = Uint32Array.from(PLACES, ({ most }) => most)
  const boosts = Float64Array.from(PARTS, ({ boost }) => boost * (K + 1))
  // What the length of a part adds, for each word of it.
  const each = Float64Array.from(index.averages(), (average) => (K * B) / average)
  return (document, counts) => {
    let sum = 0
    for (let part = 0, left = counts; left !== 0; left >>>= bits[part]!, part += 1) {
      const said = left & masks[part]!
      if (said === 0) continue
      const norm = K * (1 - B) + each[part]! * lengths[document * width + part]!
      sum += (boosts[part]! * said) / (said + norm)
    }
    return sum
  }
}

/** Arrays by the number of a document, kept between searches: they are large and soon done with. */
const room = {
  scores: new Float32Array(0),
  /** How many words of the query a document has, and the last of them. */
  matched: new Uint8Array(0),
  last: new Uint8Array(0),
  documents: new Uint32Array(0),
}

const clearRoom = (size: number): void => {
  if (room.scores.length < size) {
    room.scores = new Float32Array(size * 2)
    room.matched = new Uint8Array(size * 2)
    room.last = new Uint8Array(size * 2)
    room.documents = new Uint32Array(size * 2)
  }
  room.scores.fill(0, 0, size)
  room.matched.fill(0, 0, size)
  room.last.fill(0, 0, size)
}

type Query = {
  index: TextIndex
  terms: readonly Term[]
  /** Only how many there are is asked for, not which fit best. */
  isCount?: boolean
}

/**
 * Scores the documents word by word, and counts how many of the words each has. `strict` gives up on
 * a document with the first word it does not have; the rarest come first, so that few are left soon.
 */
const score = ({ index, terms, isCount = false }: Query, strict: boolean): void => {
  clearRoom(index.room)
  const { scores, matched, last } = room
  const scoreOf = scorerFor(index)
  const ordered = [...terms].sort((one, other) => sizeOf(one) - sizeOf(other))
  ordered.forEach((term, before) => {
    const rare = rarity(term, index.count)
    for (const [word, share] of term.words) {
      const { documents, counts } = index.documentsOf(word)
      const weight = rare * share
      for (let place = 0; place < word.postings.size; place += 1) {
        const document = documents[place]!
        if (last[document] !== before + 1) {
          if (strict && matched[document]! < before) continue
          last[document] = before + 1
          matched[document] = matched[document]! + 1
        }
        if (!isCount)
          scores[document] = scores[document]! + weight * scoreOf(document, counts[place]!)
      }
    }
  })
}

const withAtLeast = ({ profiles, room: size }: TextIndex, least: number): Matches => {
  const { scores, matched, documents } = room
  let count = 0
  for (let document = 0; document < size; document += 1) {
    if (matched[document]! < least || profiles[document] === 0) continue
    documents[count] = document
    count += 1
  }
  return { documents: documents.subarray(0, count), scores }
}

const NOTHING: Matches = { documents: new Uint32Array(0), scores: new Float32Array(0) }

/** The documents that have all the words. */
export const matchAll = (query: Query): Matches => {
  const { index, terms } = query
  if (terms.length === 0 || terms.some(({ words }) => words.size === 0)) return NOTHING
  score(query, true)
  return withAtLeast(index, terms.length)
}

/** The documents that have all the words; else those with at least half of them, else with any. */
export const matchMost = (query: Query): Matches => {
  const { index, terms } = query
  const all = matchAll(query)
  if (all.documents.length > 0 || terms.length === 0) return all
  score(query, false)
  const half = withAtLeast(index, Math.ceil(terms.length / 2))
  return half.documents.length > 0 ? half : withAtLeast(index, 1)
}
