/** An answer and its validator. */
export type StoredAnswer = { etag: string; text: string; tags: readonly string[] }

/** Where a client keeps answers, to ask only whether they still hold. */
export type EtagStore = {
  get: (address: string) => StoredAnswer | undefined | Promise<StoredAnswer | undefined>
  set: (address: string, answer: StoredAnswer) => void | Promise<void>
}

/** Keeps the answers used last in the memory of this process. */
export const createMemoryStore = ({ max = 500 }: { max?: number } = {}): EtagStore => {
  const answers = new Map<string, StoredAnswer>()
  return {
    get: (address) => {
      const answer = answers.get(address)
      if (answer === undefined) return undefined
      // A Map keeps the order of insertion: what is used moves to the end, and the first goes first.
      answers.delete(address)
      answers.set(address, answer)
      return answer
    },
    set: (address, answer) => {
      answers.delete(address)
      answers.set(address, answer)
      for (const [oldest] of answers) {
        if (answers.size <= max) break
        answers.delete(oldest)
      }
    },
  }
}
