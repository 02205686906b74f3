import type { Metadata } from 'next'
import { ask } from '../../../lib/cms'
import { localPath } from '../../../lib/language'
import { pageMetadata } from '../../../lib/metadata'
import { languageIn } from '../../../lib/params'
import type { PageProps } from '../../../lib/params'
import { TOPICS } from '../../../lib/queries'
import type { Docs, Topic } from '../../../lib/types'
import { WORDS } from '../../../lib/words'

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const language = await languageIn(params)
  return pageMetadata({ language, path: '/topics', title: WORDS[language].topics })
}

export default async function Page({ params }: PageProps) {
  const language = await languageIn(params)
  const { Topics } = await ask<{ Topics: Docs<Topic> }>(TOPICS, { locale: language })
  return (
    <>
      <header className="lead">
        <h1>{WORDS[language].topics}</h1>
      </header>
      <ul className="topic-cards">
        {Topics.docs
          .filter(({ title }) => title !== null)
          .map(({ slug, title, description }) => (
            <li key={slug}>
              <h2>
                <a href={localPath(language, `/topics/${slug}`)}>{title}</a>
              </h2>
              <p>{description}</p>
            </li>
          ))}
      </ul>
    </>
  )
}
