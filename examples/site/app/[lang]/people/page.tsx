import type { Metadata } from 'next'
import { Byline } from '../../../components/Byline'
import { ask } from '../../../lib/cms'
import { pageMetadata } from '../../../lib/metadata'
import { languageIn } from '../../../lib/params'
import type { PageProps } from '../../../lib/params'
import { PEOPLE } from '../../../lib/queries'
import type { Docs, PersonCard } from '../../../lib/types'
import { WORDS } from '../../../lib/words'

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const language = await languageIn(params)
  return pageMetadata({ language, path: '/people', title: WORDS[language].people })
}

export default async function Page({ params }: PageProps) {
  const language = await languageIn(params)
  const { People } = await ask<{ People: Docs<PersonCard> }>(PEOPLE, { locale: language })
  return (
    <>
      <header className="lead">
        <h1>{WORDS[language].people}</h1>
      </header>
      <div className="people">
        <Byline authors={People.docs} language={language} />
      </div>
    </>
  )
}
