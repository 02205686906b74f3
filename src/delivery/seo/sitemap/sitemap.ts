import type { Result } from '../../../errors.js'
import { accept, refuse } from '../../../errors.js'
import { PAGE_COLLECTIONS, siteAddress } from '../../documents/pageAddress.js'
import { SITE_KEY } from '../../documents/snapshot.js'
import type { BytesAnswer } from '../../documents/createReader.js'
import type { PublicationStore } from '../../store/publicationStore.js'
import { NO_SITE } from '../noSite.js'
import type { SitemapQuery } from '../parse.js'
import type { Entry } from './entries.js'
import { entriesOf } from './entries.js'
import type { Count } from './pages.js'
import { pagesIn, stretchesOn } from './pages.js'
import { sitemapIndexXml, sitemapXml } from './xml.js'

type Parts = {
  store: PublicationStore
  /** The address of the sitemap itself. */
  address: string
}

const countsOf = (store: PublicationStore): Promise<Count[]> =>
  Promise.all(
    PAGE_COLLECTIONS.map(async (collection) => ({
      collection,
      total: await store.countLive(collection),
    })),
  )

const xml = (bytes: Buffer): BytesAnswer => ({
  contentType: 'application/xml; charset=utf-8',
  bytes,
  dependencies: { collections: [...PAGE_COLLECTIONS, 'site'], keys: [] },
})

/**
 * The sitemap of the publisher's site: every page search engines may list, in every language it
 * exists in. A library that does not fit on one page is answered with the list of its pages.
 */
export const sitemap = async (
  { store, address }: Parts,
  { page }: SitemapQuery,
): Promise<Result<BytesAnswer>> => {
  const [publication] = await store.byKeys([SITE_KEY])
  const site = siteAddress(publication?.shape)
  if (site === undefined) return refuse(NO_SITE)
  const counts = await countsOf(store)
  const pages = pagesIn(counts)
  if (page === undefined && pages > 1) {
    const addresses = Array.from({ length: pages }, (_, index) => `${address}?page=${index + 1}`)
    return accept(xml(await sitemapIndexXml(addresses)))
  }
  const shown = page ?? 1
  if (shown > pages)
    return refuse({ code: 'not-found', message: `The sitemap has ${pages} pages.` })
  const entries: Entry[] = []
  for (const stretch of stretchesOn(shown, counts))
    entries.push(...(await entriesOf({ store, site, stretch })))
  return accept(xml(await sitemapXml(site, entries)))
}
