/** What search engines and people who share a page are told about it. */
import type { Metadata } from 'next'
import type { Language } from './language'
import { LANGUAGES, localPath } from './language'
import { SITE_URL } from './settings'
import type { Image, Seo } from './types'

const absolute = (language: Language, path: string): string =>
  new URL(localPath(language, path), SITE_URL).href

/** The address of a page in each language it is written in, for `hreflang`. */
const alternates = (path: string, languages: readonly Language[]): Record<string, string> => ({
  ...Object.fromEntries(languages.map((language) => [language, absolute(language, path)])),
  'x-default': absolute('en', path),
})

const picture = (image: Image | null | undefined): string | undefined =>
  image?.sizes.share?.url ?? image?.url ?? undefined

/**
 * @param path the address in English
 * @param languages those the page is written in
 */
export const pageMetadata = ({
  language,
  path,
  title,
  description,
  languages = LANGUAGES,
  seo,
  image,
}: {
  language: Language
  path: string
  title: string | null
  description?: string | null
  languages?: readonly Language[]
  seo?: Seo
  image?: Image | null
}): Metadata => {
  const shown = languages.includes(language) ? language : 'en'
  const shared = picture(seo?.image) ?? picture(image)
  const heading = seo?.title ?? title ?? undefined
  const summary = seo?.description ?? description ?? undefined
  return {
    title: heading,
    description: summary,
    alternates: {
      canonical: seo?.canonicalUrl ?? absolute(shown, path),
      languages: alternates(path, languages),
    },
    ...(seo?.noIndex === true ? { robots: { index: false } } : {}),
    openGraph: {
      title: heading,
      description: summary,
      url: absolute(shown, path),
      locale: shown,
      type: 'article',
      ...(shared === undefined ? {} : { images: [shared] }),
    },
  }
}
