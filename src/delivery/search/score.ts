/** How well documents fit a query: BM25, part by part. */
import { PARTS, PLACES } from './postings.js'
import type { Term } from './terms.js'
import type { TextIndex } from './textIndex.js'

/** How soon a word said again adds little, and how much the length of a text counts. */
const K = 1.2
const B = 0.7

/** The documents that have enough of the words, by number, and the score of each. */
export type Matches = { documents: number[]; scores: Float32Array }

/** Rare words tell more. All words that stand for one word of the query count as one. */
const rarity = ({ words }: Term, count: number): number => {
  let size = 0
  for (const { postings } of words.keys()) size += postings.size
  const known = Math.min(size, count)
  return Math.log(1 + (count - known + 0.5) / (known + 0.5))
}

/** The numbers of one score, apart from the word: a typed array for each is what makes this quick. */
const scorerFor = (index: TextIndex<unknown>): ((document: number, counts: number) => number) => {
  const { lengths } = index
  const width = PARTS.length
  const shifts = Uint8Array.from(PLACES, ({ shift }) => shift)
  const masks = Uint32Array.from(PLACES, ({ most }) => most)
  const boosts = Float64Array.from(PARTS, ({ boost }) => boost * (K + 1))
  // What the length of a part adds, for each word of it.
  const each = Float64Array.from(index.averages(), (average) => (K * B) / average)
  return (document, counts) => {
    let sum = 0
    for (let part = 0; part < width; part += 1) {
      const said = (counts >>> shifts[part]!) & masks[part]!
      if (said === 0) continue
      const norm = K * (1 - B) + each[part]! * lengths[document * width + part]!
      sum += (boosts[part]! * said) / (said + norm)
    }
    return sum
  }
}

/**
 * The documents that have all the words; when there are none, those with at least half of them, then
 * those with any. `onlyAll` leaves it at the first. Removed documents may be among them.
 */
export const match = ({
  index,
  terms,
  onlyAll = false,
}: {
  index: TextIndex<unknown>
  terms: readonly Term[]
  onlyAll?: boolean
}): Matches => {
  const { room, count } = index
  const scoreOf = scorerFor(index)
  const scores = new Float32Array(room)
  const matched = new Uint8Array(room)
  const seenFor = new Uint8Array(room)
  terms.forEach((term, position) => {
    const rare = rarity(term, count)
    for (const [word, share] of term.words) {
      const { documents, counts } = index.documentsOf(word)
      const weight = rare * share
      for (let place = 0; place < word.postings.size; place += 1) {
        const document = documents[place]!
        scores[document] = scores[document]! + weight * scoreOf(document, counts[place]!)
        if (seenFor[document] === position + 1) continue
        seenFor[document] = position + 1
        matched[document] = matched[document]! + 1
      }
    }
  })
  const withAtLeast = (least: number): number[] => {
    const documents: number[] = []
    for (let document = 0; document < room; document += 1)
      if (matched[document]! >= least && index.valueOf(document) !== undefined)
        documents.push(document)
    return documents
  }
  const all = terms.length
  for (const least of onlyAll ? [all] : [all, Math.ceil(all / 2), 1]) {
    const documents = all === 0 ? [] : withAtLeast(least)
    if (documents.length > 0) return { documents, scores }
  }
  return { documents: [], scores }
}
