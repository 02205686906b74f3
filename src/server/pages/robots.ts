/** `/robots.txt` of this host: what it serves is read by the publisher's pages, and listed as those. */
import type { RequestHandler } from 'express'

const MAX_AGE_S = 3600

/**
 * Crawlers may fetch published content: a frontend that runs in the browser is empty to them
 * otherwise. Its answers ask not to be listed themselves. Everything else here is for staff.
 */
const TEXT = `User-agent: *
Allow: /content/v1/
Disallow: /
`

export const robots: RequestHandler = (_request, response) => {
  response.set('Cache-Control', `public, max-age=${MAX_AGE_S}`).type('text/plain').send(TEXT)
}
