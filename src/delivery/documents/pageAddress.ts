/** Where a document's page is on the publisher's own site. Pure. */
import type { DeliveryCollection, Locale } from '../../slugs.js'
import { DEFAULT_LOCALE } from '../../slugs.js'
import { objectOf, textOf } from '../../json.js'
import type { PublishedShape } from '../shape/types.js'

/** Collections whose documents have a page of their own. A call to action is part of other pages. */
export const PAGE_COLLECTIONS = [
  'articles',
  'attachment-patterns',
  'case-stories',
  'programs',
  'people',
  'topics',
] as const satisfies readonly DeliveryCollection[]
export type PageCollection = (typeof PAGE_COLLECTIONS)[number]

export const hasPages = (collection: string): collection is PageCollection =>
  PAGE_COLLECTIONS.some((one) => one === collection)

/** The address of the publisher's site without a slash at its end; nothing until one is set. */
export const siteAddress = (site: PublishedShape | undefined): string | undefined => {
  const given = textOf(objectOf(site?.fields.organization).url)
  if (given === undefined || !URL.canParse(given)) return undefined
  const { protocol, origin, pathname } = new URL(given)
  return /^https?:$/.test(protocol) ? `${origin}${pathname}`.replace(/\/+$/, '') : undefined
}

/** The home page in a language: English has no prefix, other languages have theirs. */
export const homeAddress = (site: string, locale: Locale): string =>
  locale === DEFAULT_LOCALE ? site : `${site}/${locale}`

/** The page that lists a collection. */
export const listAddress = (site: string, locale: Locale, collection: PageCollection): string =>
  `${homeAddress(site, locale)}/${collection}`

/** The one rule for pages: `/{collection}/{slug}` in English, `/es/{collection}/{slug}` in Spanish. */
export const pageAddress = ({
  site,
  locale,
  collection,
  slug,
}: {
  /** As `siteAddress` gives it. */
  site: string
  locale: Locale
  collection: PageCollection
  slug: string
}): string => `${listAddress(site, locale, collection)}/${encodeURIComponent(slug)}`
