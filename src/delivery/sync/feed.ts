/** What the sync asks of the feed of changes. Given to the delivery plane, which does not know where it is kept. */
export type FeedEvent = {
  id: string
  collection: string
  document: string
  slug: string | null
  kind: string
  release: number
  /** When it happened, in ISO 8601. */
  at: string
  /** The place in the order of all changes, from 1 without gaps. */
  sequence: number
}

export type Feed = {
  /** The place of the last change that was committed; 0 before the first. */
  head: () => Promise<number>
  /** Up to `limit` changes after a place, in order. */
  after: (asked: { after: number; limit: number }) => Promise<FeedEvent[]>
  /** The change at a place; undefined where none is. */
  at: (sequence: number) => Promise<FeedEvent | undefined>
  /** Calls a listener after every change that this process makes or notices, from now on. */
  follow: (listener: () => void) => void
}
