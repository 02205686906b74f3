import type { MetadataRoute } from 'next'
import { addressesOf } from '../lib/addresses'
import type { Shown } from '../lib/collections'
import { SHOWN } from '../lib/collections'
import { localPath } from '../lib/language'
import { SITE_URL } from '../lib/settings'

export const revalidate = 3600

const absolute = (path: string): string => new URL(path, SITE_URL).href

const pagesOf = async (collection: Shown): Promise<MetadataRoute.Sitemap> => {
  const spanish = await addressesOf(collection, 'es')
  const english = await addressesOf(collection, 'en')
  return english
    .filter(({ seo }) => seo?.noIndex !== true)
    .map(({ slug, updatedAt }) => {
      const path = `/${collection}/${encodeURIComponent(slug)}`
      const isTranslated = spanish.some((one) => one.slug === slug)
      const languages = {
        en: absolute(path),
        ...(isTranslated ? { es: absolute(localPath('es', path)) } : {}),
      }
      return { url: absolute(path), lastModified: updatedAt, alternates: { languages } }
    })
}

/** Every page, with its other language beside it. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const sections = ['/', ...SHOWN.map((collection) => `/${collection}`)].map((path) => ({
    url: absolute(path),
    alternates: { languages: { en: absolute(path), es: absolute(localPath('es', path)) } },
  }))
  return [...sections, ...(await Promise.all(SHOWN.map(pagesOf))).flat()]
}
