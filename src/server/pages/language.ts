import type { Request } from 'express'
import type { Locale } from '../../slugs.js'
import { DEFAULT_LOCALE, isLocale, LOCALES } from '../../slugs.js'

/** The language of a page for this visitor, from `Accept-Language`. */
export const languageOf = (request: Request): Locale => {
  const accepted = request.acceptsLanguages([...LOCALES])
  return isLocale(accepted) ? accepted : DEFAULT_LOCALE
}
