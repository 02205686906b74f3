/** What stands in the address of a page. */
import { notFound } from 'next/navigation'
import type { Language } from './language'
import { isLanguage } from './language'

export type PageProps = { params: Promise<{ lang: string }> }
export type DocumentProps = { params: Promise<{ lang: string; slug: string }> }

/** The language of a page; there are no pages in any other. */
export const languageIn = async (params: PageProps['params']): Promise<Language> => {
  const { lang } = await params
  return isLanguage(lang) ? lang : notFound()
}
