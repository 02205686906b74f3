import { LRUCache } from 'lru-cache'
import type { Change } from '../changes.js'
import type { Dependencies } from '../documents/dependencies.js'
import type { Encoding } from './negotiate.js'
import type { Form, StoredAnswer } from './storedAnswer.js'
import { encode, encodedForm, sizeOf } from './storedAnswer.js'

/** A computation under way, and what changed while it ran. */
type Flight = { changes: Change[] }

/** How a read came by its answer: it was kept, it was made and kept, or it may not be kept. */
export type ReadResult = 'hit' | 'miss' | 'bypass'

export type AnswerCache = {
  /** The answer kept under a key, unless time has made it another. */
  get: (key: string) => StoredAnswer | undefined
  /**
   * The answer kept under a key, or what `compute` makes of it: once, however many ask at a time. A
   * stored answer is kept, whatever else comes out of it is not.
   */
  take: <Other>(
    key: string,
    compute: () => Promise<StoredAnswer | Other>,
  ) => Promise<StoredAnswer | Other>
  /** The form of an answer in an encoding, kept with the answer once it has been made. */
  form: (key: string, answer: StoredAnswer, encoding: Encoding | 'identity') => Form | Promise<Form>
  /** Forgets every answer that rests on what changed, also those that are being computed. */
  invalidate: (change: Change) => void
  /** Remembers under which key the answer to a request as it was written is kept. */
  learn: (written: string, key: string) => void
  keyOf: (written: string) => string | undefined
  /** What it holds, in bytes. */
  size: () => number
}

/** Of the whole bound, what the written forms of requests may take. */
const LEARNED_PART = 0.1
/** What an entry of the map costs beside its strings, in bytes. */
const ENTRY = 200

const listTag = (collection: string): string => `list ${collection}`

const tagsOf = ({ keys, watched, collections, lists }: Dependencies): Set<string> =>
  new Set([...keys, ...(watched ?? []), ...[...(lists ?? collections)].map(listTag)])

const restsOn = (dependencies: Dependencies, changes: Change[]): boolean => {
  if (changes.length === 0) return false
  const tags = tagsOf(dependencies)
  return changes.some(({ key, collection }) => tags.has(key) || tags.has(listTag(collection)))
}

const isAnswer = (value: unknown): value is StoredAnswer =>
  typeof value === 'object' && value !== null && 'identity' in value && 'encoded' in value

/**
 * Answers as ready bytes, bounded by the memory they take. Exact: an answer goes when anything it
 * rests on changes, and one computed across such a change is given to nobody who asked after it.
 *
 * @param maxBytes of all that is kept; 0 keeps nothing
 */
export const createAnswerCache = ({
  maxBytes,
  now = Date.now,
  onRead = () => undefined,
}: {
  maxBytes: number
  now?: () => number
  /** Told of every read that was answered. */
  onRead?: (result: ReadResult) => void
}): AnswerCache => {
  const byTag = new Map<string, Set<string>>()
  const flights = new Set<Flight>()
  /** Only those that no change has made out of date for whoever comes next. */
  const joinable = new Map<string, Promise<unknown>>()

  const forget = (answer: StoredAnswer, key: string): void => {
    for (const tag of tagsOf(answer.dependencies)) {
      const keys = byTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) byTag.delete(tag)
    }
  }
  const forAnswers = Math.floor(maxBytes * (1 - LEARNED_PART))
  const answers =
    forAnswers > 0
      ? new LRUCache<string, StoredAnswer>({
          maxSize: forAnswers,
          sizeCalculation: (answer, key) => sizeOf(answer) + key.length * 2 + ENTRY,
          dispose: forget,
        })
      : undefined
  const learned =
    forAnswers > 0
      ? new LRUCache<string, string>({
          maxSize: Math.floor(maxBytes * LEARNED_PART),
          sizeCalculation: (key, written) => (key.length + written.length) * 2 + ENTRY,
        })
      : undefined

  const keep = (key: string, answer: StoredAnswer): void => {
    answers?.set(key, answer)
    // One that is larger than all there is room for is not kept.
    if (answers?.peek(key) !== answer) return
    for (const tag of tagsOf(answer.dependencies)) {
      const keys = byTag.get(tag) ?? new Set()
      keys.add(key)
      byTag.set(tag, keys)
    }
  }

  const get = (key: string): StoredAnswer | undefined => {
    const answer = answers?.get(key)
    if (answer === undefined) return undefined
    const { until } = answer.dependencies
    if (until === undefined || now() < until) {
      onRead('hit')
      return answer
    }
    answers?.delete(key)
    return undefined
  }

  const compute = async <Other>(
    key: string,
    work: () => Promise<StoredAnswer | Other>,
  ): Promise<StoredAnswer | Other> => {
    const flight: Flight = { changes: [] }
    flights.add(flight)
    try {
      const made = await work()
      const { until = Infinity } = isAnswer(made) ? made.dependencies : { until: 0 }
      if (isAnswer(made) && until > now() && !restsOn(made.dependencies, flight.changes))
        keep(key, made)
      onRead(until > now() ? 'miss' : 'bypass')
      return made
    } finally {
      flights.delete(flight)
    }
  }

  return {
    get,

    take: (key, work) => {
      const kept = get(key)
      if (kept !== undefined) return Promise.resolve(kept)
      const under = joinable.get(key) as ReturnType<typeof work> | undefined
      if (under !== undefined) return under
      const made = compute(key, work)
      joinable.set(key, made)
      const leave = (): void => {
        if (joinable.get(key) === made) joinable.delete(key)
      }
      made.then(leave, leave)
      return made
    },

    form: (key, answer, encoding) => {
      const known = encodedForm(answer, encoding)
      if (known !== undefined || encoding === 'identity') return known ?? answer.identity
      const under = answer.encoding.get(encoding)
      if (under !== undefined) return under
      const made = encode(answer, encoding)
        .then((form) => {
          answer.encoded.set(encoding, form)
          // Set anew, so that what it takes is counted anew.
          if (answers?.peek(key) === answer) {
            answers.delete(key)
            keep(key, answer)
          }
          return form
        })
        .finally(() => answer.encoding.delete(encoding))
      answer.encoding.set(encoding, made)
      return made
    },

    invalidate: (change) => {
      joinable.clear()
      for (const flight of flights) flight.changes.push(change)
      for (const tag of [change.key, listTag(change.collection)])
        for (const key of [...(byTag.get(tag) ?? [])]) answers?.delete(key)
    },

    learn: (written, key) => void learned?.set(written, key),
    keyOf: (written) => learned?.get(written),
    size: () => (answers?.calculatedSize ?? 0) + (learned?.calculatedSize ?? 0),
  }
}
