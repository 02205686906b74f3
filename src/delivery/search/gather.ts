/** From the documents that match to one page of them and the counts beside it. */
import type { PublicationKey } from '../shape/types.js'
import type { Matches } from './score.js'
import type { Entry, SearchIndex } from './searchIndex.js'
import type { TextIndex } from './textIndex.js'

/** What readers narrowed the search down to; a key of nothing live matches nothing. */
export type Narrowing = {
  collections?: readonly string[]
  topic?: PublicationKey
  pattern?: PublicationKey
}

export type Counts = Map<string, number>

export type Gathered = {
  total: number
  /** The best, in order, as many as were asked for. */
  best: { entry: Entry; score: number }[]
  counts: { collection: Counts; topic: Counts; pattern: Counts }
}

const countIn = (counts: Counts, value: string): void =>
  void counts.set(value, (counts.get(value) ?? 0) + 1)

type Hit = Gathered['best'][number]

/** Whether one stands before another: the better score, then the key, so that order never wavers. */
const isBefore = (one: Hit, other: Hit): boolean =>
  one.score === other.score ? one.entry.key < other.entry.key : one.score > other.score

/** The first `most` of many, kept in order while they come in. */
const createBest = (most: number) => {
  const best: Hit[] = []
  return {
    best,
    offer: (hit: Hit): void => {
      const last = best.at(-1)
      if (best.length === most && last !== undefined && !isBefore(hit, last)) return
      let low = 0
      let high = best.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (isBefore(best[middle]!, hit)) low = middle + 1
        else high = middle
      }
      best.splice(low, 0, hit)
      if (best.length > most) best.pop()
    },
  }
}

/**
 * Counts the matches and picks the best `most`. Each count leaves its own filter out: beside the
 * articles a reader narrowed a search down to stands how many stories there are.
 */
export const gather = ({
  search,
  index,
  matches: { documents, scores },
  narrowing: { collections, topic, pattern },
  most,
}: {
  search: Pick<SearchIndex, 'entry'>
  index: TextIndex
  matches: Matches
  narrowing: Narrowing
  most: number
}): Gathered => {
  const counts = { collection: new Map(), topic: new Map(), pattern: new Map() }
  const { best, offer } = createBest(most)
  let total = 0
  for (const document of documents) {
    const entry = search.entry(index.keyOf(document))
    if (entry === undefined) continue
    const isKind = collections === undefined || collections.includes(entry.collection)
    const isOnTopic = topic === undefined || entry.topics.includes(topic)
    const isOfPattern = pattern === undefined || entry.patterns.includes(pattern)
    if (isOnTopic && isOfPattern) countIn(counts.collection, entry.collection)
    if (isKind && isOfPattern) for (const key of entry.topics) countIn(counts.topic, key)
    if (isKind && isOnTopic) for (const key of entry.patterns) countIn(counts.pattern, key)
    if (!isKind || !isOnTopic || !isOfPattern) continue
    total += 1
    if (most > 0) offer({ entry, score: scores[document] ?? 0 })
  }
  return { total, best, counts }
}
