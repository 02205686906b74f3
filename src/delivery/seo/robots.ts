import type { BytesAnswer } from '../documents/createReader.js'

/** What the publisher's site can answer as its `/robots.txt`: nothing is closed, the sitemap is named. */
export const robots = (sitemapAddress: string): BytesAnswer => ({
  contentType: 'text/plain; charset=utf-8',
  bytes: Buffer.from(`User-agent: *\nAllow: /\n\nSitemap: ${sitemapAddress}\n`),
  dependencies: { collections: ['site'], keys: [] },
})
