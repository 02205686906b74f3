import type { Metadata } from 'next'
import { ArticleCards } from '../../../components/Cards'
import { ask } from '../../../lib/cms'
import { pageMetadata } from '../../../lib/metadata'
import { languageIn } from '../../../lib/params'
import type { PageProps } from '../../../lib/params'
import { ARTICLES } from '../../../lib/queries'
import type { Docs, ArticleCard } from '../../../lib/types'
import { WORDS } from '../../../lib/words'

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const language = await languageIn(params)
  const { articles, leadMore } = WORDS[language]
  return pageMetadata({ language, path: '/articles', title: articles, description: leadMore })
}

export default async function Page({ params }: PageProps) {
  const language = await languageIn(params)
  const words = WORDS[language]
  const { Articles } = await ask<{ Articles: Docs<ArticleCard> }>(ARTICLES, { locale: language })
  return (
    <>
      <header className="lead">
        <h1>{words.articles}</h1>
        <p>{words.leadMore}</p>
      </header>
      <ArticleCards docs={Articles.docs} language={language} level="h2" />
    </>
  )
}
