/** How well documents fit a query: BM25, part by part. */
import { PARTS, PLACES } from './postings.js'
import type { Term } from './terms.js'
import type { TextIndex } from './textIndex.js'

/** How soon a word said again adds little, and how much the length of a text counts. */
const K = 1.2
const B = 0.7

/** The documents that have enough of the words, and the score of each, by its number. */
export type Matches = { documents: number[]; scores: Float32Array }

/** Rare words tell more. All words that stand for one word of the query count as one. */
const rarity = ({ words }: Term, count: number): number => {
  let size = 0
  for (const { postings } of words.keys()) size += postings.size
  const known = Math.min(size, count)
  return Math.log(1 + (count - known + 0.5) / (known + 0.5))
}

const enoughOf = (matched: Uint8Array, least: number): number[] => {
  const documents: number[] = []
  matched.forEach((words, document) => {
    if (words >= least) documents.push(document)
  })
  return documents
}

/**
 * The documents that have all the words; when there are none, those with at least half of them, then
 * those with any. `onlyAll` leaves it at the first.
 */
export const match = ({
  index,
  terms,
  onlyAll = false,
}: {
  index: TextIndex
  terms: readonly Term[]
  onlyAll?: boolean
}): Matches => {
  const { room, count, lengths } = index
  const averages = index.averages()
  const scores = new Float32Array(room)
  const matched = new Uint8Array(room)
  const seenFor = new Uint8Array(room)
  const parts = PARTS.map(({ boost }, part) => ({
    ...(PLACES[part] ?? { shift: 0, most: 0 }),
    boost: boost * (K + 1),
    // The part of the length norm that does not depend on the document, and the part that does.
    fixed: K * (1 - B),
    each: (K * B) / (averages[part] ?? 1),
  }))
  const fit = (document: number, counts: number): number => {
    let sum = 0
    for (let part = 0; part < parts.length; part += 1) {
      const { shift, most, boost, fixed, each } = parts[part]!
      const said = (counts >>> shift) & most
      if (said === 0) continue
      sum += (boost * said) / (said + fixed + each * lengths[document * parts.length + part]!)
    }
    return sum
  }
  terms.forEach((term, position) => {
    const weight = rarity(term, count)
    for (const [{ postings }, share] of term.words) {
      const { pairs, size } = postings
      for (let at = 0; at < size * 2; at += 2) {
        const document = pairs[at]!
        if (!index.isLive(document)) continue
        scores[document] = scores[document]! + weight * share * fit(document, pairs[at + 1]!)
        if (seenFor[document] === position + 1) continue
        seenFor[document] = position + 1
        matched[document] = matched[document]! + 1
      }
    }
  })
  const all = terms.length
  for (const least of onlyAll ? [all] : [all, Math.ceil(all / 2), 1]) {
    const documents = all === 0 ? [] : enoughOf(matched, least)
    if (documents.length > 0) return { documents, scores }
  }
  return { documents: [], scores }
}
