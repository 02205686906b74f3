import { setImmediate } from 'node:timers/promises'
import { Readable } from 'node:stream'
import type { SitemapItemLoose } from 'sitemap'
import { ErrorLevel, SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import { DEFAULT_LOCALE } from '../../../slugs.js'
import { pageAddress } from '../../documents/pageAddress.js'
import type { Entry } from './entries.js'

/** The library refuses to write a sitemap of nothing. */
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'

const NAMESPACES = { xhtml: true, news: false, image: false, video: false }

/** One address for each language, and beside each of them all the others. */
const addressesOf = (site: string, { locales, changedAt, ...page }: Entry): SitemapItemLoose[] => {
  const addresses = locales.map((locale) => ({
    lang: locale as string,
    url: pageAddress({ site, locale, ...page }),
  }))
  const standard = addresses.find(({ lang }) => lang === DEFAULT_LOCALE) ?? addresses[0]
  const links = standard === undefined ? [] : [...addresses, { ...standard, lang: 'x-default' }]
  return addresses.map(({ url }) => ({ url, lastmod: changedAt, links }))
}

/** How many entries are written before other requests get their turn. */
const TURN = 100

/** A sitemap of these pages of the site. */
export const sitemapXml = async (site: string, entries: Entry[]): Promise<Buffer> => {
  if (entries.length === 0) return Buffer.from(EMPTY)
  async function* items(): AsyncGenerator<SitemapItemLoose> {
    for (const [index, entry] of entries.entries()) {
      yield* addressesOf(site, entry)
      if (index % TURN === TURN - 1) await setImmediate()
    }
  }
  const stream = new SitemapStream({ xmlns: NAMESPACES, level: ErrorLevel.THROW })
  return streamToPromise(Readable.from(items()).pipe(stream))
}

/** The list of the pages of a sitemap. */
export const sitemapIndexXml = (addresses: string[]): Promise<Buffer> =>
  streamToPromise(
    Readable.from(addresses.map((url) => ({ url }))).pipe(
      new SitemapIndexStream({ level: ErrorLevel.THROW }),
    ),
  )
