import type { Feed, FeedItem } from './feed.js'
import { xmlDocument } from './xml.js'

const entry = (item: FeedItem) => ({
  title: item.title,
  id: item.id,
  link: { '@rel': 'alternate', '@type': 'text/html', '@href': item.url },
  published: item.publishedAt,
  updated: item.changedAt,
  author: item.authors.map((name) => ({ name })),
  category: item.topics.map(({ slug, title }) => ({ '@term': slug, '@label': title })),
  ...(item.summary === undefined ? {} : { summary: item.summary }),
  content: { '@type': 'html', '#text': item.html },
})

/** Atom (RFC 4287). An entry without authors has the publisher of the feed. */
export const atom = (feed: Feed): Buffer =>
  xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': feed.locale,
      title: feed.title,
      subtitle: feed.description,
      id: feed.address,
      updated: feed.changedAt,
      author: { name: feed.publisher },
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': feed.address },
        { '@rel': 'alternate', '@type': 'text/html', '@href': feed.page },
      ],
      entry: feed.items.map(entry),
    },
  })
