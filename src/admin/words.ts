'use client'
import { useTranslation } from '@payloadcms/ui'

/** Picks the text in the language of the panel. */
export const useWords = <T>(words: { en: T; es: T }): T => {
  const { i18n } = useTranslation()
  return i18n.language.startsWith('es') ? words.es : words.en
}
