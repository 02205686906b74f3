/** What a feed says, whatever its format. */
import type { Locale } from '../../slugs.js'

export type FeedItem = {
  /** Stays the same when the address or the words of the document change. */
  id: string
  url: string
  title: string
  summary: string | undefined
  /** The summary, and help in a crisis where the article touches a sensitive topic. */
  html: string
  /** ISO 8601, both. */
  publishedAt: string
  changedAt: string
  authors: string[]
  topics: { slug: string; title: string }[]
}

export type Feed = {
  title: string
  description: string
  locale: Locale
  /** Who publishes it. */
  publisher: string
  /** The page the feed is about, and the feed itself. */
  page: string
  address: string
  /** ISO 8601. */
  changedAt: string
  items: FeedItem[]
}
