/** From the documents that match to one page of them and the counts beside it. */
import type { PublicationKey } from '../shape/types.js'
import { SEARCHED_COLLECTIONS } from './collections.js'
import type { Matches } from './score.js'
import type { Profile, SearchIndex } from './searchIndex.js'
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
  best: Hit[]
  /** How many there are, by the numbers of collections and of topics and patterns. */
  counts: Record<'collection' | 'topic' | 'pattern', Uint32Array>
}

export type Hit = { key: PublicationKey; score: number }

/** Whether one stands before another: the better score, then the key, so that order never wavers. */
const isBefore = (one: Hit, other: Hit): boolean =>
  one.score === other.score ? one.key < other.key : one.score > other.score

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

/** Which filters the documents of a profile pass. */
const passes = (
  { collection, topics, patterns }: Profile,
  { collections, topic, pattern }: Narrowing,
) => ({
  collection: collections?.includes(SEARCHED_COLLECTIONS[collection] ?? '') ?? true,
  topic: topic === undefined || topics.includes(topic),
  pattern: pattern === undefined || patterns.includes(pattern),
})

/**
 * Counts the matches and picks the best `most`. Each count leaves its own filter out: beside the
 * articles a reader narrowed a search down to stands how many stories there are.
 */
export const gather = ({
  search: { profiles, subjectKeys },
  index,
  matches: { documents, scores },
  narrowing,
  most,
}: {
  search: Pick<SearchIndex, 'profiles' | 'subjectKeys'>
  index: TextIndex
  matches: Matches
  narrowing: Narrowing
  most: number
}): Gathered => {
  const ofProfile = new Uint32Array(profiles.length)
  for (const document of documents) ofProfile[index.profiles[document]!]! += 1

  const counts = {
    collection: new Uint32Array(SEARCHED_COLLECTIONS.length),
    topic: new Uint32Array(subjectKeys.length),
    pattern: new Uint32Array(subjectKeys.length),
  }
  const isWanted = new Uint8Array(profiles.length)
  let total = 0
  profiles.forEach((profile, number) => {
    const count = ofProfile[number]!
    if (count === 0) return
    const pass = passes(profile, narrowing)
    if (pass.topic && pass.pattern) counts.collection[profile.collection]! += count
    if (pass.collection && pass.pattern)
      for (const topic of profile.topics) counts.topic[topic]! += count
    if (pass.collection && pass.topic)
      for (const pattern of profile.patterns) counts.pattern[pattern]! += count
    if (!pass.collection || !pass.topic || !pass.pattern) return
    isWanted[number] = 1
    total += count
  })

  const best: Hit[] = []
  let worst = -1
  for (const document of most === 0 ? [] : documents) {
    const score = scores[document]!
    if (score < worst || isWanted[index.profiles[document]!] === 0) continue
    place(best, { key: index.keyOf(document), score }, most)
    if (best.length === most) worst = best.at(-1)!.score
  }
  return { total, best, counts }
}
