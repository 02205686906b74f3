import type { Feed, FeedItem } from './feed.js'

const item = ({
  id,
  url,
  title,
  summary,
  html,
  publishedAt,
  changedAt,
  authors,
  topics,
}: FeedItem) => ({
  id,
  url,
  title,
  ...(summary === undefined ? {} : { summary }),
  content_html: html,
  date_published: publishedAt,
  date_modified: changedAt,
  authors: authors.map((name) => ({ name })),
  tags: topics.map((topic) => topic.title),
})

/** JSON Feed 1.1. */
export const jsonFeed = (feed: Feed): Buffer =>
  Buffer.from(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.description,
      language: feed.locale,
      home_page_url: feed.page,
      feed_url: feed.address,
      authors: [{ name: feed.publisher }],
      items: feed.items.map(item),
    }),
  )
