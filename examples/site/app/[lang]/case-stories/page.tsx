import type { Metadata } from 'next'
import { StoryCards } from '../../../components/Cards'
import { ask } from '../../../lib/cms'
import { pageMetadata } from '../../../lib/metadata'
import { languageIn } from '../../../lib/params'
import type { PageProps } from '../../../lib/params'
import { STORIES } from '../../../lib/queries'
import type { Docs, StoryCard } from '../../../lib/types'
import { WORDS } from '../../../lib/words'

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const language = await languageIn(params)
  const { storiesLong, storiesLead } = WORDS[language]
  return pageMetadata({
    language,
    path: '/case-stories',
    title: storiesLong,
    description: storiesLead,
  })
}

export default async function Page({ params }: PageProps) {
  const language = await languageIn(params)
  const words = WORDS[language]
  const { CaseStories } = await ask<{ CaseStories: Docs<StoryCard> }>(STORIES, { locale: language })
  return (
    <>
      <header className="lead">
        <h1>{words.storiesLong}</h1>
        <p>{words.storiesLead}</p>
      </header>
      <StoryCards docs={CaseStories.docs} language={language} level="h2" />
    </>
  )
}
