import { escapeHtml } from '../html/escape.js'
import type { JsonObject } from '../../json.js'
import type { Feed, FeedItem } from './feed.js'
import { xmlDocument } from './xml.js'

const NAMESPACES = {
  '@xmlns:atom': 'http://www.w3.org/2005/Atom',
  '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

const date = (iso: string): string => new Date(iso).toUTCString()

/** A description is HTML by custom, a title plain text. */
const item = ({ id, url, title, summary, html, publishedAt, authors, topics }: FeedItem) => ({
  title,
  link: url,
  guid: { '@isPermaLink': 'false', '#text': id },
  pubDate: date(publishedAt),
  'dc:creator': authors,
  category: topics.map((topic) => topic.title),
  ...(summary === undefined ? {} : { description: escapeHtml(summary) }),
  'content:encoded': html,
})

/** RSS 2.0. */
export const rss = (feed: Feed): Buffer =>
  xmlDocument({
    rss: {
      '@version': '2.0',
      ...NAMESPACES,
      channel: {
        title: feed.title,
        link: feed.page,
        description: escapeHtml(feed.description),
        language: feed.locale,
        lastBuildDate: date(feed.changedAt),
        'atom:link': { '@rel': 'self', '@type': 'application/rss+xml', '@href': feed.address },
        item: feed.items.map(item),
      },
    } satisfies JsonObject,
  })
