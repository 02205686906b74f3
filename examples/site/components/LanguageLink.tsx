'use client'
import { usePathname } from 'next/navigation'
import type { Language } from '../lib/language'
import { localPath } from '../lib/language'
import { WORDS } from '../lib/words'

/** The same page in the other language. Inside, every page has its language as the first step. */
export const LanguageLink = ({ language }: { language: Language }) => {
  const other = language === 'en' ? 'es' : 'en'
  const path = usePathname().replace(/^\/(?:en|es)(?=\/|$)/, '') || '/'
  return (
    <a className="language" href={localPath(other, path)} hrefLang={other} lang={other}>
      {WORDS[language].otherLanguage}
    </a>
  )
}
