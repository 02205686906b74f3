/** From the documents that match to one page of them and the counts beside it. */
import { SEARCHED_COLLECTIONS } from './collections.js'
import type { Matches } from './score.js'
import type { Entry, SearchIndex } from './searchIndex.js'
import type { TextIndex } from './textIndex.js'

/** What readers narrowed the search down to; topics and patterns by the numbers of subjects. */
export type Narrowing = {
  collections?: readonly string[]
  topic?: number
  pattern?: number
}

/** The number of no subject: nothing matches it. */
export const NO_SUBJECT = -1

export type Gathered = {
  total: number
  /** The best, in order, as many as were asked for. */
  best: { entry: Entry; score: number }[]
  /** How many there are, by the numbers of collections and of topics and patterns. */
  counts: Record<'collection' | 'topic' | 'pattern', Uint32Array>
}

const addTo = (counts: Uint32Array, numbers: readonly number[]): void => {
  for (const number of numbers) counts[number]! += 1
}

type Hit = Gathered['best'][number]

/** Whether one stands before another: the better score, then the key, so that order never wavers. */
const isBefore = (one: Hit, other: Hit): boolean =>
  one.score === other.score ? one.entry.key < other.entry.key : one.score > other.score

/** Puts a hit into its place among the best, of which there are at most so many. */
const place = (best: Hit[], hit: Hit, most: number): void => {
  let low = 0
  let high = best.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(best[middle]!, hit)) low = middle + 1
    else high = middle
  }
  if (low === most) return
  best.splice(low, 0, hit)
  if (best.length > most) best.pop()
}

/**
 * Counts the matches and picks the best `most`. Each count leaves its own filter out: beside the
 * articles a reader narrowed a search down to stands how many stories there are.
 */
export const gather = ({
  search: { subjectKeys },
  index,
  matches: { documents, scores },
  narrowing: { collections, topic, pattern },
  most,
}: {
  search: Pick<SearchIndex, 'subjectKeys'>
  index: TextIndex<Entry>
  matches: Matches
  narrowing: Narrowing
  most: number
}): Gathered => {
  const counts = {
    collection: new Uint32Array(SEARCHED_COLLECTIONS.length),
    topic: new Uint32Array(subjectKeys.length),
    pattern: new Uint32Array(subjectKeys.length),
  }
  const isWanted = SEARCHED_COLLECTIONS.map((one) => collections?.includes(one) ?? true)
  const best: Hit[] = []
  let worst = -1
  let total = 0
  for (const document of documents) {
    const entry = index.valueOf(document)
    if (entry === undefined) continue
    const isKind = isWanted[entry.collection]!
    const isOnTopic = topic === undefined || entry.topics.includes(topic)
    const isOfPattern = pattern === undefined || entry.patterns.includes(pattern)
    if (isOnTopic && isOfPattern) counts.collection[entry.collection]! += 1
    if (isKind && isOfPattern) addTo(counts.topic, entry.topics)
    if (isKind && isOnTopic) addTo(counts.pattern, entry.patterns)
    if (!isKind || !isOnTopic || !isOfPattern) continue
    total += 1
    const score = scores[document]!
    if (most === 0 || score < worst) continue
    place(best, { entry, score }, most)
    if (best.length === most) worst = best.at(-1)!.score
  }
  return { total, best, counts }
}
