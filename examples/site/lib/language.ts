/** The languages of the site: English at `/`, Spanish at `/es`. */

export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (value: string): value is Language =>
  LANGUAGES.some((language) => language === value)

/** The address of a page in a language, from its path in English. */
export const localPath = (language: Language, path: string): string =>
  language === 'en' ? path : `/es${path === '/' ? '' : path}`

/** The language and the English path of an address. */
export const readPath = (pathname: string): { language: Language; path: string } => {
  const spanish = /^\/es(\/.*)?$/.exec(pathname)
  return spanish === null
    ? { language: 'en', path: pathname }
    : { language: 'es', path: spanish[1] ?? '/' }
}

export const formatDate = (language: Language, date: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
