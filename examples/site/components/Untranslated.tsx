import type { ReactNode } from 'react'
import type { Language } from '../lib/language'
import { WORDS } from '../lib/words'

/** The languages a document is written in. English always is one. */
export const languagesOf = (spanish: { title: string | null } | null | undefined): Language[] =>
  spanish === undefined || (spanish !== null && spanish.title !== null) ? ['en', 'es'] : ['en']

/** A document, and where it is not in the language of its page, that it is not. */
export const Untranslated = ({
  language,
  languages,
  children,
}: {
  language: Language
  languages: readonly Language[]
  children: ReactNode
}) =>
  languages.includes(language) ? (
    children
  ) : (
    <>
      <p className="untranslated">{WORDS[language].otherLanguageOnly}</p>
      <div lang="en">{children}</div>
    </>
  )
