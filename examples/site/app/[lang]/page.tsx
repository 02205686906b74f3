import type { Metadata } from 'next'
import { ArticleCards, PatternCards, ProgramCards, StoryCards } from '../../components/Cards'
import { ask } from '../../lib/cms'
import { languageIn } from '../../lib/params'
import type { PageProps } from '../../lib/params'
import { localPath } from '../../lib/language'
import { pageMetadata } from '../../lib/metadata'
import { HOME } from '../../lib/queries'
import type { HomeData } from '../../lib/types'
import { WORDS } from '../../lib/words'

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const language = await languageIn(params)
  const { title: _title, ...metadata } = pageMetadata({
    language,
    path: '/',
    title: null,
    description: WORDS[language].leadMore,
  })
  return metadata
}

export default async function Home({ params }: PageProps) {
  const language = await languageIn(params)
  const words = WORDS[language]
  const data = await ask<HomeData>(HOME, { locale: language })
  return (
    <div className="home">
      <header className="lead">
        <h1>{words.lead}</h1>
        <p>{words.leadMore}</p>
      </header>
      <section aria-labelledby="latest">
        <div className="section-head">
          <h2 id="latest">{words.latest}</h2>
          <a href={localPath(language, '/articles')}>{words.allArticles}</a>
        </div>
        <ArticleCards docs={data.Articles.docs} language={language} level="h3" />
      </section>
      <section aria-labelledby="patterns" className="band">
        <div className="section-head">
          <h2 id="patterns">{words.patternsLong}</h2>
          <p>{words.patternsLead}</p>
        </div>
        <PatternCards docs={data.AttachmentPatterns.docs} language={language} />
      </section>
      <section aria-labelledby="programs">
        <div className="section-head">
          <h2 id="programs">{words.programs}</h2>
          <p>{words.programsLead}</p>
        </div>
        <ProgramCards docs={data.Programs.docs} language={language} />
      </section>
      <section aria-labelledby="stories">
        <div className="section-head">
          <h2 id="stories">{words.storiesLong}</h2>
          <p>{words.storiesLead}</p>
        </div>
        <StoryCards docs={data.CaseStories.docs} language={language} />
      </section>
    </div>
  )
}
